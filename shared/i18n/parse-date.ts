import { localInstant } from './format.ts';

/** A day typed by a person. */
export interface CalendarDay {
  readonly year: number;
  /** From 1. */
  readonly month: number;
  readonly day: number;
}

export type DateReading =
  | { readonly kind: 'day'; readonly value: CalendarDay }
  | { readonly kind: 'empty' }
  | { readonly kind: 'unreadable' }
  /** The month exists, the day in it does not: `days` is how many it has. */
  | { readonly kind: 'no-such-day'; readonly month: number; readonly year: number; readonly days: number };

const RE_DAY_FIRST = /^(\d{1,2})[\s./-]+(\d{1,2})[\s./-]+(\d{4}|\d{2})$/;
const RE_YEAR_FIRST = /^(\d{4})[\s./-]+(\d{1,2})[\s./-]+(\d{1,2})$/;
const ARABIC_INDIC_ZERO = 0x0660;
const PERSIAN_ZERO = 0x06f0;
const RE_INVISIBLE = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g;

/** Two digits mean this century up to 69, as spreadsheets read them. */
const LAST_TWO_DIGIT_YEAR_OF_2000 = 69;

/** Arabic-Indic and Persian digits as 0-9; the rest unchanged. */
export function toLatinDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹]/g, (digit) => {
    const code = digit.charCodeAt(0);
    return String(code - (code >= PERSIAN_ZERO ? PERSIAN_ZERO : ARABIC_INDIC_ZERO));
  });
}

/**
 * Reads a date the way it is written in Morocco, day first: `9/3/26`, `09.03.2026`, `9 3 2026`, `٩/٣/٢٠٢٦`, and
 * `2026-03-09`. The Arabic comma and direction marks are ignored.
 */
export function parseDate(text: string): DateReading {
  const plain = toLatinDigits(text.replace(RE_INVISIBLE, '').replace(/،/g, ' ')).trim();
  if (plain === '') return { kind: 'empty' };
  const dayFirst = RE_DAY_FIRST.exec(plain);
  if (dayFirst) return checkDay(Number(dayFirst[1]), Number(dayFirst[2]), fullYear(dayFirst[3] ?? ''));
  const yearFirst = RE_YEAR_FIRST.exec(plain);
  if (yearFirst) return checkDay(Number(yearFirst[3]), Number(yearFirst[2]), Number(yearFirst[1]));
  return { kind: 'unreadable' };
}

function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year <= LAST_TWO_DIGIT_YEAR_OF_2000 ? 2000 + year : 1900 + year;
}

function checkDay(day: number, month: number, year: number): DateReading {
  if (month < 1 || month > 12 || day < 1) return { kind: 'unreadable' };
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (day > days) return day > 31 ? { kind: 'unreadable' } : { kind: 'no-such-day', month, year, days };
  return { kind: 'day', value: { year, month, day } };
}

/** Start of that day in Moroccan time, epoch milliseconds. */
export function toInstant({ year, month, day }: CalendarDay): number {
  return localInstant(year, month, day);
}
