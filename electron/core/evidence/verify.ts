import { relative } from 'node:path';
import { checkChain, toPayloadText } from '../../../shared/domain/evidence/ledger.ts';
import type { CanonicalValue } from '../../../shared/domain/evidence/canonical-json.ts';
import { toReason } from '../../../shared/model/errors.ts';
import type { VerifyFailure, VerifyResult } from '../../../shared/model/evidence.ts';
import type { CaseSession } from '../case/case-session.ts';
import type { JobControl } from '../jobs/job-manager.ts';
import { listObjects, sumObjects } from './evidence.repo.ts';
import { sha256Hex } from './hash.ts';
import { findPayload, isPayloadDestroyed, listChains, listEntries, type StoredEntry } from './ledger.repo.ts';

const PAGE = 500;

/** Text of a reason in the language of whoever asked. */
export type Describe = (code: string, params: Readonly<Record<string, string | number | boolean | null>>) => string;

/**
 * Checks every original against its hash and every ledger entry against its chain and payload. Goes on after a failure,
 * so that all are named. Reads only. Signatures are checked once the case has any.
 */
export async function verifyCase(session: CaseSession, describe: Describe, control?: JobControl): Promise<VerifyResult> {
  const failures: VerifyFailure[] = [];
  const fail = (kind: VerifyFailure['kind'], path: string, code: string, params: Record<string, string | number | boolean | null>) => {
    failures.push({ kind, path, code, message: describe(code, params) });
  };
  const files = await verifyFiles(session, fail, control);
  const ledger = await verifyLedger(session, fail, control);
  return { ok: failures.length === 0, checked: { ...files, ledger, signatures: 0 }, failures };
}

type Fail = (kind: VerifyFailure['kind'], path: string, code: string, params: Record<string, string | number | boolean | null>) => void;

async function verifyFiles(session: CaseSession, fail: Fail, control?: JobControl): Promise<{ files: number; bytes: number }> {
  const total = await session.db.read(sumObjects);
  control?.report({ step: 'files', unit: 'bytes', total: total.bytes });
  const checked = { files: 0, bytes: 0 };
  let after = '';
  for (;;) {
    const page = await session.db.read((r) => listObjects(r, after, PAGE));
    for (const object of page) {
      await control?.checkpoint();
      const path = relative(session.dir, session.evidence.pathOf(object.sha256));
      try {
        const bytes = await session.evidence.verify(object.sha256, (n) => {
          checked.bytes += n;
          control?.report({ done: checked.bytes, subject: object.path ?? path, counts: { files: checked.files } });
        });
        if (bytes !== object.bytes) fail('file', path, 'evidence.size-mismatch', { name: object.path, expected: object.bytes, found: bytes });
      } catch (error) {
        const { code, params } = toReason(error);
        fail('file', path, code === 'internal' ? 'file.unreadable' : code, { ...params, name: object.path, path });
      }
      checked.files += 1;
      after = object.sha256;
    }
    if (page.length < PAGE) return checked;
  }
}

async function verifyLedger(session: CaseSession, fail: Fail, control?: JobControl): Promise<number> {
  let checked = 0;
  for (const chain of await session.db.read(listChains)) {
    let last: StoredEntry | null = null;
    for (;;) {
      const from: number = last?.seq ?? 0;
      const page: StoredEntry[] = await session.db.read((r) => listEntries(r, chain, from, PAGE));
      for (const fault of checkChain(page, last, sha256Hex)) fail('ledger', `ledger/${chain}/${String(fault.seq)}`, fault.code, { seq: fault.seq });
      for (const entry of page) await verifyPayload(session, entry, fail);
      checked += page.length;
      last = page.at(-1) ?? last;
      control?.report({ step: 'ledger', counts: { ledger: checked } });
      await control?.checkpoint();
      if (page.length < PAGE) break;
    }
  }
  return checked;
}

async function verifyPayload(session: CaseSession, entry: StoredEntry, fail: Fail): Promise<void> {
  const path = `ledger/${entry.chain}/${String(entry.seq)}`;
  const payload = await session.db.read((r) => findPayload(r, entry.payloadSha256));
  if (!payload) {
    const destroyed = await session.db.read((r) => isPayloadDestroyed(r, entry.payloadSha256));
    if (!destroyed) fail('ledger', path, 'ledger.payload-missing', { seq: entry.seq });
    return;
  }
  if (!payloadMatches(payload, entry.payloadSha256)) fail('ledger', path, 'ledger.payload-mismatch', { seq: entry.seq });
}

function payloadMatches(payload: { salt: string; body: string }, sha256: string): boolean {
  try {
    // Canonical JSON by construction; anything else in its place gives another hash or none.
    return sha256Hex(toPayloadText(payload.salt, JSON.parse(payload.body) as CanonicalValue)) === sha256;
  } catch {
    return false;
  }
}
