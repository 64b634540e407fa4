import { basename } from 'node:path';
import type { CanonicalValue } from '../../../shared/domain/evidence/canonical-json.ts';
import type { Actor } from '../../../shared/model/case.ts';
import { toReason, type Reason } from '../../../shared/model/errors.ts';
import { zImportRequest, type ImportedFile, type ImportRequest, type ImportResult, type Rejection } from '../../../shared/model/import.ts';
import { addToCounts } from '../case/case.repo.ts';
import type { CaseSession } from '../case/case-session.ts';
import { insertObject } from '../evidence/evidence.repo.ts';
import { streamFile } from '../evidence/evidence-store.ts';
import { sha256Hex } from '../evidence/hash.ts';
import type { JobControl } from '../jobs/job-manager.ts';
import { VERSION } from '../version.ts';
import { attachMedia, type PendingMedia } from './attach-media.ts';
import type { EntityCache } from './batch-graph.ts';
import { listDrop, probeFile, type DropFile } from './drop.ts';
import { detectFormat, findReader } from './formats/index.ts';
import { readHashList } from './formats/recognise.ts';
import { addFileProgress, endFile, endRun, findReadFile, insertFile, insertRows, insertRun, setListedHash } from './import.repo.ts';
import { sniffMime } from './mime.ts';
import { ParseWorker } from './parse-worker.ts';
import type { PreparedItem } from './prepare.ts';
import type { Detection, Probe, RawPosition } from './reader.ts';
import { storeBatch } from './store-batch.ts';

/** Rejections listed in the result of a file; all of them stay in the case. */
export const REJECTIONS_LISTED = 1000;

export interface ImportSetup {
  readonly session: CaseSession;
  readonly actor: Actor;
  readonly resources: string;
  /** Text of a reason in the language of whoever asked. */
  readonly describe: (reason: Reason) => string;
  readonly control?: JobControl;
}

type Request = ReturnType<typeof zImportRequest.parse>;

/**
 * Imports files and folders: each original is copied into the store while it is hashed, then read from the sealed copy.
 * What one file or record lacks never stops the others. A run that was broken off is continued by importing the same
 * files again: what was committed stays, nothing is doubled.
 */
export async function runImport(input: ImportRequest, setup: ImportSetup): Promise<ImportResult & { runId: string }> {
  const request = zImportRequest.parse(input);
  const files = await listDrop(request.paths);
  const run = new ImportRun(request, setup);
  await run.begin(request.paths.map((path) => basename(path)).join(', '));
  try {
    await run.takeAll(files);
    return await run.finish('done');
  } catch (error) {
    await run.finish(setup.control?.signal.aborted ? 'cancelled' : 'failed').catch(() => undefined);
    throw error;
  } finally {
    await run.close();
  }
}

interface OpenFile {
  readonly seq: number;
  readonly id: string;
  readonly result: ImportedFile;
}

class ImportRun {
  private readonly id: string;
  private readonly worker: ParseWorker;
  private readonly cache: EntityCache = new Map();
  private readonly results: ImportedFile[] = [];
  private readonly media: PendingMedia[] = [];
  /** What the drop's own lists say: path -> hash. */
  private readonly listed = new Map<string, string>();
  private readonly stored: { seq: number; path: string; sha256: string; result: ImportedFile }[] = [];
  private bytesDone = 0;
  private readonly counts = { files: 0, records: 0, new: 0, merged: 0, rejected: 0 };

  constructor(private readonly request: Request, private readonly setup: ImportSetup) {
    this.id = setup.session.makeId();
    this.worker = new ParseWorker({ resources: setup.resources, mediaKey: setup.session.mediaKey });
  }

  async begin(root: string): Promise<void> {
    const { session, actor } = this.setup;
    const { collector, timezone, mapping } = this.request;
    await session.mutate('import.begin', actor, async (uow) => {
      await insertRun(uow.tx, { id: this.id, at: uow.at, actorId: actor.id, actorName: actor.name, root, collector, timezone, mapping: mapping && JSON.stringify(mapping), version: VERSION });
      uow.note({ collector, root, timezone, version: VERSION }, [this.id]);
    }, { undoable: false });
  }

