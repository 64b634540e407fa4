import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import type { ByteRange } from './evidence-store.ts';

/** How originals lie on disk: as they are, or encrypted in a published format, both readable by range. */
export interface EvidenceCodec {
  encode(plain: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array>;
  decode(path: string, range?: ByteRange): Promise<Readable>;
  plainSize(storedSize: number, path: string): Promise<number>;
}

/** A case without a passphrase keeps originals as received. */
export const plainCodec: EvidenceCodec = {
  encode: (plain) => plain,
  decode: (path, range) => Promise.resolve(
    range && range.end <= range.start
      ? Readable.from([])
      : createReadStream(path, { highWaterMark: 1 << 18, ...(range && { start: range.start, end: range.end - 1 }) })),
  plainSize: (storedSize) => Promise.resolve(storedSize),
};
