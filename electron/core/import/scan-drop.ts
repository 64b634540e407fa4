import { toReason } from '../../../shared/model/errors.ts';
import { zImportRequest, type ImportRequest } from '../../../shared/model/import.ts';
import { streamFile } from '../evidence/evidence-store.ts';
import { listDrop, probeFile, type DropFile } from './drop.ts';
import { detectFormat, findReader } from './formats/index.ts';
import { findByAliases } from './import.repo.ts';
import type { ImportSetup } from './import-run.ts';
import type { Detection, ReadPost } from './reader.ts';
import type { Scan, ScannedFile } from './scan-model.ts';

/** Rejections shown per file before anything is written. */
const SHOWN = 200;

/** Reads a drop as an import would and says what would come of it. Nothing is written, neither to the case nor to the drive. */
export async function scanDrop(input: ImportRequest, { session, control }: Pick<ImportSetup, 'session' | 'control'>): Promise<Scan> {
  const request = zImportRequest.parse(input);
  const files = await listDrop(request.paths);
  const seen = new Set<string>();
  const result: Scan = { totals: { files: 0, records: 0, new: 0, merged: 0, rejected: 0 }, bytes: 0, files: [] };
  for (const file of files) {
    await control?.checkpoint();
    const scanned = await scanFile(file, request, session, seen);
    result.files.push(scanned);
    result.bytes += scanned.bytes;
    result.totals.files += 1;
    for (const key of ['records', 'new', 'merged', 'rejected'] as const) result.totals[key] += scanned[key];
    control?.report({ subject: file.path, done: result.bytes, counts: { ...result.totals } });
  }
  return result;
}

async function scanFile(file: DropFile, request: ReturnType<typeof zImportRequest.parse>, session: ImportSetup['session'], seen: Set<string>): Promise<ScannedFile> {
  const scanned: ScannedFile = { path: file.path, bytes: file.size, format: null, confidence: 0, detail: {}, records: 0, new: 0, merged: 0, rejected: 0, unzoned: 0, ambiguousHours: 0, reason: null, rejections: [] };
  const probe = file.reason ?? await probeFile(file);
  if ('code' in probe) return { ...scanned, rejected: 1, reason: { code: probe.code, params: { ...probe.params } } };
  const found = detectFormat(probe);
  const forced: Detection | null = request.mapping && (found === null || found.format === 'csv' || found.format === '') ? { format: 'csv', confidence: 1, detail: found?.detail ?? {}, refusal: null } : found;
  const reason = forced === null ? { code: 'file.unknown-format' as const, params: {} } : forced.refusal;
  if (forced) Object.assign(scanned, { format: forced.format || null, confidence: forced.confidence, detail: forced.detail });
  if (reason) return { ...scanned, rejected: 1, reason: { code: reason.code, params: { ...reason.params } } };
  if (!forced || ['media', 'hash-list', 'sidecar'].includes(forced.format)) return scanned;
  try {
    const options = { timezone: request.timezone, mapping: request.mapping };
    for await (const items of findReader(forced.format).read({ path: file.path, size: file.size, chunks: streamFile(file.absolute), options, skipBefore: 0 })) {
      scanned.records += items.length;
      await countKnown(session, items.filter((item) => item.kind === 'post'), seen, scanned);
      for (const item of items) {
        if (item.kind !== 'rejected') continue;
        scanned.rejected += 1;
        if (scanned.rejections.length < SHOWN) scanned.rejections.push({ line: item.position.line, byte: item.position.byteOffset, code: item.reason.code, params: { ...item.reason.params }, excerpt: item.excerpt });
      }
    }
  } catch (error) {
    const { code, params } = toReason(error);
    return { ...scanned, rejected: scanned.rejected + 1, reason: { code, params: { ...params } } };
  }
  return scanned;
}

async function countKnown(session: ImportSetup['session'], posts: readonly ReadPost[], seen: Set<string>, scanned: ScannedFile): Promise<void> {
  const names = posts.flatMap(({ post }) => post.aliases.map((alias): [string, string] => [post.platform, alias]));
  const held = new Set((await session.db.read((r) => findByAliases(r, names))).map((row) => `${row.platform}\0${row.alias}`));
  for (const { post } of posts) {
    const keys = post.aliases.map((alias) => `${post.platform}\0${alias}`);
    if (keys.some((key) => held.has(key) || seen.has(key))) scanned.merged += 1;
    else scanned.new += 1;
    for (const key of keys) seen.add(key);
    if (post.published.certainty === 'local-unknown') scanned.unzoned += 1;
    if (post.published.certainty === 'ambiguous-hour') scanned.ambiguousHours += 1;
  }
}
