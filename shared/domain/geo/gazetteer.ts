import { z } from 'zod';

/**
 * Named places of the bundled gazetteer (`resources/gazetteer/places.json`) and the points where goods enter Morocco
 * (`resources/gazetteer/entry-points.json`). Both files are the project's own work: points are drafts, good to `precisionM`.
 */

export const PLACE_KINDS = ['country', 'city', 'town', 'quarter', 'market', 'industrial', 'port', 'airport', 'border'] as const;
export const zPlaceKind = z.enum(PLACE_KINDS);
export type PlaceKind = z.infer<typeof zPlaceKind>;

const zLat = z.number().min(-90).max(90);
const zLon = z.number().min(-180).max(180);

export const zGazetteerPlace = z.object({
  /** `ma/<city>` or `ma/<city>/<district>`, `cn/<city>`, a bare country code for a country. */
  id: z.string().regex(/^[a-z]{2}(\/[a-z0-9-]+){0,2}$/),
  /** ISO 3166-1 alpha-2, upper case. */
  country: z.string().length(2),
  city: z.string().nullable(),
  area: z.string().nullable(),
  kind: zPlaceKind,
  nameFr: z.string().min(1),
  nameAr: z.string().min(1),
  /** Other written forms, without `nameFr` and `nameAr`; case, accents and letter variants fold in the reader. */
  variants: z.array(z.string().min(1)),
  /** Forms that are also ordinary words («casa», «الجديدة», «2 mars»): they count only with context. May name nameFr or nameAr. */
  ambiguous: z.array(z.string().min(1)),
  /** Null for a country. */
  lat: zLat.nullable(),
  lon: zLon.nullable(),
  /** Radius in metres within which the named place lies; null for a country. */
  precisionM: z.number().positive().nullable(),
});
export type GazetteerPlace = z.infer<typeof zGazetteerPlace>;

export const zGazetteer = z.object({ version: z.number().int(), places: z.array(zGazetteerPlace) });
export type Gazetteer = z.infer<typeof zGazetteer>;

export const zEntryPoint = z.object({
  /** UN/LOCODE for ports, IATA code for airports, a name for a land post. */
  id: z.string().min(1),
  kind: z.enum(['port', 'airport', 'land', 'origin']),
  /** The place posts name when they mean this entry point. */
  placeId: z.string(),
  nameFr: z.string().min(1),
  nameAr: z.string().min(1),
  lat: zLat,
  lon: zLon,
  precisionM: z.number().positive(),
});
export type EntryPoint = z.infer<typeof zEntryPoint>;
export const zEntryPoints = z.object({ version: z.number().int(), entryPoints: z.array(zEntryPoint) });

export const zSeaRoute = z.object({
  id: z.string(),
  /** Entry point ids. */
  from: z.string(),
  to: z.string(),
  mode: z.enum(['sea', 'air']),
  via: z.string(),
  /** [lon, lat] pairs of a schematic course, from origin to entry point. */
  coordinates: z.array(z.tuple([zLon, zLat])).min(2),
});
export type SeaRoute = z.infer<typeof zSeaRoute>;
export const zSeaRoutes = z.object({ version: z.number().int(), routes: z.array(zSeaRoute) });

/** Every written form of a place, the two official names first. */
export function listPlaceForms(place: GazetteerPlace): string[] {
  return [...new Set([place.nameFr, place.nameAr, ...place.variants])];
}

/** Places by id. */
export function indexPlaces(gazetteer: Gazetteer): ReadonlyMap<string, GazetteerPlace> {
  return new Map(gazetteer.places.map((place) => [place.id, place]));
}

/** The name of a place in a language of the interface. */
export function namePlace(place: { nameFr: string; nameAr: string }, language: string): string {
  return language.startsWith('ar') ? place.nameAr : place.nameFr;
}

/** The five cities of the map view, in the order of its tabs: gazetteer id and the zoom that shows the whole city. */
export const MAP_CITIES = [
  { id: 'ma/casablanca', zoom: 11.2 },
  { id: 'ma/mohammedia', zoom: 11.8 },
  { id: 'ma/temara', zoom: 11.8 },
  { id: 'ma/agadir', zoom: 11.3 },
  { id: 'ma/el-jadida', zoom: 12 },
] as const;
