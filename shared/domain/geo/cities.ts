import { MAP_CITIES } from './gazetteer.ts';
import { measureDistance, type LonLat } from './sphere.ts';

/** To which of the five cities of the map something belongs. */

export type MapCityId = (typeof MAP_CITIES)[number]['id'];
const REACH_M = 30_000;

/** Where the cities are, from the gazetteer. */
export type CityPoints = ReadonlyMap<MapCityId, LonLat>;

function isCityId(id: string): id is MapCityId {
  return MAP_CITIES.some((city) => city.id === id);
}

/** The points of the five cities among the places of the gazetteer. */
export function pickCityPoints(places: readonly { id: string; lat: number; lon: number }[]): CityPoints {
  return new Map(places.flatMap(({ id, lat, lon }) => (isCityId(id) ? [[id, { lat, lon }] as const] : [])));
}

/**
 * The city something belongs to: the one its gazetteer id names, else the nearest within thirty kilometres (Bouskoura to Casablanca, Inezgane to
 * Agadir), else null.
 */
export function findMapCity(place: LonLat & { placeKey?: string | null }, cities: CityPoints): MapCityId | null {
  const named = place.placeKey?.split('/').slice(0, 2).join('/');
  if (named !== undefined && isCityId(named)) return named;
  let best: { id: MapCityId; distance: number } | null = null;
  for (const [id, point] of cities) {
    const distance = measureDistance(place, point);
    if (distance <= REACH_M && (best === null || distance < best.distance)) best = { id, distance };
  }
  return best?.id ?? null;
}

/** The gazetteer place nearest to a point, among those whose own precision reaches it (three times over); null in the open country. */
export function findNearestPlace<T extends LonLat & { kind: string; precisionM: number }>(point: LonLat, places: readonly T[]): T | null {
  let best: { place: T; distance: number } | null = null;
  for (const place of places) {
    if (place.kind === 'country' || place.kind === 'city') continue;
    const distance = measureDistance(point, place);
    if (distance <= place.precisionM * 3 && (best === null || distance < best.distance)) best = { place, distance };
  }
  return best?.place ?? null;
}
