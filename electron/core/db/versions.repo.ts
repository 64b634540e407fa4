import type { Reader, SqlValue, Writer } from './driver.ts';

/** A row of a table that people edit, as column -> value. */
export type Row = Record<string, SqlValue>;

/** The tables that people edit: only these go through the unit of work, and only under these names. */
export const VERSIONED_TABLES = [
  'case_info', 'post', 'exhibit', 'assertion', 'entity', 'link', 'mention_decision', 'place', 'warehouse', 'warehouse_source',
  'declaration', 'declaration_line', 'invoice', 'invoice_line', 'consignment', 'seizure', 'seizure_line', 'report', 'finding', 'finding_exhibit',
] as const;
export type VersionedTable = (typeof VERSIONED_TABLES)[number];

/** One change of one row. For an update both sides hold only the columns that changed. */
export interface Change {
  readonly table: VersionedTable;
  readonly id: string;
  readonly before: Row | null;
  readonly after: Row | null;
}

function assertColumns(columns: readonly string[]): void {
  for (const column of columns) if (!/^[a-z][a-z0-9_]*$/.test(column)) throw new Error(`not a column name: ${column}`);
}

export async function findRow(r: Reader, table: VersionedTable, id: string): Promise<Row | null> {
  return (await r.get<Row>(`SELECT * FROM ${table} WHERE id = ?`, [id])) ?? null;
}

/** The named columns of many rows, by id. */
export async function findColumns(r: Reader, table: VersionedTable, ids: readonly string[], columns: readonly string[]): Promise<Map<string, Row>> {
  assertColumns(columns);
  const rows = await r.all<Row & { id: string }>(
    `SELECT id, ${columns.join(', ')} FROM ${table} WHERE id IN (SELECT value FROM json_each(?))`, [JSON.stringify(ids)]);
  return new Map(rows.map(({ id, ...rest }) => [id, rest]));
}

export async function insertRow(w: Writer, table: VersionedTable, row: Row): Promise<void> {
  const columns = Object.keys(row);
  assertColumns(columns);
  await w.run(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`, Object.values(row));
}

export async function updateRows(w: Writer, table: VersionedTable, ids: readonly string[], patch: Row): Promise<void> {
  const columns = Object.keys(patch);
  assertColumns(columns);
  await w.run(
    `UPDATE ${table} SET ${columns.map((c) => `${c} = ?`).join(', ')} WHERE id IN (SELECT value FROM json_each(?))`,
    [...Object.values(patch), JSON.stringify(ids)],
  );
}

export async function deleteRow(w: Writer, table: VersionedTable, id: string): Promise<void> {
  await w.run(`DELETE FROM ${table} WHERE id = ?`, [id]);
}

export async function insertVersions(w: Writer, entrySeq: number, changes: readonly Change[]): Promise<void> {
  await w.insertMany('version', ['tbl', 'row_id', 'entry_seq', 'before', 'after'], changes.map((c) => [
    c.table, c.id, entrySeq, c.before && JSON.stringify(c.before), c.after && JSON.stringify(c.after),
  ]));
}

interface VersionRow { tbl: VersionedTable; row_id: string; before: string | null; after: string | null }

function toChange(row: VersionRow): Change {
  // Written by insertVersions from `Row` values.
  const parse = (text: string | null) => (text === null ? null : JSON.parse(text) as Row);
  return { table: row.tbl, id: row.row_id, before: parse(row.before), after: parse(row.after) };
}

/** The changes of one ledger entry in the order they were made. */
export async function listChanges(r: Reader, entrySeq: number): Promise<Change[]> {
  return (await r.all<VersionRow>('SELECT tbl, row_id, before, after FROM version WHERE entry_seq = ? ORDER BY seq', [entrySeq])).map(toChange);
}

/** The history of one row, oldest first, with the ledger entry of each step. */
export async function listRowHistory(r: Reader, table: VersionedTable, id: string): Promise<(Change & { entrySeq: number; at: number; actor: string })[]> {
  const rows = await r.all<VersionRow & { entry_seq: number; at: number; actor_name: string }>(
    `SELECT v.tbl, v.row_id, v.before, v.after, v.entry_seq, e.at, e.actor_name FROM version v
     JOIN ledger_entry e ON e.seq = v.entry_seq AND e.chain = (SELECT value FROM copy_info WHERE key = 'chain')
     WHERE v.tbl = ? AND v.row_id = ? ORDER BY v.seq`, [table, id]);
  return rows.map((row) => ({ ...toChange(row), entrySeq: row.entry_seq, at: row.at, actor: row.actor_name }));
}

/**
 * All rows of an edited table as they stood after ledger entry `entrySeq`: today's rows with every later change
 * taken back, newest first.
 */
export async function listRowsAsOf(r: Reader, table: VersionedTable, entrySeq: number): Promise<Row[]> {
  const rows = new Map((await r.all<Row & { id: string }>(`SELECT * FROM ${table}`)).map((row): [string, Row] => [row.id, row]));
  const later = await r.all<VersionRow>('SELECT tbl, row_id, before, after FROM version WHERE tbl = ? AND entry_seq > ? ORDER BY seq DESC', [table, entrySeq]);
  for (const change of later.map(toChange)) {
    if (change.before === null) rows.delete(change.id);
    else rows.set(change.id, { ...(change.after === null ? {} : rows.get(change.id)), ...change.before });
  }
  return [...rows.values()];
}

export interface UndoStep { entry_seq: number; kind: string }

export async function findUndoStep(r: Reader, actorId: string, state: 'done' | 'undone'): Promise<UndoStep | null> {
  const order = state === 'done' ? 'DESC' : 'ASC';
  return (await r.get<UndoStep>(`SELECT entry_seq, kind FROM undo_step WHERE actor_id = ? AND state = ? ORDER BY entry_seq ${order} LIMIT 1`, [actorId, state])) ?? null;
}

/** A new action makes what had been undone unreachable for redo. */
export async function addUndoStep(w: Writer, actorId: string, entrySeq: number, kind: string): Promise<void> {
  await w.run("UPDATE undo_step SET state = 'dropped' WHERE actor_id = ? AND state = 'undone'", [actorId]);
  await w.run("INSERT INTO undo_step (entry_seq, actor_id, kind, state) VALUES (?, ?, ?, 'done')", [entrySeq, actorId, kind]);
}

export async function setUndoState(w: Writer, entrySeq: number, state: 'done' | 'undone'): Promise<void> {
  await w.run('UPDATE undo_step SET state = ? WHERE entry_seq = ?', [state, entrySeq]);
}
