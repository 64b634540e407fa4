import { resolveWallTime, toPlainMillis, type WallTime } from '../../../../shared/domain/time/zone.ts';
import { MirsadError } from '../../../../shared/model/errors.ts';
import type { StatedTime } from '../../../../shared/model/post.ts';

export type DateOrder = 'dmy' | 'mdy' | 'ymd';

export const NO_TIME: StatedTime = { at: null, text: '', certainty: 'none' };

/** 1995 to 2100: before there were platforms, or the wrong unit. */
const EARLIEST = 788_918_400_000;
const LATEST = 4_102_444_800_000;

/** An epoch number in the unit the format defines; its width is only the check. `record.bad-date` when it cannot be meant. */
export function readEpoch(value: number | null, unit: 's' | 'ms', field: string): StatedTime {
  if (value === null) return NO_TIME;
  const at = Math.round(unit === 's' ? value * 1000 : value);
  if (at < EARLIEST || at > LATEST) throw new MirsadError('record.bad-date', { field, value: String(value) });
  return { at, text: String(value), certainty: 'utc' };
}

/** The date without a time that yt-dlp writes: yyyymmdd, a day in UTC. */
export function readCompactDate(text: string, field: string): StatedTime {
  const match = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  const at = match && toPlainMillis(toWall(Number(match[1]), Number(match[2]), Number(match[3])));
  if (at === null) throw new MirsadError('record.bad-date', { field, value: text });
  return { at, text, certainty: 'date-only' };
}

function toWall(year: number, month: number, day: number, time: Partial<Pick<WallTime, 'hour' | 'minute' | 'second'>> = {}): WallTime {
  return { year, month, day, hour: 0, minute: 0, second: 0, ...time };
}

export interface TimeOptions {
  /** IANA zone of times that name none; null leaves them unconverted. */
  readonly timezone: string | null;
  readonly order: DateOrder;
}

const MONTHS = new Map(([
  ['janvier', 'janv', 'jan', 'january', 'يناير'], ['fevrier', 'fevr', 'fev', 'feb', 'february', 'فبراير'], ['mars', 'mar', 'march', 'مارس'],
  ['avril', 'avr', 'apr', 'april', 'أبريل', 'ابريل'], ['mai', 'may', 'ماي', 'مايو'], ['juin', 'jun', 'june', 'يونيو'], ['juillet', 'juil', 'jul', 'july', 'يوليوز', 'يوليو'],
  ['aout', 'aou', 'aug', 'august', 'غشت', 'أغسطس'], ['septembre', 'sept', 'sep', 'september', 'شتنبر', 'سبتمبر'], ['octobre', 'oct', 'october', 'أكتوبر', 'اكتوبر'],
  ['novembre', 'nov', 'november', 'نونبر', 'نوفمبر'], ['decembre', 'dec', 'december', 'دجنبر', 'ديسمبر'],
] as const).flatMap((names, i) => names.map((name): [string, number] => [name, i + 1])));

/** Hours ahead of UTC. Abbreviations are ambiguous, hence a certainty of their own. */
const ABBREVIATIONS = new Map<string, number>([
  ['WET', 0], ['WEST', 1], ['CET', 1], ['CEST', 2], ['EET', 2], ['EEST', 3], ['BST', 1], ['MSK', 3],
  ['EST', -5], ['EDT', -4], ['CST', -6], ['CDT', -5], ['MST', -7], ['MDT', -6], ['PST', -8], ['PDT', -7], ['BRT', -3], ['ART', -3],
]);

const RE_DATE = /^(\d{1,4})([/.-])(\d{1,2})\2(\d{1,4})(?=$|[T\s,])/;
const RE_NAMED = /^(?:\p{L}+\.?,?\s+)?(\d{1,2})(?:er)?\s+(\p{L}+)\.?\s+(\d{4})(?=$|[\s,])/u;
const RE_CLOCK = /^(?:T|,?\s*(?:à|at|في|على الساعة)?\s*)(\d{1,2})(?::|\s?h\s?)(\d{2})(?::(\d{2})(?:[.,]\d+)?)?(?:\s?([ap])\.?\s?m\.?|\s?([صم]))?/iu;
const RE_ZONE = /^\s*(?:(Z|UTC|GMT)?\s*([+-]\d{1,2}):?(\d{2})?|(Z|UTC|GMT)|([A-Z]{2,4}))$/;

/** Arabic-Indic digits become plain ones, special spaces ordinary ones, direction marks go: for reading, the original is kept. */
function toPlainForm(text: string): string {
  return text
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(/[\u00a0\u202f\u2009]/g, ' ').replaceAll('،', ',').replace(/\p{Cf}/gu, '').trim();
}

interface Dated {
  readonly wall: WallTime;
  readonly hasClock: boolean;
  /** What follows the clock: a zone, or nothing. */
  readonly rest: string;
}

/**
 * Reads a date and time as people and spreadsheets write them. What names its own zone is resolved; what does not is
 * resolved in the declared zone or left `local-unknown`. `record.bad-date` for what is no date, such as 31/02/2026.
 */
