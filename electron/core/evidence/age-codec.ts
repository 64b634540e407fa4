import { open, stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { MirsadError } from '../../../shared/model/errors.ts';
import { CHUNK, createPrefix, openChunk, openPrefix, plainSizeOf, PREFIX_BYTES, sealChunk, TAG, toIdentity, type MediaIdentity } from './age-format.ts';
import type { EvidenceCodec } from './evidence-codec.ts';
import type { ByteRange } from './evidence-store.ts';

/** Originals of a case with a passphrase: age v1 files for the identity that derives from the case key. */
export function createAgeCodec(mediaKey: Buffer): EvidenceCodec {
  const identity = toIdentity(mediaKey);
  return {
    encode: (plain) => encryptChunks(plain, identity.recipient),
    async decode(path, range) {
      const size = plainSizeOf((await stat(path)).size);
      return Readable.from(decryptRange(path, identity, size, { start: Math.min(range?.start ?? 0, size), end: Math.min(range?.end ?? size, size) }));
    },
    plainSize: (stored) => Promise.resolve(plainSizeOf(stored)),
  };
}

async function* encryptChunks(plain: AsyncIterable<Uint8Array>, recipient: Buffer): AsyncGenerator<Uint8Array> {
  const { prefix, payloadKey } = createPrefix(recipient);
  yield prefix;
  let index = 0;
  let waiting = Buffer.alloc(0);
  for await (const part of plain) {
    let rest = waiting.length > 0 ? Buffer.concat([waiting, part]) : Buffer.from(part.buffer, part.byteOffset, part.byteLength);
    // The last chunk is flagged, so a full chunk is only written once more bytes are known to follow.
    while (rest.length > CHUNK) {
      yield sealChunk(payloadKey, index, false, rest.subarray(0, CHUNK));
      rest = rest.subarray(CHUNK);
      index += 1;
    }
    waiting = Buffer.from(rest);
  }
  yield sealChunk(payloadKey, index, true, waiting);
}

async function* decryptRange(path: string, identity: MediaIdentity, size: number, range: ByteRange): AsyncGenerator<Uint8Array> {
  const handle = await open(path, 'r');
  try {
    const prefix = Buffer.alloc(PREFIX_BYTES);
    await handle.read(prefix, 0, PREFIX_BYTES, 0);
    const payloadKey = openPrefix(prefix, identity);
    const lastIndex = Math.max(0, Math.ceil(size / CHUNK) - 1);
    const sealed = Buffer.alloc(CHUNK + TAG);
    // An empty range still opens the first chunk, so that a damaged file never passes as an empty one.
    for (let index = Math.floor(range.start / CHUNK); index <= lastIndex && (index * CHUNK < range.end || size === 0); index += 1) {
      const { bytesRead } = await handle.read(sealed, 0, sealed.length, PREFIX_BYTES + index * (CHUNK + TAG));
      if (bytesRead < TAG) throw new MirsadError('evidence.cannot-decrypt');
      const plain = openChunk(payloadKey, index, index === lastIndex, sealed.subarray(0, bytesRead));
      const from = Math.max(0, range.start - index * CHUNK);
      const to = Math.min(plain.length, range.end - index * CHUNK);
      if (to > from) yield plain.subarray(from, to);
    }
  } finally {
    await handle.close();
  }
}
