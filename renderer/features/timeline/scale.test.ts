import { describe, expect, it } from 'vitest';
import { toExtent, toInstant, toShare } from './scale.ts';

const span = { from: 1000, to: 3000 };

describe('scale', () => {
  it('places instants from the past to the recent end', () => {
    expect([1000, 2000, 3000, 4000].map((at) => toShare(at, span))).toEqual([0, 0.5, 1, 1.5]);
    expect(toInstant(0.25, span)).toBe(1500);
  });
  it('cuts spans at the ends of the axis', () => {
    expect(toExtent(500, 2000, span)).toEqual({ start: 0, length: 50 });
    expect(toExtent(2500, 9000, span)).toEqual({ start: 75, length: 25 });
    expect(toExtent(0, 500, span)).toBeNull();
    expect(toExtent(3500, 4000, span)).toBeNull();
  });
});