export function readTime(original: string, options: TimeOptions, field: string): StatedTime {
  const plain = toPlainForm(original);
  if (plain === '') return NO_TIME;
  const bad = () => new MirsadError('record.bad-date', { field, value: original.slice(0, 60) });
  if (/^\d{10}(\.\d+)?$|^\d{13}$|^\d{16}$/.test(plain)) {
    const digits = plain.replace(/\.\d+$/, '').length;
    const at = digits === 10 ? Math.round(Number(plain) * 1000) : digits === 13 ? Number(plain) : Math.round(Number(plain) / 1000);
    return { at, text: original, certainty: 'utc' };
  }
  const dated = readDate(plain, options.order);
  const millis = dated && toPlainMillis(dated.wall);
  if (!dated || millis === null) throw bad();
  if (millis < EARLIEST || millis > LATEST) throw bad();
  const zone = dated.rest === '' ? null : RE_ZONE.exec(dated.rest);
  if (dated.rest !== '' && !zone) throw bad();
  if (!dated.hasClock) return { at: options.timezone ? resolveWallTime(millis, options.timezone).at : millis, text: original, certainty: 'date-only' };
  if (zone) return { ...resolveStatedZone(millis, zone, bad), text: original };
  if (options.timezone === null) return { at: null, text: original, certainty: 'local-unknown' };
  return { ...resolveWallTime(millis, options.timezone), text: original };
}

function resolveStatedZone(millis: number, zone: RegExpExecArray, bad: () => MirsadError): Pick<StatedTime, 'at' | 'certainty'> {
  const [, , hours, minutes, utc, abbreviation] = zone;
  if (hours !== undefined) {
    const sign = hours.startsWith('-') ? -1 : 1;
    const offset = sign * (Math.abs(Number(hours)) * 60 + Number(minutes ?? 0)) * 60_000;
    return { at: millis - offset, certainty: offset === 0 ? 'utc' : 'offset-known' };
  }
  if (utc !== undefined) return { at: millis, certainty: 'utc' };
  const ahead = ABBREVIATIONS.get(abbreviation ?? '');
  if (ahead === undefined) throw bad();
  return { at: millis - ahead * 3_600_000, certainty: 'zone-abbreviation' };
}

function readDate(plain: string, order: DateOrder): Dated | null {
  const numeric = RE_DATE.exec(plain);
  if (numeric) return withClock(plain.slice(numeric[0].length), toOrder(numeric, order));
  const named = RE_NAMED.exec(plain);
  if (!named) return null;
  const month = MONTHS.get(named[2]?.normalize('NFD').replace(/(?<=[a-z])\p{M}/giu, '').normalize('NFC').toLowerCase() ?? '');
  return month === undefined ? null : withClock(plain.slice(named[0].length), { year: Number(named[3]), month, day: Number(named[1]) });
}

/** A part of four digits is the year wherever it stands; two digits at the end are a year of this century. */
function toOrder(match: RegExpExecArray, order: DateOrder): Pick<WallTime, 'year' | 'month' | 'day'> | null {
  const [, first = '', , second = '', third = ''] = match;
  if (first.length === 4) return { year: Number(first), month: Number(second), day: Number(third) };
  if (third.length !== 4 && third.length !== 2) return null;
  if (first.length > 2 || order === 'ymd') return order === 'ymd' && third.length === 2 ? { year: 2000 + Number(first), month: Number(second), day: Number(third) } : null;
  const year = third.length === 2 ? 2000 + Number(third) : Number(third);
  return order === 'mdy' ? { year, month: Number(first), day: Number(second) } : { year, month: Number(second), day: Number(first) };
}

function withClock(rest: string, date: Pick<WallTime, 'year' | 'month' | 'day'> | null): Dated | null {
  if (!date) return null;
  if (rest.trim() === '') return { wall: toWall(date.year, date.month, date.day), hasClock: false, rest: '' };
  const clock = RE_CLOCK.exec(rest);
  if (!clock) return null;
  const half = clock[4]?.toLowerCase() ?? ({ ص: 'a', م: 'p' })[clock[5] ?? ''];
  const hour = toDayHour(Number(clock[1]), half);
  if (hour === null) return null;
  const time = { hour, minute: Number(clock[2]), second: Number(clock[3] ?? 0) };
  return { wall: toWall(date.year, date.month, date.day, time), hasClock: true, rest: rest.slice(clock[0].length).trim() };
}

function toDayHour(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour;
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (half === 'p' ? 12 : 0);
}

/**
 * Day or month first is decided once for a whole column: a part above 12 settles it, else the day comes first as in
 * Morocco. `settled` is how many values only make sense in the order chosen.
 */
export function decideDateOrder(values: Iterable<string>): { order: DateOrder; settled: number; contrary: number } {
  const seen = { dmy: 0, mdy: 0, ymd: 0 };
  for (const value of values) {
    const match = RE_DATE.exec(toPlainForm(value));
    if (!match) continue;
    const [first, second] = [Number(match[1]), Number(match[3])];
    if ((match[1]?.length ?? 0) > 2) seen.ymd += 1;
    else if (first > 12 && second <= 12) seen.dmy += 1;
    else if (second > 12 && first <= 12) seen.mdy += 1;
  }
  if (seen.mdy > seen.dmy) return { order: 'mdy', settled: seen.mdy, contrary: seen.dmy };
  return { order: 'dmy', settled: seen.dmy, contrary: seen.mdy };
}
