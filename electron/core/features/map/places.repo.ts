import { readEntityKey, toCityGroup } from '../../../../shared/domain/geo/place-keys.ts';
import type { Period } from '../../../../shared/model/ids.ts';
import type { PlaceCount } from '../../../../shared/model/map.ts';
import type { Reader, Writer } from '../../db/driver.ts';

/**
 * Posts per named place. Counting a million posts on every pan of the map is too slow, so posts are counted once per place and UTC day into
 * `stat_place_day`, up to a mention (the mark); what came later, and the cut days of a period, are counted from the posts themselves. The answer is
 * exact whether the statistics are up to date or not.
 */

const DAY_MS = 86_400_000;
const UNDATED_DAY = -1_000_000;
const MARK = 'placeMentions';

/** Which keys the mentions of an entity count for: the place itself, and its city taken together. */
interface PlaceEntity { seq: number; id: string; placeId: string }
type Counts = Map<string, number>;

async function listPlaceEntities(r: Reader): Promise<PlaceEntity[]> {
  const rows = await r.all<{ seq: number; id: string; key: string }>("SELECT seq, id, key FROM entity WHERE schema = 'Address' AND key IS NOT NULL AND merged_into IS NULL");
  return rows.flatMap(({ seq, id, key }) => {
    const placeId = readEntityKey(key);
    return placeId === null ? [] : [{ seq, id, placeId }];
  });
}

function listKeys(placeId: string): string[] {
  const group = toCityGroup(placeId);
  return group === null ? [placeId] : [placeId, group];
}

/** `[entity seq, key]` pairs as one JSON parameter. */
function toKeyTable(entities: readonly PlaceEntity[]): string {
  return JSON.stringify(entities.flatMap(({ seq, placeId }) => listKeys(placeId).map((key) => [seq, key])));
}

const KEYS = "keyed (entity_seq, place_key) AS MATERIALIZED (SELECT value ->> 0, value ->> 1 FROM json_each(?))";

async function findMark(r: Reader): Promise<number> {
  return (await r.get<{ value: number }>('SELECT value FROM stat_count WHERE name = ?', [MARK]))?.value ?? 0;
}

async function findLastMention(r: Reader): Promise<number> {
  return (await r.get<{ seq: number | null }>('SELECT max(seq) AS seq FROM mention'))?.seq ?? 0;
}

/** Whether mentions were added since the statistics were last brought up to date. */
export async function isBehind(r: Reader): Promise<boolean> {
  return (await findMark(r)) < (await findLastMention(r));
}

/** Posts that name a place for the first time after the mark, one row per post and key. */
const NEW_PAIRS = `
  SELECT m.post_seq, k.place_key FROM mention m JOIN keyed k ON k.entity_seq = m.entity_seq
  WHERE m.seq > ?
    AND NOT EXISTS (SELECT 1 FROM mention e JOIN keyed ke ON ke.entity_seq = e.entity_seq WHERE e.post_seq = m.post_seq AND ke.place_key = k.place_key AND e.seq < m.seq)`;

/** Counts the mentions after the mark into the statistics. Derived figures: no ledger entry. */
export async function bringUpToDate(w: Writer): Promise<void> {
  const mark = await findMark(w);
  const last = await findLastMention(w);
  if (last <= mark) return;
  await w.run(
    `WITH ${KEYS}, pair AS (${NEW_PAIRS})
     INSERT INTO stat_place_day (place_key, day, posts)
     SELECT pair.place_key, coalesce(p.published_at / ${String(DAY_MS)}, ${String(UNDATED_DAY)}), count(*) FROM pair JOIN post p ON p.seq = pair.post_seq GROUP BY 1, 2
     ON CONFLICT DO UPDATE SET posts = posts + excluded.posts`,
    [toKeyTable(await listPlaceEntities(w)), mark]);
  await w.run('INSERT INTO stat_count (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value', [MARK, last]);
}

function addRows(counts: Counts, rows: readonly { place_key: string; posts: number }[]): void {
  for (const { place_key, posts } of rows) counts.set(place_key, (counts.get(place_key) ?? 0) + posts);
}

/** Whole UTC days within a period, and the instants before and after them that the day figures cannot tell apart. */
export function splitPeriod({ from, to }: Period): { firstDay: number | null; endDay: number | null; edges: [number, number][] } {
  const firstDay = from === null ? null : Math.ceil(from / DAY_MS);
  const endDay = to === null ? null : Math.floor(to / DAY_MS);
  if (from !== null && to !== null && firstDay !== null && endDay !== null && firstDay > endDay) return { firstDay, endDay: firstDay, edges: [[from, to]] };
  const edges: [number, number][] = [];
  if (from !== null && firstDay !== null && from < firstDay * DAY_MS) edges.push([from, firstDay * DAY_MS]);
  if (to !== null && endDay !== null && endDay * DAY_MS < to) edges.push([endDay * DAY_MS, to]);
  return { firstDay, endDay, edges };
}

