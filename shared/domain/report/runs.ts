import { findAtoms } from './atoms.ts';
import { toVisiblePieces, type Coverage, type Piece } from './visible-text.ts';

/**
 * A text as the template draws it. Plain strings are printed as they are: nothing in them is markup, since the
 * template receives them as data.
 */
export type Run =
  | string
  /** A line end of the original. */
  | { readonly k: 'br' }
  /** A place inside an endless word where the line may end; nothing is drawn or copied. */
  | { readonly k: 'soft' }
  /** A character shown by its code; `n` when it stands there several times. */
  | { readonly k: 'code'; readonly s: string; readonly n: number }
  /** A span that was read: underlined, on a grey ground; `whole` never breaks over two lines. */
  | { readonly k: 'mark'; readonly whole: boolean; readonly b: readonly Run[] }
  /** The letter that names the span just ended. */
  | { readonly k: 'tag'; readonly s: string }
  /** Reads left to right whatever stands around it. */
  | { readonly k: 'ltr'; readonly whole: boolean; readonly mono: boolean; readonly b: readonly Run[] }
  /** Keeps its own direction inside a sentence of the other one. */
  | { readonly k: 'isolate'; readonly d: 'ltr' | 'rtl'; readonly b: readonly Run[] }
  /** The number of this page, and of the last one: only the compiler knows them. */
  | { readonly k: 'page' }
  | { readonly k: 'pages' };

/** A span of the text and the letter it is listed under. A telephone is `ltr` and `whole`, an amount only `whole`. */
export interface TaggedSpan {
  readonly start: number;
  readonly end: number;
  readonly tag: string;
  readonly ltr: boolean;
  readonly whole: boolean;
}

/** Above this an unbreakable box would leave the page. */
const LONGEST_WHOLE = 34;
/** A word longer than this gets places where the line may end. */
const LONGEST_WORD = 40;
const BREAK_EVERY = 20;

