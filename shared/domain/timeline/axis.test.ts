import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binCounts, chooseUnit, listBoundaries, listOffsetSpans, shiftSpan, stackRows, zoomSpan } from './axis.ts';

const utc = (text: string) => Date.parse(`${text}Z`);
const iso = (instants: readonly number[]) => instants.map((at) => new Date(at).toISOString().slice(0, 16));
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

describe('listBoundaries', () => {
  it('gives local midnights, also across the change to UTC+0', () => {
    expect(iso(listBoundaries({ from: utc('2026-02-13T12:00'), to: utc('2026-02-16T12:00') }, 'day'))).toEqual(
      ['2026-02-12T23:00', '2026-02-13T23:00', '2026-02-14T23:00', '2026-02-16T00:00', '2026-02-17T00:00']);
  });
  it('begins weeks on Monday', () => {
    expect(iso(listBoundaries({ from: utc('2026-01-07T12:00'), to: utc('2026-01-14T12:00') }, 'week'))).toEqual(['2026-01-04T23:00', '2026-01-11T23:00', '2026-01-18T23:00']);
  });
  it('begins months on the first', () => {
    expect(iso(listBoundaries({ from: utc('2025-12-31T23:30'), to: utc('2026-02-20T00:00') }, 'month'))).toEqual(['2025-12-31T23:00', '2026-01-31T23:00', '2026-03-01T00:00']);
  });
  it('rises strictly and encloses the period', () => {
    fc.assert(fc.property(fc.integer({ min: utc('2015-01-01T00:00'), max: utc('2030-01-01T00:00') }), fc.integer({ min: HOUR, max: 400 * DAY }),
      fc.constantFrom('day' as const, 'week' as const, 'month' as const), (from, length, unit) => {
        const list = listBoundaries({ from, to: from + length }, unit);
        expect(list.every((at, i) => i === 0 || at > (list[i - 1] ?? at))).toBe(true);
        expect(list[0]).toBeLessThanOrEqual(from);
        expect(list.at(-1)).toBeGreaterThanOrEqual(from + length);
      }), { numRuns: 60 });
  });
  it('stops at 2,000', () => {
    expect(listBoundaries({ from: 0, to: utc('2200-01-01T00:00') }, 'hour')).toHaveLength(2000);
  });
});

describe('binCounts', () => {
  it('loses no post of an enclosed period', () => {
    fc.assert(fc.property(fc.array(fc.record({ hour: fc.integer({ min: 490_000, max: 492_000 }), posts: fc.nat(50) }), { maxLength: 60 }), (raw) => {
      const hours = raw.toSorted((a, b) => a.hour - b.hour);
      const boundaries = listBoundaries({ from: 490_000 * HOUR, to: 492_001 * HOUR }, 'day');
      expect(binCounts(hours, boundaries).reduce((a, b) => a + b, 0)).toBe(hours.reduce((a, h) => a + h.posts, 0));
    }));
  });
  it('puts an hour on the local day it belongs to', () => {
    const [a, b, c] = listBoundaries({ from: utc('2026-01-10T12:00'), to: utc('2026-01-11T12:00') }, 'day');
    expect(binCounts([{ hour: utc('2026-01-10T22:00') / HOUR, posts: 2 }, { hour: utc('2026-01-10T23:00') / HOUR, posts: 3 }], [a ?? 0, b ?? 0, c ?? 0])).toEqual([2, 3]);
  });
});

describe('listOffsetSpans', () => {
  it('finds the weeks of UTC+0 of 2026', () => {
    const spans = listOffsetSpans({ from: utc('2026-01-01T00:00'), to: utc('2026-05-01T00:00') }, 0);
    expect(spans.map((s) => iso([s.from, s.to]))).toEqual([['2026-02-15T02:00', '2026-03-22T02:00']]);
  });
  it('cuts at the ends of the period', () => {
    const span = { from: utc('2026-02-20T00:00'), to: utc('2026-03-01T00:00') };
    expect(listOffsetSpans(span, 0)).toEqual([span]);
    expect(listOffsetSpans(span, 60)).toEqual([]);
  });
});

describe('moving about', () => {
  const bounds = { from: 0, to: 1000 * HOUR };
  it('keeps the instant under the pointer where it is', () => {
    expect(zoomSpan({ from: 100 * HOUR, to: 200 * HOUR }, 0.5, 150 * HOUR, bounds)).toEqual({ from: 125 * HOUR, to: 175 * HOUR });
  });
  it('never leaves the bounds', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 1, max: 100 }), fc.double({ min: 0.1, max: 10, noNaN: true }), fc.double({ min: -3, max: 3, noNaN: true }), (start, length, factor, share) => {
      const span = { from: start * HOUR, to: (start + length) * HOUR };
      for (const moved of [zoomSpan(span, factor, span.from + HOUR / 2, bounds), shiftSpan(span, share, bounds)]) {
        expect(moved.from).toBeGreaterThanOrEqual(bounds.from);
        expect(moved.to).toBeLessThanOrEqual(bounds.to);
        expect(moved.to).toBeGreaterThan(moved.from);
      }
    }));
  });
  it('chooses the unit by the room there is', () => {
    expect([chooseUnit({ from: 0, to: 10 * HOUR }, 1000), chooseUnit({ from: 0, to: 10 * DAY }, 1000), chooseUnit({ from: 0, to: 60 * DAY }, 1000), chooseUnit({ from: 0, to: 400 * DAY }, 1000)])
      .toEqual(['hour', 'day', 'week', 'month']);
  });
});

describe('stackRows', () => {
  it('lets none cover another in its row', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.nat(100), fc.integer({ min: 1, max: 30 })), { maxLength: 30 }), (raw) => {
      const placed = stackRows(raw, ([start, length]) => [start, start + length]);
      expect(placed).toHaveLength(raw.length);
      for (const a of placed) for (const b of placed) {
        if (a === b || a.row !== b.row) continue;
        expect(a.item[0] >= b.item[0] + b.item[1] || b.item[0] >= a.item[0] + a.item[1]).toBe(true);
      }
    }));
  });
});
