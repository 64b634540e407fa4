import { describe, expect, it } from 'vitest';
import { isWithin, readCityGroup, readEntityKey, toCityGroup, toEntityKey } from './place-keys.ts';

describe('place keys', () => {
  it.each([['ma/casablanca/derb-omar', 'ma/casablanca/*'], ['ma/agadir', 'ma/agadir/*'], ['hk', null]])('groups %s under %s', (id, group) => {
    expect(toCityGroup(id)).toBe(group);
  });

  it('reads back what it writes', () => {
    expect(readEntityKey(toEntityKey('ma/agadir'))).toBe('ma/agadir');
    expect(readEntityKey('mrs:Phone:+212600000142')).toBeNull();
    expect(readCityGroup('ma/agadir/*')).toBe('ma/agadir');
    expect(readCityGroup('ma/agadir')).toBeNull();
  });

  it.each([
    ['inside', { lat: 33.5, lon: -7.6 }, true],
    ['north of it', { lat: 36, lon: -7.6 }, false],
    ['without a point', { lat: null, lon: null }, false],
  ])('knows a place %s', (_name, place, expected) => {
    expect(isWithin(place, { west: -8, south: 33, east: -7, north: 34 })).toBe(expected);
  });

  it('follows a box across the date line', () => {
    const box = { west: 170, south: -10, east: -170, north: 10 };
    expect([isWithin({ lat: 0, lon: 175 }, box), isWithin({ lat: 0, lon: -175 }, box), isWithin({ lat: 0, lon: 0 }, box)]).toEqual([true, true, false]);
  });
});