const RE_LONG_WORD = new RegExp(String.raw`\S{${String(LONGEST_WORD)},}`, 'gu');
/** A link ends a line best after a sign that divides it. */
const RE_DIVISION = /(?<=[/?&=#])(?=[^/?&=#])/u;
const clusters = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** Lets a line end inside words that are longer than any line; all other text is left alone. */
export function softenLongWords(text: string): Run[] {
  const runs: Run[] = [];
  let at = 0;
  for (const match of text.matchAll(RE_LONG_WORD)) {
    if (match.index > at) runs.push(text.slice(at, match.index));
    for (const [i, part] of cutWord(match[0]).entries()) runs.push(...(i === 0 ? [part] : [{ k: 'soft' } as const, part]));
    at = match.index + match[0].length;
  }
  return at < text.length ? [...runs, text.slice(at)] : runs;
}

function cutWord(word: string): string[] {
  return word.split(RE_DIVISION).flatMap((part) => {
    const letters = Array.from(clusters.segment(part), ({ segment }) => segment);
    return Array.from({ length: Math.ceil(letters.length / BREAK_EVERY) }, (_, i) => letters.slice(i * BREAK_EVERY, (i + 1) * BREAK_EVERY).join(''));
  });
}

/** More empty lines than this are counted, not drawn: a post of line ends alone would fill thousands of pages. */
const MOST_BREAKS = 4;

function toPieceRuns(piece: Piece): Run[] {
  if (piece.kind === 'code') return [{ k: 'code', s: piece.code, n: piece.count }];
  if (piece.kind === 'text') return softenLongWords(piece.text);
  if (piece.count > MOST_BREAKS) return [{ k: 'br' }, { k: 'code', s: 'U+000A', n: piece.count }, { k: 'br' }];
  return Array.from({ length: piece.count }, () => ({ k: 'br' }));
}

/** A string of the report itself (a name, a title, a path): visible, without spans. */
export function toPlainRuns(text: string, covers: Coverage): Run[] {
  return toVisiblePieces(text, covers).flatMap(toPieceRuns);
}

/** A name or title that stands in a sentence of either language. */
export function toIsolatedRun(text: string, direction: 'ltr' | 'rtl', covers: Coverage): Run {
  return { k: 'isolate', d: direction, b: toPlainRuns(text, covers) };
}

/** A number, hash, handle or path. Short ones stay in one piece. */
export function toLtrRun(text: string, covers: Coverage, options: { mono?: boolean } = {}): Run {
  return { k: 'ltr', whole: text.length <= LONGEST_WHOLE, mono: options.mono ?? true, b: toPlainRuns(text, covers) };
}

interface Interval { readonly start: number; readonly end: number }

/** Moves the ends of an interval outward to letters with all their marks. */
function makeSnapper(text: string): (interval: Interval) => Interval {
  const segments = clusters.segment(text);
  return ({ start, end }) => {
    const first = segments.containing(Math.min(start, text.length));
    const last = end <= 0 ? undefined : segments.containing(Math.min(end, text.length) - 1);
    return { start: first?.index ?? text.length, end: last ? last.index + last.segment.length : 0 };
  };
}

class RunBuilder {
  private readonly spans: readonly TaggedSpan[];

  constructor(private readonly text: string, spans: readonly TaggedSpan[], private readonly covers: Coverage) {
    const snap = makeSnapper(text);
    this.spans = spans.map((span) => ({ ...span, ...snap(span) })).filter((span) => span.end > span.start);
  }

  build(): Run[] {
    const runs: Run[] = [];
    let at = 0;
    for (const atom of this.listAtoms()) {
      runs.push(...this.buildSegments(at, atom.start));
      const length = atom.end - atom.start;
      runs.push({ k: 'ltr', whole: atom.kind !== 'url' && length <= LONGEST_WHOLE, mono: false, b: this.buildSegments(atom.start, atom.end, false) });
      runs.push(...this.listTagsEnding(atom.end));
      at = atom.end;
    }
    runs.push(...this.buildSegments(at, this.text.length));
    return runs;
  }

  /** Telephones that were read come first; what the pattern finds must not cut into them. */
  private listAtoms(): (Interval & { kind: string })[] {
    const atoms: (Interval & { kind: string })[] = [];
    const snap = makeSnapper(this.text);
    const candidates = [
      ...this.spans.filter((span) => span.ltr).map(({ start, end }) => ({ kind: 'phone', start, end })),
      ...findAtoms(this.text).map((atom) => ({ kind: atom.kind, ...snap(atom) })),
    ];
    for (const candidate of candidates) {
      if (candidate.end > candidate.start && !atoms.some((atom) => atom.start < candidate.end && candidate.start < atom.end)) atoms.push(candidate);
    }
    return atoms.sort((a, b) => a.start - b.start);
  }

  /** The text of `[start, end)` cut where spans begin and end. `tagLast` false leaves the tags at `end` to the caller. */
  private buildSegments(start: number, end: number, tagLast = true): Run[] {
    if (end <= start) return [];
    const cuts = new Set([start, end]);
    for (const span of this.spans) {
      if (span.start > start && span.start < end) cuts.add(span.start);
      if (span.end > start && span.end < end) cuts.add(span.end);
    }
    const runs: Run[] = [];
    const sorted = [...cuts].sort((a, b) => a - b);
    for (const [i, from] of sorted.entries()) {
      const to = sorted[i + 1];
      if (to === undefined) break;
      runs.push(...this.buildSegment(from, to));
      if (to < end || tagLast) runs.push(...this.listTagsEnding(to));
    }
    return runs;
  }

  private buildSegment(from: number, to: number): Run[] {
    const plain = toPlainRuns(this.text.slice(from, to), this.covers);
    const over = this.spans.filter((span) => span.start < to && from < span.end);
    if (over.length === 0) return plain;
    const whole = to - from <= LONGEST_WHOLE && over.some((span) => span.whole && span.start === from && span.end === to);
    return [{ k: 'mark', whole, b: plain }];
  }

  private listTagsEnding(at: number): Run[] {
    return this.spans.filter((span) => span.end === at).map((span) => ({ k: 'tag', s: span.tag }));
  }
}

/** A text as published, with its spans marked and its telephones, handles and links kept in order and in one piece. */
export function toRuns(text: string, spans: readonly TaggedSpan[], covers: Coverage): Run[] {
  return new RunBuilder(text, spans, covers).build();
}

/** The letters spans are listed under: a, b, … z, aa, ab, … */
export function toTag(index: number): string {
  let tag = '';
  for (let rest = index; rest >= 0; rest = Math.floor(rest / 26) - 1) tag = String.fromCharCode(97 + (rest % 26)) + tag;
  return tag;
}
