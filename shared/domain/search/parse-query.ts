import { MirsadError } from '../../model/errors.ts';
import type { Span } from '../text/index.ts';
import { tokenise } from './tokenise.ts';

/** One thing asked for: a word or a phrase, in searchable form. */
export interface QueryTerm extends Span {
  /** Never empty. Several tokens stand side by side in the text, in this order. */
  readonly tokens: readonly string[];
  /** The last token is only the beginning of a word. */
  readonly prefix: boolean;
  /** Posts with it are left out. */
  readonly excluded: boolean;
}

/** What a person typed, understood: every term that is not excluded must be found. Empty means no search. */
export interface SearchQuery {
  readonly terms: readonly QueryTerm[];
}

const RE_QUOTE = /["“”„«»]/u;
const RE_INVISIBLE = /[\p{Cf}]/u;
const RE_SPACE = /\s/u;
const LONGEST_QUERY = 2000;

/**
 * Reads `words`, `"a phrase"` (or «a phrase»), `begin*` and `-without`. Anything else is punctuation. Fails with
 * `query.malformed` and a position in UTF-16 units: `open-quote` where a phrase is not closed, `no-words` when
 * something was typed but nothing in it can be looked up, `too-long` above 2,000 units.
 */
export function parseQuery(text: string): SearchQuery {
  if (text.length > LONGEST_QUERY) throw makeError('too-long', LONGEST_QUERY);
  const terms: QueryTerm[] = [];
  let at = skipBlank(text, 0);
  while (at < text.length) {
    const start = at;
    let excluded = false;
    if (text[at] === '-') {
      excluded = true;
      at = skipInvisible(text, at + 1);
    }
    const body = RE_QUOTE.test(text[at] ?? '') ? readPhrase(text, at) : readWord(text, at);
    const tokens = tokenise(body.text).map((token) => token.text);
    if (tokens.length > 0) terms.push({ tokens, prefix: body.prefix, excluded, start, end: body.end });
    at = skipBlank(text, Math.max(body.end, start + 1));
  }
  if (terms.length === 0 && text.trim() !== '') throw makeError('no-words', 0);
  return { terms };
}

interface Body {
  readonly text: string;
  readonly prefix: boolean;
  readonly end: number;
}

function readPhrase(text: string, open: number): Body {
  let end = open + 1;
  while (end < text.length && !RE_QUOTE.test(text[end] ?? '')) end += 1;
  if (end >= text.length) throw makeError('open-quote', open);
  const prefix = text[end + 1] === '*';
  return { text: text.slice(open + 1, end), prefix, end: end + (prefix ? 2 : 1) };
}

function readWord(text: string, start: number): Body {
  let end = start;
  while (end < text.length && !RE_SPACE.test(text[end] ?? '') && !RE_QUOTE.test(text[end] ?? '')) end += 1;
  const word = text.slice(start, end);
  return { text: word, prefix: /\*\p{Cf}*$/u.test(word), end };
}

function skipInvisible(text: string, from: number): number {
  let at = from;
  while (at < text.length && RE_INVISIBLE.test(text[at] ?? '')) at += 1;
  return at;
}

function skipBlank(text: string, from: number): number {
  let at = from;
  while (at < text.length && (RE_SPACE.test(text[at] ?? '') || RE_INVISIBLE.test(text[at] ?? ''))) at += 1;
  return at;
}

function makeError(problem: 'open-quote' | 'no-words' | 'too-long', position: number): MirsadError {
  return new MirsadError('query.malformed', { problem, position });
}
