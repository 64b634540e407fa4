import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase, type Database } from './driver.ts';
import { APPLICATION_ID, checkFormat, dumpSchema, FORMAT_VERSION, migrate } from './migrate.ts';
import { migrations } from './migrations/index.ts';

const schemaFile = join(dirname(fileURLToPath(import.meta.url)), 'schema.sql');
let dir: string;
let db: Database;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'mirsad-migrate-'));
  db = await openDatabase({ path: join(dir, 'case.db') });
});

afterEach(async () => {
  await db.close();
  await rm(dir, { recursive: true, force: true });
});

describe('migrate', () => {
  it('applies every step once, in order', async () => {
    expect(await migrate(db)).toEqual(migrations.map((m) => m.version));
    expect(await migrate(db)).toEqual([]);
    expect(await checkFormat(db)).toBe(FORMAT_VERSION);
  });

  it('goes on from the version it finds', async () => {
    await migrate(db, migrations.slice(0, 3));
    expect(await migrate(db)).toEqual(migrations.slice(3).map((m) => m.version));
  });

  it('leaves nothing behind when a step fails', async () => {
    const broken = [...migrations, { version: 9000, sql: 'CREATE TABLE half (a); SELECT nonsense;' }];
    await expect(migrate(db, broken)).rejects.toThrow();
    expect(await db.read((r) => r.all('SELECT name FROM sqlite_schema'))).toEqual([]);
  });

  it('refuses steps whose numbers do not rise', async () => {
    await expect(migrate(db, [{ version: 20, sql: '' }, { version: 20, sql: '' }])).rejects.toThrow(/rise/);
  });

  it('matches the committed schema.sql (UPDATE_SCHEMA=1 rewrites it)', async () => {
    await migrate(db);
    const schema = await db.read(dumpSchema);
    if (process.env['UPDATE_SCHEMA']) await writeFile(schemaFile, schema);
    expect(schema).toBe(await readFile(schemaFile, 'utf8'));
  });
});

describe('checkFormat', () => {
  it('refuses a file of a newer Mirsad', async () => {
    await db.maintain((w) => w.exec(`PRAGMA application_id = ${String(APPLICATION_ID)}; PRAGMA user_version = 99999`));
    await expect(checkFormat(db)).rejects.toMatchObject({ code: 'case.newer-version', params: { found: 99999, known: FORMAT_VERSION } });
  });

  it('refuses another program\'s database', async () => {
    await db.write((w) => w.exec('CREATE TABLE other (a)'));
    await expect(checkFormat(db)).rejects.toMatchObject({ code: 'case.not-a-case' });
  });
});

describe('append-only tables', () => {
  it.each([
    "UPDATE ledger_entry SET kind = 'x'", 'DELETE FROM ledger_entry', "UPDATE ledger_payload SET body = 'x'", 'DELETE FROM ledger_payload',
    "REPLACE INTO ledger_entry SELECT chain, seq, prev, hash, at, actor_id, actor_name, machine, 'forged', subjects, payload_sha256, joins FROM ledger_entry",
    "INSERT OR REPLACE INTO ledger_payload SELECT sha256, salt, 'forged' FROM ledger_payload",
  ])('refuse %s', async (sql) => {
    await migrate(db);
    await db.write(async (w) => {
      await w.run("INSERT INTO ledger_entry VALUES ('c', 1, NULL, 'h', 0, 'a', 'n', 'm', 'k', '[]', 'p', '[]')");
      await w.run("INSERT INTO ledger_payload VALUES ('p', 's', '{}')");
    });
    await expect(db.write((w) => w.run(sql))).rejects.toThrow(/append-only/);
  });

  it('let a payload go only with a recorded reason', async () => {
    await migrate(db);
    await db.write((w) => w.run("INSERT INTO ledger_payload VALUES ('p', 's', '{}')"));
    await db.write((w) => w.run("INSERT INTO payload_destruction VALUES ('p', 'ordonnance', 'h')"));
    expect(await db.write((w) => w.run("DELETE FROM ledger_payload WHERE sha256 = 'p'"))).toMatchObject({ changes: 1 });
  });
});