  async takeAll(files: readonly DropFile[]): Promise<void> {
    const total = files.reduce((sum, file) => sum + file.size, 0);
    this.setup.control?.report({ step: 'copy', unit: 'bytes', total, done: 0 });
    for (const file of files) {
      await this.setup.control?.checkpoint();
      await this.take(file);
      this.report(file.path);
    }
    await this.attachAll();
    await this.compareLists();
  }

  async finish(state: 'done' | 'failed' | 'cancelled'): Promise<ImportResult & { runId: string }> {
    const { session, actor } = this.setup;
    await session.mutate('import.end', actor, async (uow) => {
      await endRun(uow.tx, this.id, uow.at, state, this.counts);
      uow.note({ ...this.counts, state }, [this.id]);
    }, { undoable: false });
    return { runId: this.id, totals: { ...this.counts }, files: this.results };
  }

  async close(): Promise<void> {
    await this.worker.close();
  }

  private report(subject: string): void {
    const { records, new: added, merged, rejected, files } = this.counts;
    this.setup.control?.report({ subject, done: this.bytesDone, counts: { files, records, new: added, merged, rejected } });
  }

  private async take(file: DropFile): Promise<void> {
    const probe = file.reason ?? await probeFile(file);
    if ('code' in probe) {
      await this.refuse(file, probe, null);
      return;
    }
    const detection = this.request.mapping && !detectStrong(probe) ? forcedCsv() : detectFormat(probe);
    let sealed: { sha256: string; bytes: number };
    try {
      sealed = await this.setup.session.evidence.put(streamFile(file.absolute), (chunk) => {
        this.bytesDone += chunk.byteLength;
        this.report(file.path);
      });
    } catch (error) {
      const reason = toReason(error);
      // The store's own failure stops the run; a file that cannot be read does not.
      if (reason.code === 'disk.full' || reason.code === 'disk.read-only') throw error;
      await this.refuse(file, { code: 'file.unreadable', params: { path: file.path } }, null);
      return;
    }
    await this.register(file, probe, detection, sealed);
  }

  private async register(file: DropFile, probe: Probe, detection: Detection | null, sealed: { sha256: string; bytes: number }): Promise<void> {
    const reason = detection === null ? { code: 'file.unknown-format' as const, params: {} } : detection.refusal;
    if (reason) {
      await this.refuse(file, reason, sealed, detection?.format || null, probe);
      return;
    }
    const format = detection?.format ?? '';
    if (format === 'media' || format === 'hash-list' || format === 'sidecar') {
      const open = await this.open(file, sealed, format, format, 'done', null, probe);
      if (format === 'media') this.media.push({ fileSeq: open.seq, path: file.path, name: basename(file.path), sha256: sealed.sha256, mime: sniffMime(probe.head) });
      if (format === 'hash-list') this.noteList(file.path, (probe.whole ?? probe.head).toString('utf8'));
      return;
    }
    await this.readPosts(file, format, sealed, probe);
  }

  private noteList(path: string, text: string): void {
    const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/') + 1) : '';
    for (const [name, sum] of readHashList(text) ?? []) this.listed.set(folder + name, sum);
  }

