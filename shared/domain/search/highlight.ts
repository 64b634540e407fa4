import { normaliseWithMap, toOriginalSpan, type Span } from '../text/index.ts';
import type { QueryTerm, SearchQuery } from './parse-query.ts';
import { tokeniseNormalised, type Token } from './tokenise.ts';

/** Where a query is found in a text: spans of the original in UTF-16 units, in order, never touching one another's letters. */
export function findHighlights(text: string, query: SearchQuery): Span[] {
  const terms = query.terms.filter((term) => !term.excluded);
  if (terms.length === 0 || text === '') return [];
  const mapped = normaliseWithMap(text);
  const tokens = tokeniseNormalised(mapped.text);
  const spans = terms.flatMap((term) => findTerm(tokens, term)).map((span) => toOriginalSpan(mapped, span));
  return mergeSpans(spans);
}

function findTerm(tokens: readonly Token[], term: QueryTerm): Span[] {
  const found: Span[] = [];
  const length = term.tokens.length;
  for (let at = 0; at + length <= tokens.length; at += 1) {
    if (!matchesAt(tokens, at, term)) continue;
    const first = tokens[at];
    const last = tokens[at + length - 1];
    if (first && last) found.push({ start: first.start, end: last.end });
  }
  return found;
}

function matchesAt(tokens: readonly Token[], at: number, term: QueryTerm): boolean {
  const last = term.tokens.length - 1;
  return term.tokens.every((wanted, i) => {
    const token = tokens[at + i]?.text ?? '';
    return term.prefix && i === last ? token.startsWith(wanted) : token === wanted;
  });
}

/** Joins spans that overlap; those that only touch stay apart. */
function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = merged.at(-1);
    if (last && span.start < last.end) merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else merged.push(span);
  }
  return merged;
}
