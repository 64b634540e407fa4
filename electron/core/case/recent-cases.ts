import { mkdir, readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { zRecentCase, type RecentCase } from '../../../shared/model/case.ts';
import { writeAtomically } from './case-header.ts';

const zStored = z.array(zRecentCase.omit({ available: true }));
type StoredCase = z.infer<typeof zStored>[number];
const KEPT = 30;

/** The cases opened on this machine, newest first. Lives in the program's own folder, outside every case. */
export class RecentCases {
  private readonly file: string;

  constructor(dataDir: string) {
    this.file = join(dataDir, 'recent-cases.json');
  }

  async list(): Promise<RecentCase[]> {
    const stored = await this.load();
    return Promise.all(stored.map(async (entry) => ({
      ...entry, available: await stat(join(entry.path, 'case.json')).then(() => true, () => false),
    })));
  }

  async remember(entry: StoredCase): Promise<void> {
    const others = (await this.load()).filter((known) => known.path !== entry.path);
    await this.store([entry, ...others].slice(0, KEPT));
  }

  async forget(path: string): Promise<void> {
    await this.store((await this.load()).filter((known) => known.path !== path));
  }

  private async load(): Promise<StoredCase[]> {
    const text = await readFile(this.file, 'utf8').catch(() => '[]');
    try {
      return zStored.parse(JSON.parse(text));
    } catch {
      // A convenience list: a damaged one starts anew, the cases themselves are untouched.
      return [];
    }
  }

  private async store(entries: readonly StoredCase[]): Promise<void> {
    await mkdir(dirname(this.file), { recursive: true });
    await writeAtomically(this.file, `${JSON.stringify(entries, null, 2)}\n`);
  }
}
