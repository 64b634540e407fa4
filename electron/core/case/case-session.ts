import { randomBytes } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { sealEntry, toPayloadText } from '../../../shared/domain/evidence/ledger.ts';
import { toCanonicalJson } from '../../../shared/domain/evidence/canonical-json.ts';
import type { Actor, CaseInfo, CaseSummary, LedgerHead } from '../../../shared/model/case.ts';
import { MirsadError } from '../../../shared/model/errors.ts';
import type { Database } from '../db/driver.ts';
import { FORMAT_VERSION } from '../db/migrate.ts';
import { addUndoStep } from '../db/versions.repo.ts';
import type { EvidenceStore } from '../evidence/evidence-store.ts';
import { sha256Hex } from '../evidence/hash.ts';
import { appendEntry, findHead } from '../evidence/ledger.repo.ts';
import type { CaseLock } from './case-lock.repo.ts';
import { findCaseCounts, findCaseInfo } from './case.repo.ts';
import { UnitOfWork } from './unit-of-work.ts';

export interface SessionParts {
  readonly dir: string;
  readonly db: Database;
  readonly evidence: EvidenceStore;
  readonly info: CaseInfo;
  readonly chain: string;
  readonly encrypted: boolean;
  /** Opens the originals; null when they lie there as received. Import workers get it, in this process. */
  readonly mediaKey: Buffer | null;
  readonly lock: CaseLock | null;
  readonly machine: string;
  readonly clock: () => number;
  readonly makeId: () => string;
}

export interface MutationOptions {
  /** False for work that is not taken back by undo: imports, and undo itself. */
  readonly undoable?: boolean;
}

/** What changed, for whoever shows it: the kind of the ledger entry and the edited tables. */
export interface CaseChange {
  readonly kind: string;
  readonly tables: readonly string[];
  readonly seq: number;
}

/** An open case: its database, its originals, and the one way to change it. */
export class CaseSession {
  readonly dir: string;
  readonly db: Database;
  readonly evidence: EvidenceStore;
  readonly chain: string;
  readonly encrypted: boolean;
  readonly mediaKey: Buffer | null;
  readonly machine: string;
  readonly makeId: () => string;
  readonly clock: () => number;
  private readonly lock: CaseLock | null;
  private readonly changes = new EventEmitter<{ change: [CaseChange]; closed: [] }>();
  private current: CaseInfo;

  constructor(parts: SessionParts) {
    this.dir = parts.dir;
    this.db = parts.db;
    this.evidence = parts.evidence;
    this.chain = parts.chain;
    this.encrypted = parts.encrypted;
    this.mediaKey = parts.mediaKey;
    this.machine = parts.machine;
    this.makeId = parts.makeId;
    this.clock = parts.clock;
    this.lock = parts.lock;
    this.current = parts.info;
    this.changes.setMaxListeners(100);
  }

  get info(): CaseInfo {
    return this.current;
  }

  get readOnly(): boolean {
    return this.db.readOnly;
  }

  /**
   * The only way to change a case. Runs `fn` alone in a transaction; when it returns, the versions and one ledger entry
   * are written in the same transaction, so that there is never a change without its entry or an entry without its change.
   * `kind` is a dotted name such as `warehouse.add`, translated under `ledger.<kind>`.
   */
  async mutate<T>(kind: string, actor: Actor, fn: (uow: UnitOfWork) => Promise<T>, options: MutationOptions = {}): Promise<T> {
    if (this.readOnly) throw new MirsadError('case.read-only', { path: this.dir });
    let change: CaseChange | null = null;
    const result = await this.db.write(async (w) => {
      const head = await findHead(w, this.chain);
      const uow = new UnitOfWork(w, actor, this.clock(), (head?.seq ?? 0) + 1, this.makeId);
      const value = await fn(uow);
      if (uow.isEmpty) return value;
      await uow.storeVersions();
      await this.appendLedger(kind, uow, head?.hash ?? null);
      if ((options.undoable ?? true) && uow.changes.length > 0) await addUndoStep(w, actor.id, uow.entrySeq, kind);
      change = { kind, tables: [...new Set(uow.changes.map((c) => c.table))], seq: uow.entrySeq };
      return value;
    });
    if (change) await this.announce(change);
    return result;
  }

  onChange(listener: (change: CaseChange) => void): () => void {
    this.changes.on('change', listener);
    return () => { this.changes.off('change', listener); };
  }

  onClosed(listener: () => void): () => void {
    this.changes.on('closed', listener);
    return () => { this.changes.off('closed', listener); };
  }

  async ledgerHead(): Promise<LedgerHead> {
    const head = await this.db.read((r) => findHead(r, this.chain));
    return { entries: head?.seq ?? 0, head: head?.hash ?? null };
  }

  /** The figures of `case info`. */
  async summarise(): Promise<CaseSummary> {
    const counts = await this.db.read(findCaseCounts);
    return {
      ...this.current, ...counts, path: this.dir, encrypted: this.encrypted, readOnly: this.readOnly,
      ledger: await this.ledgerHead(), formatVersion: FORMAT_VERSION,
    };
  }

  async close(): Promise<void> {
    this.changes.emit('closed');
    this.changes.removeAllListeners();
    await this.db.close();
    await this.lock?.release();
  }

  private async appendLedger(kind: string, uow: UnitOfWork, prev: string | null): Promise<void> {
    const body = uow.toPayload();
    const salt = randomBytes(16).toString('hex');
    const entry = sealEntry({
      chain: this.chain, seq: uow.entrySeq, prev, at: uow.at, actorId: uow.actor.id, actorName: uow.actor.name, machine: this.machine, kind,
      subjects: [...uow.subjects], payloadSha256: sha256Hex(toPayloadText(salt, body)), joins: [],
    }, sha256Hex);
    await appendEntry(uow.tx, { ...entry, joins: [...entry.joins] }, { salt, body: toCanonicalJson(body) });
  }

  private async announce(change: CaseChange): Promise<void> {
    if (change.tables.includes('case_info')) this.current = (await this.db.read(findCaseInfo)) ?? this.current;
    this.changes.emit('change', change);
  }
}
