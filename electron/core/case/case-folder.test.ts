import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 } from 'uuid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FORMAT_VERSION } from '../db/migrate.ts';
import { CHECKOUT } from '../testing/fixtures.ts';
import { createCase, openCase, type CaseEnvironment } from './case-folder.ts';

const env: CaseEnvironment = { machine: 'POSTE-07', clock: Date.now, makeId: () => v7(), actor: { id: v7(), name: 'Agent 07', grade: '', unit: '' } };
let dir: string;
let path: string;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'mirsad-case-'));
  path = join(dir, '2026-014 Entrepôts درب عمر.mirsad');
});
afterEach(() => rm(dir, { recursive: true, force: true }));

async function make(passphrase: string | null = null) {
  const created = await createCase({ dir: path, title: 'Entrepôts', number: '2026-014', language: 'ar', passphrase }, env);
  await created.session.close();
  return created.recoveryKey;
}

/** Every file of the folder with its digest: what «nothing is written» means. */
async function fingerprint(folder: string): Promise<Record<string, string>> {
  const out: Record<string, string> = {};
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    out[file] = createHash('sha256').update(await readFile(file)).digest('hex');
  }
  return out;
}

async function expectRefusal(code: string, options: { passphrase?: string } = {}) {
  const before = await fingerprint(dir);
  await expect(openCase(path, env, options)).rejects.toMatchObject({ code });
  expect(await fingerprint(dir)).toEqual(before);
}

describe('createCase', () => {
  it('makes the folder of the design and opens again', async () => {
    await make();
    expect((await readdir(path)).sort()).toEqual(expect.arrayContaining(['backups', 'case.db', 'case.json', 'evidence']));
    const session = await openCase(path, env);
    expect(session.info).toMatchObject({ title: 'Entrepôts', number: '2026-014', language: 'ar' });
    expect(await session.ledgerHead()).toMatchObject({ entries: 1 });
    await session.close();
  });

  it('puts no case content into case.json', async () => {
    await make('phrase');
    const text = await readFile(join(path, 'case.json'), 'utf8');
    expect(text).not.toMatch(/Entrepôts|2026-014/);
    expect(await readFile(join(path, 'backups', 'case.json'), 'utf8')).toBe(text);
  });

  it('refuses a folder with something in it and an existing case', async () => {
    await mkdir(path);
    await writeFile(join(path, 'notes.txt'), 'x');
    await expect(make()).rejects.toMatchObject({ code: 'case.folder-not-empty' });
    await rm(path, { recursive: true });
    await make();
    await expect(make()).rejects.toMatchObject({ code: 'case.exists' });
  });
});

describe('openCase with a passphrase', () => {
  it('opens with it or with the recovery key, and says which is needed', async () => {
    const recovery = await make('ma phrase');
    await expectRefusal('case.passphrase-needed');
    await expectRefusal('case.wrong-passphrase', { passphrase: 'une autre' });
    for (const passphrase of ['ma phrase', recovery ?? '']) {
      const session = await openCase(path, env, { passphrase });
      expect(session.encrypted).toBe(true);
      await session.close();
    }
  });
});

describe('openCase refuses, and writes nothing', () => {
  it('a folder that is no case', async () => {
    await mkdir(path);
    await expectRefusal('case.not-a-case');
  });

  it('a folder with another program\'s case.json', async () => {
    await mkdir(path);
    await writeFile(join(path, 'case.json'), '{"name":"x"}');
    await expectRefusal('case.not-a-case');
  });

  it('a damaged header', async () => {
    await make();
    await writeFile(join(path, 'case.json'), '{"format": "mirsad-');
    await expectRefusal('case.header-damaged');
  });

  it('a case of a newer version', async () => {
    await make();
    const header = JSON.parse(await readFile(join(path, 'case.json'), 'utf8')) as object;
    await writeFile(join(path, 'case.json'), JSON.stringify({ ...header, formatVersion: FORMAT_VERSION + 10, keys: 'another layout' }));
    await expectRefusal('case.newer-version');
  });

  it('a missing, foreign or cut database', async () => {
    await make();
    await rm(join(path, 'case.db'));
    await expectRefusal('case.database-damaged');
    await writeFile(join(path, 'case.db'), Buffer.alloc(8192, 3));
    await expectRefusal('case.database-damaged');
  });
});

describe('lock', () => {
  it('tells a second opener who holds the case and since when; readers work beside', async () => {
    await make();
    const first = await openCase(path, env);
    await expect(openCase(path, { ...env, actor: { ...env.actor, name: 'Agent 12' } })).rejects.toMatchObject({
      code: 'case.in-use', params: { name: 'Agent 07', machine: 'POSTE-07', pid: process.pid },
    });
    const reader = await openCase(path, env, { readOnly: true });
    expect((await reader.summarise()).ledger.entries).toBe(1);
    await expect(reader.mutate('x', env.actor, (uow) => uow.update('case_info', reader.info.id, { title: 'y' }))).rejects.toMatchObject({ code: 'case.read-only' });
    await reader.close();
    await first.close();
    await (await openCase(path, env)).close();
  });

  it('is gone when the process that held it was killed', async () => {
    await make();
    const script = `
      import { openCase } from ${JSON.stringify(join(CHECKOUT, 'electron/core/case/case-folder.ts'))};
      openCase(${JSON.stringify(path)}, { machine: 'M', clock: Date.now, makeId: () => 'x', actor: { id: 'a', name: 'Mort', grade: '', unit: '' } })
        .then(() => { console.log('open'); setInterval(() => {}, 1000); });`;
    await writeFile(join(dir, 'hold.mts'), script);
    const child = spawn(process.execPath, ['--import', 'tsx', join(dir, 'hold.mts')], { cwd: CHECKOUT, stdio: ['ignore', 'pipe', 'inherit'] });
    await new Promise<void>((resolve) => child.stdout.once('data', () => { resolve(); }));
    await expect(openCase(path, env)).rejects.toMatchObject({ code: 'case.in-use', params: { name: 'Mort' } });
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await gone;
    const session = await openCase(path, env);
    await session.close();
  }, 20_000);
});

describe('evidence files', () => {
  it('are read-only and lie under their hash', async () => {
    await make();
    const session = await openCase(path, env);
    const { sha256 } = await session.evidence.putBytes(Buffer.from('مستند'));
    const file = session.evidence.pathOf(sha256);
    expect(file).toBe(join(path, 'evidence', sha256.slice(0, 2), sha256.slice(2, 4), sha256));
    expect((await stat(file)).mode & 0o222).toBe(0);
    expect(await session.evidence.putBytes(Buffer.from('مستند'))).toMatchObject({ sha256, added: false });
    await session.close();
  });
});
