import type { Counts } from '../../../../shared/model/post.ts';

export const NO_COUNTS: Counts = { views: null, likes: null, shares: null, comments: null };

const FACTORS = new Map<string, number>([
  ['', 1], ['k', 1e3], ['m', 1e6], ['b', 1e9], ['md', 1e9], ['mio', 1e6], ['ألف', 1e3], ['الف', 1e3], ['مليون', 1e6],
]);
const RE_COUNT = /^(\d+(?:[.,' ]\d+)*)\s*(\p{L}*)\.?$/u;
const RE_GROUPED = /^\d{1,3}(?:([.,' ])\d{3})(?:\1\d{3})*$/;

/** A count as a platform's JSON gives it: negative numbers mean «not known» there. */
export function toCount(value: number | null): number | null {
  return value === null || value < 0 || !Number.isFinite(value) ? null : Math.round(value);
}

/**
 * A count as people, spreadsheets and programs write it: 407.137, 12,345, 1 234, 1.2K, «3.0», ١٢٣. Null for what says
 * nothing (empty, -, N/A, -1) and for what is no count: missing is not zero.
 */
export function readCount(text: string): number | null {
  const plain = text
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(/[\u00a0\u202f\u2009\s]+/g, ' ').replace(/٬/g, ',').replace(/٫/g, '.').replace(/[\p{Cf}’]/gu, (mark) => (mark === '’' ? "'" : '')).trim();
  const match = RE_COUNT.exec(plain);
  const factor = match && FACTORS.get(match[2]?.toLowerCase() ?? '');
  if (!match || factor === undefined || factor === null) return null;
  const value = readDecimal(match[1] ?? '', factor > 1);
  return value === null ? null : toCount(value * factor);
}

/** «1.234» is one thousand and more when it counts whole things, but one and a bit before K or M. */
function readDecimal(digits: string, isShortened: boolean): number | null {
  if (/^\d+$/.test(digits)) return Number(digits);
  if (!isShortened && RE_GROUPED.test(digits)) return Number(digits.replace(/\D/g, ''));
  const decimal = /^(\d+)[.,](\d+)$/.exec(digits);
  if (decimal) {
    const value = Number(`${decimal[1] ?? ''}.${decimal[2] ?? ''}`);
    return isShortened || Number.isInteger(value) ? value : null;
  }
  const mixed = /^(\d{1,3}(?:[.,' ]\d{3})+)[.,]0+$/.exec(digits);
  return mixed ? Number((mixed[1] ?? '').replace(/\D/g, '')) : null;
}
