import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** What a request must show before anything is answered. */
export interface Gate {
  readonly port: number;
  readonly token: string;
}

export type Verdict =
  | { readonly pass: true; readonly setCookie: boolean }
  | { readonly pass: false; readonly status: 401 | 403 | 421 };

export function cookieName(port: number): string {
  return `mirsad_${String(port)}`;
}

/** Compares secrets of any length without telling by time where they differ. */
function isSame(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}

function readCookie(header: string | undefined, name: string): string | null {
  for (const part of (header ?? '').split(';')) {
    const [key, ...value] = part.trim().split('=');
    if (key === name) return value.join('=');
  }
  return null;
}

/**
 * Decides on a request from its headers and address alone. Host: a page that reached 127.0.0.1 by another name (DNS
 * rebinding) is refused. Origin and Sec-Fetch-Site: another page on this machine is refused even with the cookie. Token:
 * in the address once, then in an HttpOnly cookie; scripts may send it as a bearer.
 */
export function judge(gate: Gate, headers: IncomingHttpHeaders, url: URL): Verdict {
  const hosts = [`127.0.0.1:${String(gate.port)}`, `localhost:${String(gate.port)}`];
  if (!headers.host || !hosts.includes(headers.host)) return { pass: false, status: 421 };
  if (headers.origin !== undefined && headers.origin !== `http://${headers.host}`) return { pass: false, status: 403 };
  const site = headers['sec-fetch-site'];
  const isFirstPage = url.pathname === '/' && url.searchParams.has('token');
  // Opened from another program or typed: `none`. Followed from another site: refused, except that nobody else knows the token.
  if (site !== undefined && site !== 'same-origin' && site !== 'none' && !isFirstPage) return { pass: false, status: 403 };
  if (isFirstPage) return isSame(url.searchParams.get('token') ?? '', gate.token) ? { pass: true, setCookie: true } : { pass: false, status: 401 };
  const bearer = /^Bearer (.+)$/.exec(headers.authorization ?? '')?.[1];
  const shown = bearer ?? readCookie(headers.cookie, cookieName(gate.port));
  return shown !== null && isSame(shown, gate.token) ? { pass: true, setCookie: false } : { pass: false, status: 401 };
}
