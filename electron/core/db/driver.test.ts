import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase, SqliteError, type Database } from './driver.ts';

let dir: string;
let db: Database;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'mirsad-driver-'));
  db = await openDatabase({ path: join(dir, 'a.db') });
  await db.write((w) => w.exec('CREATE TABLE t (id INTEGER PRIMARY KEY, v TEXT)'));
});

afterEach(async () => {
  await db.close();
  await rm(dir, { recursive: true, force: true });
});

const count = () => db.read(async (r) => (await r.get<{ n: number }>('SELECT count(*) AS n FROM t'))?.n);

describe('write', () => {
  it('keeps what a transaction did when it returns, and nothing when it throws', async () => {
    await db.write((w) => w.run('INSERT INTO t (v) VALUES (?)', ['kept']));
    await expect(db.write(async (w) => {
      await w.run('INSERT INTO t (v) VALUES (?)', ['lost']);
      throw new Error('no');
    })).rejects.toThrow('no');
    expect(await db.read((r) => r.all('SELECT v FROM t'))).toEqual([{ v: 'kept' }]);
  });

  it('runs transactions one after the other in order of arrival', async () => {
    const order: number[] = [];
    await Promise.all([1, 2, 3].map((n) => db.write(async (w) => {
      await new Promise((resolve) => { setTimeout(resolve, 10 - n * 3); });
      await w.run('INSERT INTO t (v) VALUES (?)', [String(n)]);
      order.push(n);
    })));
    expect(order).toEqual([1, 2, 3]);
  });

  it.each([0, 1, 499, 500, 501, 1733])('inserts %i rows in bulk', async (n) => {
    const rows = Array.from({ length: n }, (_, i) => [i + 1, `مستودع ${String(i)}`]);
    expect(await db.write((w) => w.insertMany('t', ['id', 'v'], rows))).toBe(n);
    expect(await count()).toBe(n);
  });

  it('obeys a conflict clause in bulk', async () => {
    await db.write((w) => w.insertMany('t', ['id', 'v'], [[1, 'a'], [2, 'b']]));
    expect(await db.write((w) => w.insertMany('t', ['id', 'v'], [[2, 'x'], [3, 'c']], 'ON CONFLICT DO NOTHING'))).toBe(1);
  });
});

describe('read', () => {
  it('sees one snapshot from its first statement to its last', async () => {
    const seen = await db.read(async (r) => {
      const before = await r.get<{ n: number }>('SELECT count(*) AS n FROM t');
      await db.write((w) => w.run('INSERT INTO t (v) VALUES (?)', ['later']));
      const after = await r.get<{ n: number }>('SELECT count(*) AS n FROM t');
      return [before?.n, after?.n];
    });
    expect(seen).toEqual([0, 0]);
    expect(await count()).toBe(1);
  });

  it('serves more callers than it has connections', async () => {
    expect(await Promise.all(Array.from({ length: 40 }, count))).toEqual(Array.from({ length: 40 }, () => 0));
  });

  it('stops a long statement when its signal aborts, and the connection serves on', async () => {
    const controller = new AbortController();
    const endless = db.read((r) => r.all('WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n'), controller.signal);
    setTimeout(() => { controller.abort(new Error('enough')); }, 30);
    await expect(endless).rejects.toThrow('enough');
    expect(await count()).toBe(0);
  });

  it('cannot write', async () => {
    await expect(db.read((r) => r.all('INSERT INTO t (v) VALUES (1)'))).rejects.toMatchObject({ code: 'SQLITE_READONLY' });
  });

  it('names the statement that failed', async () => {
    await expect(db.read((r) => r.all('SELECT nope'))).rejects.toThrow(/nope/);
  });
});

describe('encryption', () => {
  const key = Buffer.alloc(32, 5);

  it('leaves no clear text on disk and opens only with its key', async () => {
    const path = join(dir, 'k.db');
    const secret = await openDatabase({ path, key });
    await secret.write((w) => w.exec("CREATE TABLE t (v TEXT); INSERT INTO t VALUES ('secretissime')"));
    await secret.close();
    const bytes = await readFile(path);
    expect(bytes.includes('secretissime')).toBe(false);
    expect(bytes.subarray(0, 15).toString('latin1')).not.toBe('SQLite format 3');
    await expect(openDatabase({ path, key: Buffer.alloc(32, 6) })).rejects.toMatchObject({ code: 'SQLITE_NOTADB' });
    await expect(openDatabase({ path })).rejects.toBeInstanceOf(SqliteError);
    const again = await openDatabase({ path, key, readOnly: true });
    expect(await again.read((r) => r.get('SELECT v FROM t'))).toEqual({ v: 'secretissime' });
    await again.close();
  });
});

describe('close', () => {
  it('waits for the transaction in flight and then refuses work', async () => {
    const slow = db.write(async (w) => {
      await new Promise((resolve) => { setTimeout(resolve, 30); });
      return w.run('INSERT INTO t (v) VALUES (1)');
    });
    await db.close();
    await expect(slow).resolves.toMatchObject({ changes: 1 });
    await expect(db.read((r) => r.all('SELECT 1'))).rejects.toMatchObject({ code: 'SQLITE_MISUSE' });
  });
});
