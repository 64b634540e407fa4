import { VectorTile } from '@mapbox/vector-tile';
import fc from 'fast-check';
import type { Position } from 'geojson';
import { PbfReader } from 'pbf';
import { PMTiles, TileType, type Source } from 'pmtiles';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildArchive, TILE_PLAN } from './archive.ts';
import { buildLayers, type MapLayer } from './layers.ts';
import { encodeVarint, writeArchive } from './pmtiles-writer.ts';
import { loadSources, splitNames, type Sources } from './sources.ts';
import { locateTile } from './tiles.ts';
import { dropSpikes, relaxCells } from './topology.ts';

/** An archive in memory, read by the library the map reads it with. */
function openArchive(archive: Buffer): PMTiles {
  const source: Source = {
    getKey: () => 'memory',
    getBytes: (offset, length) => Promise.resolve({ data: new Uint8Array(archive.subarray(offset, offset + length)).buffer }),
  };
  return new PMTiles(source);
}

async function readTile(map: PMTiles, lon: number, lat: number, z: number): Promise<VectorTile> {
  const { x, y } = locateTile(lon, lat, z);
  const tile = await map.getZxy(z, Math.floor(x), Math.floor(y));
  if (!tile) throw new Error(`no tile at ${String(lon)}, ${String(lat)}`);
  return new VectorTile(new PbfReader(new Uint8Array(tile.data)));
}

function listProperties(tile: VectorTile, layer: string): Record<string, unknown>[] {
  const found = tile.layers[layer];
  return found ? Array.from({ length: found.length }, (_, i) => found.feature(i).properties) : [];
}

function toTile(lon: number, lat: number, z: number): [number, number] {
  const { x, y } = locateTile(lon, lat, z);
  return [Math.floor(x), Math.floor(y)];
}

function isBetween(value: number, low: number, high: number): boolean {
  return value > low && value < high;
}

function listSegments(layers: MapLayer[], id: string, keep: (p: Record<string, unknown>) => boolean): [Position, Position][] {
  const features = layers.find((l) => l.id === id)?.data.features ?? [];
  return features.filter((f) => keep(f.properties ?? {})).flatMap((f) => {
    const lines = f.geometry.type === 'MultiLineString' ? f.geometry.coordinates : [];
    return lines.flatMap((line) => line.slice(1).map((b, i): [Position, Position] => [line[i] ?? b, b]));
  });
}

describe('the bundled basemap', () => {
  let sources: Sources;
  let layers: MapLayer[];
  let archive: Buffer;
  let map: PMTiles;
  beforeAll(async () => {
    sources = await loadSources();
    layers = buildLayers(sources);
    archive = buildArchive(sources);
    map = openArchive(archive);
  }, 120_000);

  it('is a PMTiles archive of vector tiles with its attribution inside', async () => {
    expect(await map.getHeader()).toMatchObject({ specVersion: 3, tileType: TileType.Mvt, minZoom: 0, maxZoom: TILE_PLAN.maxZoom, clustered: true });
    expect(await map.getMetadata()).toMatchObject({ attribution: expect.stringContaining('OpenStreetMap'), license: 'ODbL-1.0' });
  });

  it('builds the same bytes twice', { timeout: 60_000 }, () => {
    expect(buildArchive(sources).equals(archive)).toBe(true);
  });

  it.each([
    ['Casablanca', -7.61, 33.5895],
    ['Mohammédia', -7.385, 33.7],
    ['Témara', -6.908, 33.927],
    ['Agadir', -9.595, 30.424],
    ['El Jadida', -8.505, 33.25],
  ])('shows %s with its land, names and division', async (name, lon, lat) => {
    const tile = await readTile(map, lon, lat, 11);
    expect(listProperties(tile, 'places').map((p) => p['name:fr'])).toContain(name);
    expect(listProperties(tile, 'earth')).toContainEqual(expect.objectContaining({ country: 'MA', city: 1 }));
  });

  it('carries both names of a place', async () => {
    const tile = await readTile(map, -7.6075, 33.5895, 11);
    expect(listProperties(tile, 'places')).toContainEqual(expect.objectContaining({ id: 'ma/casablanca/derb-omar', 'name:fr': 'Derb Omar', 'name:ar': 'درب عمر' }));
  });

  it('leaves the open sea and the far world above the plan out', async () => {
    expect(await map.getZxy(11, ...toTile(-16, 33, 11))).toBeUndefined();
    expect(await map.getZxy(8, ...toTile(114, 22.3, 8))).toBeUndefined();
    expect(await map.getZxy(5, ...toTile(114, 22.3, 5))).toBeDefined();
  });

  it('draws Morocco whole: no border line crosses the Sahara at 27.67° N', () => {
    const crossing = listSegments(layers, 'boundaries', (p) => p['kind'] === 'country').filter(([a, b]) =>
      isBetween((a[0] ?? 0) + (b[0] ?? 0), -25.6, -17.6) && Math.abs((a[1] ?? 0) - 27.667) < 0.05 && Math.abs((b[1] ?? 0) - 27.667) < 0.05);
    expect(crossing).toEqual([]);
  });

  it('reaches from the Mediterranean to Lagouira in one land', () => {
    const home = layers.find((l) => l.id === 'earth')?.data.features.filter((f) => f.properties?.['country'] === 'MA' && !f.properties['city']) ?? [];
    const lats = home.flatMap((f) => (f.geometry.type === 'MultiPolygon' ? f.geometry.coordinates.flat(2) : [])).map((p) => p[1] ?? 0);
    expect(Math.max(...lats)).toBeGreaterThan(35.8);
    expect(Math.min(...lats)).toBeLessThan(21);
  });
});

