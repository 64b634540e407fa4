/** What a stretch of text was read as; decides its colour. */
export type SpanFamily = 'ident' | 'price' | 'brand' | 'place' | 'counterfeit' | 'wholesale' | 'online' | 'match';

export interface TextSpan {
  /** UTF-16 offsets, `end` excluded. */
  readonly start: number;
  readonly end: number;
  readonly family: SpanFamily;
  readonly id?: string;
  /** Shown on hover. */
  readonly title?: string;
}

export interface TextSegment {
  readonly start: number;
  readonly text: string;
  readonly span: TextSpan | null;
}

/**
 * Cuts text at its spans, covering it exactly once. Empty, reversed and out-of-range spans are left out; of two that
 * overlap, the one that starts first wins, then the longer.
 */
export function cutIntoSegments(text: string, spans: readonly TextSpan[]): TextSegment[] {
  const ordered = [...spans].filter((span) => span.start >= 0 && span.end > span.start && span.end <= text.length).sort((a, b) => a.start - b.start || b.end - a.end);
  const segments: TextSegment[] = [];
  let at = 0;
  for (const span of ordered) {
    if (span.start < at) continue;
    if (span.start > at) segments.push({ start: at, text: text.slice(at, span.start), span: null });
    segments.push({ start: span.start, text: text.slice(span.start, span.end), span });
    at = span.end;
  }
  if (at < text.length) segments.push({ start: at, text: text.slice(at), span: null });
  return segments;
}
