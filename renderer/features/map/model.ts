import type { Feature, FeatureCollection } from 'geojson';
import { findMapCity, pickCityPoints, type CityPoints, type MapCityId } from '../../../shared/domain/geo/cities.ts';
import { MAP_CITIES, namePlace, type EntryPoint, type SeaRoute } from '../../../shared/domain/geo/gazetteer.ts';
import { readCityGroup } from '../../../shared/domain/geo/place-keys.ts';
import { drawCircle } from '../../../shared/domain/geo/sphere.ts';
import type { MapAtlas, MapGazetteerPlace, PlaceCount, WarehouseRow } from '../../../shared/model/map.ts';
import type { WarehouseStatus } from '../../../shared/model/place.ts';
import type { IconPalette } from './map-icons.ts';

/** What the map shows, worked out from the answers of the backend: pure, so that list, canvas and table say the same. */

export type MapTab = MapCityId | 'morocco';
export const STATUSES: readonly WarehouseStatus[] = ['suspected', 'confirmed', 'searched', 'rejected'];

/** A named place with its posts, and the city whose tab it stands under. */
export interface NamedPlace {
  readonly place: MapGazetteerPlace;
  readonly count: PlaceCount;
  readonly city: MapCityId | null;
}

export interface PlacedWarehouse {
  readonly row: WarehouseRow;
  readonly city: MapCityId | null;
}

/** Everything on the map, before filters. */
export interface MapContent {
  readonly warehouses: readonly PlacedWarehouse[];
  /** Single places, most posts first. */
  readonly places: readonly NamedPlace[];
  /** Cities taken together with their quarters. */
  readonly cities: readonly NamedPlace[];
  readonly entryPoints: readonly (EntryPoint & { readonly count: PlaceCount | null })[];
  readonly routes: readonly SeaRoute[];
  readonly gazetteer: readonly MapGazetteerPlace[];
  readonly cityPoints: CityPoints;
}

export function buildContent(atlas: MapAtlas, counts: readonly PlaceCount[], rows: readonly WarehouseRow[]): MapContent {
  const byId = new Map(atlas.places.map((place) => [place.id, place]));
  const cityPoints = pickCityPoints(atlas.places);
  const name = (count: PlaceCount, id: string): NamedPlace[] => {
    const place = byId.get(id);
    return place ? [{ place, count, city: findMapCity({ ...place, placeKey: place.id }, cityPoints) }] : [];
  };
  const countOf = new Map(counts.map((count) => [count.key, count]));
  return {
    warehouses: rows.map((row) => ({ row, city: findMapCity(row, cityPoints) })),
    places: counts.flatMap((count) => (readCityGroup(count.key) === null ? name(count, count.key) : [])),
    cities: counts.flatMap((count) => name(count, readCityGroup(count.key) ?? '')),
    entryPoints: atlas.entryPoints.map((point) => ({ ...point, count: countOf.get(point.placeId) ?? null })),
    routes: atlas.routes,
    gazetteer: atlas.places,
    cityPoints,
  };
}

/** What of the content stands under a tab: Morocco holds everything. */
export function listUnderTab<T extends { readonly city: MapCityId | null }>(items: readonly T[], tab: MapTab): T[] {
  return tab === 'morocco' ? [...items] : items.filter((item) => item.city === tab);
}

/** Posts that name one of the five cities without a quarter: they have no place inside it, so they are told, not drawn. */
export function findWholeCity(content: MapContent, tab: MapTab): NamedPlace | null {
  return content.places.find((named) => named.place.id === tab) ?? null;
}

export function nameWarehouse(row: Pick<WarehouseRow, 'nameFr' | 'nameAr'>, language: string): string {
  return namePlace({ nameFr: row.nameFr, nameAr: row.nameAr === '' ? row.nameFr : row.nameAr }, language);
}

/** How something is marked on the canvas: 0 not, 1 being read, 2 belongs to the linked selection. */
export type Mark = 0 | 1 | 2;

export interface DrawingState {
  readonly language: string;
  readonly statuses: ReadonlySet<WarehouseStatus>;
  readonly showPosts: boolean;
  readonly period: { readonly from: number | null; readonly to: number | null };
  readonly markOf: (kind: 'warehouse' | 'place' | 'entry', id: string) => Mark;
  readonly formatCount: (count: number) => string;
}

