import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDate } from './format.ts';
import { parseDate, toInstant, toLatinDigits } from './parse-date.ts';

describe('parseDate', () => {
  it.each([
    ['9/3/26', '09/03/2026'],
    ['09.03.2026', '09/03/2026'],
    ['9-3-2026', '09/03/2026'],
    ['9 3 2026', '09/03/2026'],
    [' 09 / 03 / 2026 ', '09/03/2026'],
    ['٩/٣/٢٠٢٦', '09/03/2026'],
    ['۹/۳/۲۰۲۶', '09/03/2026'],
    ['\u200f٩/٣/٢٠٢٦\u200f', '09/03/2026'],
    ['2026-03-09', '09/03/2026'],
    ['2026/3/9', '09/03/2026'],
    ['31/12/99', '31/12/1999'],
    ['29/02/2024', '29/02/2024'],
  ])('reads %s', (typed, expected) => {
    const read = parseDate(typed);
    expect(read.kind === 'day' ? formatDate(toInstant(read.value)) : read.kind).toBe(expected);
  });

  it.each([
    ['', { kind: 'empty' }],
    ['  ', { kind: 'empty' }],
    ['31/02/2026', { kind: 'no-such-day', month: 2, year: 2026, days: 28 }],
    ['29/02/2026', { kind: 'no-such-day', month: 2, year: 2026, days: 28 }],
    ['31/4/26', { kind: 'no-such-day', month: 4, year: 2026, days: 30 }],
    ['32/1/26', { kind: 'unreadable' }],
    ['0/1/26', { kind: 'unreadable' }],
    ['9/13/26', { kind: 'unreadable' }],
    ['9/3/126', { kind: 'unreadable' }],
    ['mars 2026', { kind: 'unreadable' }],
    ['9/3', { kind: 'unreadable' }],
  ])('refuses %s', (typed, expected) => {
    expect(parseDate(typed)).toEqual(expected);
  });

  it('reads back every day it writes', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 40_000 }), (days) => {
      const text = formatDate(days * 86_400_000, 'UTC');
      const read = parseDate(text);
      expect(read.kind === 'day' ? formatDate(toInstant(read.value)) : read.kind).toBe(text);
    }));
  });
});

describe('toLatinDigits', () => {
  it('leaves everything else', () => {
    expect(toLatinDigits('٠٦ ۰۶ 06 درب')).toBe('06 06 06 درب');
  });
});
