import GeoJSONVT, { type LegacyTile } from 'geojson-vt';
import { fromGeojsonVt } from 'vt-pbf';
import type { MapLayer } from './layers.ts';

export interface Tile {
  z: number;
  x: number;
  y: number;
  /** Uncompressed Mapbox Vector Tile. */
  data: Uint8Array;
}

export interface TilePlan {
  maxZoom: number;
  /** Up to this zoom the whole world is cut, above it only `bounds`. */
  worldZoom: number;
  /** west, south, east, north. */
  bounds: readonly [number, number, number, number];
}

const EXTENT = 4096;
const BUFFER = 80;
const TOLERANCE = 3;

/** The fractional column and row of a point at a zoom (Web Mercator, y down). */
export function locateTile(lon: number, lat: number, z: number): { x: number; y: number } {
  const size = 2 ** z;
  const sin = Math.sin((lat * Math.PI) / 180);
  return { x: ((lon + 180) / 360) * size, y: (0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)) * size };
}

function isInside(plan: TilePlan, z: number, x: number, y: number): boolean {
  if (z <= plan.worldZoom) return true;
  const [west, south, east, north] = plan.bounds;
  const topLeft = locateTile(west, north, z);
  const bottomRight = locateTile(east, south, z);
  return x + 1 > topLeft.x && x < bottomRight.x && y + 1 > topLeft.y && y < bottomRight.y;
}

/** Cuts the layers into tiles; tiles that would be empty (open sea) are left out, and so are their children. */
export function* cutTiles(layers: readonly MapLayer[], plan: TilePlan): Generator<Tile> {
  const indexes = layers.map(({ id, data }) => ({
    id,
    index: new GeoJSONVT(data, { maxZoom: plan.maxZoom, indexMaxZoom: 5, extent: EXTENT, buffer: BUFFER, tolerance: TOLERANCE }),
  }));
  const queue: { z: number; x: number; y: number }[] = [{ z: 0, x: 0, y: 0 }];
  for (let at = queue.shift(); at; at = queue.shift()) {
    const { z, x, y } = at;
    if (!isInside(plan, z, x, y)) continue;
    const content: Record<string, LegacyTile> = {};
    for (const { id, index } of indexes) {
      const tile = index.getTile(z, x, y);
      if (tile && tile.features.length > 0) content[id] = tile;
    }
    if (Object.keys(content).length === 0) continue;
    yield { z, x, y, data: fromGeojsonVt(content, { version: 2, extent: EXTENT }) };
    if (z === plan.maxZoom) continue;
    for (const [dx, dy] of [[0, 0], [1, 0], [0, 1], [1, 1]] as const) queue.push({ z: z + 1, x: x * 2 + dx, y: y * 2 + dy });
  }
}
