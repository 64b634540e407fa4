import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatCoordinates, parseCoordinates } from './coordinates.ts';
import { arrangeDots, CLUSTER_CORE, CLUSTER_EDGE, MAX_DOTS, shareDots } from './post-cluster.ts';
import { chooseScale, measurePixel } from './scale.ts';
import { drawInsetPath, projectInset } from './world-inset.ts';

describe('coordinates as typed', () => {
  it.each([
    ['33.5900, -7.6060', 33.59, -7.606],
    ['33,59 ; -7,606', 33.59, -7.606],
    ['33.59 -7.606', 33.59, -7.606],
    ['33.59N, 7.606W', 33.59, -7.606],
    ['7.606 O, 33.59 N', 33.59, -7.606],
    ['33°35\'24"N 7°36\'21.6"O', 33.59, -7.606],
    ['33° 35′ 24″ N, 7° 36′ 21,6″ W', 33.59, -7.606],
    ['٣٣.٥٩، -٧.٦٠٦', 33.59, -7.606],
    ['\u206633.59, −7.606\u2069', 33.59, -7.606],
  ])('reads %s', (text, lat, lon) => {
    const read = parseCoordinates(text);
    expect(read?.lat).toBeCloseTo(lat, 6);
    expect(read?.lon).toBeCloseTo(lon, 6);
  });

  it.each(['', 'Derb Omar', '33.59', '133.5, 7.6', '33.5, 207', '33°75\'0"N 7°0\'0"W', '0600000142'])('refuses «%s»', (text) => {
    expect(parseCoordinates(text)).toBeNull();
  });

  it('reads what it writes, to ten metres', () => {
    fc.assert(fc.property(fc.double({ min: -90, max: 90, noNaN: true }), fc.double({ min: -180, max: 180, noNaN: true }), (lat, lon) => {
      const read = parseCoordinates(formatCoordinates({ lat, lon }));
      expect(Math.abs((read?.lat ?? 999) - lat)).toBeLessThanOrEqual(0.000051);
      expect(Math.abs((read?.lon ?? 999) - lon)).toBeLessThanOrEqual(0.000051);
    }));
  });
});

describe('the scale bar', () => {
  it.each([[33.59, 11, 100, 2_000], [33.59, 5, 100, 200_000], [0, 0, 100, 5_000_000], [33.59, 15, 110, 200]])('at %d° and zoom %d fits %d px with %d m', (lat, zoom, px, metres) => {
    expect(chooseScale(lat, zoom, px).metres).toBe(metres);
  });

  it('never exceeds the room and fills two fifths of it', () => {
    fc.assert(fc.property(fc.double({ min: -80, max: 80, noNaN: true }), fc.double({ min: 0, max: 18, noNaN: true }), (lat, zoom) => {
      const { metres, px } = chooseScale(lat, zoom, 100);
      expect(px).toBeLessThanOrEqual(100.0001);
      expect(px).toBeGreaterThan(39.999);
      expect(px * measurePixel(lat, zoom)).toBeCloseTo(metres, 3);
    }));
  });
});

describe('the cluster of posts', () => {
  const count = fc.integer({ min: 0, max: 400_000 });

  it('keeps between core and edge, and shows both sides of the period', () => {
    fc.assert(fc.property(count, count, (inPeriod, outside) => {
      const dots = arrangeDots(inPeriod, outside);
      expect(dots.length).toBe(Math.min(MAX_DOTS, inPeriod + outside));
      for (const { x, y } of dots) {
        expect(Math.hypot(x, y)).toBeGreaterThanOrEqual(CLUSTER_CORE - 1e-9);
        expect(Math.hypot(x, y)).toBeLessThanOrEqual(CLUSTER_EDGE);
      }
      const shown = dots.filter((dot) => dot.inPeriod).length;
      expect(shown > 0).toBe(inPeriod > 0);
      expect(dots.length - shown > 0).toBe(outside > 0);
    }));
  });

  it('draws one dot a post while they fit', () => {
    expect(shareDots(3, 5)).toEqual({ inPeriod: 3, outside: 5 });
    expect(shareDots(1, 100_000)).toEqual({ inPeriod: 1, outside: MAX_DOTS - 1 });
    expect(shareDots(100_000, 1)).toEqual({ inPeriod: MAX_DOTS - 1, outside: 1 });
  });
});

describe('the inset', () => {
  const frame = { width: 286, height: 132 };

  it('holds Morocco at one end and Hong Kong at the other', () => {
    const [west] = projectInset({ lon: -7.6, lat: 33.6 }, frame);
    const [east, y] = projectInset({ lon: 114.13, lat: 22.33 }, frame);
    expect(west).toBeGreaterThan(0);
    expect(west).toBeLessThan(40);
    expect(east).toBeGreaterThan(240);
    expect(east).toBeLessThan(frame.width);
    expect(y).toBeLessThan(frame.height);
  });

  it('writes a path', () => {
    expect(drawInsetPath([[-19, 59], [132, 59]], frame)).toBe('M0.0 0.0L286.0 0.0');
  });
});
