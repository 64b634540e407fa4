import type { LedgerEntry } from '../../model/evidence.ts';
import { toCanonicalJson, type CanonicalValue } from './canonical-json.ts';

/** SHA-256 of UTF-8 text as lower-case hex; given by the caller, since shared code has no crypto. */
export type HashText = (text: string) => string;

/** An entry before it has its hash. `joins` names the heads a merge entry unites. */
export type UnsealedEntry = Omit<LedgerEntry, 'hash'> & { readonly joins: readonly string[] };

/** The text whose SHA-256 is the entry's hash. */
export function toEntryText(entry: UnsealedEntry): string {
  return toCanonicalJson({
    actorId: entry.actorId, actorName: entry.actorName, at: entry.at, chain: entry.chain, joins: entry.joins, kind: entry.kind,
    machine: entry.machine, payload: entry.payloadSha256, prev: entry.prev, seq: entry.seq, subjects: entry.subjects,
  });
}

/** The text whose SHA-256 an entry carries for its payload. The salt keeps a short payload from being guessed once it was destroyed. */
export function toPayloadText(salt: string, body: CanonicalValue): string {
  return toCanonicalJson({ body, salt });
}

/** Gives an entry its hash. */
export function sealEntry(entry: UnsealedEntry, hash: HashText): UnsealedEntry & { hash: string } {
  return { ...entry, hash: hash(toEntryText(entry)) };
}

export interface ChainFault {
  readonly chain: string;
  readonly seq: number;
  readonly code: 'ledger.hash-mismatch' | 'ledger.chain-broken' | 'ledger.gap';
}

/**
 * Checks consecutive entries of one chain. `before` is the last entry already checked, null at the start of the chain.
 * An entry that fails is named once and the check goes on from what it claims, so that every fault is found.
 */
export function checkChain(entries: readonly (UnsealedEntry & { hash: string })[], before: { seq: number; hash: string } | null, hash: HashText): ChainFault[] {
  const faults: ChainFault[] = [];
  let last = before;
  for (const entry of entries) {
    const at = { chain: entry.chain, seq: entry.seq };
    if (entry.seq !== (last?.seq ?? 0) + 1) faults.push({ ...at, code: 'ledger.gap' });
    if (entry.prev !== (last?.hash ?? null)) faults.push({ ...at, code: 'ledger.chain-broken' });
    if (hash(toEntryText(entry)) !== entry.hash) faults.push({ ...at, code: 'ledger.hash-mismatch' });
    last = { seq: entry.seq, hash: entry.hash };
  }
  return faults;
}
