import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatBytes, formatDate, formatDateTimeWithOffset, formatLongDate, formatMoney, formatMonth, formatNumber, formatOffset, formatPercent, isolateLtr, localInstant,
  offsetMinutes, shortenMiddle, startOfDay,
} from './format.ts';
import { LOCALES, type Locale } from './locales.ts';

const [fr, ar] = LOCALES as readonly [Locale, Locale];
const NBSP = '\u00a0';

describe('formatNumber', () => {
  it.each([
    ['fr', fr, undefined, 1932, `1${NBSP}932`],
    ['ar', ar, undefined, 1932, '1.932'],
    ['fr with dots', fr, 'dot', 1234567, '1.234.567'],
    ['ar with spaces', ar, 'space', 1234567, `1${NBSP}234${NBSP}567`],
    ['small', ar, undefined, 999, '999'],
    ['negative', fr, undefined, -12345, `-12${NBSP}345`],
  ] as const)('%s', (_, locale, grouping, value, expected) => {
    expect(formatNumber(value, { locale, grouping })).toBe(expected);
  });

  it('writes a comma, and as many decimals as asked', () => {
    expect(formatNumber(19_900_000.5, { locale: fr, decimals: 2 })).toBe(`19${NBSP}900${NBSP}000,50`);
    expect(formatNumber(1.5, { locale: ar, decimals: 2, trim: true })).toBe('1,5');
  });

  it('gives the number back, whatever the grouping', () => {
    fc.assert(fc.property(fc.integer(), fc.constantFrom(fr, ar), fc.constantFrom('locale' as const, 'space' as const, 'dot' as const), (value, locale, grouping) => {
      expect(Number(formatNumber(value, { locale, grouping }).replace(/[\u00a0.]/g, ''))).toBe(value);
    }));
  });
});

describe('percent, bytes, money', () => {
  it('puts the sign as each language does', () => {
    expect(formatPercent(0.11, { locale: fr, decimals: 1 })).toBe(`11,0${NBSP}%`);
    expect(formatPercent(0.11, { locale: ar, decimals: 1 })).toBe('11,0%');
  });

  it.each([
    [0, `0${NBSP}o`, `0${NBSP}بايت`],
    [999, `999${NBSP}o`, `999${NBSP}بايت`],
    [1800, `1,8${NBSP}ko`, `1,8${NBSP}كيلو`],
    [999_960, `1${NBSP}Mo`, `1${NBSP}ميغا`],
    [1_800_000_000, `1,8${NBSP}Go`, `1,8${NBSP}جيغا`],
    [212_000_000_000, `212${NBSP}Go`, `212${NBSP}جيغا`],
    [5_000_000_000_000_000, `5${NBSP}000${NBSP}To`, `5.000${NBSP}تيرا`],
  ])('%d bytes', (bytes, french, arabic) => {
    expect(formatBytes(bytes, { locale: fr })).toBe(french);
    expect(formatBytes(bytes, { locale: ar })).toBe(arabic);
  });

  it('names dirhams in text, the code in tables', () => {
    expect(formatMoney(180, 'MAD', { locale: fr, inText: true })).toBe(`180${NBSP}DH`);
    expect(formatMoney(180, 'MAD', { locale: ar, inText: true })).toBe(`180${NBSP}درهم`);
    expect(formatMoney(19_900_000.5, 'MAD', { locale: ar })).toBe(`19.900.000,50${NBSP}MAD`);
    expect(formatMoney(3, 'EUR', { locale: fr, inText: true })).toBe(`3${NBSP}EUR`);
  });
});

describe('Moroccan time', () => {
  it.each([
    ['in ramadan', '2026-03-09T14:05:00Z', '09/03/2026 14:05 UTC+00:00'],
    ['after it', '2026-03-25T14:05:00Z', '25/03/2026 15:05 UTC+01:00'],
    ['before it', '2026-01-20T23:30:00Z', '21/01/2026 00:30 UTC+01:00'],
  ])('%s', (_, iso, expected) => {
    expect(formatDateTimeWithOffset(Date.parse(iso))).toBe(expected);
  });

  it('writes other zones with their offset', () => {
    expect(formatOffset(Date.parse('2026-01-01T00:00:00Z'), 'America/New_York')).toBe('UTC-05:00');
    expect(formatOffset(Date.parse('2026-01-01T00:00:00Z'), 'Asia/Kolkata')).toBe('UTC+05:30');
  });

  it('finds the start of a day on both sides of the change', () => {
    // 22 March 2026 has 23 hours in Morocco.
    const before = localInstant(2026, 3, 22);
    const after = localInstant(2026, 3, 23);
    expect(new Date(before).toISOString()).toBe('2026-03-22T00:00:00.000Z');
    expect((after - before) / 3_600_000).toBe(23);
    expect(startOfDay(Date.parse('2026-03-23T12:00:00Z'))).toBe(after);
  });

  it('agrees with itself for any instant', () => {
    fc.assert(fc.property(fc.integer({ min: Date.UTC(2008, 0, 1), max: Date.UTC(2035, 0, 1) }), (instant) => {
      const start = startOfDay(instant);
      expect(start).toBeLessThanOrEqual(instant);
      expect(formatDate(start)).toBe(formatDate(instant));
      expect(Math.abs(offsetMinutes(instant))).toBeLessThanOrEqual(60);
    }));
  });

  it('names days and months as Morocco does', () => {
    const day = Date.parse('2026-03-09T12:00:00Z');
    expect(formatLongDate(day, fr)).toBe('lundi 9 mars 2026');
    expect(formatLongDate(day, ar)).toBe('الاثنين، 9 مارس 2026');
    expect(formatMonth(Date.parse('2026-01-15T00:00:00Z'), fr, { year: true })).toBe('janv. 2026');
    expect(formatMonth(Date.parse('2026-08-15T00:00:00Z'), ar)).toBe('غشت');
  });
});

describe('text helpers', () => {
  it('shortens hashes in the middle and leaves short text', () => {
    expect(shortenMiddle('4be197d0284fc07d')).toBe('4be1…c07d');
    expect(shortenMiddle('4be1c07d')).toBe('4be1c07d');
  });

  it('isolates left to right', () => {
    expect(isolateLtr('+212 6')).toBe('\u2066+212 6\u2069');
  });
});
