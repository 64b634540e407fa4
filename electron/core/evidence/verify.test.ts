import { chmod, readFile, rm, writeFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestApp, type TestApp } from '../testing/test-app.ts';
import { insertObject } from './evidence.repo.ts';

let t: TestApp & { close(): Promise<void> };
afterEach(() => t.close());

async function keep(text: string): Promise<string> {
  const { sha256, bytes } = await t.session.evidence.putBytes(Buffer.from(text));
  await t.session.mutate('evidence.store', t.app.actor(), async (uow) => {
    await insertObject(uow.tx, { sha256, bytes, mime: 'text/plain', storedAt: uow.at });
    uow.note({ sha256 });
  });
  return t.session.evidence.pathOf(sha256);
}

async function alter(path: string, change: (bytes: Buffer) => Buffer): Promise<void> {
  const bytes = change(await readFile(path));
  await chmod(path, 0o644);
  await rm(path);
  await writeFile(path, bytes);
}

const flip = (bytes: Buffer) => { bytes[bytes.length - 1] = (bytes[bytes.length - 1] ?? 0) ^ 1; return bytes; };

describe.each([null, 'phrase'])('verify, passphrase %s', (passphrase) => {
  beforeEach(async () => { t = await openTestApp({ passphrase }); });

  it('passes over an untouched case and counts what it read', async () => {
    await keep('un');
    await keep('deux');
    expect(await t.caller.custody.verifyNow()).toEqual({ ok: true, checked: { files: 2, bytes: 6, ledger: 3, signatures: 0 }, failures: [] });
  });

  it('names the file after one byte was changed', async () => {
    const path = await keep('مستند واحد');
    await keep('autre');
    await alter(path, flip);
    const result = await t.caller.custody.verifyNow();
    expect(result.ok).toBe(false);
    expect(result.failures).toMatchObject([{ kind: 'file', code: passphrase === null ? 'evidence.hash-mismatch' : 'evidence.cannot-decrypt' }]);
    expect(path.endsWith(result.failures[0]?.path ?? 'none')).toBe(true);
  });

  it('names a file that is gone', async () => {
    await rm(await keep('x'), { force: true });
    expect((await t.caller.custody.verifyNow()).failures).toMatchObject([{ kind: 'file', code: 'evidence.missing' }]);
  });
});

describe('verify of a ledger somebody rewrote', () => {
  beforeEach(async () => {
    t = await openTestApp();
    await keep('un');
    await keep('deux');
  });

  const tamper = (sql: string) => t.session.db.maintain((w) => w.exec(
    `DROP TRIGGER ledger_entry_no_update; DROP TRIGGER ledger_entry_no_delete; DROP TRIGGER ledger_payload_no_update; DROP TRIGGER ledger_payload_no_delete; ${sql}`));

  it.each([
    ["UPDATE ledger_entry SET actor_name = 'autre' WHERE seq = 2", 'ledger.hash-mismatch'],
    ['UPDATE ledger_entry SET at = at + 1 WHERE seq = 3', 'ledger.hash-mismatch'],
    ['DELETE FROM ledger_entry WHERE seq = 2', 'ledger.gap'],
    ["UPDATE ledger_entry SET prev = 'x' WHERE seq = 3", 'ledger.chain-broken'],
    ["UPDATE ledger_payload SET body = replace(body, 'sha256', 'sha257')", 'ledger.payload-mismatch'],
    ["UPDATE ledger_payload SET body = 'no json'", 'ledger.payload-mismatch'],
    ['DELETE FROM ledger_payload', 'ledger.payload-missing'],
  ])('%s is found', async (sql, code) => {
    await tamper(sql);
    expect((await t.caller.custody.verifyNow()).failures.map((f) => f.code)).toContain(code);
  });
});