  /** Writes the row of a file, its original into the register, and the ledger entry that seals both. */
  private async open(file: DropFile, sealed: { sha256: string; bytes: number } | null, role: string, format: string | null, state: 'reading' | 'done' | 'refused', reason: Reason | null, probe: Probe | null): Promise<OpenFile> {
    const { session, actor } = this.setup;
    const id = session.makeId();
    const seq = await session.mutate('import.file', actor, async (uow) => {
      if (sealed && await insertObject(uow.tx, { sha256: sealed.sha256, bytes: sealed.bytes, mime: probe ? sniffMime(probe.head) : 'application/octet-stream', storedAt: uow.at })) {
        await addToCounts(uow.tx, { evidenceBytes: sealed.bytes });
      }
      uow.note({ bytes: sealed?.bytes ?? file.size, format, name: file.path, sha256: sealed?.sha256 ?? null, ...(reason && { reason: reason.code }) }, [id]);
      return insertFile(uow.tx, {
        id, runId: this.id, path: file.path, name: basename(file.path), bytes: sealed?.bytes ?? file.size, sha256: sealed?.sha256 ?? null, modifiedAt: file.modifiedAt, receivedAt: uow.at,
        role, format, mapperVersion: role === 'posts' && format ? findReader(format).version : null, state, code: reason?.code ?? null, params: reason && JSON.stringify(reason.params),
      });
    }, { undoable: false });
    const result: ImportedFile = { id, path: file.path, format, bytes: sealed?.bytes ?? file.size, sha256: sealed?.sha256 ?? null, records: 0, new: 0, merged: 0, rejected: [], rejectedCount: 0 };
    this.results.push(result);
    this.counts.files += 1;
    if (sealed) this.stored.push({ seq, path: file.path, sha256: sealed.sha256, result });
    return { seq, id, result };
  }

  private async refuse(file: DropFile, reason: Reason, sealed: { sha256: string; bytes: number } | null, format: string | null = null, probe: Probe | null = null): Promise<void> {
    const { result } = await this.open(file, sealed, 'unknown', format, 'refused', reason, probe);
    this.reject(result, { position: { line: null, byte: null, path: null }, reason });
  }

  private reject(result: ImportedFile, { position, reason }: { position: Rejection['position']; reason: Reason }): void {
    result.rejectedCount += 1;
    this.counts.rejected += 1;
    if (result.rejected.length < REJECTIONS_LISTED) result.rejected.push({ position, code: reason.code, message: this.setup.describe(reason), params: { ...reason.params } });
  }

  private async readPosts(file: DropFile, format: string, sealed: { sha256: string; bytes: number }, probe: Probe): Promise<void> {
    const { session, actor } = this.setup;
    const known = await session.db.read((r) => findReadFile(r, sealed.sha256));
    if (known?.state === 'done') {
      const { result } = await this.open(file, sealed, 'posts', format, 'done', null, probe);
      result.records = known.records;
      result.merged = known.records;
      this.counts.records += known.records;
      this.counts.merged += known.records;
      return;
    }
    const open = known ? this.resume(file, format, sealed, known) : await this.open(file, sealed, 'posts', format, 'reading', null, probe);
    try {
      const batches = this.worker.read({
        path: file.path, filePath: session.evidence.pathOf(sealed.sha256), size: sealed.bytes, format, timezone: this.request.timezone, mapping: this.request.mapping, skipBefore: known?.committed ?? 0,
      });
      for await (const items of batches) {
        await this.storeItems(open, items);
        this.report(file.path);
        await this.setup.control?.checkpoint();
      }
      await session.mutate('import.fileRead', actor, async (uow) => {
        await endFile(uow.tx, open.seq, 'done', null, null);
        uow.note({ merged: open.result.merged, new: open.result.new, records: open.result.records, rejected: open.result.rejectedCount }, [open.id]);
      }, { undoable: false });
    } catch (error) {
      const reason = toReason(error);
      if (reason.code === 'internal' || reason.code.startsWith('disk.') || reason.code === 'job.cancelled') throw error;
      this.reject(open.result, { position: { line: null, byte: null, path: null }, reason });
      await session.mutate('import.fileRefused', actor, async (uow) => {
        await endFile(uow.tx, open.seq, 'refused', reason.code, JSON.stringify(reason.params));
        uow.note({ reason: reason.code }, [open.id]);
      }, { undoable: false });
    }
  }

  /** A file whose reading was broken off goes on in its own row, after the last batch that was committed. */
  private resume(file: DropFile, format: string, sealed: { sha256: string; bytes: number }, known: { seq: number; id: string; records: number; added: number; merged: number; rejected: number }): OpenFile {
    const result: ImportedFile = {
      id: known.id, path: file.path, format, bytes: sealed.bytes, sha256: sealed.sha256, records: known.records, new: 0, merged: known.added + known.merged, rejected: [], rejectedCount: known.rejected,
    };
    this.results.push(result);
    this.counts.files += 1;
    this.counts.records += known.records;
    this.counts.merged += result.merged;
    this.counts.rejected += known.rejected;
    return { seq: known.seq, id: known.id, result };
  }

