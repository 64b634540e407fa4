import type { Feature, FeatureCollection, Geometry, MultiPolygon, Polygon } from 'geojson';
import { intersection, type Geom } from 'polyclip-ts';
import { merge, mesh } from 'topojson-client';
import type { GeometryObject, MultiPolygon as TopoMultiPolygon, Polygon as TopoPolygon, Topology } from 'topojson-specification';
import { MAP_CITIES, type GazetteerPlace } from '../../../shared/domain/geo/gazetteer.ts';
import { drawCircle } from '../../../shared/domain/geo/sphere.ts';
import { COUNTRY_LABELS, SEA_LABELS } from './labels.ts';
import { pickCollection, splitNames, toPolygons, type Sources } from './sources.ts';
import { smoothTopology } from './topology.ts';

/** One vector layer as it goes into the tiles; names and `kind` follow the Protomaps schema, so one style serves supplied files too. */
export interface MapLayer {
  id: 'earth' | 'landuse' | 'boundaries' | 'roads' | 'water' | 'places';
  fields: Record<string, 'String' | 'Number'>;
  data: FeatureCollection;
}

/** ISO 3166-1 numeric ids of `world-atlas` that our own outline replaces. */
const MOROCCO_IDS = new Set(['504', '732']);

/**
 * Where the two sources meet on land, our outline and the neighbours' polygons leave slivers of sea. These boxes cover the land border and keep
 * clear of both coasts; inside them the outline of `world-atlas` is laid underneath, without any line.
 */
const BORDER_BOXES: readonly [west: number, south: number, east: number, north: number][] = [
  [-6, 27.5, -1, 34.9],
  [-9.2, 26.5, -6, 30],
  [-12.7, 21, -8, 27.4],
  [-16.6, 20.7, -12, 22.2],
];

/** Préfectures and provinces of the five cities: drawn lighter than the land around them. */
const CITY_DIVISIONS = ['Casablanca', 'Mohammedia', 'Mohammadia', 'Skhirat', 'Skhirate', 'Agadir', 'Inezgane', 'El Jadida'];

const INDUSTRIAL_RADIUS_M = 600;

function toFeature(geometry: Geometry, properties: Record<string, string | number>): Feature {
  return { type: 'Feature', properties, geometry };
}

function isArea(geometry: GeometryObject): geometry is TopoPolygon | TopoMultiPolygon {
  return geometry.type === 'Polygon' || geometry.type === 'MultiPolygon';
}

function listAreas(topology: Topology, name: string): (TopoPolygon | TopoMultiPolygon)[] {
  return pickCollection(topology, name).geometries.filter(isArea);
}

function toGeom(geometry: Polygon | MultiPolygon): Geom {
  // GeoJSON positions may carry an altitude; these packages have none, and polyclip wants plain pairs.
  return (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates) as Geom;
}

/** The other source's idea of our land near the land border only, to close slivers. */
function drawBorderUnderlay(home: readonly Feature<Polygon | MultiPolygon>[]): Feature[] {
  return BORDER_BOXES.flatMap(([w, s, e, n]) => {
    const box: Geom = [[[[w, s], [e, s], [e, n], [w, n], [w, s]]]];
    return home.map((f) => intersection(toGeom(f.geometry), box)).filter((parts) => parts.length > 0)
      .map((coordinates) => toFeature({ type: 'MultiPolygon', coordinates }, { kind: 'earth', country: 'MA' }));
  });
}

function buildEarth(sources: Sources, regions: Topology, provinces: Topology): MapLayer {
  const world = toPolygons(sources.world, 'countries').features;
  const isHome = (f: Feature) => MOROCCO_IDS.has(String(f.id));
  const cities = toPolygons(provinces, 'provinces').features.filter((f) => {
    const { nameFr } = splitNames(f.properties.name ?? '');
    return CITY_DIVISIONS.some((city) => nameFr.includes(city));
  });
  return {
    id: 'earth',
    fields: { kind: 'String', country: 'String', city: 'Number' },
    data: {
      type: 'FeatureCollection',
      features: [
        ...world.filter((f) => !isHome(f)).map((f) => toFeature(f.geometry, { kind: 'earth', country: String(f.id ?? '') })),
        ...drawBorderUnderlay(world.filter(isHome)),
        toFeature(merge(regions, listAreas(regions, 'regions')), { kind: 'earth', country: 'MA' }),
        ...cities.map((f) => toFeature(f.geometry, { kind: 'earth', country: 'MA', city: 1 })),
      ],
    },
  };
}

