import { copyFile, mkdir, readdir, stat, statfs } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { Actor, CaseInfo, NewCase } from '../../../shared/model/case.ts';
import { zNewCase } from '../../../shared/model/case.ts';
import { MirsadError } from '../../../shared/model/errors.ts';
import { openDatabase, SqliteError, type Database } from '../db/driver.ts';
import { checkFormat, FORMAT_VERSION, migrate } from '../db/migrate.ts';
import { plainCodec, type EvidenceCodec } from '../evidence/evidence-codec.ts';
import { createAgeCodec } from '../evidence/age-codec.ts';
import { EvidenceStore } from '../evidence/evidence-store.ts';
import { readHeader, writeHeader, type CaseHeader } from './case-header.ts';
import { lockCase, type CaseLock } from './case-lock.repo.ts';
import { CaseSession } from './case-session.ts';
import { findCaseInfo, findCopyInfo, insertCopyInfo } from './case.repo.ts';
import { deriveKey, generateCaseKey, generateRecoveryKey, unwrapCaseKey, wrapCaseKey } from './keys.ts';

/** What opening a case needs from the program around it. */
export interface CaseEnvironment {
  readonly machine: string;
  readonly clock: () => number;
  readonly makeId: () => string;
  readonly actor: Actor;
}

export interface CreatedCase {
  readonly session: CaseSession;
  /** Shown once, printed, never stored; null for a plain case. */
  readonly recoveryKey: string | null;
}

const DATABASE = 'case.db';

/** Statfs magic numbers of network file systems: NFS, SMB, CIFS, SMB2, 9P, AFS, Ceph. */
const NETWORK_FILE_SYSTEMS = new Set([0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x01021997, 0x5346414f, 0x00c36400]);

/** SQLite's locks cannot be trusted over a network: a case on a share is copied or exchanged as a package, never opened in place. */
async function assertLocal(dir: string): Promise<void> {
  const onShare = process.platform === 'win32' ? dir.startsWith('\\\\') : NETWORK_FILE_SYSTEMS.has((await statfs(dir)).type >>> 0);
  if (onShare) throw new MirsadError('case.network-share', { path: dir });
}

function codecFor(mediaKey: Buffer | null): EvidenceCodec {
  return mediaKey ? createAgeCodec(mediaKey) : plainCodec;
}

/** Makes a new case in a folder that does not exist yet or is empty. */
export async function createCase(input: NewCase, env: CaseEnvironment): Promise<CreatedCase> {
  const request = zNewCase.parse(input);
  const dir = resolve(request.dir);
  await assertFree(dir);
  await mkdir(join(dir, 'evidence'), { recursive: true });
  await assertLocal(dir);
  const info: CaseInfo = { id: env.makeId(), title: request.title, number: request.number, language: request.language, createdAt: env.clock() };
  const keys = await makeKeys(info.id, request.passphrase, request.recoveryKey);
  const header: CaseHeader = {
    format: 'mirsad-case', formatVersion: FORMAT_VERSION, id: info.id, keys: keys?.wrapped ?? [],
    cipher: keys && { database: 'SQLCipher 4, raw key', media: 'age v1, X25519', derivation: 'HKDF-SHA256, salt = case id' },
  };
  const lock = await lockCase(dir, toHolder(env));
  try {
    const db = await openDatabase({ path: join(dir, DATABASE), key: keys ? deriveKey(keys.caseKey, info.id, 'database') : undefined });
    const chain = env.makeId();
    await migrate(db);
    // The header comes last: a folder becomes a case only when everything else of it is there.
    await db.write((w) => insertCopyInfo(w, { chain, series: '' }));
    const mediaKey = keys && deriveKey(keys.caseKey, info.id, 'media');
    const session = new CaseSession({
      dir, db, mediaKey, evidence: new EvidenceStore(join(dir, 'evidence'), codecFor(mediaKey)), info, chain, encrypted: keys !== null, lock, ...env,
    });
    await session.mutate('case.create', env.actor, (uow) => uow.insert('case_info', {
      id: info.id, title: info.title, number: info.number, language: info.language, created_at: info.createdAt,
    }), { undoable: false });
    await writeHeader(dir, header);
    return { session, recoveryKey: keys?.recoveryKey ?? null };
  } catch (error) {
    await lock.release().catch(() => undefined);
    throw error;
  }
}

