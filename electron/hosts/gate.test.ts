import { describe, expect, it } from 'vitest';
import { judge } from './gate.ts';

const gate = { port: 4000, token: 'secret' };
const at = (path: string) => new URL(path, 'http://127.0.0.1:4000');
const good = { host: '127.0.0.1:4000', cookie: 'other=1; mirsad_4000=secret' };

describe('judge', () => {
  it('lets the first page in with the token and gives it the cookie', () => {
    expect(judge(gate, { host: '127.0.0.1:4000' }, at('/?token=secret'))).toEqual({ pass: true, setCookie: true });
  });
  it.each([
    ['cookie', good], ['bearer', { host: 'localhost:4000', authorization: 'Bearer secret' }],
    ['own origin', { ...good, origin: 'http://127.0.0.1:4000', 'sec-fetch-site': 'same-origin' }],
  ])('lets in by %s', (_name, headers) => {
    expect(judge(gate, headers, at('/trpc/x'))).toEqual({ pass: true, setCookie: false });
  });
  it.each([
    ['no token', { host: '127.0.0.1:4000' }, '/', 401], ['a wrong token', { host: '127.0.0.1:4000' }, '/?token=secreu', 401],
    ['an empty token', { host: '127.0.0.1:4000' }, '/?token=', 401], ['the token anywhere but on the first page', { host: '127.0.0.1:4000' }, '/trpc/x?token=secret', 401],
    ['another port\'s cookie', { host: '127.0.0.1:4000', cookie: 'mirsad_4001=secret' }, '/trpc/x', 401],
    ['a rebound name', { ...good, host: 'evil.example:4000' }, '/trpc/x', 421], ['another port in Host', { ...good, host: '127.0.0.1:4001' }, '/trpc/x', 421],
    ['no Host', { cookie: good.cookie }, '/trpc/x', 421], ['another origin', { ...good, origin: 'http://127.0.0.1:9999' }, '/trpc/x', 403],
    ['a null origin', { ...good, origin: 'null' }, '/trpc/x', 403], ['another site', { ...good, 'sec-fetch-site': 'cross-site' }, '/evidence/x', 403],
    ['the same site on another port', { ...good, 'sec-fetch-site': 'same-site' }, '/evidence/x', 403],
  ] as const)('refuses %s', (_name, headers, path, status) => {
    expect(judge(gate, headers, at(path))).toEqual({ pass: false, status });
  });
});
