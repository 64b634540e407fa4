import type { LonLat } from './sphere.ts';

/** Coordinates as people type and read them. */

const ARABIC_DIGITS = /[٠-٩۰-۹]/g;
const DECIMAL = /^([+-]?\d{1,3}(?:[.,]\d+)?)\s*([NSEWOnsewo])?[\s;,/]+([+-]?\d{1,3}(?:[.,]\d+)?)\s*([NSEWOnsewo])?$/;
const SEXAGESIMAL = /^(\d{1,3})\s*°\s*(?:(\d{1,2})\s*['′]\s*)?(?:(\d{1,2}(?:[.,]\d+)?)\s*(?:"|″|'')\s*)?([NSEWO])[\s;,]*(\d{1,3})\s*°\s*(?:(\d{1,2})\s*['′]\s*)?(?:(\d{1,2}(?:[.,]\d+)?)\s*(?:"|″|'')\s*)?([NSEWO])$/i;

function toNumber(text: string | undefined): number {
  return text === undefined ? 0 : Number(text.replace(',', '.'));
}

function toLatinDigits(text: string): string {
  return text.replace(ARABIC_DIGITS, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));
}

/** West («O» in French, W) and south are negative. */
function signOf(letter: string | undefined): 1 | -1 {
  return letter !== undefined && /[SWO]/i.test(letter) ? -1 : 1;
}

/** Gives the two values their places: letters decide, and without them latitude comes first. */
function placeValues(first: number, firstLetter: string | undefined, second: number, secondLetter: string | undefined): LonLat | null {
  const a = first * signOf(firstLetter);
  const b = second * signOf(secondLetter);
  const isSwapped = firstLetter !== undefined && /[EWO]/i.test(firstLetter);
  const [lat, lon] = isSwapped ? [b, a] : [a, b];
  return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? { lat, lon } : null;
}

/**
 * Reads «33.5900, -7.6060», «33,59 ; -7,606», «33.59 N 7.606 W» or «33°35'24"N 7°36'22"O», Arabic digits included.
 * Null when it is none of these or no place on Earth.
 */
export function parseCoordinates(text: string): LonLat | null {
  const tidy = toLatinDigits(text).replace(/[\u200e\u200f\u2066-\u2069]/g, '').replace(/−/g, '-').replace(/،/g, ',').trim();
  const decimal = DECIMAL.exec(tidy);
  if (decimal) return placeValues(toNumber(decimal[1]), decimal[2], toNumber(decimal[3]), decimal[4]);
  const parts = SEXAGESIMAL.exec(tidy);
  if (!parts) return null;
  const [, d1, m1, s1, l1, d2, m2, s2, l2] = parts;
  if (toNumber(m1) >= 60 || toNumber(s1) >= 60 || toNumber(m2) >= 60 || toNumber(s2) >= 60) return null;
  return placeValues(toNumber(d1) + toNumber(m1) / 60 + toNumber(s1) / 3600, l1, toNumber(d2) + toNumber(m2) / 60 + toNumber(s2) / 3600, l2);
}

/** `33.5900, -7.6060`: four decimals, about ten metres, as printed in reports. */
export function formatCoordinates({ lat, lon }: LonLat): string {
  return `${lat.toFixed(4)}, ${lon.toFixed(4)}`;
}
