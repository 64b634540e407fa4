import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { createExtractor } from '../../../shared/domain/extract/index.ts';
import { toReason } from '../../../shared/model/errors.ts';
import { zMapping } from '../../../shared/model/import.ts';
import { createAgeCodec } from '../evidence/age-codec.ts';
import { plainCodec } from '../evidence/evidence-codec.ts';
import { loadAtlas } from '../gazetteer.ts';
import { findReader } from './formats/index.ts';
import { prepareItem, type PreparedItem } from './prepare.ts';

/**
 * Reads one sealed original after another: decodes, maps, extracts, normalises. Batches go to the database thread, which
 * asks for more as it writes, so that at most a few batches are in memory whatever the size of the file.
 */

const zRead = z.object({
  type: z.literal('read'), path: z.string(), filePath: z.string(), size: z.number(), format: z.string(), timezone: z.string().nullable(),
  mapping: zMapping.nullable(), skipBefore: z.number(),
});
export type ReadRequest = z.input<typeof zRead>;
const zMessage = z.discriminatedUnion('type', [zRead, z.object({ type: z.literal('more') }), z.object({ type: z.literal('stop') })]);

export type WorkerAnswer =
  | { readonly type: 'batch'; readonly items: readonly PreparedItem[] }
  | { readonly type: 'end' }
  | { readonly type: 'failed'; readonly code: string; readonly params: Record<string, string | number | boolean | null> };

const zSetup = z.object({ resources: z.string(), mediaKey: z.instanceof(Uint8Array).nullable(), batch: z.number().int().positive() });

const setup = zSetup.parse(workerData);
const codec = setup.mediaKey ? createAgeCodec(Buffer.from(setup.mediaKey)) : plainCodec;
const extractor = loadAtlas(setup.resources).then(({ places }) => createExtractor({ places }));

/** Batches the other side has room for. */
let room = 0;
let isStopped = false;
let wake: (() => void) | null = null;

function answer(message: WorkerAnswer): void {
  parentPort?.postMessage(message);
}

async function waitForRoom(): Promise<void> {
  while (room === 0 && !isStopped) await new Promise<void>((resolve) => { wake = resolve; });
  room -= 1;
}

async function read(request: z.infer<typeof zRead>): Promise<void> {
  const extract = await extractor;
  const chunks = await codec.decode(request.filePath);
  let batch: PreparedItem[] = [];
  const send = async () => {
    await waitForRoom();
    if (!isStopped) answer({ type: 'batch', items: batch });
    batch = [];
  };
  const options = { timezone: request.timezone, mapping: request.mapping };
  for await (const items of findReader(request.format).read({ path: request.path, size: request.size, chunks, options, skipBefore: request.skipBefore })) {
    for (const item of items) {
      batch.push(prepareItem(item, extract));
      if (batch.length >= setup.batch) await send();
      if (isStopped) return;
    }
  }
  if (batch.length > 0) await send();
}

parentPort?.on('message', (raw: unknown) => {
  const message = zMessage.parse(raw);
  if (message.type === 'more') room += 1;
  else if (message.type === 'stop') isStopped = true;
  else {
    isStopped = false;
    room = 0;
    read(message).then(() => { answer({ type: 'end' }); }, (error: unknown) => {
      const { code, params } = toReason(error);
      answer({ type: 'failed', code, params: { ...params } });
    });
  }
  wake?.();
  wake = null;
});
