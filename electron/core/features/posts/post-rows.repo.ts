import type { Reader } from '../../db/driver.ts';
import type { Media, Mention, PostRow } from '../../../../shared/model/post.ts';
import type { Grade } from '../../../../shared/model/evidence.ts';

/** Columns as they come out of SQLite. CHECK constraints and the importer's own types vouch for the closed lists. */
interface StoredPost {
  seq: number; id: string; platform: string; native_id: string | null; author: string | null; author_name: string | null; author_entity: string | null;
  published_at: number | null; published_certainty: PostRow['publishedCertainty']; text: string;
  views: number | null; likes: number | null; shares: number | null; comments: number | null;
  captures: number; triage: PostRow['triage']; exhibit: string | null; grade_source: Grade['source'] | null; grade_info: Grade['info'] | null;
}
interface StoredMedia {
  post_seq: number; id: string; kind: Media['kind']; status: Media['status']; sha256: string | null; mime: string | null; file_name: string | null; url: string | null; duration_ms: number | null;
}
interface StoredMention {
  post_seq: number; entity_id: string; schema: string; caption: string; start: number; end: number; rule: string; status: Mention['status'];
}

const POSTS = `
SELECT p.seq, p.id, p.platform, p.native_id, p.author, p.author_name, a.id AS author_entity, p.published_at, p.published_certainty, p.text,
  p.views, p.likes, p.shares, p.comments, p.captures, p.triage, x.number AS exhibit, x.grade_source, x.grade_info
FROM post p LEFT JOIN entity a ON a.seq = p.author_seq LEFT JOIN exhibit x ON x.subject_id = p.id AND x.state = 'active'
WHERE p.seq IN (SELECT value FROM json_each(?))`;

const MEDIA = `
SELECT post_seq, id, kind, status, sha256, mime, file_name, url, duration_ms FROM media WHERE post_seq IN (SELECT value FROM json_each(?)) ORDER BY post_seq, no, seq`;

/** Mentions of the current text; a decision holds for a span of exactly this text. */
const MENTIONS = `
SELECT m.post_seq, e.id AS entity_id, e.schema, e.caption, m.start, m.end, m.rule, coalesce(d.status, 'suggested') AS status
FROM post p JOIN mention m ON m.post_seq = p.seq AND m.text_version = p.versions JOIN entity e ON e.seq = m.entity_seq
LEFT JOIN mention_decision d ON d.post_id = p.id AND d.entity_id = e.id AND d.text_sha256 = p.text_sha256 AND d.start = m.start AND d.end = m.end
WHERE p.seq IN (SELECT value FROM json_each(?)) ORDER BY m.post_seq, m.start, m.end`;

/** Rows of the list for these sequence numbers, in their order; numbers that are no posts are passed over. */
export async function findPostRows(r: Reader, seqs: readonly number[]): Promise<PostRow[]> {
  if (seqs.length === 0) return [];
  const list = [JSON.stringify(seqs)];
  const posts = new Map((await r.all<StoredPost>(POSTS, list)).map((post) => [post.seq, post]));
  const media = groupByPost(await r.all<StoredMedia>(MEDIA, list));
  const mentions = groupByPost(await r.all<StoredMention>(MENTIONS, list));
  return seqs.flatMap((seq) => {
    const post = posts.get(seq);
    return post ? [toPostRow(post, media.get(seq) ?? [], mentions.get(seq) ?? [])] : [];
  });
}

/** Sequence numbers of posts by their ids, in the order of the ids; unknown ids are passed over. */
export async function findPostSeqs(r: Reader, ids: readonly string[]): Promise<number[]> {
  const rows = await r.all<{ id: string; seq: number }>('SELECT id, seq FROM post WHERE id IN (SELECT value FROM json_each(?))', [JSON.stringify(ids)]);
  const seqs = new Map(rows.map((row) => [row.id, row.seq]));
  return ids.flatMap((id) => seqs.get(id) ?? []);
}

export async function findPostIds(r: Reader, seqs: readonly number[]): Promise<string[]> {
  return (await r.all<{ id: string }>('SELECT id FROM post WHERE seq IN (SELECT value FROM json_each(?))', [JSON.stringify(seqs)])).map((row) => row.id);
}

function groupByPost<T extends { post_seq: number }>(rows: readonly T[]): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const row of rows) {
    const group = groups.get(row.post_seq);
    if (group) group.push(row);
    else groups.set(row.post_seq, [row]);
  }
  return groups;
}

function toPostRow(post: StoredPost, media: readonly StoredMedia[], mentions: readonly StoredMention[]): PostRow {
  return {
    id: post.id, platform: post.platform, nativeId: post.native_id, author: post.author, authorName: post.author_name, authorEntityId: post.author_entity,
    publishedAt: post.published_at, publishedCertainty: post.published_certainty, text: post.text,
    counts: { views: post.views, likes: post.likes, shares: post.shares, comments: post.comments },
    captures: post.captures, triage: post.triage, exhibit: post.exhibit,
    grade: post.grade_source && post.grade_info ? { source: post.grade_source, info: post.grade_info } : null,
    media: media.map((m) => ({ id: m.id, kind: m.kind, status: m.status, sha256: m.sha256, mime: m.mime, fileName: m.file_name, url: m.url, durationMs: m.duration_ms })),
    mentions: mentions.map((m) => ({ entityId: m.entity_id, schema: m.schema, caption: m.caption, start: m.start, end: m.end, rule: m.rule, status: m.status })),
  };
}
