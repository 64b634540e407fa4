const DAY_MS = 86_400_000;
/** The strip draws about this many bars; a longer case puts several days in one. */
const MOST_BARS = 150;
/** Days left empty at each end, so that a handle at the edge can be taken. */
const MARGIN_DAYS = 1;

export interface DayCount {
  /** Days since 1970-01-01 UTC. */
  readonly day: number;
  readonly posts: number;
}

/** Posts over time, in bars of equal length. */
export interface Density {
  /** Start of the first bar and end of the last, epoch milliseconds on UTC days. */
  readonly from: number;
  readonly to: number;
  readonly barMs: number;
  readonly bars: readonly number[];
}

/** The bars of a case; null when nothing is dated. */
export function toDensity(days: readonly DayCount[]): Density | null {
  if (days.length === 0) return null;
  let [first, last] = [Infinity, -Infinity];
  for (const { day } of days) {
    first = Math.min(first, day);
    last = Math.max(last, day);
  }
  first -= MARGIN_DAYS;
  last += MARGIN_DAYS;
  const perBar = Math.ceil((last - first + 1) / MOST_BARS);
  const bars = new Array<number>(Math.ceil((last - first + 1) / perBar)).fill(0);
  for (const { day, posts } of days) {
    const at = Math.floor((day - first) / perBar);
    bars[at] = (bars[at] ?? 0) + posts;
  }
  return { from: first * DAY_MS, to: (first + bars.length * perBar) * DAY_MS, barMs: perBar * DAY_MS, bars };
}

/** A bar's height between 0 and 1: square root, so that quiet days stay visible beside the busiest. */
export function barHeight(posts: number, most: number): number {
  return most === 0 || posts === 0 ? 0 : Math.sqrt(posts / most);
}

/** Where an instant stands on the strip, between 0 at the oldest and 1 at the newest. */
export function shareAt(instant: number, { from, to }: Pick<Density, 'from' | 'to'>): number {
  return Math.min(1, Math.max(0, (instant - from) / (to - from)));
}

/** The instant at a share of the strip, on a bar's edge. */
export function instantAt(share: number, { from, to, barMs }: Density): number {
  const raw = from + Math.min(1, Math.max(0, share)) * (to - from);
  return from + Math.round((raw - from) / barMs) * barMs;
}

export interface AxisLabel {
  readonly at: number;
  readonly isYearShown: boolean;
}

/** Starts of months (or of quarters, halves, years in a longer case) to name under the bars; the year with January or the first. */
export function labelMonths({ from, to }: Pick<Density, 'from' | 'to'>, most = 9): AxisLabel[] {
  const start = new Date(from);
  const months = (to - from) / (30.4 * DAY_MS);
  const step = [1, 2, 3, 6, 12, 24, 60, 120].find((candidate) => months / candidate <= most) ?? 120;
  const labels: AxisLabel[] = [];
  let [year, month] = [start.getUTCFullYear(), start.getUTCMonth()];
  for (let at = Date.UTC(year, month, 1); at < to; at = Date.UTC(year, month, 1)) {
    if (month % step === 0 || step >= 12 && month === 0 && year % (step / 12) === 0) {
      if (at >= from) labels.push({ at, isYearShown: month === 0 || step >= 12 });
    }
    month += 1;
    if (month === 12) { month = 0; year += 1; }
  }
  return labels;
}
