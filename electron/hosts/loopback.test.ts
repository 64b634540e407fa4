import { mkdir, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { insertObject } from '../core/evidence/evidence.repo.ts';
import { openTestApp, type TestApp } from '../core/testing/test-app.ts';
import { CONTENT_SECURITY_POLICY } from './csp.ts';
import { startLoopback, type LoopbackHost } from './loopback.ts';

let t: TestApp & { close(): Promise<void> };
let host: LoopbackHost;

async function start(passphrase: string | null): Promise<void> {
  t = await openTestApp({ passphrase });
  await mkdir(join(t.dir, 'page', 'assets'), { recursive: true });
  await writeFile(join(t.dir, 'page', 'index.html'), '<!doctype html>page');
  await writeFile(join(t.dir, 'page', 'assets', 'a.js'), 'export {}');
  await writeFile(join(t.dir, 'secret.txt'), 'secret');
  host = await startLoopback({ app: t.app, rendererDir: join(t.dir, 'page') });
}

async function stop(): Promise<void> {
  await host.close();
  await t.close();
}

beforeEach(() => start(null));
afterEach(stop);

interface Answer { status: number; headers: Record<string, string | string[] | undefined>; body: Buffer }

/** A raw request, so that paths are not tidied before they are sent. */
function get(path: string, headers: Record<string, string> = { authorization: `Bearer ${host.token}` }, method = 'GET', body = ''): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port: host.port, path, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => { resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }); });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

async function keep(content: string, mime: string): Promise<string> {
  const { sha256, bytes } = await t.session.evidence.putBytes(Buffer.from(content));
  await t.session.mutate('evidence.store', t.app.actor(), async (uow) => {
    await insertObject(uow.tx, { sha256, bytes, mime, storedAt: uow.at });
    uow.note({ sha256 });
  });
  return sha256;
}

describe('page', () => {
  it('opens with the token, sets a strict cookie, and works by it alone', async () => {
    const first = await get(host.url.slice(host.url.indexOf('/?')), {});
    expect(first.status).toBe(200);
    expect(first.headers['content-security-policy']).toBe(CONTENT_SECURITY_POLICY);
    const cookie = String(first.headers['set-cookie']);
    expect(cookie).toMatch(/HttpOnly; SameSite=Strict/);
    expect((await get('/assets/a.js', { cookie: cookie.split(';')[0] ?? '' })).headers['content-type']).toBe('text/javascript');
  });

  it('is closed without the token, whatever is asked for', async () => {
    for (const path of ['/', '/assets/a.js', '/trpc/cases.current', `/evidence/${'0'.repeat(64)}`]) expect((await get(path, {})).status).toBe(401);
  });

  it.each(['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/assets/../../secret.txt', '/%00', '/%', '/nope.js'])('serves nothing outside its folder: %s', async (path) => {
    const { status, body } = await get(path);
    expect(status).toBe(404);
    expect(body.toString()).not.toContain('secret');
  });

  it('takes no other method', async () => {
    expect((await get('/', undefined, 'POST')).status).toBe(405);
  });
});

describe('backend', () => {
  it('answers calls and carries errors as code and parameters', async () => {
    const ok = await get('/trpc/cases.current');
    expect(JSON.parse(ok.body.toString())).toMatchObject({ result: { data: { state: 'open', case: { number: '2026-014' } } } });
    const failed = await get(`/trpc/cases.open`, { authorization: `Bearer ${host.token}`, 'content-type': 'application/json' }, 'POST', JSON.stringify({ path: t.dir }));
    expect(JSON.parse(failed.body.toString())).toMatchObject({ error: { data: { reason: { code: 'case.not-a-case' } } } });
    expect(failed.body.toString()).not.toContain('.ts:');
  });

  it('refuses a body beyond its limit', async () => {
    const { status } = await get('/trpc/cases.open', { authorization: `Bearer ${host.token}`, 'content-type': 'application/json' }, 'POST', `{"path":"${'x'.repeat(5 << 20)}"}`);
    expect(status).toBe(413);
  });
});

describe('evidence', () => {
  it('comes whole and by range, decrypted, and is not cached', async () => {
    await stop();
    await start('phrase');
    const sha256 = await keep('0123456789', 'image/png');
    const whole = await get(`/evidence/${sha256}`);
    expect([whole.status, whole.body.toString(), whole.headers['content-type'], whole.headers['cache-control']]).toEqual([200, '0123456789', 'image/png', 'no-store']);
    const part = await get(`/evidence/${sha256}`, { authorization: `Bearer ${host.token}`, range: 'bytes=2-4' });
    expect([part.status, part.body.toString(), part.headers['content-range']]).toEqual([206, '234', 'bytes 2-4/10']);
    expect((await get(`/evidence/${sha256}`, { authorization: `Bearer ${host.token}`, range: 'bytes=99-' })).status).toBe(416);
  });

  it.each(['image/svg+xml', 'text/html', 'application/pdf'])('of type %s is handed out as bytes, never shown', async (mime) => {
    const { headers } = await get(`/evidence/${await keep(`<script>${mime}`, mime)}`);
    expect(headers['content-type']).toBe('application/octet-stream');
    expect(headers['content-disposition']).toMatch(/^attachment/);
    expect(headers['content-security-policy']).toContain('sandbox');
  });

  it('is gone with the case', async () => {
    const sha256 = await keep('x', 'image/png');
    await t.caller.cases.close();
    expect((await get(`/evidence/${sha256}`)).status).toBe(404);
  });
});
