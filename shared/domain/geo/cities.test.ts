import { describe, expect, it } from 'vitest';
import { findMapCity, findNearestPlace, pickCityPoints } from './cities.ts';

const places = [
  { id: 'ma/casablanca', kind: 'city', lat: 33.5895, lon: -7.61, precisionM: 9000 },
  { id: 'ma/mohammedia', kind: 'city', lat: 33.7, lon: -7.385, precisionM: 4000 },
  { id: 'ma/agadir', kind: 'city', lat: 30.424, lon: -9.595, precisionM: 6000 },
  { id: 'ma/casablanca/derb-omar', kind: 'market', lat: 33.5895, lon: -7.6075, precisionM: 800 },
  { id: 'ma/casablanca/garage-allal', kind: 'market', lat: 33.5785, lon: -7.6085, precisionM: 800 },
];
const cities = pickCityPoints(places);

describe('findMapCity', () => {
  it.each([
    ['a quarter by its id', { placeKey: 'ma/mohammedia/el-alia', lat: 33.6, lon: -7.5 }, 'ma/mohammedia'],
    ['a town by distance', { placeKey: 'ma/bouskoura', lat: 33.449, lon: -7.649 }, 'ma/casablanca'],
    ['a point without id', { placeKey: null, lat: 30.35, lon: -9.53 }, 'ma/agadir'],
    ['nothing near', { placeKey: 'ma/fes', lat: 34.03, lon: -5 }, null],
  ])('finds the city of %s', (_name, place, city) => {
    expect(findMapCity(place, cities)).toBe(city);
  });
});

describe('findNearestPlace', () => {
  it('names the nearest quarter, never a city', () => {
    expect(findNearestPlace({ lat: 33.59, lon: -7.606 }, places)?.id).toBe('ma/casablanca/derb-omar');
    expect(findNearestPlace({ lat: 33.58, lon: -7.609 }, places)?.id).toBe('ma/casablanca/garage-allal');
    expect(findNearestPlace({ lat: 33.7, lon: -7.385 }, places)).toBeNull();
  });
});
