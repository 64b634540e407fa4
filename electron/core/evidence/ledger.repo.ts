import type { Reader, Writer } from '../db/driver.ts';
import type { LedgerEntry } from '../../../shared/model/evidence.ts';

interface EntryRow {
  chain: string; seq: number; prev: string | null; hash: string; at: number; actor_id: string; actor_name: string;
  machine: string; kind: string; subjects: string; payload_sha256: string; joins: string;
}

export type StoredEntry = LedgerEntry & { joins: string[] };

function toEntry(row: EntryRow): StoredEntry {
  return {
    chain: row.chain, seq: row.seq, prev: row.prev, hash: row.hash, at: row.at, actorId: row.actor_id, actorName: row.actor_name,
    machine: row.machine, kind: row.kind, payloadSha256: row.payload_sha256,
    // Written by appendEntry as JSON arrays of text.
    subjects: JSON.parse(row.subjects) as string[], joins: JSON.parse(row.joins) as string[],
  };
}

export async function findHead(r: Reader, chain: string): Promise<{ seq: number; hash: string } | null> {
  return (await r.get<{ seq: number; hash: string }>('SELECT seq, hash FROM ledger_entry WHERE chain = ? ORDER BY seq DESC LIMIT 1', [chain])) ?? null;
}

export async function countEntries(r: Reader): Promise<number> {
  return (await r.get<{ n: number }>('SELECT count(*) AS n FROM ledger_entry'))?.n ?? 0;
}

export async function appendEntry(w: Writer, entry: StoredEntry, payload: { salt: string; body: string }): Promise<void> {
  await w.run('INSERT INTO ledger_payload (sha256, salt, body) VALUES (?, ?, ?)', [entry.payloadSha256, payload.salt, payload.body]);
  await w.run(
    `INSERT INTO ledger_entry (chain, seq, prev, hash, at, actor_id, actor_name, machine, kind, subjects, payload_sha256, joins)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [entry.chain, entry.seq, entry.prev, entry.hash, entry.at, entry.actorId, entry.actorName, entry.machine, entry.kind,
      JSON.stringify(entry.subjects), entry.payloadSha256, JSON.stringify(entry.joins)],
  );
}

/** Entries of one chain after `afterSeq`, oldest first. */
export async function listEntries(r: Reader, chain: string, afterSeq: number, limit: number): Promise<StoredEntry[]> {
  return (await r.all<EntryRow>('SELECT * FROM ledger_entry WHERE chain = ? AND seq > ? ORDER BY seq LIMIT ?', [chain, afterSeq, limit])).map(toEntry);
}

/** Newest first, for the custody view. `subject` narrows to entries that name an item. */
export async function listRecentEntries(r: Reader, chain: string, beforeSeq: number, limit: number, subject: string | null): Promise<StoredEntry[]> {
  const rows = subject === null
    ? await r.all<EntryRow>('SELECT * FROM ledger_entry WHERE chain = ? AND seq < ? ORDER BY seq DESC LIMIT ?', [chain, beforeSeq, limit])
    : await r.all<EntryRow>(
      `SELECT * FROM ledger_entry e WHERE chain = ? AND seq < ? AND EXISTS (SELECT 1 FROM json_each(e.subjects) s WHERE s.value = ?)
       ORDER BY seq DESC LIMIT ?`, [chain, beforeSeq, subject, limit]);
  return rows.map(toEntry);
}

export async function listChains(r: Reader): Promise<string[]> {
  return (await r.all<{ chain: string }>('SELECT DISTINCT chain FROM ledger_entry ORDER BY chain')).map((row) => row.chain);
}

export async function findPayload(r: Reader, sha256: string): Promise<{ salt: string; body: string } | null> {
  return (await r.get<{ salt: string; body: string }>('SELECT salt, body FROM ledger_payload WHERE sha256 = ?', [sha256])) ?? null;
}

export async function isPayloadDestroyed(r: Reader, sha256: string): Promise<boolean> {
  return (await r.get('SELECT 1 FROM payload_destruction WHERE sha256 = ?', [sha256])) !== undefined;
}

/** The last entry at or before an instant, or the entry with a hash; null when there is none. */
export async function findEntryAsOf(r: Reader, chain: string, asOf: { at: number } | { hash: string }): Promise<StoredEntry | null> {
  const row = 'hash' in asOf
    ? await r.get<EntryRow>('SELECT * FROM ledger_entry WHERE chain = ? AND hash = ?', [chain, asOf.hash])
    : await r.get<EntryRow>('SELECT * FROM ledger_entry WHERE chain = ? AND at <= ? ORDER BY seq DESC LIMIT 1', [chain, asOf.at]);
  return row ? toEntry(row) : null;
}
