import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { barHeight, instantAt, labelMonths, shareAt, toDensity } from './density.ts';
import { shifted } from './shift-period.ts';
import { shortenName } from './short-name.ts';

const DAY = 86_400_000;
const dayOf = (iso: string): number => Date.parse(iso) / DAY;

describe('toDensity', () => {
  it('is null without dates', () => {
    expect(toDensity([])).toBeNull();
  });

  it('adds the platforms of a day and leaves a day at each end', () => {
    const first = dayOf('2026-03-01');
    const density = toDensity([{ day: first, posts: 2 }, { day: first, posts: 3 }, { day: first + 2, posts: 1 }]);
    expect(density).toEqual({ from: (first - 1) * DAY, to: (first + 4) * DAY, barMs: DAY, bars: [0, 5, 0, 1, 0] });
  });

  it('loses no post and draws few bars, however long the case', () => {
    fc.assert(fc.property(fc.array(fc.record({ day: fc.integer({ min: -10_000, max: 30_000 }), posts: fc.integer({ min: 1, max: 1000 }) }), { minLength: 1 }), (days) => {
      const density = toDensity(days);
      expect(density?.bars.reduce((sum, posts) => sum + posts, 0)).toBe(days.reduce((sum, { posts }) => sum + posts, 0));
      expect(density?.bars.length).toBeLessThanOrEqual(150);
    }));
  });
});

describe('positions', () => {
  const density = toDensity([{ day: dayOf('2026-01-01'), posts: 1 }, { day: dayOf('2026-03-31'), posts: 1 }]);

  it('goes from a share to an instant on a bar and back', () => {
    if (!density) throw new Error('dated');
    fc.assert(fc.property(fc.double({ min: -1, max: 2, noNaN: true }), (share) => {
      const instant = instantAt(share, density);
      expect((instant - density.from) % density.barMs).toBe(0);
      expect(Math.abs(shareAt(instant, density) - Math.min(1, Math.max(0, share)))).toBeLessThanOrEqual(0.5 / density.bars.length + 1e-9);
    }));
  });

  it('draws quiet days', () => {
    expect(barHeight(0, 100)).toBe(0);
    expect(barHeight(1, 100)).toBeCloseTo(0.1);
    expect(barHeight(100, 100)).toBe(1);
    expect(barHeight(0, 0)).toBe(0);
  });
});

describe('labelMonths', () => {
  const label = (from: string, to: string): string[] => labelMonths({ from: Date.parse(from), to: Date.parse(to) }).map(({ at, isYearShown }) => `${new Date(at).toISOString().slice(0, 7)}${isYearShown ? ' y' : ''}`);

  it.each([
    ['months', '2025-11-10', '2026-03-16', ['2025-12', '2026-01 y', '2026-02', '2026-03']],
    ['quarters', '2024-01-15', '2025-12-01', ['2024-04', '2024-07', '2024-10', '2025-01 y', '2025-04', '2025-07', '2025-10']],
    ['years', '2019-05-01', '2026-03-01', ['2020-01 y', '2021-01 y', '2022-01 y', '2023-01 y', '2024-01 y', '2025-01 y', '2026-01 y']],
    ['less than a month', '2026-03-05', '2026-03-20', []],
  ])('%s', (_, from, to, expected) => {
    expect(label(from, to)).toEqual(expected);
  });
});

describe('shifted', () => {
  const range = { from: 10 * DAY, to: 17 * DAY };

  it.each([
    ['end', 'ltr', 17], ['start', 'ltr', 3],
    // In Arabic the recent end is at the left.
    ['end', 'rtl', 3], ['start', 'rtl', 17],
  ] as const)('towards the %s in %s', (towards, direction, day) => {
    expect(shifted(range, towards, direction)).toEqual({ from: day * DAY, to: (day + 7) * DAY });
  });

  it('needs both ends', () => {
    expect(shifted({ from: null, to: 5 }, 'end', 'ltr')).toBeNull();
  });
});

describe('shortenName', () => {
  it.each([['Agent 07', '07'], ['Salma Tajribi', 'ST'], ['root', 'R'], ['سلمى تجريبي', 'ست'], ['  ', '']])('%s', (name, expected) => {
    expect(shortenName(name)).toBe(expected);
  });
});