function buildBoundaries(sources: Sources, regions: Topology, provinces: Topology): MapLayer {
  const isHome = (g: GeometryObject) => MOROCCO_IDS.has(String(g.id));
  const outline = mesh(regions, pickCollection(regions, 'regions'), (a, b) => a === b);
  const others = mesh(sources.world, pickCollection(sources.world, 'countries'), (a, b) => a !== b && !isHome(a) && !isHome(b));
  return {
    id: 'boundaries',
    fields: { kind: 'String', country: 'String' },
    data: {
      type: 'FeatureCollection',
      features: [
        toFeature(others, { kind: 'country', country: '' }),
        toFeature(outline, { kind: 'country', country: 'MA' }),
        toFeature(mesh(regions, pickCollection(regions, 'regions'), (a, b) => a !== b), { kind: 'region', country: 'MA' }),
        toFeature(mesh(provinces, pickCollection(provinces, 'provinces'), (a, b) => a !== b), { kind: 'county', country: 'MA' }),
      ],
    },
  };
}

const MAIN_CITIES = new Set<string>([
  ...MAP_CITIES.map((city) => city.id),
  'ma/rabat', 'ma/tanger', 'ma/fes', 'ma/marrakech', 'ma/oujda', 'ma/laayoune', 'ma/dakhla', 'ma/nador', 'ma/meknes',
]);

/** How early a name appears: 0 with the country, 3 only inside a city. */
function rankPlace(place: GazetteerPlace): { kind: string; kind_detail: string; rank: number } {
  switch (place.kind) {
    case 'city':
      return { kind: 'locality', kind_detail: 'city', rank: MAIN_CITIES.has(place.id) ? 0 : 1 };
    case 'town':
      return { kind: 'locality', kind_detail: 'town', rank: 2 };
    case 'quarter':
      return { kind: 'neighbourhood', kind_detail: 'quarter', rank: 3 };
    case 'country':
    case 'market':
    case 'industrial':
    case 'port':
    case 'airport':
    case 'border':
      return { kind: 'neighbourhood', kind_detail: place.kind, rank: 4 };
  }
}

function buildPlaces({ places }: Sources): MapLayer {
  const named = places.flatMap((place) => {
    if (place.lat === null || place.lon === null) return [];
    const point: Geometry = { type: 'Point', coordinates: [place.lon, place.lat] };
    return [toFeature(point, { ...rankPlace(place), id: place.id, 'name:fr': place.nameFr, 'name:ar': place.nameAr })];
  });
  const countries = COUNTRY_LABELS.map(({ lon, lat, fr, ar, rank }) =>
    toFeature({ type: 'Point', coordinates: [lon, lat] }, { kind: 'country', rank, 'name:fr': fr, 'name:ar': ar }));
  return {
    id: 'places',
    fields: { kind: 'String', kind_detail: 'String', rank: 'Number', id: 'String', 'name:fr': 'String', 'name:ar': 'String' },
    data: { type: 'FeatureCollection', features: [...countries, ...named] },
  };
}

function buildLanduse({ places }: Sources): MapLayer {
  const zones = places.filter((place) => place.kind === 'industrial').flatMap(({ lat, lon }) =>
    lat === null || lon === null ? [] : [toFeature({ type: 'Polygon', coordinates: [drawCircle({ lon, lat }, INDUSTRIAL_RADIUS_M, 40)] }, { kind: 'industrial' })]);
  return { id: 'landuse', fields: { kind: 'String' }, data: { type: 'FeatureCollection', features: zones } };
}

function buildRoads({ roads }: Sources): MapLayer {
  const features = roads.map(({ ref, kind, coordinates }) => toFeature({ type: 'LineString', coordinates }, { kind, ref }));
  return { id: 'roads', fields: { kind: 'String', ref: 'String' }, data: { type: 'FeatureCollection', features } };
}

function buildWaterLabels(): MapLayer {
  const features = SEA_LABELS.map(({ lon, lat, fr, ar, kind }) => toFeature({ type: 'Point', coordinates: [lon, lat] }, { kind, 'name:fr': fr, 'name:ar': ar }));
  return { id: 'water', fields: { kind: 'String', 'name:fr': 'String', 'name:ar': 'String' }, data: { type: 'FeatureCollection', features } };
}

/** Every layer of the basemap, in drawing order. */
export function buildLayers(sources: Sources): MapLayer[] {
  const regions = smoothTopology(sources.regions);
  const provinces = smoothTopology(sources.provinces);
  return [
    buildEarth(sources, regions, provinces),
    buildLanduse(sources),
    buildRoads(sources),
    buildBoundaries(sources, regions, provinces),
    buildWaterLabels(),
    buildPlaces(sources),
  ];
}
