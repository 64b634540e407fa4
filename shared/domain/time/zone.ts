import type { StatedTime, TimeCertainty } from '../../model/post.ts';

/** A reading of a clock without a zone. `month` counts from 1. */
export interface WallTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

const HOUR = 3_600_000;
/** Offsets of zones only change on quarter hours. */
const STEP = 900_000;
const MAX_CACHED = 50_000;

const formats = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, number>();

/** True for a name `Intl` knows, such as Africa/Casablanca. */
export function isTimeZone(zone: string): boolean {
  try {
    formatOf(zone);
    return true;
  } catch {
    return false;
  }
}

function formatOf(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-u-ca-iso8601-nu-latn', {
      timeZone: zone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric', era: 'short',
    });
    formats.set(zone, format);
  }
  return format;
}

/** What the zone's clocks add to UTC at an instant, in milliseconds. */
export function findOffset(zone: string, at: number): number {
  const step = Math.floor(at / STEP) * STEP;
  const key = `${zone} ${String(step)}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  const parts = new Map(formatOf(zone).formatToParts(step).map((part) => [part.type, Number(part.value)]));
  const of = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  const offset = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second')) - step;
  if (offsets.size >= MAX_CACHED) offsets.clear();
  offsets.set(key, offset);
  return offset;
}

/** Milliseconds as if the wall time were UTC; null for a day or an hour that does not exist, such as 31/02. */
export function toPlainMillis(wall: WallTime): number | null {
  const { year, month, day, hour, minute, second } = wall;
  if (month < 1 || month > 12 || day < 1 || hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) return null;
  const millis = Date.UTC(year, month - 1, day, hour, minute, second);
  const date = new Date(millis);
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? millis : null;
}

/**
 * The instants at which the zone's clocks showed this time: one as a rule, two when the clocks were turned back over it,
 * none when they were turned forward over it.
 */
export function findInstants(zone: string, plainMillis: number): number[] {
  // The offsets half a day around cover the change, whichever side of it the time lies on.
  const candidates = new Set([findOffset(zone, plainMillis - 12 * HOUR), findOffset(zone, plainMillis + 12 * HOUR), findOffset(zone, plainMillis)]);
  return [...candidates].map((offset) => plainMillis - offset).filter((at) => findOffset(zone, at) === plainMillis - at).sort((a, b) => a - b);
}

/**
 * Resolves a wall time in a declared zone. The repeated hour keeps the first of its two instants and says so
 * (`ambiguous-hour`): Mirsad never decides for a person. An hour that the clocks skipped is kept the same way.
 */
export function resolveWallTime(plainMillis: number, zone: string, certainty: TimeCertainty = 'zone-declared'): Pick<StatedTime, 'at' | 'certainty'> {
  const [first, second] = findInstants(zone, plainMillis);
  if (first === undefined) return { at: plainMillis - findOffset(zone, plainMillis - 12 * HOUR), certainty: 'ambiguous-hour' };
  return { at: first, certainty: second === undefined ? certainty : 'ambiguous-hour' };
}
