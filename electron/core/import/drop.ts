import { lstat, open, readdir, realpath } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { toReason, type Reason } from '../../../shared/model/errors.ts';
import { PROBE_BYTES, WHOLE_BYTES, type Probe } from './reader.ts';

/** A file of a drop as it lies on the drive; `reason` when it cannot be taken in. */
export interface DropFile {
  /** Path inside the drop, with `/`. */
  readonly path: string;
  readonly absolute: string;
  readonly size: number;
  readonly modifiedAt: number | null;
  readonly reason: Reason | null;
}

const MAX_FILES = 500_000;
/** What operating systems leave in folders. */
const LITTER = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini', '.Spotlight-V100', '.Trashes', '$RECYCLE.BIN', 'System Volume Information']);

/** Lists the files of the given paths in a stable order. Links are named, never followed: they lead out of the drop. */
export async function listDrop(paths: readonly string[]): Promise<DropFile[]> {
  const files: DropFile[] = [];
  for (const path of paths) {
    const absolute = resolve(path);
    const info = await lstat(absolute).catch(() => null);
    if (!info) files.push({ path: basename(absolute), absolute, size: 0, modifiedAt: null, reason: { code: 'file.not-found', params: { path } } });
    else if (info.isSymbolicLink()) await walk(await realpath(absolute), dirname(absolute), files);
    else await walk(absolute, dirname(absolute), files);
  }
  return files;
}

async function walk(absolute: string, root: string, files: DropFile[]): Promise<void> {
  if (files.length >= MAX_FILES || LITTER.has(basename(absolute))) return;
  const path = relative(root, absolute).split(sep).join('/');
  const info = await lstat(absolute).catch(() => null);
  if (info?.isDirectory()) {
    const names = await readdir(absolute).catch((error: unknown) => toReason(error));
    if (Array.isArray(names)) for (const name of names.sort()) await walk(join(absolute, name), root, files);
    else files.push({ path, absolute, size: 0, modifiedAt: null, reason: { code: 'file.unreadable', params: { path } } });
    return;
  }
  const reason: Reason | null = !info ? { code: 'file.unreadable', params: { path } } : info.isFile() ? null : { code: 'file.not-regular', params: { path } };
  files.push({ path, absolute, size: info?.size ?? 0, modifiedAt: info ? Math.round(info.mtimeMs) : null, reason });
}

/** Reads the beginning and the end of a file: enough to recognise it. `file.unreadable` when it cannot be opened. */
export async function probeFile(file: DropFile): Promise<Probe | Reason> {
  try {
    const handle = await open(file.absolute, 'r');
    try {
      const { size } = await handle.stat();
      const take = async (start: number, length: number) => {
        const buffer = Buffer.alloc(length);
        const { bytesRead } = await handle.read(buffer, 0, length, start);
        return buffer.subarray(0, bytesRead);
      };
      const whole = size <= WHOLE_BYTES ? await take(0, size) : null;
      const head = whole?.subarray(0, PROBE_BYTES) ?? await take(0, Math.min(size, PROBE_BYTES));
      const tail = whole?.subarray(Math.max(0, whole.length - PROBE_BYTES)) ?? await take(Math.max(0, size - PROBE_BYTES), Math.min(size, PROBE_BYTES));
      return { path: file.path, size, head, tail, whole };
    } finally {
      await handle.close();
    }
  } catch {
    return { code: 'file.unreadable', params: { path: file.path } };
  }
}
