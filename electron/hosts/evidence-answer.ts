import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AppServices } from '../core/app-services.ts';
import { findObject } from '../core/evidence/evidence.repo.ts';
import { EVIDENCE_POLICY } from './csp.ts';
import { sendBytes } from './static-files.ts';

/** What a browser may show of a stranger's file. Everything else, SVG and HTML above all, is handed out as plain bytes to keep. */
const SHOWN = new Set([
  'image/jpeg', 'image/png', 'image/gif', 'image/webp', 'image/avif', 'image/bmp', 'video/mp4', 'video/webm', 'video/quicktime', 'audio/mpeg', 'audio/mp4', 'audio/ogg', 'audio/wav', 'audio/webm',
]);

/** `/evidence/<sha256>` of the open case: the original bytes, whole or by range, never kept in a cache on disk. */
export async function answerEvidence(app: AppServices, sha256: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const session = app.cases.current;
  const object = session && /^[0-9a-f]{64}$/.test(sha256) ? await session.db.read((r) => findObject(r, sha256)) : null;
  if (!session || !object || !(await session.evidence.has(sha256))) {
    response.writeHead(404).end();
    return;
  }
  const isShown = SHOWN.has(object.mime);
  await sendBytes(request, response, {
    size: object.bytes, type: isShown ? object.mime : 'application/octet-stream',
    headers: {
      'content-security-policy': EVIDENCE_POLICY, 'cache-control': 'no-store',
      'content-disposition': isShown ? 'inline' : `attachment; filename="${sha256.slice(0, 16)}.bin"`,
    },
    open: (span) => session.evidence.read(sha256, span ?? undefined),
  });
}