async function countPeriod(r: Reader, period: Period, keys: string, mark: number): Promise<Counts> {
  const counts: Counts = new Map();
  const isOpen = period.from === null && period.to === null;
  const { firstDay, endDay, edges } = splitPeriod(period);
  addRows(counts, await r.all(
    'SELECT place_key, sum(posts) AS posts FROM stat_place_day WHERE day >= ? AND day < ? GROUP BY place_key',
    [firstDay ?? (isOpen ? UNDATED_DAY : UNDATED_DAY + 1), endDay ?? Number.MAX_SAFE_INTEGER]));
  for (const [from, to] of edges) {
    addRows(counts, await r.all(
      `WITH ${KEYS} SELECT k.place_key, count(DISTINCT m.post_seq) AS posts FROM post p INDEXED BY ix_post_time
       JOIN mention m ON m.post_seq = p.seq JOIN keyed k ON k.entity_seq = m.entity_seq
       WHERE p.sort_at >= ? AND p.sort_at < ? AND p.published_at IS NOT NULL AND m.seq <= ? GROUP BY k.place_key`, [keys, from, to, mark]));
  }
  addRows(counts, await r.all(
    `WITH ${KEYS}, pair AS (${NEW_PAIRS})
     SELECT pair.place_key, count(*) AS posts FROM pair JOIN post p ON p.seq = pair.post_seq
     WHERE ? OR (p.published_at >= ? AND p.published_at < ?) GROUP BY pair.place_key`,
    [keys, mark, isOpen ? 1 : 0, period.from ?? Number.MIN_SAFE_INTEGER, period.to ?? Number.MAX_SAFE_INTEGER]));
  return counts;
}

interface DisputedRow { post_seq: number; published_at: number | null; entity_seq: number; rejected: number }

/** Posts in which a person rejected a place: what the statistics count although nothing but rejected readings stands behind it. */
async function listRejected(r: Reader, entities: readonly PlaceEntity[]): Promise<{ key: string; at: number | null }[]> {
  const rows = await r.all<DisputedRow>(
    `SELECT m.post_seq, p.published_at, m.entity_seq,
       EXISTS (SELECT 1 FROM mention_decision d JOIN entity e ON e.id = d.entity_id
               WHERE d.post_id = p.id AND e.seq = m.entity_seq AND d.start = m.start AND d.end = m.end AND d.status = 'rejected') AS rejected
     FROM mention m JOIN post p ON p.seq = m.post_seq
     WHERE p.id IN (SELECT post_id FROM mention_decision WHERE status = 'rejected')`);
  const placeIds = new Map(entities.map((e) => [e.seq, e.placeId]));
  const posts = new Map<number, { at: number | null; all: Set<string>; kept: Set<string> }>();
  for (const row of rows) {
    const placeId = placeIds.get(row.entity_seq);
    if (placeId === undefined) continue;
    const post = posts.get(row.post_seq) ?? { at: row.published_at, all: new Set(), kept: new Set() };
    posts.set(row.post_seq, post);
    for (const key of listKeys(placeId)) {
      post.all.add(key);
      if (!row.rejected) post.kept.add(key);
    }
  }
  return [...posts.values()].flatMap(({ at, all, kept }) => [...all].filter((key) => !kept.has(key)).map((key) => ({ key, at })));
}

/** Every place some post names, with its posts in all and within the period. Posts without a date are in no bounded period. */
export async function countPlaces(r: Reader, period: Period): Promise<PlaceCount[]> {
  const entities = await listPlaceEntities(r);
  const keys = toKeyTable(entities);
  const mark = await findMark(r);
  const open: Period = { from: null, to: null };
  const isOpen = period.from === null && period.to === null;
  const all = await countPeriod(r, open, keys, mark);
  const within = isOpen ? new Map(all) : await countPeriod(r, period, keys, mark);
  for (const { key, at } of await listRejected(r, entities)) {
    all.set(key, (all.get(key) ?? 0) - 1);
    const isInside = isOpen || (at !== null && at >= (period.from ?? -Infinity) && at < (period.to ?? Infinity));
    if (isInside) within.set(key, (within.get(key) ?? 0) - 1);
  }
  const ids = new Map(entities.map((e) => [e.placeId, e.id]));
  return [...all].filter(([, posts]) => posts > 0)
    .map(([key, posts]) => ({ key, entityId: ids.get(key) ?? null, posts, inPeriod: within.get(key) ?? 0 }))
    .sort((a, b) => b.posts - a.posts || (a.key < b.key ? -1 : 1));
}
