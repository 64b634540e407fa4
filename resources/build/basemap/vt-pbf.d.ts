declare module 'vt-pbf' {
  import type { LegacyTile } from 'geojson-vt';

  /** Encodes the layers of one tile as an uncompressed Mapbox Vector Tile. */
  export function fromGeojsonVt(layers: Record<string, LegacyTile>, options?: { version?: 1 | 2; extent?: number }): Uint8Array;
}
