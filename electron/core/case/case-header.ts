import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { MirsadError } from '../../../shared/model/errors.ts';
import { zId } from '../../../shared/model/ids.ts';
import { FORMAT_VERSION } from '../db/migrate.ts';
import { zWrappedKey } from './keys.ts';

/** `case.json`: what is needed to open a case, and no case content. */
export const zCaseHeader = z.object({
  format: z.literal('mirsad-case'),
  formatVersion: z.number().int().positive(),
  id: zId,
  cipher: z.object({ database: z.literal('SQLCipher 4, raw key'), media: z.literal('age v1, X25519'), derivation: z.literal('HKDF-SHA256, salt = case id') }).nullable(),
  keys: z.array(zWrappedKey),
});
export type CaseHeader = z.infer<typeof zCaseHeader>;

export function headerPath(dir: string): string {
  return join(dir, 'case.json');
}

/**
 * Reads and checks the header. `case.not-a-case` when there is none, `case.header-damaged` when it cannot be read,
 * `case.newer-version` before anything else of a newer case is touched.
 */
export async function readHeader(dir: string): Promise<CaseHeader> {
  let text: string;
  try {
    text = await readFile(headerPath(dir), 'utf8');
  } catch (cause) {
    throw new MirsadError('case.not-a-case', { path: dir }, { cause });
  }
  const raw = parseJson(text);
  const format = z.object({ format: z.literal('mirsad-case'), formatVersion: z.number() }).safeParse(raw);
  if (!format.success) throw new MirsadError(raw === undefined ? 'case.header-damaged' : 'case.not-a-case', { path: dir });
  if (format.data.formatVersion > FORMAT_VERSION) {
    throw new MirsadError('case.newer-version', { found: format.data.formatVersion, known: FORMAT_VERSION });
  }
  const header = zCaseHeader.safeParse(raw);
  if (!header.success) throw new MirsadError('case.header-damaged', { path: dir });
  return header.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Writes a file so that a crash leaves either the old or the new one, never half of it. */
export async function writeAtomically(path: string, content: string | Uint8Array): Promise<void> {
  const temporary = `${path}.new`;
  const handle = await open(temporary, 'w', 0o600);
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(temporary, path);
  await syncDirectory(dirname(path));
}

/** Makes a rename durable. Windows has no directory handles to sync; NTFS journals the rename itself. */
async function syncDirectory(dir: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(dir, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Writes the header and its copy under `backups/`. */
export async function writeHeader(dir: string, header: CaseHeader): Promise<void> {
  const text = `${JSON.stringify(header, null, 2)}\n`;
  await mkdir(join(dir, 'backups'), { recursive: true });
  await writeAtomically(headerPath(dir), text);
  await writeAtomically(join(dir, 'backups', 'case.json'), text);
}
