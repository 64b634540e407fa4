import { spawn } from 'node:child_process';
import { appendFile, cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ImportRequest } from '../../../shared/model/import.ts';
import { CHECKOUT, fixture, FIXTURES, FIXTURES_ABSENT } from '../testing/fixtures.ts';
import { openTestApp, type TestApp } from '../testing/test-app.ts';
import { runImport } from './import-run.ts';

let t: TestApp & { close(): Promise<void> };
let dir: string;
beforeEach(async () => {
  t = await openTestApp();
  dir = await mkdtemp(join(tmpdir(), 'mirsad-drop-'));
});
afterEach(async () => {
  await t.close();
  await rm(dir, { recursive: true, force: true });
});

const take = (paths: string[], rest: Partial<ImportRequest> = {}) => runImport({ paths, timezone: 'Africa/Casablanca', ...rest }, {
  session: t.session, actor: t.app.actor(), resources: t.app.paths.resources, describe: (reason) => reason.code,
});
const scalar = async (sql: string) => Object.values((await t.session.db.read((r) => r.get<Record<string, number>>(sql))) ?? {})[0];

describe(`real files (${FIXTURES_ABSENT})`, () => {
  it.skipIf(FIXTURES === null)('an export and its twin by another tool are 64 posts, not 128', async () => {
    const { totals } = await take([fixture('zeeschuimer-tiktok')]);
    expect(totals).toMatchObject({ files: 2, records: 128, new: 64, merged: 64, rejected: 0 });
    expect(await t.session.summarise()).toMatchObject({ posts: 64, captures: 128 });
    // The twin knows no time and no other text: nothing of the fuller record is lost, no false version appears.
    expect(await scalar('SELECT count(*) FROM post WHERE published_at IS NULL OR versions > 1')).toBe(0);
  });

  it.skipIf(FIXTURES === null)('the same drop again doubles nothing', async () => {
    await take([fixture('zeeschuimer-tiktok'), fixture('yt-dlp')]);
    const before = await t.session.summarise();
    const { totals } = await take([fixture('zeeschuimer-tiktok'), fixture('yt-dlp')]);
    expect(totals).toMatchObject({ new: 0, merged: 129 });
    expect(await t.session.summarise()).toMatchObject({ posts: before.posts, captures: before.captures, entities: before.entities, links: before.links, evidenceBytes: before.evidenceBytes });
  });

  it.skipIf(FIXTURES === null)('a yt-dlp document keeps its date of a day and its counts', async () => {
    await take([fixture('yt-dlp')]);
    const page = await t.caller.posts.search({ query: 'Pinchflat', limit: 5, offset: 0 });
    expect(page.posts[0]).toMatchObject({ platform: 'youtube', nativeId: 'ABC123', publishedCertainty: 'date-only', counts: { views: 9973, likes: 333, shares: null, comments: 44 } });
  });
});

const SAMPLE = join(CHECKOUT, 'resources', 'sample-drop');

describe('the sample drop', () => {
  it('becomes the 269 posts of its story, edited ones with both texts', async () => {
    await take([join(SAMPLE, 'collecte-2026-03-08'), join(SAMPLE, 'collecte-2026-03-15')]);
    expect(await scalar('SELECT count(*) FROM post')).toBe(269);
    expect(await scalar("SELECT count(*) FROM post WHERE platform = 'tiktok'")).toBe(144);
    expect(await scalar('SELECT count(*) FROM post WHERE versions = 2')).toBe(4);
    expect(await scalar('SELECT sum(posts) FROM stat_day')).toBe(269);
    expect((await t.caller.custody.verifyNow()).ok).toBe(true);
  });

  it('ties the shared phone to the accounts that use it', async () => {
    await take([join(SAMPLE, 'collecte-2026-03-08')]);
    const rows = await t.session.db.read((r) => r.all<{ caption: string }>(
      `SELECT DISTINCT s.caption FROM link l JOIN entity s ON s.seq = l.source_seq JOIN entity p ON p.seq = l.target_seq WHERE p.key = 'mrs:Phone:+212600000142' ORDER BY 1`));
    expect(rows.map((row) => row.caption)).toContain('@jomla_test_derbomar');
    expect(rows.length).toBeGreaterThan(1);
  });

  it('is read without writing anything before a person agrees', async () => {
    const before = await t.session.summarise();
    const scan = await t.caller.import.scan({ paths: [join(SAMPLE, 'collecte-2026-03-08')], timezone: 'Africa/Casablanca' });
    expect(scan.totals).toMatchObject({ records: 251, new: 244, rejected: 7 });
    expect(await t.session.summarise()).toEqual(before);
  });
});

const envelope = (id: string, desc: string) => JSON.stringify({
  id: 1, nav_index: '1:2:3', item_id: id, timestamp_collected: 1_772_971_705_000, source_platform: 'tiktok.com', source_platform_url: 'https://www.tiktok.com/',
  data: { id, desc, createTime: 1_772_000_000, author: { uniqueId: 'depot.fictif', nickname: 'Dépôt', id: '7' }, stats: { playCount: 1, diggCount: 2, shareCount: 3, commentCount: 4 }, video: { duration: 3 } },
});