describe('the archive writer', () => {
  it('finds every tile again when directories need leaves', { timeout: 60_000 }, async () => {
    // Uneven lengths: a directory of equal entries compresses to nothing and needs no leaves.
    const nameTile = (n: number) => `tile ${String(n)}${'x'.repeat((Math.imul(n, 2_654_435_761) >>> 8) % 389)}`;
    const data = (n: number) => new TextEncoder().encode(nameTile(n));
    const tiles = Array.from({ length: 20_000 }, (_, n) => ({ z: 9, x: n % 512, y: Math.floor(n / 512), data: data(n % 7 === 0 ? 0 : n) }));
    const archive = writeArchive(tiles, { minZoom: 9, maxZoom: 9, bounds: [-180, -85, 180, 85], center: { lon: 0, lat: 0, zoom: 9 }, metadata: {} });
    const map = openArchive(archive);
    expect((await map.getHeader()).leafDirectoryLength).toBeGreaterThan(0);
    for (const n of [0, 1, 7, 511, 512, 12_345, 19_999]) {
      const tile = await map.getZxy(9, n % 512, Math.floor(n / 512));
      expect(new TextDecoder().decode(tile?.data)).toBe(nameTile(n % 7 === 0 ? 0 : n));
    }
    expect(await map.getZxy(9, 500, 500)).toBeUndefined();
  });

  it('writes numbers as LEB128', () => {
    expect(encodeVarint(0)).toEqual([0]);
    expect(encodeVarint(300)).toEqual([0xac, 0x02]);
    fc.assert(fc.property(fc.nat({ max: Number.MAX_SAFE_INTEGER }), (value) => {
      const back = encodeVarint(value).reduce((sum, byte, i) => sum + (byte & 0x7f) * 2 ** (7 * i), 0);
      expect(back).toBe(value);
    }));
  });
});

describe('smoothing', () => {
  const cells = fc.array(fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 })), { minLength: 2, maxLength: 60 });

  it('never moves a vertex out of the cell it was rounded to, nor an end', () => {
    fc.assert(fc.property(cells, (line) => {
      const relaxed = relaxCells(line);
      expect(relaxed).toHaveLength(line.length);
      expect([relaxed[0], relaxed.at(-1)]).toEqual([line[0], line.at(-1)]);
      relaxed.forEach(([x, y], i) => {
        const [cx = 0, cy = 0] = line[i] ?? [];
        expect(Math.max(Math.abs(x - cx), Math.abs(y - cy))).toBeLessThanOrEqual(0.5);
      });
    }));
  });

  it('turns stairs into a slope', () => {
    const stairs = relaxCells([[0, 0], [1, 0], [1, 1], [2, 1], [2, 2], [3, 2], [3, 3]]);
    stairs.forEach(([x, y]) => { expect(Math.abs(x - y)).toBeLessThan(0.55); });
  });

  it('drops lines of no width', () => {
    expect(dropSpikes([[0, 0], [1, 0], [1, 1], [1, 2], [1, 1], [1, 0], [2, 0]])).toEqual([[0, 0], [1, 0], [2, 0]]);
    expect(dropSpikes([[0, 0], [0, 0], [1, 0]])).toEqual([[0, 0], [1, 0]]);
  });
});

describe('names of divisions', () => {
  it.each([
    ['Préfecture de Casablanca عمالة الدار البيضاء', 'Préfecture de Casablanca', 'عمالة الدار البيضاء'],
    ["Préfecture d'Agadir Ida-Outanane ⵍⵄⴰⵎⴰⵍⴰ ⵏ ⴰⴳⴰⴷⵉⵔ ⵉⴷⴰ عمالة أكادير إدا وتنان", "Préfecture d'Agadir Ida-Outanane", 'عمالة أكادير إدا وتنان'],
  ])('%s', (mixed, nameFr, nameAr) => {
    expect(splitNames(mixed)).toEqual({ nameFr, nameAr });
  });
});
