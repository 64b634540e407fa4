import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { zEntryPoints, zGazetteer, zSeaRoutes, type EntryPoint, type GazetteerPlace, type SeaRoute } from '../../shared/domain/geo/gazetteer.ts';

/** The bundled geographic knowledge, checked once and kept: it does not change while the program runs. */
export interface Atlas {
  readonly places: readonly GazetteerPlace[];
  readonly entryPoints: readonly EntryPoint[];
  readonly routes: readonly SeaRoute[];
}

const loaded = new Map<string, Promise<Atlas>>();

async function readJson(...path: string[]): Promise<unknown> {
  return JSON.parse(await readFile(join(...path), 'utf8'));
}

async function readAtlas(resources: string): Promise<Atlas> {
  const [places, entryPoints, routes] = await Promise.all([
    readJson(resources, 'gazetteer', 'places.json'),
    readJson(resources, 'gazetteer', 'entry-points.json'),
    readJson(resources, 'gazetteer', 'sea-routes.json'),
  ]);
  return { places: zGazetteer.parse(places).places, entryPoints: zEntryPoints.parse(entryPoints).entryPoints, routes: zSeaRoutes.parse(routes).routes };
}

/** Loads the gazetteer, entry points and routes from the resources folder. */
export function loadAtlas(resources: string): Promise<Atlas> {
  const known = loaded.get(resources);
  if (known) return known;
  const atlas = readAtlas(resources);
  loaded.set(resources, atlas);
  // A failed load is tried again rather than remembered.
  atlas.catch(() => { loaded.delete(resources); });
  return atlas;
}