async function assertFree(dir: string): Promise<void> {
  const there = await readdir(dir).catch((error: NodeJS.ErrnoException): string[] => {
    if (error.code === 'ENOENT') return [];
    if (error.code === 'ENOTDIR') throw new MirsadError('case.folder-not-empty', { path: dir });
    throw error;
  });
  if (there.includes('case.json')) throw new MirsadError('case.exists', { path: dir });
  if (there.length > 0) throw new MirsadError('case.folder-not-empty', { path: dir });
}

async function makeKeys(caseId: string, passphrase: string | null, recoveryKey = generateRecoveryKey()) {
  if (passphrase === null) return null;
  const caseKey = generateCaseKey();
  const wrapped = [await wrapCaseKey(caseKey, caseId, 'passphrase', passphrase), await wrapCaseKey(caseKey, caseId, 'recovery', recoveryKey)];
  return { caseKey, recoveryKey, wrapped };
}

function toHolder(env: CaseEnvironment) {
  return { name: env.actor.name, machine: env.machine, pid: process.pid, since: env.clock() };
}

export interface OpenCaseOptions {
  readonly passphrase?: string | null;
  /** Commands that only read work beside the process that holds the case. */
  readonly readOnly?: boolean;
}

/**
 * Opens a case. Every refusal is decided before anything is written: `case.not-a-case`, `case.header-damaged`,
 * `case.newer-version`, `case.passphrase-needed`, `case.wrong-passphrase`, `case.in-use`, `case.database-damaged`,
 * `case.network-share`.
 */
export async function openCase(path: string, env: CaseEnvironment, options: OpenCaseOptions = {}): Promise<CaseSession> {
  const dir = resolve(path);
  const header = await readHeader(dir);
  await assertLocal(dir);
  if (!(await stat(join(dir, DATABASE)).then((s) => s.isFile(), () => false))) throw new MirsadError('case.database-damaged', { path: dir });
  const caseKey = await openCaseKey(header, options.passphrase ?? null);
  const key = caseKey ? deriveKey(caseKey, header.id, 'database') : undefined;
  const version = await checkDatabase(dir, key);
  const lock = options.readOnly ? null : await lockCase(dir, toHolder(env));
  try {
    const db = await openDatabase({ path: join(dir, DATABASE), key, readOnly: options.readOnly ?? false });
    if (!options.readOnly && version < FORMAT_VERSION) await upgrade(dir, db, header);
    return await startSession(dir, db, header, caseKey, lock, env);
  } catch (error) {
    await lock?.release().catch(() => undefined);
    throw error;
  }
}

async function openCaseKey(header: CaseHeader, passphrase: string | null): Promise<Buffer | null> {
  if (header.cipher === null) return null;
  if (passphrase === null) throw new MirsadError('case.passphrase-needed');
  return unwrapCaseKey(header.keys, header.id, passphrase);
}

async function checkDatabase(dir: string, key: Buffer | undefined): Promise<number> {
  try {
    const db = await openDatabase({ path: join(dir, DATABASE), key, readOnly: true, readers: 1 });
    try {
      return await checkFormat(db);
    } finally {
      await db.close();
    }
  } catch (error) {
    if (error instanceof SqliteError) throw new MirsadError('case.database-damaged', { path: dir, reason: error.code }, { cause: error });
    throw error;
  }
}

/** Copies the database aside, then migrates it and tells the header. */
async function upgrade(dir: string, db: Database, header: CaseHeader): Promise<void> {
  await mkdir(join(dir, 'backups'), { recursive: true });
  await db.maintain(async (w) => {
    await w.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    await copyFile(join(dir, DATABASE), join(dir, 'backups', `before-format-${String(FORMAT_VERSION)}.db`));
  });
  await migrate(db);
  await writeHeader(dir, { ...header, formatVersion: FORMAT_VERSION });
}

async function startSession(dir: string, db: Database, header: CaseHeader, caseKey: Buffer | null, lock: CaseLock | null, env: CaseEnvironment): Promise<CaseSession> {
  const { info, chain } = await db.read(async (r) => ({ info: await findCaseInfo(r), chain: await findCopyInfo(r, 'chain') }));
  if (!info || !chain || info.id !== header.id) {
    await db.close();
    throw new MirsadError('case.database-damaged', { path: dir, reason: basename(dir) });
  }
  const mediaKey = caseKey && deriveKey(caseKey, header.id, 'media');
  return new CaseSession({
    dir, db, mediaKey, evidence: new EvidenceStore(join(dir, 'evidence'), codecFor(mediaKey)), info, chain, encrypted: caseKey !== null, lock, ...env,
  });
}
