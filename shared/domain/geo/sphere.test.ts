import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawCircle, drawGreatCircle, measureDistance, movePoint, wrapLon } from './sphere.ts';

const lonLat = fc.record({ lon: fc.double({ min: -179, max: 179, noNaN: true }), lat: fc.double({ min: -80, max: 80, noNaN: true }) });

describe('the sphere', () => {
  it.each([
    ['Casablanca to Tanger Med', { lon: -7.606, lat: 33.606 }, { lon: -5.5, lat: 35.885 }, 318_000],
    ['Hong Kong to Casablanca', { lon: 114.13, lat: 22.33 }, { lon: -7.59, lat: 33.3675 }, 11_320_000],
    ['nowhere', { lon: 1, lat: 1 }, { lon: 1, lat: 1 }, 0],
  ])('measures %s', (_name, a, b, metres) => {
    expect(Math.abs(measureDistance(a, b) - metres)).toBeLessThanOrEqual(metres * 0.01);
  });

  it('moves as far as it measures', () => {
    fc.assert(fc.property(lonLat, fc.double({ min: 0, max: 359, noNaN: true }), fc.double({ min: 1, max: 500_000, noNaN: true }), (from, bearing, distance) => {
      expect(measureDistance(from, movePoint(from, bearing, distance))).toBeCloseTo(distance, 1);
    }));
  });

  it('draws a closed circle of the real radius', () => {
    fc.assert(fc.property(lonLat, fc.double({ min: 10, max: 20_000, noNaN: true }), (centre, radius) => {
      const ring = drawCircle(centre, radius, 16);
      expect(ring).toHaveLength(17);
      expect(ring[0]).toEqual(ring.at(-1));
      for (const [lon, lat] of ring) expect(measureDistance(centre, { lon, lat })).toBeCloseTo(radius, 1);
    }));
  });

  it('draws a great circle between its ends, north of both on the way from Hong Kong', () => {
    const line = drawGreatCircle({ lon: 114.13, lat: 22.33 }, { lon: -7.59, lat: 33.37 });
    expect(line[0]?.map(Math.round)).toEqual([114, 22]);
    expect(line.at(-1)?.map(Math.round)).toEqual([-8, 33]);
    expect(Math.max(...line.map(([, lat]) => lat))).toBeGreaterThan(40);
  });

  it.each([[190, -170], [-190, 170], [0, 0], [-180, -180], [180, -180]])('wraps %d to %d', (lon, wrapped) => {
    expect(wrapLon(lon)).toBe(wrapped);
  });
});