function toCollection(features: Feature[]): FeatureCollection {
  return { type: 'FeatureCollection', features };
}

function toPoint({ lon, lat }: { lon: number; lat: number }, properties: Record<string, string | number>): Feature {
  return { type: 'Feature', properties, geometry: { type: 'Point', coordinates: [lon, lat] } };
}

/** Whether a warehouse was seen only outside the period: then it is dimmed, never removed. */
export function isOutsidePeriod({ firstSeen, lastSeen }: Pick<WarehouseRow, 'firstSeen' | 'lastSeen'>, { from, to }: DrawingState['period']): boolean {
  if (firstSeen === null && lastSeen === null) return false;
  const first = firstSeen ?? lastSeen ?? 0;
  const last = lastSeen ?? firstSeen ?? 0;
  return (from !== null && last < from) || (to !== null && first >= to);
}

const STATUS_ORDER: Record<WarehouseStatus, number> = { rejected: 0, suspected: 1, confirmed: 2, searched: 3 };

function drawWarehouses(content: MapContent, { statuses, language, period, markOf }: DrawingState): Feature[] {
  return content.warehouses.filter(({ row }) => statuses.has(row.status)).map(({ row }) => {
    const selected = markOf('warehouse', row.id);
    return toPoint(row, {
      id: row.id, status: row.status, name: nameWarehouse(row, language), selected, dim: isOutsidePeriod(row, period) ? 1 : 0, order: selected === 1 ? 9 : STATUS_ORDER[row.status],
    });
  });
}

/** Approximate positions as circles of their real radius, and that of the place being read. */
function drawAreas(content: MapContent, state: DrawingState, palette: IconPalette): Feature[] {
  const circle = (at: { lon: number; lat: number }, radius: number, properties: Record<string, string | number>): Feature =>
    ({ type: 'Feature', properties, geometry: { type: 'Polygon', coordinates: [drawCircle(at, radius)] } });
  const approximate = content.warehouses.filter(({ row }) => row.precision === 'approximate' && state.statuses.has(row.status)).map(({ row }) => circle(row, row.radiusM, {
    color: row.status === 'rejected' ? palette.muted : row.status === 'searched' ? palette.proc : palette.place, filled: row.status === 'rejected' ? 0 : 1, dim: isOutsidePeriod(row, state.period) ? 1 : 0,
  }));
  const read = content.places.filter(({ place }) => state.markOf('place', place.id) === 1).map(({ place }) => circle(place, place.precisionM, { color: palette.post, filled: 0, dim: 0 }));
  return [...approximate, ...read];
}

function drawPosts(content: MapContent, { showPosts, markOf, formatCount }: DrawingState): Feature[] {
  if (!showPosts) return [];
  const draw = (level: 'place' | 'city', { place, count }: NamedPlace): Feature => toPoint(place, {
    id: count.key, level, inPeriod: count.inPeriod, outside: Math.max(0, count.posts - count.inPeriod), label: formatCount(count.inPeriod), selected: markOf('place', place.id),
  });
  const isWholeCity = ({ place }: NamedPlace): boolean => MAP_CITIES.some((city) => city.id === place.id);
  const ungrouped = content.places.filter(({ place }) => !place.id.includes('/'));
  return [
    ...content.places.filter((named) => !isWholeCity(named)).map((named) => draw('place', named)),
    ...[...content.cities, ...ungrouped].map((named) => draw('city', named)),
  ];
}

/** The features of every source the case fills, except the point being placed. */
export function drawContent(content: MapContent, state: DrawingState, palette: IconPalette, showRoutes: boolean): Record<'warehouses' | 'areas' | 'posts' | 'entry-points' | 'routes', FeatureCollection> {
  return {
    'warehouses': toCollection(drawWarehouses(content, state)),
    'areas': toCollection(drawAreas(content, state, palette)),
    'posts': toCollection(drawPosts(content, state)),
    'entry-points': toCollection(content.entryPoints.filter((point) => showRoutes || point.kind !== 'origin')
      .map((point) => toPoint(point, { id: point.id, kind: point.kind, name: namePlace(point, state.language), selected: state.markOf('entry', point.id) === 1 ? 1 : 0, dim: 0 }))),
    'routes': toCollection(showRoutes ? content.routes.map((route) => ({ type: 'Feature', properties: { id: route.id }, geometry: { type: 'LineString', coordinates: route.coordinates } })) : []),
  };
}
