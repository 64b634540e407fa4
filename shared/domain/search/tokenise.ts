import { normaliseForIndex } from '../text/index.ts';

export interface Token {
  readonly text: string;
  /** Offsets in the searchable text, not in the original. */
  readonly start: number;
  readonly end: number;
}

/** What the index takes for part of a word: letters, numbers and private-use characters (the `unicode61` tokeniser). */
const RE_TOKEN = /[\p{L}\p{N}\p{Co}]+/gu;

/** Cuts searchable text (see `normaliseForIndex`) into words as the full-text index does. */
export function tokeniseNormalised(normalised: string): Token[] {
  return Array.from(normalised.matchAll(RE_TOKEN), (match) => ({ text: match[0], start: match.index, end: match.index + match[0].length }));
}

/** Words of any text, in searchable form. */
export function tokenise(text: string): Token[] {
  return tokeniseNormalised(normaliseForIndex(text));
}