describe('bad input', () => {
  const ID = '7000000000000000901';

  it('names each bad file with a reason and imports everything else', async () => {
    await writeFile(join(dir, 'good.ndjson'), `${envelope(ID, 'bon')}\n`);
    await writeFile(join(dir, 'empty.csv'), '');
    await writeFile(join(dir, 'noise.bin'), Buffer.from(Array.from({ length: 3000 }, (_, i) => (i * 37) & 255)));
    await writeFile(join(dir, 'other.json'), '{"hello": [1, 2]}');
    await writeFile(join(dir, 'table.csv'), 'colonne a;colonne b\n1;2\n');
    await symlink('/etc/hostname', join(dir, 'link.txt'));
    const result = await take([dir]);
    const reasons = Object.fromEntries(result.files.map((file) => [file.path.split('/').at(-1), file.rejected[0]?.code ?? 'ok']));
    expect(reasons).toEqual({ 'good.ndjson': 'ok', 'empty.csv': 'file.empty', 'noise.bin': 'file.binary', 'other.json': 'file.unknown-format', 'table.csv': 'mapping.needed', 'link.txt': 'file.not-regular' });
    expect(result.totals.new).toBe(1);
    const noise = result.files.find((file) => file.path.endsWith('noise.bin'));
    await t.caller.import.exportOriginal({ fileId: noise?.id ?? '', to: join(dir, 'out.bin') });
    expect((await readFile(join(dir, 'out.bin'))).equals(await readFile(join(dir, 'noise.bin')))).toBe(true);
  });

  it('sets records aside with their line and byte: not UTF-8, malformed, cut off', async () => {
    const good = envelope(ID, 'bon');
    await writeFile(join(dir, 'x.ndjson'), Buffer.concat([Buffer.from(`${good}\n`), Buffer.from(good.replace('bon', 'x')).fill(0xe9, 40, 42), Buffer.from('\n{"a":}\n[1]\n'), Buffer.from(envelope('7000000000000000902', 'deux')), Buffer.from(`\n${good.slice(0, 200)}`)]));
    const result = await take([dir]);
    expect(result.files[0]?.rejected.map(({ code, position }) => [code, position.line])).toEqual([
      ['record.not-utf8', 2], ['record.json-malformed', 3], ['record.not-an-object', 4], ['record.truncated', 6]]);
    expect(result.files[0]?.rejected[1]?.position.byte).toBe(Buffer.byteLength(good) * 2);
    expect(result.totals).toMatchObject({ new: 2, rejected: 4 });
  });

  it('passes over a line of 60 MB without holding it', async () => {
    const file = join(dir, 'x.ndjson');
    await writeFile(file, `${envelope(ID, 'avant')}\n`);
    for (let i = 0; i < 60; i += 1) await appendFile(file, Buffer.alloc(1 << 20, 0x78));
    await appendFile(file, `\n${envelope('7000000000000000902', 'après')}\n`);
    const result = await take([dir]);
    expect(result.files[0]?.rejected).toMatchObject([{ code: 'record.too-long', position: { line: 2 } }]);
    expect(result.totals).toMatchObject({ new: 2, rejected: 1 });
  });

  it('says when a file is not what the drop\'s own list promised', async () => {
    await writeFile(join(dir, 'x.ndjson'), `${envelope(ID, 'bon')}\n`);
    await writeFile(join(dir, 'SHA256SUMS'), `${'0'.repeat(64)}  x.ndjson\n`);
    const result = await take([dir]);
    expect(result.files.find((file) => file.path.endsWith('x.ndjson'))?.rejected).toMatchObject([{ code: 'evidence.hash-mismatch' }]);
    expect(result.totals.new).toBe(1);
  });
});

describe('a run that is killed', () => {
  it('leaves a case that opens and verifies, and is completed by importing again', async () => {
    const lines = Array.from({ length: 12_000 }, (_, i) => envelope(String(7_000_000_000_100_000n + BigInt(i)), `lot ${String(i)} جملة 06 00 00 01 42`));
    await writeFile(join(dir, 'big.ndjson'), `${lines.join('\n')}\n`);
    const home = join(dir, 'home');
    await mkdir(home);
    const cli = (...args: string[]) => spawn(process.execPath, ['--import', 'tsx', join(CHECKOUT, 'electron/hosts/cli.ts'), ...args], { cwd: CHECKOUT, env: { ...process.env, MIRSAD_HOME: home }, stdio: ['ignore', 'pipe', 'pipe'] });
    const run = async (...args: string[]) => {
      const child = cli(...args);
      let out = '';
      child.stdout.on('data', (chunk: Buffer) => { out += chunk.toString(); });
      const code = await new Promise<number | null>((resolve) => child.once('exit', resolve));
      return { code, json: out === '' ? null : JSON.parse(out) as Record<string, never> };
    };
    const path = join(dir, 'c.mirsad');
    expect((await run('case', 'create', path, '--title', 'T', '--no-passphrase', '--json')).code).toBe(0);
    const killed = cli('import', path, join(dir, 'big.ndjson'), '--json');
    const gone = new Promise((resolve) => killed.once('exit', resolve));
    // Killed as soon as the first batches are in: the write-ahead log has grown.
    for (let waited = 0; waited < 600; waited += 1) {
      const size = await readFile(join(path, 'case.db-wal')).then((bytes) => bytes.length, () => 0);
      if (size > 1_500_000) break;
      await new Promise((resolve) => { setTimeout(resolve, 20); });
    }
    killed.kill('SIGKILL');
    await gone;
    expect((await run('verify', path, '--json')).code).toBe(0);
    const again = await run('import', path, join(dir, 'big.ndjson'), '--json');
    expect(again.json).toMatchObject({ totals: { records: 12_000, rejected: 0 } });
    expect((await run('case', 'info', path, '--json')).json).toMatchObject({ posts: 12_000, captures: 12_000 });
    expect((await run('verify', path, '--json')).code).toBe(0);
  });
});

it('keeps a copy of a drop apart from the drop', async () => {
  await cp(join(SAMPLE, 'collecte-2026-03-15', 'facebook'), join(dir, 'drop'), { recursive: true });
  const result = await take([join(dir, 'drop')]);
  await rm(join(dir, 'drop'), { recursive: true });
  expect((await t.caller.custody.verifyNow()).checked.files).toBe(result.files.length);
});
