import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { chmod, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { MirsadError } from '../../../shared/model/errors.ts';
import type { EvidenceCodec } from './evidence-codec.ts';

export interface StoredObject {
  readonly sha256: string;
  readonly bytes: number;
  /** False when the same bytes were already there. */
  readonly added: boolean;
}

export interface ByteRange {
  /** First byte, counted from 0. */
  readonly start: number;
  /** Byte after the last one. */
  readonly end: number;
}

/**
 * The content-addressed store of originals: `evidence/ab/cd/<sha256>`, where the name is the SHA-256 of the bytes as
 * received, also when they lie there encrypted. Files are written once, read-only, and never changed.
 */
export class EvidenceStore {
  constructor(private readonly root: string, private readonly codec: EvidenceCodec) {}

  pathOf(sha256: string): string {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new MirsadError('evidence.missing', { sha256 });
    return join(this.root, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  }

  /**
   * Copies a stream in, hashing while it streams. `observe` sees every chunk in order before the next is read, so that a
   * reader can parse in the same pass. The file becomes visible under its hash only when it is complete and synced.
   */
  async put(source: AsyncIterable<Uint8Array>, observe?: (chunk: Uint8Array) => Promise<void> | void): Promise<StoredObject> {
    const waiting = join(this.root, 'incoming');
    await mkdir(waiting, { recursive: true });
    const temporary = join(waiting, randomUUID());
    const hash = createHash('sha256');
    let bytes = 0;
    async function* observed(): AsyncGenerator<Uint8Array> {
      for await (const chunk of source) {
        hash.update(chunk);
        bytes += chunk.byteLength;
        await observe?.(chunk);
        yield chunk;
      }
    }
    try {
      await this.writeFile(temporary, this.codec.encode(observed()));
      const sha256 = hash.digest('hex');
      return { sha256, bytes, added: await this.settle(temporary, sha256) };
    } catch (error) {
      await rm(temporary, { force: true });
      throw toDiskError(error);
    }
  }

  async putBytes(content: Uint8Array): Promise<StoredObject> {
    return this.put(Readable.from([content]));
  }

  async has(sha256: string): Promise<boolean> {
    return stat(this.pathOf(sha256)).then((s) => s.isFile(), () => false);
  }

  /** The original bytes, or a part of them; `evidence.missing` when the file is gone, `evidence.cannot-decrypt` when it was altered. */
  async read(sha256: string, range?: ByteRange): Promise<Readable> {
    const path = this.pathOf(sha256);
    try {
      await stat(path);
    } catch (cause) {
      throw new MirsadError('evidence.missing', { sha256 }, { cause });
    }
    return this.codec.decode(path, range);
  }

  async readBytes(sha256: string, range?: ByteRange): Promise<Buffer> {
    const chunks: Uint8Array[] = [];
    for await (const chunk of await this.read(sha256, range)) chunks.push(chunk as Uint8Array); // byte streams yield Uint8Array
    return Buffer.concat(chunks);
  }

  /** Bytes of the original, computed from the stored file. */
  async sizeOf(sha256: string): Promise<number> {
    return this.codec.plainSize((await stat(this.pathOf(sha256))).size, this.pathOf(sha256));
  }

  /** Hashes the stored bytes anew. `evidence.hash-mismatch` when they no longer match their name. */
  async verify(sha256: string, onBytes?: (bytes: number) => void): Promise<number> {
    const hash = createHash('sha256');
    let bytes = 0;
    for await (const chunk of await this.read(sha256)) {
      const part = chunk as Uint8Array; // byte streams yield Uint8Array
      hash.update(part);
      bytes += part.byteLength;
      onBytes?.(part.byteLength);
    }
    const found = hash.digest('hex');
    if (found !== sha256) throw new MirsadError('evidence.hash-mismatch', { sha256, found });
    return bytes;
  }

  private async writeFile(path: string, content: AsyncIterable<Uint8Array>): Promise<void> {
    const handle = await open(path, 'wx', 0o600);
    try {
      for await (const chunk of content) await handle.writeFile(chunk);
      await handle.sync();
    } finally {
      await handle.close();
    }
  }

  /** Moves a complete file under its hash; when it is already there the new copy is dropped. */
  private async settle(temporary: string, sha256: string): Promise<boolean> {
    if (await this.has(sha256)) {
      await rm(temporary);
      return false;
    }
    const target = this.pathOf(sha256);
    await mkdir(dirname(target), { recursive: true });
    await chmod(temporary, 0o444);
    await rename(temporary, target);
    return true;
  }
}

/** A stream of a file on a drive, in chunks of 1 MiB. */
export function streamFile(path: string): Readable {
  return createReadStream(path, { highWaterMark: 1 << 20 });
}

function toDiskError(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ENOSPC' || code === 'EDQUOT') return new MirsadError('disk.full', {}, { cause: error });
  if (code === 'EROFS') return new MirsadError('disk.read-only', {}, { cause: error });
  return error;
}
