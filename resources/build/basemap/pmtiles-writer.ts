import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { Compression, TileType, zxyToTileId } from 'pmtiles';
import type { Tile } from './tiles.ts';

/** Writes PMTiles version 3 (github.com/protomaps/PMTiles, spec/v3): header, root and leaf directories, metadata, tile contents, in this order. */

export interface ArchiveInfo {
  minZoom: number;
  maxZoom: number;
  /** west, south, east, north, degrees. */
  bounds: readonly [number, number, number, number];
  center: { lon: number; lat: number; zoom: number };
  metadata: Record<string, unknown>;
}

interface Entry {
  tileId: number;
  offset: number;
  length: number;
  runLength: number;
}

const HEADER_BYTES = 127;
/** The specification wants header and root directory within the first 16 KiB: readers fetch just that. */
const ROOT_LIMIT = 16_384 - HEADER_BYTES;
const LEAF_SIZE = 4096;

/** LEB128, as protocol buffers write it; values stay below 2^53. */
export function encodeVarint(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  while (rest >= 0x80) {
    bytes.push((rest % 0x80) | 0x80);
    rest = Math.floor(rest / 0x80);
  }
  bytes.push(rest);
  return bytes;
}

/** Columns of a directory one after the other: id deltas, run lengths, lengths, offsets (0 = right after the previous entry). */
export function encodeDirectory(entries: readonly Entry[]): Buffer {
  const bytes: number[] = encodeVarint(entries.length);
  let lastId = 0;
  for (const { tileId } of entries) {
    bytes.push(...encodeVarint(tileId - lastId));
    lastId = tileId;
  }
  for (const { runLength } of entries) bytes.push(...encodeVarint(runLength));
  for (const { length } of entries) bytes.push(...encodeVarint(length));
  let expected = -1;
  for (const { offset, length } of entries) {
    bytes.push(...encodeVarint(offset === expected ? 0 : offset + 1));
    expected = offset + length;
  }
  return gzipSync(Buffer.from(bytes), { level: 9 });
}

/** Root directory and, when the entries do not fit it, leaf directories the root points to. */
function encodeDirectories(entries: readonly Entry[]): { root: Buffer; leaves: Buffer } {
  const flat = encodeDirectory(entries);
  if (flat.length <= ROOT_LIMIT) return { root: flat, leaves: Buffer.alloc(0) };
  for (let size = LEAF_SIZE; ; size *= 2) {
    const leaves: Buffer[] = [];
    const pointers: Entry[] = [];
    let offset = 0;
    for (let at = 0; at < entries.length; at += size) {
      const leaf = encodeDirectory(entries.slice(at, at + size));
      pointers.push({ tileId: entries[at]?.tileId ?? 0, offset, length: leaf.length, runLength: 0 });
      leaves.push(leaf);
      offset += leaf.length;
    }
    const root = encodeDirectory(pointers);
    if (root.length <= ROOT_LIMIT) return { root, leaves: Buffer.concat(leaves) };
  }
}

/** Contents in the order of tile ids, each different content once, runs of the same content as one entry. */
function packTiles(tiles: Iterable<Tile>): { entries: Entry[]; data: Buffer; tileCount: number; contents: number } {
  const sorted = [...tiles].map((tile) => ({ id: zxyToTileId(tile.z, tile.x, tile.y), data: tile.data })).sort((a, b) => a.id - b.id);
  const known = new Map<string, { offset: number; length: number }>();
  const chunks: Buffer[] = [];
  const entries: Entry[] = [];
  let end = 0;
  for (const { id, data } of sorted) {
    const key = createHash('sha256').update(data).digest('base64');
    let place = known.get(key);
    if (!place) {
      const packed = gzipSync(data, { level: 9 });
      place = { offset: end, length: packed.length };
      known.set(key, place);
      chunks.push(packed);
      end += packed.length;
    }
    const last = entries.at(-1);
    if (last && last.offset === place.offset && last.tileId + last.runLength === id) last.runLength += 1;
    else entries.push({ tileId: id, ...place, runLength: 1 });
  }
  return { entries, data: Buffer.concat(chunks), tileCount: sorted.length, contents: known.size };
}

/** The whole archive. The same tiles give the same bytes. */
export function writeArchive(tiles: Iterable<Tile>, info: ArchiveInfo): Buffer {
  const { entries, data, tileCount, contents } = packTiles(tiles);
  const { root, leaves } = encodeDirectories(entries);
  const metadata = gzipSync(Buffer.from(JSON.stringify(info.metadata)), { level: 9 });
  const metadataAt = HEADER_BYTES + root.length;
  const leavesAt = metadataAt + metadata.length;
  const dataAt = leavesAt + leaves.length;

  const header = Buffer.alloc(HEADER_BYTES);
  header.write('PMTiles', 0, 'ascii');
  header.writeUInt8(3, 7);
  const numbers = [HEADER_BYTES, root.length, metadataAt, metadata.length, leavesAt, leaves.length, dataAt, data.length, tileCount, entries.length, contents];
  numbers.forEach((value, i) => header.writeBigUInt64LE(BigInt(value), 8 + i * 8));
  // Clustered: contents lie in the order of tile ids.
  header.writeUInt8(1, 96);
  header.writeUInt8(Compression.Gzip, 97);
  header.writeUInt8(Compression.Gzip, 98);
  header.writeUInt8(TileType.Mvt, 99);
  header.writeUInt8(info.minZoom, 100);
  header.writeUInt8(info.maxZoom, 101);
  const toE7 = (degrees: number) => Math.round(degrees * 1e7);
  info.bounds.forEach((value, i) => header.writeInt32LE(toE7(value), 102 + i * 4));
  header.writeUInt8(info.center.zoom, 118);
  header.writeInt32LE(toE7(info.center.lon), 119);
  header.writeInt32LE(toE7(info.center.lat), 123);
  return Buffer.concat([header, root, metadata, leaves, data]);
}
