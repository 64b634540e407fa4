import type { CaseInfo, CaseSummary } from '../../../shared/model/case.ts';
import type { Reader, Writer } from '../db/driver.ts';

interface InfoRow { id: string; title: string; number: string; language: 'fr' | 'ar'; created_at: number }

export async function insertCopyInfo(w: Writer, facts: Record<string, string>): Promise<void> {
  await w.insertMany('copy_info', ['key', 'value'], Object.entries(facts));
}

export async function findCopyInfo(r: Reader, key: string): Promise<string | null> {
  return (await r.get<{ value: string }>('SELECT value FROM copy_info WHERE key = ?', [key]))?.value ?? null;
}

export async function setCopyInfo(w: Writer, key: string, value: string): Promise<void> {
  await w.run('INSERT INTO copy_info (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value', [key, value]);
}

export async function findCaseInfo(r: Reader): Promise<CaseInfo | null> {
  const row = await r.get<InfoRow>('SELECT * FROM case_info LIMIT 1');
  return row ? { id: row.id, title: row.title, number: row.number, language: row.language, createdAt: row.created_at } : null;
}

export type CaseCounts = Pick<CaseSummary, 'posts' | 'captures' | 'media' | 'files' | 'entities' | 'links' | 'warehouses' | 'exhibits' | 'declarations' | 'seizures' | 'evidenceBytes'>;

/** Names of `stat_count`: the counts that are kept with every write because their tables grow to millions. */
export type KeptCount = 'posts' | 'captures' | 'media' | 'entities' | 'links' | 'mentions' | 'evidenceBytes';

/** Adds to kept counts in the same transaction as the rows they count. */
export async function addToCounts(w: Writer, added: Partial<Record<KeptCount, number>>): Promise<void> {
  for (const [name, value] of Object.entries(added)) {
    if (value !== 0) await w.run('INSERT INTO stat_count (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = value + excluded.value', [name, value]);
  }
}

export async function findCaseCounts(r: Reader): Promise<CaseCounts> {
  const kept = new Map((await r.all<{ name: string; value: number }>('SELECT name, value FROM stat_count')).map((row) => [row.name, row.value]));
  const counted = await r.get<{ files: number; warehouses: number; exhibits: number; declarations: number; seizures: number }>(
    `SELECT (SELECT count(*) FROM source_file) AS files, (SELECT count(*) FROM warehouse) AS warehouses,
       (SELECT count(*) FROM exhibit WHERE state = 'active') AS exhibits, (SELECT count(*) FROM declaration) AS declarations, (SELECT count(*) FROM seizure) AS seizures`);
  const of = (name: KeptCount) => kept.get(name) ?? 0;
  return {
    posts: of('posts'), captures: of('captures'), media: of('media'), entities: of('entities'), links: of('links'), evidenceBytes: of('evidenceBytes'),
    files: counted?.files ?? 0, warehouses: counted?.warehouses ?? 0, exhibits: counted?.exhibits ?? 0,
    declarations: counted?.declarations ?? 0, seizures: counted?.seizures ?? 0,
  };
}
