import type { GazetteerPlace } from './gazetteer.ts';

/** How places are named in entities and in the map's figures. */

const ENTITY_KEY_PREFIX = 'Address:';
const CITY_GROUP = /^([a-z]{2}\/[a-z0-9-]+)\/\*$/;

/** The key of the entity that stands for a gazetteer place. */
export function toEntityKey(placeId: string): string {
  return `${ENTITY_KEY_PREFIX}${placeId}`;
}

/** The gazetteer id in an entity key; null for an entity that is no gazetteer place. */
export function readEntityKey(key: string): string | null {
  return key.startsWith(ENTITY_KEY_PREFIX) ? key.slice(ENTITY_KEY_PREFIX.length) : null;
}

/** The key of a city together with its quarters, `ma/casablanca/*`; null for a country, which is no city. */
export function toCityGroup(placeId: string): string | null {
  const [country, city] = placeId.split('/');
  return country && city ? `${country}/${city}/*` : null;
}

/** The city a group stands for; null for a single place. */
export function readCityGroup(key: string): string | null {
  return CITY_GROUP.exec(key)?.[1] ?? null;
}

export interface Bounds {
  west: number;
  south: number;
  east: number;
  north: number;
}

/** Whether a place lies in a box of the map; a box across the 180th meridian has west > east. */
export function isWithin(place: Pick<GazetteerPlace, 'lat' | 'lon'>, { west, south, east, north }: Bounds): boolean {
  const { lat, lon } = place;
  if (lat === null || lon === null || lat < south || lat > north) return false;
  return west <= east ? lon >= west && lon <= east : lon >= west || lon <= east;
}
