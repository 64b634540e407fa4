export { foldCodePoint } from './fold.ts';
export { normaliseForIndex, normaliseWithMap, toOriginalSpan } from './normalise.ts';
export type { MappedText, Span } from './normalise.ts';
export { majorityDirection } from './direction.ts';
export type { Direction } from './direction.ts';
export { guessLanguage } from './language.ts';
