import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { z } from 'zod';
import { zEntryPoints, zGazetteer, type EntryPoint, type GazetteerPlace } from '../../../shared/domain/geo/gazetteer.ts';

/** Reads what the basemap is made of: npm packages (never copied into the repository) and the project's own files. */

const require = createRequire(import.meta.url);
const ownFile = (path: string) => new URL(`../../${path}`, import.meta.url);

const zRoads = z.object({
  version: z.literal(1),
  note: z.string(),
  roads: z.array(z.object({ ref: z.string(), kind: z.enum(['highway', 'major_road']), coordinates: z.array(z.tuple([z.number(), z.number()])) })),
});
export type Road = z.infer<typeof zRoads>['roads'][number];

export interface Division {
  id: string;
  nameFr: string;
  nameAr: string;
}

export interface Sources {
  regions: Topology;
  provinces: Topology;
  world: Topology;
  places: GazetteerPlace[];
  entryPoints: EntryPoint[];
  roads: Road[];
}

async function readJson(path: string | URL): Promise<unknown> {
  return JSON.parse(await readFile(path, 'utf8'));
}

/** A topology as published by a package pinned in the lock file; its shape is checked where it is used. */
async function readTopology(specifier: string): Promise<Topology> {
  const json = await readJson(require.resolve(specifier));
  if (typeof json !== 'object' || json === null || !('arcs' in json) || !('objects' in json)) throw new Error(`${specifier} is no topology`);
  // Checked above as far as the builder relies on it; topojson-client throws on anything else.
  return json as unknown as Topology;
}

/** The one geometry collection of that name. */
export function pickCollection(topology: Topology, name: string): GeometryCollection<{ name?: string }> {
  const object = topology.objects[name];
  if (object?.type !== 'GeometryCollection') throw new Error(`no collection ${name}`);
  // Both packages give every member its name; nothing but the name is read.
  return object as GeometryCollection<{ name?: string }>;
}

/** Polygons of a collection; lines and points, which these packages do not hold, are refused. */
export function toPolygons(topology: Topology, name: string): FeatureCollection<Polygon | MultiPolygon, { name?: string }> {
  const { features } = feature(topology, pickCollection(topology, name));
  return {
    type: 'FeatureCollection',
    features: features.map((f) => {
      if (f.geometry.type !== 'Polygon' && f.geometry.type !== 'MultiPolygon') throw new Error(`${name}: ${f.geometry.type} among polygons`);
      return { ...f, geometry: f.geometry };
    }),
  };
}

const NOT_LATIN = /[^\p{Script=Latin}\p{M}\s'’().-]+/gu;
const NOT_ARABIC = /[^\p{Script=Arabic}\p{M}\s-]+/gu;

/** `morocco-map` mixes French, Tifinagh and Arabic in one field: splits it by script. */
export function splitNames(mixed: string): { nameFr: string; nameAr: string } {
  const tidy = (text: string) => text.replace(/\s+/g, ' ').replace(/^[\s-]+|[\s-]+$/g, '');
  return { nameFr: tidy(mixed.replace(NOT_LATIN, ' ')), nameAr: tidy(mixed.replace(NOT_ARABIC, ' ')) };
}

/** Loads everything the builder needs. */
export async function loadSources(): Promise<Sources> {
  const [regions, provinces, world, places, entryPoints, roads] = await Promise.all([
    readTopology('morocco-map/data/regions.json'),
    readTopology('morocco-map/data/provinces.json'),
    readTopology('world-atlas/countries-10m.json'),
    readJson(ownFile('gazetteer/places.json')),
    readJson(ownFile('gazetteer/entry-points.json')),
    readJson(ownFile('map/main-roads.json')),
  ]);
  return {
    regions,
    provinces,
    world,
    places: zGazetteer.parse(places).places,
    entryPoints: zEntryPoints.parse(entryPoints).entryPoints,
    roads: zRoads.parse(roads).roads,
  };
}
