import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createHTTPHandler } from '@trpc/server/adapters/standalone';
import type { AppServices } from '../core/app-services.ts';
import { appRouter } from '../core/router.ts';
import { MirsadError } from '../../shared/model/errors.ts';
import { COMMON_HEADERS, CONTENT_SECURITY_POLICY } from './csp.ts';
import { answerEvidence } from './evidence-answer.ts';
import { cookieName, judge, type Gate } from './gate.ts';
import { resolveUnder, sendFile } from './static-files.ts';

export interface LoopbackOptions {
  readonly app: AppServices;
  /** The built page. */
  readonly rendererDir: string;
  /** 0 takes a free port. */
  readonly port?: number;
}

export interface LoopbackHost {
  readonly port: number;
  /** The address with its token: whoever has it has the open case. */
  readonly url: string;
  readonly token: string;
  /** Settles when nobody has asked for anything for `ms`; a page that is open always asks (its event stream). */
  whenIdle(ms: number): Promise<void>;
  close(): Promise<void>;
}

/** One request body; an import names paths, it does not upload files. */
const MAX_BODY = 4 << 20;

/** Serves the page and the backend to a browser on this machine: 127.0.0.1 only, a token per start. */
export async function startLoopback(options: LoopbackOptions): Promise<LoopbackHost> {
  const token = randomBytes(24).toString('base64url');
  const gate = { port: 0, token };
  const open = new Set<ServerResponse>();
  const activity = { last: Date.now() };
  const trpc = createHTTPHandler({
    router: appRouter, basePath: '/trpc/', maxBodySize: MAX_BODY, createContext: () => ({ app: options.app, origin: 'loopback' as const }),
    // A refusal (a wrong passphrase) is an answer, not a failure of the server: the page translates it.
    responseMeta: ({ errors }) => (errors.length > 0 && errors.every((error) => error.cause instanceof MirsadError) ? { status: 200 } : {}),
  });
  const server = createServer((request, response) => {
    activity.last = Date.now();
    open.add(response);
    response.on('close', () => { open.delete(response); activity.last = Date.now(); });
    answer(options, gate, trpc, request, response).catch(() => {
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  gate.port = (server.address() as AddressInfo).port; // listening on TCP, so there is a port
  return {
    port: gate.port, token, url: `http://127.0.0.1:${String(gate.port)}/?token=${token}`,
    async whenIdle(ms) {
      while (open.size > 0 || Date.now() - activity.last < ms) await new Promise((resolve) => { setTimeout(resolve, 500); });
    },
    close: () => new Promise((resolve) => {
      server.close(() => { resolve(); });
      for (const response of open) response.destroy();
      server.closeAllConnections();
    }),
  };
}

type Answerer = (request: IncomingMessage, response: ServerResponse) => unknown;

async function answer(options: LoopbackOptions, gate: Gate, trpc: Answerer, request: IncomingMessage, response: ServerResponse): Promise<void> {
  for (const [name, value] of Object.entries(COMMON_HEADERS)) response.setHeader(name, value);
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  const verdict = judge(gate, request.headers, url);
  if (!verdict.pass) {
    response.writeHead(verdict.status, { 'content-type': 'text/plain' }).end(String(verdict.status));
    return;
  }
  if (url.pathname.startsWith('/trpc/')) {
    trpc(request, response);
    return;
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405).end();
    return;
  }
  if (url.pathname.startsWith('/evidence/')) {
    await answerEvidence(options.app, url.pathname.slice('/evidence/'.length), request, response);
    return;
  }
  if (verdict.setCookie) response.setHeader('set-cookie', `${cookieName(gate.port)}=${gate.token}; HttpOnly; SameSite=Strict; Path=/`);
  await answerStatic(options, url.pathname, request, response);
}

async function answerStatic({ app, rendererDir }: LoopbackOptions, pathname: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const isMap = pathname.startsWith('/map/');
  const path = isMap ? await resolveUnder(app.paths.resources, pathname) : await resolveUnder(rendererDir, pathname === '/' ? '/index.html' : pathname);
  if (path === null) {
    response.writeHead(404).end();
    return;
  }
  // Built files carry their hash in the name; the page itself never does.
  const cache = pathname.startsWith('/assets/') ? 'private, max-age=31536000, immutable' : 'no-cache';
  await sendFile(request, response, path, { 'content-security-policy': CONTENT_SECURITY_POLICY, 'cache-control': cache });
}
