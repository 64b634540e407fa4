import type { Reader, Writer } from '../db/driver.ts';

export interface ObjectRow { sha256: string; bytes: number; mime: string }

/** Adds an original to the register; an object already known stays as it is. Returns true when it was new. */
export async function insertObject(w: Writer, object: ObjectRow & { storedAt: number }): Promise<boolean> {
  const { changes } = await w.run('INSERT INTO evidence_object (sha256, bytes, mime, stored_at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
    [object.sha256, object.bytes, object.mime, object.storedAt]);
  return changes > 0;
}

export async function findObject(r: Reader, sha256: string): Promise<ObjectRow | null> {
  return (await r.get<ObjectRow>('SELECT sha256, bytes, mime FROM evidence_object WHERE sha256 = ?', [sha256])) ?? null;
}

/** Objects after a hash, in order of hash, with one path under which each was received. */
export async function listObjects(r: Reader, after: string, limit: number): Promise<(ObjectRow & { path: string | null })[]> {
  return r.all(
    `SELECT o.sha256, o.bytes, o.mime, (SELECT f.path FROM source_file f WHERE f.sha256 = o.sha256 ORDER BY f.seq LIMIT 1) AS path
     FROM evidence_object o WHERE o.sha256 > ? ORDER BY o.sha256 LIMIT ?`, [after, limit]);
}

export async function sumObjects(r: Reader): Promise<{ files: number; bytes: number }> {
  return (await r.get<{ files: number; bytes: number }>('SELECT count(*) AS files, coalesce(sum(bytes), 0) AS bytes FROM evidence_object')) ?? { files: 0, bytes: 0 };
}
