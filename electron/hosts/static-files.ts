import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, sep } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseRange, type ByteSpan } from './byte-range.ts';

/** Types of our own built files. */
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.mjs': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.png': 'image/png',
  '.woff2': 'font/woff2', '.woff': 'font/woff', '.ttf': 'font/ttf', '.json': 'application/json', '.pmtiles': 'application/vnd.pmtiles', '.map': 'application/json',
};

export function typeOfFile(path: string): string {
  return TYPES[extname(path)] ?? 'application/octet-stream';
}

/** The file an address means under `root`; null when it leaves the folder, also through a link, or is no file. */
export async function resolveUnder(root: string, address: string): Promise<string | null> {
  let decoded: string;
  try {
    decoded = decodeURIComponent(address);
  } catch {
    return null;
  }
  if (decoded.includes('\0')) return null;
  try {
    const base = await realpath(root);
    const path = await realpath(join(base, decoded));
    if (!path.startsWith(base + sep)) return null;
    return (await stat(path)).isFile() ? path : null;
  } catch {
    return null;
  }
}

export interface Served {
  readonly size: number;
  readonly type: string;
  readonly headers?: Readonly<Record<string, string>>;
  open(span: ByteSpan | null): Promise<Readable> | Readable;
}

/** Answers with a whole file or the range asked for. */
export async function sendBytes(request: IncomingMessage, response: ServerResponse, served: Served): Promise<void> {
  const span = parseRange(request.headers.range, served.size);
  const headers = { ...served.headers, 'content-type': served.type, 'accept-ranges': 'bytes' };
  if (span === 'unsatisfiable') {
    response.writeHead(416, { ...headers, 'content-range': `bytes */${String(served.size)}` }).end();
    return;
  }
  const length = span ? span.end - span.start : served.size;
  response.writeHead(span ? 206 : 200, {
    ...headers, 'content-length': length, ...(span && { 'content-range': `bytes ${String(span.start)}-${String(span.end - 1)}/${String(served.size)}` }),
  });
  if (request.method === 'HEAD' || length === 0) {
    response.end();
    return;
  }
  // A reader that goes away in the middle of a video is ordinary.
  await pipeline(await served.open(span), response).catch(() => { response.destroy(); });
}

/** Answers with a file on disk. */
export async function sendFile(request: IncomingMessage, response: ServerResponse, path: string, headers: Readonly<Record<string, string>>): Promise<void> {
  const { size } = await stat(path);
  await sendBytes(request, response, {
    size, type: typeOfFile(path), headers, open: (span) => createReadStream(path, span ? { start: span.start, end: span.end - 1 } : {}),
  });
}
