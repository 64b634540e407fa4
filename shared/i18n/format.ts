import { DEFAULT_LOCALE, type Locale } from './locales.ts';

/** Morocco's legal time; its offset changes around Ramadan, which is why it is printed beside every capture time. */
export const TIME_ZONE = 'Africa/Casablanca';

/** How thousands are grouped: as the language does, or one of the two everywhere (a setting, printed in the report's method). */
export type Grouping = 'locale' | 'space' | 'dot';

export interface FormatOptions {
  readonly locale: Locale;
  readonly grouping?: Grouping;
}

const NO_BREAK_SPACE = '\u00a0';
const LEFT_TO_RIGHT_ISOLATE = '\u2066';
const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';

const numberFormats = new Map<string, Intl.NumberFormat>();
const dateFormats = new Map<string, Intl.DateTimeFormat>();

function remember<T>(cache: Map<string, T>, key: string, make: () => T): T {
  let value = cache.get(key);
  if (value === undefined) {
    value = make();
    cache.set(key, value);
  }
  return value;
}

function separatorOf({ locale, grouping = 'locale' }: FormatOptions): string {
  if (grouping === 'space') return NO_BREAK_SPACE;
  if (grouping === 'dot') return '.';
  return locale.direction === 'ltr' || locale.resources === 'fr' ? NO_BREAK_SPACE : '.';
}

export interface NumberOptions extends FormatOptions {
  /** Digits after the comma: exactly this many, or at most with `trim`. None by default. */
  readonly decimals?: number;
  readonly trim?: boolean;
}

/** A number in Latin digits, grouped as chosen, with a comma: `1 932`, `1.932`, `1,5`. */
export function formatNumber(value: number, options: NumberOptions): string {
  const { decimals = 0, trim = false } = options;
  const format = remember(numberFormats, `${decimals}${trim}`, () => new Intl.NumberFormat('fr-FR', {
    minimumFractionDigits: trim ? 0 : decimals, maximumFractionDigits: decimals, useGrouping: true,
  }));
  const separator = separatorOf(options);
  return format.formatToParts(value).map((part) => (part.type === 'group' ? separator : part.value)).join('');
}

/** A share between 0 and 1: `11,0 %` in French, `11,0%` in Arabic. */
export function formatPercent(share: number, options: NumberOptions): string {
  const number = formatNumber(share * 100, options);
  return options.locale.resources === 'ar' ? `${number}%` : `${number}${NO_BREAK_SPACE}%`;
}

const BYTE_UNITS = {
  fr: ['o', 'ko', 'Mo', 'Go', 'To'],
  ar: ['بايت', 'كيلو', 'ميغا', 'جيغا', 'تيرا'],
} as const;

/** A size in decimal units with at most one digit after the comma: `1,8 Go`, `1,8 جيغا`. */
export function formatBytes(bytes: number, options: FormatOptions): string {
  const units = BYTE_UNITS[options.locale.resources];
  let value = bytes;
  let unit = 0;
  while (value >= 999.95 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  const decimals = unit === 0 || value >= 99.95 ? 0 : 1;
  return `${formatNumber(value, { ...options, decimals, trim: true })}${NO_BREAK_SPACE}${units[unit] ?? ''}`;
}

/** An amount. In tables `MAD` after the amount in both languages; in text DH and درهم. Two decimals only when there are any. */
export function formatMoney(amount: number, currency: string, options: FormatOptions & { readonly inText?: boolean }): string {
  const decimals = Number.isInteger(amount) ? 0 : 2;
  const number = formatNumber(amount, { ...options, decimals });
  return `${number}${NO_BREAK_SPACE}${nameCurrency(currency, options)}`;
}

function nameCurrency(currency: string, { locale, inText = false }: FormatOptions & { readonly inText?: boolean }): string {
  if (currency !== 'MAD' || !inText) return currency;
  return locale.resources === 'ar' ? 'درهم' : 'DH';
}

type DatePart = 'day' | 'month' | 'year' | 'hour' | 'minute' | 'second';

function partsOf(instant: number, timeZone: string): Record<DatePart, string> {
  const format = remember(dateFormats, `parts ${timeZone}`, () => new Intl.DateTimeFormat('en-GB', {
    timeZone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23',
  }));
  const parts: Record<DatePart, string> = { day: '', month: '', year: '', hour: '', minute: '', second: '' };
  for (const part of format.formatToParts(instant)) {
    if (part.type in parts) parts[part.type as DatePart] = part.value; // just tested to be one of the keys
  }
  return parts;
}

/** `09/03/2026`, the same in both languages, in Moroccan time unless told otherwise. */
export function formatDate(instant: number, timeZone: string = TIME_ZONE): string {
  const { day, month, year } = partsOf(instant, timeZone);
  return `${day}/${month}/${year}`;
}

/** `14:05` on 24 hours, with `seconds` `14:05:09`. */
export function formatTime(instant: number, { timeZone = TIME_ZONE, seconds = false } = {}): string {
  const { hour, minute, second } = partsOf(instant, timeZone);
  return seconds ? `${hour}:${minute}:${second}` : `${hour}:${minute}`;
}

/** `09/03/2026 14:05`. */
export function formatDateTime(instant: number, timeZone: string = TIME_ZONE): string {
  return `${formatDate(instant, timeZone)} ${formatTime(instant, { timeZone })}`;
}

/** `09/03/2026 14:05 UTC+00:00`: how capture times are printed, since Morocco's offset changes in the year. */
export function formatDateTimeWithOffset(instant: number, timeZone: string = TIME_ZONE): string {
  return `${formatDateTime(instant, timeZone)} ${formatOffset(instant, timeZone)}`;
}

/** Minutes east of UTC at that instant. */
export function offsetMinutes(instant: number, timeZone: string = TIME_ZONE): number {
  const { day, month, year, hour, minute, second } = partsOf(instant, timeZone);
  const local = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second));
  return Math.round((local - instant) / 60_000);
}

