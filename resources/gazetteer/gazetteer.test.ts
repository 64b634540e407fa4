import { describe, expect, it } from 'vitest';
import { listPlaceForms, MAP_CITIES, zEntryPoints, zGazetteer, zSeaRoutes } from '../../shared/domain/geo/gazetteer.ts';
import { measureDistance } from '../../shared/domain/geo/sphere.ts';
import seaRoutes from './sea-routes.json' with { type: 'json' };
import entryPointsFile from './entry-points.json' with { type: 'json' };
import placesFile from './places.json' with { type: 'json' };

const { places } = zGazetteer.parse(placesFile);
const { entryPoints } = zEntryPoints.parse(entryPointsFile);
const { routes } = zSeaRoutes.parse(seaRoutes);
const byId = new Map(places.map((place) => [place.id, place]));

describe('the gazetteer', () => {
  it('gives every place one id and every written form one place', () => {
    expect(byId.size).toBe(places.length);
    const owners = new Map<string, Set<string>>();
    for (const place of places) for (const form of listPlaceForms(place)) owners.set(form.toLowerCase(), (owners.get(form.toLowerCase()) ?? new Set()).add(place.id));
    expect([...owners].filter(([, ids]) => ids.size > 1)).toEqual([]);
  });

  it('writes names in their scripts and marks as ambiguous only forms it knows', () => {
    for (const place of places) {
      expect(place.nameFr).toMatch(/\p{Script=Latin}/u);
      expect(place.nameAr).toMatch(/^[^A-Za-z]+$/);
      expect(listPlaceForms(place)).toEqual(expect.arrayContaining(place.ambiguous));
    }
  });

  it('puts every place but countries somewhere, with how well it is known', () => {
    const unplaced = places.filter((place) => place.lat === null || place.precisionM === null).map((place) => place.kind);
    expect([...new Set(unplaced)]).toEqual(['country']);
  });

  it('keeps quarters near their city', () => {
    const far = places.filter((place) => {
      const city = byId.get(place.id.split('/').slice(0, 2).join('/'));
      if (place.id.split('/').length < 3 || city?.lat == null || city.lon === null || place.lat === null || place.lon === null) return false;
      return measureDistance({ lat: place.lat, lon: place.lon }, { lat: city.lat, lon: city.lon }) > 25_000;
    });
    expect(far.map((place) => place.id)).toEqual([]);
  });

  it('holds the five cities of the map and a place for every entry point', () => {
    for (const { id } of MAP_CITIES) expect(byId.get(id)?.kind).toBe('city');
    for (const { placeId } of entryPoints) expect(byId.has(placeId)).toBe(true);
  });

  it('ties each sea route to the entry points it names', () => {
    for (const route of routes) {
      for (const [id, end] of [[route.from, route.coordinates[0]], [route.to, route.coordinates.at(-1)]] as const) {
        const point = entryPoints.find((p) => p.id === id);
        expect(point && end && measureDistance(point, { lon: end[0], lat: end[1] })).toBeLessThan(1_000);
      }
    }
  });
});
