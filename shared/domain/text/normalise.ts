import { LONGEST_FOLD, foldCodePoint, foldUnit, isAttached } from './fold.ts';

const BUFFER_UNITS = 4096;
/** Shared by all calls: each fills and reads it before it returns. */
const buffer = new Uint16Array(BUFFER_UNITS + LONGEST_FOLD);

/** A stretch of text in UTF-16 code units, end excluded. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Searchable text that remembers where each of its code units came from in the original. */
export interface MappedText {
  readonly text: string;
  /** Original offset at which the source of unit `i` begins. */
  readonly starts: Uint32Array;
  /** Original offset after the source of unit `i`, the marks written on it included. */
  readonly ends: Uint32Array;
}

/**
 * The form in which text is indexed and searched: compatibility letters and digits made plain, accents, Arabic marks,
 * tatweel and invisible controls dropped, alef, ya, ta marbuta and hamza folded, lower case. Any input; idempotent.
 */
export function normaliseForIndex(text: string): string {
  // Letters go through a buffer: joining one by one costs five times as much, and everything imported passes here.
  let result = '';
  let used = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const single = foldUnit(unit);
    if (single >= 0) {
      buffer[used] = single;
      used += 1;
    } else {
      const codePoint = text.codePointAt(at) ?? unit;
      if (codePoint > 0xffff) at += 1;
      const folded = foldCodePoint(codePoint);
      for (let i = 0; i < folded.length; i += 1) buffer[used + i] = folded.charCodeAt(i);
      used += folded.length;
    }
    if (used >= BUFFER_UNITS) {
      result += takeBuffered(used);
      used = 0;
    }
  }
  return result + takeBuffered(used);
}

/** `apply` takes its arguments on the stack, hence the small buffer. */
function takeBuffered(used: number): string {
  return String.fromCharCode.apply(null, buffer.subarray(0, used) as unknown as number[]); // an array-like is all it needs
}

/** Same text as `normaliseForIndex`, with the way back to UTF-16 offsets of the original. */
export function normaliseWithMap(text: string): MappedText {
  const starts: number[] = [];
  const ends: number[] = [];
  let result = '';
  for (let at = 0; at < text.length;) {
    const codePoint = text.codePointAt(at) ?? 0;
    const next = at + (codePoint > 0xffff ? 2 : 1);
    const folded = foldCodePoint(codePoint);
    for (let i = 0; i < folded.length; i += 1) {
      starts.push(at);
      ends.push(next);
    }
    if (folded === '' && isAttached(codePoint)) extendEnd(starts, ends, at, next);
    result += folded;
    at = next;
  }
  return { text: result, starts: Uint32Array.from(starts), ends: Uint32Array.from(ends) };
}

/** A mark lengthens every unit its letter gave (`œ` gives two), if nothing stands between. */
function extendEnd(starts: readonly number[], ends: number[], at: number, next: number): void {
  const last = ends.length - 1;
  if (ends[last] !== at) return;
  const source = starts[last];
  for (let i = last; i >= 0 && starts[i] === source; i -= 1) ends[i] = next;
}

/** Original span of [start, end) in the searchable text; an empty span maps to an empty one. */
export function toOriginalSpan(mapped: MappedText, span: Span): Span {
  const length = mapped.text.length;
  if (span.end <= span.start || span.start >= length) return { start: 0, end: 0 };
  return { start: mapped.starts[Math.max(0, span.start)] ?? 0, end: mapped.ends[Math.min(span.end, length) - 1] ?? 0 };
}
