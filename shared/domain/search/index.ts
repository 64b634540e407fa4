export { compileMatch } from './compile-match.ts';
export type { MatchExpression } from './compile-match.ts';
export { findHighlights } from './highlight.ts';
export { parseQuery } from './parse-query.ts';
export type { QueryTerm, SearchQuery } from './parse-query.ts';
export { tokenise } from './tokenise.ts';
export type { Token } from './tokenise.ts';
