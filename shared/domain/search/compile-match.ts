import type { QueryTerm, SearchQuery } from './parse-query.ts';

/** A full-text expression, and whether it says what posts have or what they lack. */
export interface MatchExpression {
  /** FTS5 syntax; holds nothing of what was typed but letters and digits between quotes. */
  readonly match: string;
  /** True when the query only excludes: the posts wanted are those that do not match. */
  readonly inverted: boolean;
}

/** Writes a query in the index's own syntax. Null for the empty query, which every post answers. */
export function compileMatch(query: SearchQuery): MatchExpression | null {
  const wanted = toStrings(query.terms.filter((term) => !term.excluded));
  const unwanted = toStrings(query.terms.filter((term) => term.excluded));
  if (wanted.length === 0) return unwanted.length === 0 ? null : { match: unwanted.join(' OR '), inverted: true };
  const match = wanted.join(' AND ');
  if (unwanted.length === 0) return { match, inverted: false };
  return { match: `(${match}) NOT (${unwanted.join(' OR ')})`, inverted: false };
}

/** The same term twice is one. */
function toStrings(terms: readonly QueryTerm[]): string[] {
  return [...new Set(terms.map((term) => `"${term.tokens.join(' ')}"${term.prefix ? '*' : ''}`))];
}
