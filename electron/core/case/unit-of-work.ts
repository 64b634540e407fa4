import { isDeepStrictEqual } from 'node:util';
import { toCanonicalScalar, type CanonicalValue } from '../../../shared/domain/evidence/canonical-json.ts';
import type { Actor } from '../../../shared/model/case.ts';
import { MirsadError } from '../../../shared/model/errors.ts';
import type { Writer } from '../db/driver.ts';
import {
  deleteRow, findColumns, findRow, insertRow, insertVersions, updateRows, type Change, type Row, type VersionedTable,
} from '../db/versions.repo.ts';

/**
 * One use-case that changes the case: its transaction, who acts, and what changed. Rows that people edit are written
 * through `insert`, `update`, `remove`, which remember before and after; from these come the version rows, the inverse
 * for undo, and the payload of the one ledger entry. Bulk work (imports) writes through `tx` and leaves a `note`.
 */
export class UnitOfWork {
  readonly changes: Change[] = [];
  readonly notes: Record<string, CanonicalValue> = {};
  readonly subjects = new Set<string>();

  constructor(
    readonly tx: Writer,
    readonly actor: Actor,
    readonly at: number,
    /** The sequence number the ledger entry of this work will have. */
    readonly entrySeq: number,
    private readonly makeId: () => string,
  ) {}

  newId(): string {
    return this.makeId();
  }

  /** Inserts a row that has its `id`. */
  async insert(table: VersionedTable, row: Row & { id: string }): Promise<void> {
    await insertRow(this.tx, table, row);
    const stored = await findRow(this.tx, table, row.id);
    this.record({ table, id: row.id, before: null, after: stored ?? row });
  }

  /** Changes columns of one row; columns that already hold the value are left out. `not-found` when there is no such row. */
  async update(table: VersionedTable, id: string, patch: Row): Promise<void> {
    const changed = await this.updateMany(table, [id], patch);
    if (changed === null) throw new MirsadError('not-found', { table, id });
  }

  /** Gives many rows the same values. Returns how many changed, null when none of the ids exists. */
  async updateMany(table: VersionedTable, ids: readonly string[], patch: Row): Promise<number | null> {
    const columns = Object.keys(patch);
    const current = await findColumns(this.tx, table, ids, columns);
    if (current.size === 0) return null;
    const touched: string[] = [];
    for (const [id, row] of current) {
      const differing = columns.filter((column) => row[column] !== patch[column]);
      if (differing.length === 0) continue;
      touched.push(id);
      this.record({ table, id, before: pick(row, differing), after: pick(patch, differing) });
    }
    if (touched.length > 0) await updateRows(this.tx, table, touched, patch);
    return touched.length;
  }

  /** Removes a row; its last state stays in the versions. */
  async remove(table: VersionedTable, id: string): Promise<void> {
    const before = await findRow(this.tx, table, id);
    if (!before) throw new MirsadError('not-found', { table, id });
    await deleteRow(this.tx, table, id);
    this.record({ table, id, before, after: null });
  }

  /** Facts of bulk work for the ledger's payload, and the ids it is about. */
  note(facts: Record<string, CanonicalValue>, subjects: readonly string[] = []): void {
    Object.assign(this.notes, facts);
    for (const subject of subjects) this.subjects.add(subject);
  }

  /**
   * Applies the inverse of earlier changes (or the changes again, for redo). Refuses with `undo.conflict` when a row no
   * longer stands as that entry left it: another person's later work is never overwritten.
   */
  async apply(changes: readonly Change[], direction: 'undo' | 'redo'): Promise<void> {
    const steps = direction === 'redo' ? changes : changes.toReversed();
    for (const change of steps) {
      const from = direction === 'undo' ? change.after : change.before;
      const to = direction === 'undo' ? change.before : change.after;
      const current = await findRow(this.tx, change.table, change.id);
      const expected = from === null ? current === null : current !== null && isDeepStrictEqual(pick(current, Object.keys(from)), from);
      if (!expected) throw new MirsadError('undo.conflict', { table: change.table, id: change.id });
      if (to === null) await this.remove(change.table, change.id);
      else if (from === null) await this.insert(change.table, { ...to, id: change.id });
      else await this.update(change.table, change.id, to);
    }
  }

  /** True when nothing was done: then no ledger entry is written. */
  get isEmpty(): boolean {
    return this.changes.length === 0 && Object.keys(this.notes).length === 0;
  }

  /** The payload of the ledger entry. */
  toPayload(): CanonicalValue {
    return {
      changes: this.changes.map((c) => ({ after: toCanonicalRow(c.after), before: toCanonicalRow(c.before), id: c.id, table: c.table })),
      notes: this.notes,
    };
  }

  async storeVersions(): Promise<void> {
    await insertVersions(this.tx, this.entrySeq, this.changes);
  }

  private record(change: Change): void {
    this.changes.push(change);
    this.subjects.add(change.id);
  }
}

function pick(row: Row, columns: readonly string[]): Row {
  return Object.fromEntries(columns.map((column) => [column, row[column] ?? null]));
}

function toCanonicalRow(row: Row | null): CanonicalValue {
  if (row === null) return null;
  return Object.fromEntries(Object.entries(row).map(([column, value]) => {
    if (Buffer.isBuffer(value)) throw new Error(`binary column in an edited table: ${column}`);
    return [column, toCanonicalScalar(value)];
  }));
}