/** `UTC+01:00`. */
export function formatOffset(instant: number, timeZone: string = TIME_ZONE): string {
  const minutes = offsetMinutes(instant, timeZone);
  const absolute = Math.abs(minutes);
  const pad = (value: number): string => String(value).padStart(2, '0');
  return `UTC${minutes < 0 ? '-' : '+'}${pad(Math.floor(absolute / 60))}:${pad(absolute % 60)}`;
}

/** `lundi 9 mars 2026`, `الاثنين، 9 مارس 2026`. */
export function formatLongDate(instant: number, locale: Locale = DEFAULT_LOCALE, timeZone: string = TIME_ZONE): string {
  return remember(dateFormats, `long ${locale.tag} ${timeZone}`, () => new Intl.DateTimeFormat(locale.tag, {
    timeZone, weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', numberingSystem: 'latn', calendar: 'gregory',
  })).format(instant);
}

/** Month names of France for French (`janv.`, `févr.`): CLDR shortens those of fr-MA to `jan.`, `fév.`, which nobody prints. */
function monthTag({ resources, tag }: Locale): string {
  return resources === 'fr' ? 'fr-FR' : tag;
}

/** A month as an axis names it: `mars`, `janv. 2026` with `year`; `مارس`. */
export function formatMonth(instant: number, locale: Locale, { year = false, timeZone = TIME_ZONE } = {}): string {
  return remember(dateFormats, `month ${locale.tag} ${timeZone} ${year}`, () => new Intl.DateTimeFormat(monthTag(locale), {
    timeZone, month: 'short', year: year ? 'numeric' : undefined, numberingSystem: 'latn', calendar: 'gregory',
  })).format(instant);
}

/** Start of the day in `timeZone` that holds `instant`, in epoch milliseconds. */
export function startOfDay(instant: number, timeZone: string = TIME_ZONE): number {
  const { day, month, year } = partsOf(instant, timeZone);
  return localInstant(Number(year), Number(month), Number(day), timeZone);
}

/** The instant at which a calendar day begins in `timeZone`. `month` counts from 1. */
export function localInstant(year: number, month: number, day: number, timeZone: string = TIME_ZONE): number {
  const guess = Date.UTC(year, month - 1, day);
  const first = guess - offsetMinutes(guess, timeZone) * 60_000;
  return guess - offsetMinutes(first, timeZone) * 60_000;
}

/** Middle-truncated hash or path: `4be1…c07d`. Shorter text is returned whole. */
export function shortenMiddle(text: string, head = 4, tail = 4): string {
  return text.length <= head + tail + 1 ? text : `${text.slice(0, head)}…${text.slice(-tail)}`;
}

/** Wrapped so that it keeps its left-to-right order inside Arabic: numbers with units, hashes, phones, dates. */
export function isolateLtr(text: string): string {
  return `${LEFT_TO_RIGHT_ISOLATE}${text}${POP_ISOLATE}`;
}

/** Wrapped so that its own direction does not disturb the sentence around it: names, titles. */
export function isolate(text: string): string {
  return `${FIRST_STRONG_ISOLATE}${text}${POP_ISOLATE}`;
}
