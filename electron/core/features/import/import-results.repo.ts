import type { ImportRun } from '../../../../shared/model/import.ts';
import type { Reader } from '../../db/driver.ts';

interface RunRow {
  id: string; started_at: number; ended_at: number | null; actor_name: string; root: string; collector: string | null; state: ImportRun['state'];
  files: number; records: number; added: number; merged: number; rejected: number;
}

export async function listRuns(r: Reader, limit: number): Promise<ImportRun[]> {
  return (await r.all<RunRow>('SELECT * FROM import_run ORDER BY started_at DESC, id DESC LIMIT ?', [limit])).map((row) => ({
    id: row.id, startedAt: row.started_at, endedAt: row.ended_at, actor: row.actor_name, root: row.root, collector: row.collector, state: row.state,
    totals: { files: row.files, records: row.records, new: row.added, merged: row.merged, rejected: row.rejected },
  }));
}

export interface RunFileRow {
  id: string; path: string; format: string | null; bytes: number; sha256: string | null; role: string; state: string; code: string | null; params: string | null;
  records: number; added: number; merged: number; rejected: number; listed_sha256: string | null;
}

export async function listRunFiles(r: Reader, runId: string, limit: number, offset: number): Promise<RunFileRow[]> {
  return r.all<RunFileRow>(
    'SELECT id, path, format, bytes, sha256, role, state, code, params, records, added, merged, rejected, listed_sha256 FROM source_file WHERE run_id = ? ORDER BY seq LIMIT ? OFFSET ?', [runId, limit, offset]);
}

export interface RejectionRow { file_id: string; path: string; line: number | null; byte_offset: number | null; record_path: string | null; code: string; params: string; excerpt: string }

/** Records set aside in a run, in file order. */
export async function listRejections(r: Reader, runId: string, limit: number, offset: number): Promise<RejectionRow[]> {
  return r.all<RejectionRow>(
    `SELECT f.id AS file_id, f.path, x.line, x.byte_offset, x.path AS record_path, x.code, x.params, x.excerpt
     FROM source_file f JOIN rejected_record x ON x.file_seq = f.seq WHERE f.run_id = ? ORDER BY f.seq, x.seq LIMIT ? OFFSET ?`, [runId, limit, offset]);
}

export async function findFileName(r: Reader, fileId: string): Promise<{ name: string; sha256: string | null } | null> {
  return (await r.get<{ name: string; sha256: string | null }>('SELECT name, sha256 FROM source_file WHERE id = ?', [fileId])) ?? null;
}
