import { offsetMinutes, startOfDay, TIME_ZONE } from '../../i18n/format.ts';
import type { HourCount } from '../../model/timeline.ts';

export type AxisUnit = 'hour' | 'day' | 'week' | 'month';
export interface Span { readonly from: number; readonly to: number }

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Long enough to reach the next local midnight from any midnight, whatever the clock does that day. */
const PAST_MIDNIGHT = 30 * HOUR;

/** The unit whose ticks stand at least about `minimum` pixels apart on an axis of `width` pixels. */
export function chooseUnit({ from, to }: Span, width: number, minimum = 80): AxisUnit {
  const room = Math.max(1, width / minimum);
  const steps: [AxisUnit, number][] = [['hour', HOUR], ['day', DAY], ['week', 7 * DAY]];
  return steps.find(([, length]) => (to - from) / length <= room)?.[0] ?? 'month';
}

function startOfWeek(instant: number, timeZone: string): number {
  const midnight = startOfDay(instant, timeZone);
  const local = new Date(midnight + offsetMinutes(midnight, timeZone) * 60_000);
  return startOfDay(midnight - ((local.getUTCDay() + 6) % 7) * DAY + 6 * HOUR, timeZone);
}

function startOfMonth(instant: number, timeZone: string): number {
  const midnight = startOfDay(instant, timeZone);
  const local = new Date(midnight + offsetMinutes(midnight, timeZone) * 60_000);
  return startOfDay(midnight - (local.getUTCDate() - 1) * DAY + 6 * HOUR, timeZone);
}

function startOf(unit: AxisUnit, instant: number, timeZone: string): number {
  if (unit === 'hour') return Math.floor(instant / HOUR) * HOUR;
  if (unit === 'day') return startOfDay(instant, timeZone);
  return unit === 'week' ? startOfWeek(instant, timeZone) : startOfMonth(instant, timeZone);
}

const REACH: Record<AxisUnit, number> = { hour: HOUR, day: PAST_MIDNIGHT, week: 7 * DAY + 6 * HOUR, month: 32 * DAY };

/**
 * Boundaries of local hours, days, weeks (from Monday) or months, from the last one at or before `from` to the first one
 * at or after `to`. Never more than 2,000, so that a mistyped century cannot hang the view.
 */
export function listBoundaries({ from, to }: Span, unit: AxisUnit, timeZone: string = TIME_ZONE): number[] {
  const boundaries = [startOf(unit, from, timeZone)];
  for (let last = boundaries[0] ?? from; last < to && boundaries.length < 2000;) {
    last = startOf(unit, last + REACH[unit], timeZone);
    boundaries.push(last);
  }
  return boundaries;
}

/**
 * Sums hourly counts into bins [b0,b1), [b1,b2) ... Moroccan offsets are whole hours, so no hour is ever split between
 * two bins. Hours outside are left out.
 */
export function binCounts(hours: readonly HourCount[], boundaries: readonly number[]): number[] {
  const bins = new Array<number>(Math.max(0, boundaries.length - 1)).fill(0);
  let bin = 0;
  for (const { hour, posts } of hours) {
    const at = hour * HOUR;
    if (at < (boundaries[0] ?? Infinity)) continue;
    while (bin < bins.length && at >= (boundaries[bin + 1] ?? Infinity)) bin += 1;
    if (bin >= bins.length) break;
    bins[bin] = (bins[bin] ?? 0) + posts;
  }
  return bins;
}

/** The parts of a period in which the zone stands `minutes` east of UTC: the weeks around Ramadan are tinted. */
export function listOffsetSpans({ from, to }: Span, minutes: number, timeZone: string = TIME_ZONE): Span[] {
  const spans: Span[] = [];
  let start: number | null = offsetMinutes(from, timeZone) === minutes ? from : null;
  for (let at = from; at < to;) {
    const next = Math.min(at + 7 * DAY, to);
    const before = offsetMinutes(at, timeZone);
    if (offsetMinutes(next, timeZone) !== before) {
      const change = findChange(at, next, before, timeZone);
      if (start === null) start = change;
      else {
        spans.push({ from: start, to: change });
        start = null;
      }
    }
    at = next;
  }
  if (start !== null && start < to) spans.push({ from: start, to });
  return spans;
}

/** The first instant in (from, to] whose offset differs, to the minute. */
function findChange(from: number, to: number, before: number, timeZone: string): number {
  let low = from;
  let high = to;
  while (high - low > 60_000) {
    const middle = Math.floor((low + high) / 2);
    if (offsetMinutes(middle, timeZone) === before) low = middle;
    else high = middle;
  }
  return Math.round(high / 60_000) * 60_000;
}

/** Zooms a period by `factor` around `at`, within `bounds`; never shorter than an hour. */
export function zoomSpan(span: Span, factor: number, at: number, bounds: Span): Span {
  const length = Math.min(Math.max((span.to - span.from) * factor, HOUR), bounds.to - bounds.from);
  const share = (at - span.from) / (span.to - span.from);
  return moveInto({ from: Math.round(at - share * length), to: Math.round(at + (1 - share) * length) }, bounds);
}

/** Moves a period by a share of its length, within `bounds`. */
export function shiftSpan(span: Span, share: number, bounds: Span): Span {
  const by = Math.round((span.to - span.from) * share);
  return moveInto({ from: span.from + by, to: span.to + by }, bounds);
}

function moveInto(span: Span, bounds: Span): Span {
  const length = span.to - span.from;
  if (length >= bounds.to - bounds.from) return bounds;
  if (span.from < bounds.from) return { from: bounds.from, to: bounds.from + length };
  return span.to > bounds.to ? { from: bounds.to - length, to: bounds.to } : span;
}

export interface Placed<T> { readonly item: T; readonly row: number }

/**
 * Stacks items so that none covers another: each goes to the first row whose last item ends before it begins.
 * `extent` gives start and end in any one unit, label included.
 */
export function stackRows<T>(items: readonly T[], extent: (item: T) => readonly [number, number]): Placed<T>[] {
  const ends: number[] = [];
  return items.map((item) => ({ item, extent: extent(item) })).sort((a, b) => a.extent[0] - b.extent[0]).map(({ item, extent: [start, end] }) => {
    const free = ends.findIndex((rowEnd) => rowEnd <= start);
    const row = free === -1 ? ends.length : free;
    ends[row] = end;
    return { item, row };
  });
}
