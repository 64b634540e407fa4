import { join } from 'node:path';
import { MirsadError } from '../../../shared/model/errors.ts';
import { openDatabase, SqliteError, type Database } from '../db/driver.ts';

export interface LockHolder {
  readonly name: string;
  readonly machine: string;
  readonly pid: number;
  readonly since: number;
}

export interface CaseLock {
  release(): Promise<void>;
}

/**
 * One process may hold a case open for writing. The lock is a write transaction held open on a small SQLite file of its
 * own: the operating system drops it when the process dies, however it dies, so no stale lock can keep anybody out.
 * The holder's row stays readable, so that a second process can say who and since when (`case.in-use`).
 */
export async function lockCase(dir: string, holder: LockHolder): Promise<CaseLock> {
  const db = await openDatabase({ path: join(dir, 'case.lock'), readers: 0, journal: 'delete', busyTimeoutMs: 200 });
  try {
    await writeHolder(db, holder);
    await db.maintain((w) => w.exec('BEGIN IMMEDIATE'));
  } catch (error) {
    await db.close();
    if (error instanceof SqliteError && error.code === 'SQLITE_BUSY') throw await describeHolder(dir);
    throw error;
  }
  return {
    async release() {
      await db.maintain((w) => w.exec('ROLLBACK'));
      await db.close();
    },
  };
}

async function writeHolder(db: Database, holder: LockHolder): Promise<void> {
  await db.write(async (w) => {
    await w.exec('CREATE TABLE IF NOT EXISTS holder (name TEXT NOT NULL, machine TEXT NOT NULL, pid INTEGER NOT NULL, since INTEGER NOT NULL); DELETE FROM holder;');
    await w.run('INSERT INTO holder VALUES (?, ?, ?, ?)', [holder.name, holder.machine, holder.pid, holder.since]);
  });
}

async function describeHolder(dir: string): Promise<MirsadError> {
  try {
    const db = await openDatabase({ path: join(dir, 'case.lock'), readers: 1, readOnly: true, busyTimeoutMs: 200 });
    try {
      const holder = await db.read((r) => r.get<LockHolder>('SELECT name, machine, pid, since FROM holder'));
      if (holder) return new MirsadError('case.in-use', { name: holder.name, machine: holder.machine, pid: holder.pid, since: holder.since });
    } finally {
      await db.close();
    }
  } catch {
    // Whoever holds it is writing the row at this moment; the case is in use all the same.
  }
  return new MirsadError('case.in-use', { name: '', machine: '', pid: 0, since: 0 });
}
