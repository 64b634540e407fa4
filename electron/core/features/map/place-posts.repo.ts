import { readCityGroup, toEntityKey } from '../../../../shared/domain/geo/place-keys.ts';
import type { Period } from '../../../../shared/model/ids.ts';
import type { PlacePost } from '../../../../shared/model/map.ts';
import type { Reader, SqlValue } from '../../db/driver.ts';

/** The posts that name a place, newest first, in pages. */

/** Above this many posts, walking the posts by time and testing each beats collecting all of them and sorting. */
const WALK_FROM = 5_000;
const MAX_TEXT = 600;

interface PostRow { seq: number; sort_at: number; id: string; platform: string; author: string | null; published_at: number | null; text: string; triage: PlacePost['triage']; exhibit: string | null }
interface SpanRow { post_seq: number; start: number; end: number }

async function listEntitySeqs(r: Reader, key: string): Promise<number[]> {
  const city = readCityGroup(key);
  const exact = toEntityKey(city ?? key);
  const rows = await r.all<{ seq: number }>(
    city === null
      ? 'SELECT seq FROM entity WHERE key = ?'
      : "SELECT seq FROM entity WHERE schema = 'Address' AND (key = ? OR substr(key, 1, length(?) + 1) = ? || '/')",
    city === null ? [exact] : [exact, exact, exact]);
  return rows.map((row) => row.seq);
}

function readCursor(cursor: string | null): { sortAt: number; seq: number } | null {
  const match = cursor === null ? null : /^(-?\d+):(\d+)$/.exec(cursor);
  return match ? { sortAt: Number(match[1]), seq: Number(match[2]) } : null;
}

/** The mentions of these entities that nobody rejected. `post` is the SQL for the post's seq. */
const standing = (post: string) => `
  SELECT 1 FROM mention m JOIN entity e ON e.seq = m.entity_seq
  WHERE m.post_seq = ${post} AND m.entity_seq IN (SELECT value FROM json_each(?))
    AND NOT EXISTS (SELECT 1 FROM mention_decision d WHERE d.post_id = p.id AND d.entity_id = e.id AND d.start = m.start AND d.end = m.end AND d.status = 'rejected')`;

/**
 * One page of the posts at `key` (a place, or a city taken together). `expected` is how many there are, to choose the plan.
 * The cursor is opaque to callers: the sort key of the last post.
 */
export async function listPlacePosts(
  r: Reader,
  query: { key: string; period: Period; cursor: string | null; limit: number; expected: number },
): Promise<{ posts: PlacePost[]; cursor: string | null }> {
  const seqs = await listEntitySeqs(r, query.key);
  if (seqs.length === 0) return { posts: [], cursor: null };
  const list = JSON.stringify(seqs);
  const after = readCursor(query.cursor);
  const isWalk = query.expected >= WALK_FROM;
  const conditions = [isWalk ? `EXISTS (${standing('p.seq')})` : `p.seq IN (SELECT post_seq FROM mention WHERE entity_seq IN (SELECT value FROM json_each(?))) AND EXISTS (${standing('p.seq')})`];
  const params: SqlValue[] = isWalk ? [list] : [list, list];
  const { from, to } = query.period;
  if (from !== null) { conditions.push('p.sort_at >= ?'); params.push(from); }
  if (to !== null) { conditions.push('p.sort_at < ?'); params.push(to); }
  if (from !== null || to !== null) conditions.push('p.published_at IS NOT NULL');
  if (after) { conditions.push('(p.sort_at, p.seq) < (?, ?)'); params.push(after.sortAt, after.seq); }
  const rows = await r.all<PostRow>(
    `SELECT p.seq, p.sort_at, p.id, p.platform, p.author, p.published_at, substr(p.text, 1, ${String(MAX_TEXT)}) AS text, p.triage,
       (SELECT x.number FROM exhibit x WHERE x.subject_id = p.id AND x.state = 'active' LIMIT 1) AS exhibit
     FROM post p ${isWalk ? 'INDEXED BY ix_post_time' : ''} WHERE ${conditions.join(' AND ')} ORDER BY p.sort_at DESC, p.seq DESC LIMIT ?`,
    [...params, query.limit + 1]);
  const page = rows.slice(0, query.limit);
  const last = page.at(-1);
  return {
    posts: toPosts(page, await listSpans(r, page.map((row) => row.seq), list)),
    cursor: rows.length > query.limit && last ? `${String(last.sort_at)}:${String(last.seq)}` : null,
  };
}

async function listSpans(r: Reader, posts: readonly number[], entities: string): Promise<SpanRow[]> {
  return r.all<SpanRow>(
    `SELECT m.post_seq, m.start, m.end FROM mention m JOIN post p ON p.seq = m.post_seq
     WHERE m.post_seq IN (SELECT value FROM json_each(?)) AND m.entity_seq IN (SELECT value FROM json_each(?)) AND m.text_version = p.versions
     ORDER BY m.start`, [JSON.stringify(posts), entities]);
}

function toPosts(rows: readonly PostRow[], spans: readonly SpanRow[]): PlacePost[] {
  return rows.map(({ seq, id, platform, author, published_at, text, triage, exhibit }) => ({
    id, platform, author, publishedAt: published_at, text, triage, exhibit,
    spans: spans.filter((s) => s.post_seq === seq && s.end <= text.length).map(({ start, end }) => ({ start, end })),
  }));
}

/** Gazetteer ids named in these posts, or in the posts that mention these entities; the places among the entities themselves included. */
export async function listRelatedPlaces(r: Reader, posts: readonly string[], entities: readonly string[]): Promise<string[]> {
  const rows = await r.all<{ key: string }>(
    `WITH chosen AS (
       SELECT seq AS post_seq FROM post WHERE id IN (SELECT value FROM json_each(?1))
       UNION
       SELECT * FROM (SELECT DISTINCT m.post_seq FROM mention m JOIN entity e ON e.seq = m.entity_seq WHERE e.schema <> 'Address' AND e.id IN (SELECT value FROM json_each(?2)) LIMIT 20000)
       UNION
       SELECT * FROM (SELECT p.seq FROM post p JOIN entity e ON e.seq = p.author_seq WHERE e.id IN (SELECT value FROM json_each(?2)) LIMIT 20000))
     SELECT DISTINCT e.key FROM mention m JOIN entity e ON e.seq = m.entity_seq WHERE e.schema = 'Address' AND e.key IS NOT NULL AND m.post_seq IN (SELECT post_seq FROM chosen)
     UNION
     SELECT key FROM entity WHERE schema = 'Address' AND key IS NOT NULL AND id IN (SELECT value FROM json_each(?2))`,
    [JSON.stringify(posts), JSON.stringify(entities)]);
  return rows.map((row) => row.key);
}
