import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { Decrypter } from 'age-encryption';
import { bech32 } from '@scure/base';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createAgeCodec } from './age-codec.ts';
import { EvidenceStore } from './evidence-store.ts';

const key = Buffer.alloc(32, 9);
const identity = bech32.encodeFromBytes('age-secret-key-', key).toUpperCase();
const age = spawnSync('age', ['--version']).status === 0;
let dir: string;
let store: EvidenceStore;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'mirsad-age-'));
  store = new EvidenceStore(dir, createAgeCodec(key));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

function bytesOf(length: number): Buffer {
  return Buffer.from(Array.from({ length }, (_, i) => (i * 7 + (i >> 8)) & 255));
}

const lengths = [0, 1, 65_535, 65_536, 65_537, 131_072, 200_001];

describe('encrypted originals', () => {
  it.each(lengths)('come back whole and by range, %i bytes', async (length) => {
    const plain = bytesOf(length);
    const { sha256 } = await store.put(Readable.from([plain.subarray(0, length >> 1), plain.subarray(length >> 1)]));
    expect(await store.sizeOf(sha256)).toBe(length);
    expect((await store.readBytes(sha256)).equals(plain)).toBe(true);
    expect(await store.verify(sha256)).toBe(length);
  });

  it('give any range as the original has it', async () => {
    const plain = bytesOf(200_001);
    const { sha256 } = await store.putBytes(plain);
    await fc.assert(fc.asyncProperty(fc.nat(200_001), fc.nat(200_100), async (a, b) => {
      const range = { start: Math.min(a, b), end: Math.max(a, b) };
      expect((await store.readBytes(sha256, range)).equals(plain.subarray(range.start, range.end))).toBe(true);
    }), { numRuns: 40 });
  });

  it.each(lengths)('open with the age library, %i bytes', async (length) => {
    const plain = bytesOf(length);
    const { sha256 } = await store.putBytes(plain);
    const decrypter = new Decrypter();
    decrypter.addIdentity(identity);
    expect(Buffer.from(await decrypter.decrypt(await readFile(store.pathOf(sha256)))).equals(plain)).toBe(true);
  });

  it.skipIf(!age)('open with the age command (needs age)', async () => {
    const plain = bytesOf(150_000);
    const { sha256 } = await store.putBytes(plain);
    await writeFile(join(dir, 'identity'), `${identity}\n`);
    expect(execFileSync('age', ['-d', '-i', join(dir, 'identity'), store.pathOf(sha256)], { maxBuffer: 1 << 24 }).equals(plain)).toBe(true);
  });

  it('are refused after any one byte was changed, and after the end was cut off', async () => {
    const { sha256 } = await store.putBytes(bytesOf(70_000));
    const path = store.pathOf(sha256);
    const whole = await readFile(path);
    await fc.assert(fc.asyncProperty(fc.nat(whole.length - 1), async (at) => {
      const altered = Buffer.from(whole);
      altered[at] = (altered[at] ?? 0) ^ 1;
      await rm(path, { force: true });
      await writeFile(path, altered);
      await expect(store.verify(sha256)).rejects.toMatchObject({ code: 'evidence.cannot-decrypt' });
    }), { numRuns: 30 });
    await rm(path, { force: true });
    await writeFile(path, whole.subarray(0, whole.length - (70_000 - 65_536) - 16));
    await expect(store.verify(sha256)).rejects.toMatchObject({ code: 'evidence.cannot-decrypt' });
  });
});
