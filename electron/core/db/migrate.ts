import { MirsadError } from '../../../shared/model/errors.ts';
import type { Database, Reader } from './driver.ts';
import { migrations as allMigrations, type Migration } from './migrations/index.ts';

/** «MRSD»: tells a Mirsad database from any other SQLite file. */
export const APPLICATION_ID = 0x4d525344;

/** The newest format this version of Mirsad can read and write. */
export const FORMAT_VERSION = allMigrations.at(-1)?.version ?? 0;

interface Pragmas {
  applicationId: number;
  userVersion: number;
}

async function readPragmas(r: Reader): Promise<Pragmas> {
  const id = await r.get<{ application_id: number }>('PRAGMA application_id');
  const version = await r.get<{ user_version: number }>('PRAGMA user_version');
  return { applicationId: id?.application_id ?? 0, userVersion: version?.user_version ?? 0 };
}

/** Refuses a file that is not Mirsad's (`case.not-a-case`) or newer than this program (`case.newer-version`). Writes nothing. */
export async function checkFormat(db: Database): Promise<number> {
  const { applicationId, userVersion } = await db.read(readPragmas);
  if (applicationId !== APPLICATION_ID) throw new MirsadError('case.not-a-case');
  if (userVersion > FORMAT_VERSION) throw new MirsadError('case.newer-version', { found: userVersion, known: FORMAT_VERSION });
  return userVersion;
}

/** Brings a database from its version to the newest in one transaction; returns the versions applied. */
export async function migrate(db: Database, migrations: readonly Migration[] = allMigrations): Promise<number[]> {
  assertRising(migrations);
  return db.write(async (w) => {
    const { userVersion } = await readPragmas(w);
    const pending = migrations.filter((m) => m.version > userVersion);
    for (const migration of pending) await w.exec(migration.sql);
    const last = pending.at(-1);
    if (last) await w.exec(`PRAGMA application_id = ${String(APPLICATION_ID)}; PRAGMA user_version = ${String(last.version)};`);
    return pending.map((m) => m.version);
  });
}

function assertRising(migrations: readonly Migration[]): void {
  migrations.forEach((m, i) => {
    const before = migrations[i - 1];
    if (before && before.version >= m.version) throw new Error(`migration ${String(m.version)} does not rise above ${String(before.version)}`);
  });
}

/** The schema as text, tables first, as committed in schema.sql. */
export async function dumpSchema(r: Reader): Promise<string> {
  const rows = await r.all<{ sql: string }>(
    `SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'post_fts_%'
     ORDER BY CASE type WHEN 'table' THEN 0 WHEN 'index' THEN 1 ELSE 2 END, name`,
  );
  return `${rows.map((row) => `${row.sql};`).join('\n\n')}\n`;
}
