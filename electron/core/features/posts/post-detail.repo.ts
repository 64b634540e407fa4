import type { Reader } from '../../db/driver.ts';
import type { Capture, PostDetail } from '../../../../shared/model/post.ts';
import { findPostRows, findPostSeqs } from './post-rows.repo.ts';

interface StoredDetail {
  permalink: string | null; published_at: number | null; published_text: string; published_certainty: PostDetail['publishedCertainty'];
  lang: string | null; text: string; text_sha256: string; platform: string;
}
interface StoredCapture {
  id: string; captured_at: number | null; captured_text: string; captured_certainty: Capture['capturedAt']['certainty']; collector: string | null; tool: string;
  views: number | null; likes: number | null; shares: number | null; comments: number | null; text_version: number;
  line: number | null; byte_offset: number | null; byte_length: number | null; path: string | null;
  file_id: string; file_path: string; file_sha256: string | null; received_at: number;
}

const CAPTURES = `
SELECT c.id, c.captured_at, c.captured_text, c.captured_certainty, c.collector, c.tool, c.views, c.likes, c.shares, c.comments, c.text_version,
  c.line, c.byte_offset, c.byte_length, c.path, f.id AS file_id, f.path AS file_path, f.sha256 AS file_sha256, f.received_at
FROM capture c JOIN source_file f ON f.seq = c.file_seq WHERE c.post_seq = ? ORDER BY coalesce(c.captured_at, f.received_at), c.seq`;

/** Everything the case knows of one post; null when there is no such post. */
export async function findPostDetail(r: Reader, id: string): Promise<PostDetail | null> {
  const [seq] = await findPostSeqs(r, [id]);
  if (seq === undefined) return null;
  const [row] = await findPostRows(r, [seq]);
  const detail = await r.get<StoredDetail>(
    'SELECT permalink, published_at, published_text, published_certainty, lang, text, text_sha256, platform FROM post WHERE seq = ?', [seq]);
  if (!row || !detail) return null;
  const observations = (await r.all<StoredCapture>(CAPTURES, [seq])).map(toCapture);
  return {
    ...row, permalink: detail.permalink, lang: detail.lang, textSha256: detail.text_sha256, observations,
    published: { at: detail.published_at, text: detail.published_text, certainty: detail.published_certainty },
    aliases: (await r.all<{ alias: string }>('SELECT alias FROM post_alias WHERE post_seq = ? ORDER BY alias', [seq])).map((a) => a.alias),
    versions: await listVersions(r, seq, detail, observations[0]?.id ?? ''),
  };
}

/** A post that never changed keeps its only text in its own row. */
async function listVersions(r: Reader, seq: number, post: StoredDetail, firstCapture: string): Promise<PostDetail['versions']> {
  const stored = await r.all<{ no: number; text: string; text_sha256: string; capture_id: string | null }>(
    `SELECT v.no, v.text, v.text_sha256, c.id AS capture_id FROM post_version v LEFT JOIN capture c ON c.seq = v.capture_seq WHERE v.post_seq = ? ORDER BY v.no`, [seq]);
  if (stored.length === 0) return firstCapture ? [{ no: 1, text: post.text, sha256: post.text_sha256, captureId: firstCapture }] : [];
  return stored.map((v) => ({ no: v.no, text: v.text, sha256: v.text_sha256, captureId: v.capture_id ?? firstCapture }));
}

function toCapture(c: StoredCapture): Capture {
  return {
    id: c.id, capturedAt: { at: c.captured_at, text: c.captured_text, certainty: c.captured_certainty }, collector: c.collector, tool: c.tool,
    counts: { views: c.views, likes: c.likes, shares: c.shares, comments: c.comments }, textVersion: c.text_version,
    file: { id: c.file_id, path: c.file_path, sha256: c.file_sha256, receivedAt: c.received_at },
    position: { line: c.line, byteOffset: c.byte_offset, byteLength: c.byte_length, path: c.path },
  };
}
