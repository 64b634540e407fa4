import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clampTop, fromScroll, isScaled, MAX_SPACER, maxTop, spacerHeight, topToShow, toScrollTop, visibleRows, type ScrollGeometry } from './scroll-model.ts';

const POSTS: ScrollGeometry = { count: 1_000_000, rowHeight: 73, viewport: 580 };
const FEW: ScrollGeometry = { count: 1_000, rowHeight: 73, viewport: 580 };
const CHROMIUM_LIMIT = 33_554_428;

describe('a short list', () => {
  it('scrolls one to one', () => {
    expect(isScaled(FEW)).toBe(false);
    expect(spacerHeight(FEW)).toBe(73_000);
    expect(toScrollTop(1234, FEW)).toBe(1234);
    expect(fromScroll(0, 0, 1234, FEW)).toBe(1234);
  });

  it('draws what is seen and a little more', () => {
    expect(visibleRows(730, FEW, 2)).toEqual({ first: 8, last: 20 });
    expect(visibleRows(0, FEW, 2)).toEqual({ first: 0, last: 10 });
    expect(visibleRows(maxTop(FEW), FEW, 2).last).toBe(1000);
  });

  it('shows everything when it fits', () => {
    const two = { ...FEW, count: 2 };
    expect(maxTop(two)).toBe(0);
    expect(visibleRows(0, two, 4)).toEqual({ first: 0, last: 2 });
    expect(topToShow(1, 0, two)).toBe(0);
  });
});

describe('a list longer than Chromium can draw', () => {
  it('keeps its spacer below the limit', () => {
    expect(isScaled(POSTS)).toBe(true);
    expect(spacerHeight(POSTS)).toBe(MAX_SPACER);
    expect(MAX_SPACER).toBeLessThan(CHROMIUM_LIMIT);
  });

  it('reaches both ends with the bar', () => {
    expect(toScrollTop(0, POSTS)).toBe(0);
    expect(toScrollTop(maxTop(POSTS), POSTS)).toBe(MAX_SPACER - POSTS.viewport);
    expect(fromScroll(500_000, 60_000, MAX_SPACER - POSTS.viewport, POSTS)).toBe(maxTop(POSTS));
    expect(fromScroll(500_000, 60_000, 0, POSTS)).toBe(0);
    expect(visibleRows(maxTop(POSTS), POSTS, 0).last).toBe(1_000_000);
  });

  it('moves pixel by pixel with the wheel', () => {
    expect(fromScroll(36_500_000, 4_000_000, 4_000_120, POSTS)).toBe(36_500_120);
    expect(fromScroll(40, 40, 8, POSTS)).toBe(8);
    expect(fromScroll(maxTop(POSTS) - 300, MAX_SPACER - POSTS.viewport - 300, MAX_SPACER - POSTS.viewport - 100, POSTS)).toBe(maxTop(POSTS) - 100);
  });

  it('stands pixel by pixel at both ends, so that nothing jumps when it rests', () => {
    for (const top of [0, 1, 5_000, 900_000]) {
      expect(toScrollTop(top, POSTS)).toBe(top);
      expect(MAX_SPACER - POSTS.viewport - toScrollTop(maxTop(POSTS) - top, POSTS)).toBe(top);
    }
  });

  it('never stands lower for a higher position', () => {
    fc.assert(fc.property(fc.double({ min: 0, max: maxTop(POSTS), noNaN: true }), fc.double({ min: 0, max: maxTop(POSTS), noNaN: true }), (a, b) => {
      expect(toScrollTop(Math.min(a, b), POSTS)).toBeLessThanOrEqual(toScrollTop(Math.max(a, b), POSTS));
    }));
  });

  it('finds any position again from the bar, to the row', () => {
    fc.assert(fc.property(fc.double({ min: 0, max: maxTop(POSTS), noNaN: true }), (top) => {
      const bar = toScrollTop(top, POSTS);
      const found = fromScroll(top > maxTop(POSTS) / 2 ? 0 : maxTop(POSTS), top > maxTop(POSTS) / 2 ? 0 : MAX_SPACER - POSTS.viewport, bar, POSTS);
      expect(Math.abs(found - top)).toBeLessThan(1);
    }));
  });
});

describe('topToShow', () => {
  it('moves the least needed', () => {
    fc.assert(fc.property(fc.nat(999_999), fc.double({ min: 0, max: maxTop(POSTS), noNaN: true }), (index, top) => {
      const next = topToShow(index, top, POSTS);
      expect(next).toBe(clampTop(next, POSTS));
      expect(index * 73).toBeGreaterThanOrEqual(next);
      expect(index * 73 + 73).toBeLessThanOrEqual(next + POSTS.viewport);
      const wasVisible = index * 73 >= top && index * 73 + 73 <= top + POSTS.viewport;
      if (wasVisible) expect(next).toBe(top);
    }));
  });
});