  private async storeItems(open: OpenFile, items: readonly PreparedItem[]): Promise<void> {
    const { session, actor } = this.setup;
    const posts = items.filter((item) => item.kind === 'post');
    const rejected = items.filter((item) => item.kind === 'rejected');
    const outcome = await session.mutate('import.batch', actor, async (uow) => {
      const stored = await storeBatch(uow, { seq: open.seq, collector: this.request.collector }, posts, this.cache);
      await insertRows(uow.tx, 'rejected_record', rejected.map(({ position, reason, excerpt }) => [
        open.seq, position.line, position.byteOffset, position.byteLength, position.path, reason.code, JSON.stringify(reason.params), excerpt,
      ]));
      const last = items.at(-1)?.position;
      const committed = last ? last.byteOffset + last.byteLength + 1 : 0;
      await addFileProgress(uow.tx, open.seq, {
        records: items.length, added: stored.added, merged: stored.merged, rejected: rejected.length, committed, capturedFrom: stored.capturedFrom, capturedTo: stored.capturedTo,
      });
      uow.note({ ...toDigest(items), file: open.id, merged: stored.merged, new: stored.added, rejected: rejected.length }, [open.id]);
      return stored;
    }, { undoable: false });
    open.result.records += items.length;
    open.result.new += outcome.added;
    open.result.merged += outcome.merged;
    this.counts.records += items.length;
    this.counts.new += outcome.added;
    this.counts.merged += outcome.merged;
    for (const { position, reason } of rejected) this.reject(open.result, { position: toPosition(position), reason });
  }

  private async attachAll(): Promise<void> {
    const { session, actor } = this.setup;
    for (let at = 0; at < this.media.length; at += 500) {
      const part = this.media.slice(at, at + 500);
      await session.mutate('import.media', actor, async (uow) => {
        const attached = await attachMedia(uow, part);
        if (attached > 0) uow.note({ attached });
      }, { undoable: false });
      await this.setup.control?.checkpoint();
    }
  }

  /** Compares what was received with what the drop's own lists promised. */
  private async compareLists(): Promise<void> {
    if (this.listed.size === 0) return;
    const { session, actor } = this.setup;
    const checked = this.stored.flatMap((file) => { const sum = this.listed.get(file.path); return sum === undefined ? [] : [{ ...file, sum }]; });
    await session.mutate('import.compareLists', actor, async (uow) => {
      for (const { seq, sum } of checked) await setListedHash(uow.tx, seq, sum);
      uow.note({ differing: checked.filter(({ sha256, sum }) => sha256 !== sum).length, listed: this.listed.size, matching: checked.filter(({ sha256, sum }) => sha256 === sum).length });
    }, { undoable: false });
    for (const { path, sha256, sum, result } of checked) {
      if (sha256 !== sum) this.reject(result, { position: { line: null, byte: null, path: null }, reason: { code: 'evidence.hash-mismatch', params: { name: path, sha256: sum, found: sha256 } } });
    }
  }
}

/** A mapping given by a person makes any table readable, but never turns a recognised export into one. */
function detectStrong(probe: Probe): boolean {
  const found = detectFormat(probe);
  return found !== null && found.format !== 'csv' && found.format !== '';
}

function forcedCsv(): Detection {
  return { format: 'csv', confidence: 1, detail: {}, refusal: null };
}

function toPosition({ line, byteOffset, path }: RawPosition): Rejection['position'] {
  return { line, byte: byteOffset, path };
}

/** First and last byte of a batch and one hash over the hashes of its records, in order. */
function toDigest(items: readonly PreparedItem[]): Record<string, CanonicalValue> {
  const hashes = items.map((item) => (item.kind === 'post' ? item.sha256 : `rejected ${item.reason.code} ${String(item.position.byteOffset)}`));
  return { digest: sha256Hex(hashes.join('\n')), from: items[0]?.position.byteOffset ?? 0, records: items.length, to: items.at(-1)?.position.byteOffset ?? 0 };
}
