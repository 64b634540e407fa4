import type { Span } from '../../../shared/domain/timeline/index.ts';

/** Where an instant stands on the axis, as a share of its length counted from the past; outside the axis below 0 or above 1. */
export function toShare(at: number, { from, to }: Span): number {
  return (at - from) / (to - from);
}

/** The part of [from, to] that lies on the axis, as start and length in percent; null when nothing does. */
export function toExtent(from: number, to: number, span: Span): { readonly start: number; readonly length: number } | null {
  const start = Math.max(0, toShare(from, span));
  const end = Math.min(1, toShare(to, span));
  return end < start ? null : { start: start * 100, length: (end - start) * 100 };
}

/** The instant under a pointer. `fromStart` is its share of the width from the side where the past is. */
export function toInstant(fromStart: number, { from, to }: Span): number {
  return Math.round(from + fromStart * (to - from));
}
