import type { Reader } from '../../db/driver.ts';
import type { MatchExpression } from '../../../../shared/domain/search/index.ts';
import type { BoundedCount } from '../../../../shared/model/ids.ts';
import type { PostOrder } from '../../../../shared/model/post.ts';
import { ALWAYS, joinConditions, type SqlPart } from './filter-sql.repo.ts';
import { chooseCountPlan, choosePagePlan, COUNT_EXACT_TO, PROBE_AT_MOST, PROBE_FROM, SMALL_SET, type CountPlan, type PagePlan, type Sizes } from './search-plan.ts';

/** What is looked for. */
export interface PostQuery {
  /** Words in the index's syntax; null: any. */
  readonly words: MatchExpression | null;
  /** Conditions on columns of `ix_post_time`. */
  readonly filter: SqlPart;
  /** A query for the only posts that may answer; null: all. */
  readonly within: SqlPart | null;
}

export interface Window {
  readonly offset: number;
  readonly limit: number;
}

const MATCHING = 'SELECT rowid FROM post_fts WHERE post_fts MATCH ?';

/** One page of posts, in order, by their sequence numbers. */
export async function listPostSeqs(r: Reader, query: PostQuery, sizes: Sizes, order: PostOrder, window: Window): Promise<number[]> {
  const plan = choosePagePlan({ ...sizes, depth: window.offset + window.limit });
  const found = await runPage(r, plan, query, order, window);
  if (plan !== 'probe' || found.length === window.limit) return found;
  // Fewer than asked for may mean that the probe gave up, unless it asked about every post there was.
  const asked = await countPassing(r, query, PROBE_AT_MOST + 1);
  return asked !== null && asked <= PROBE_AT_MOST ? found : runPage(r, 'walk', query, order, window);
}

/** How many posts answer: exact up to `COUNT_EXACT_TO`, «more than» above. */
export async function countPosts(r: Reader, query: PostQuery, sizes: Sizes): Promise<BoundedCount> {
  const value = await countUpTo(r, query, sizes, COUNT_EXACT_TO + 1);
  return value > COUNT_EXACT_TO ? { value: COUNT_EXACT_TO, exact: false } : { value, exact: true };
}

/** How many posts answer, however long it takes (a second, over a million posts). */
export async function countPostsExactly(r: Reader, query: PostQuery, sizes: Sizes): Promise<number> {
  return countUpTo(r, query, sizes, Number.MAX_SAFE_INTEGER);
}

/** Where a post stands in the list, counted from 0; null when it does not answer. */
export async function findPlace(r: Reader, query: PostQuery, order: PostOrder, id: string): Promise<number | null> {
  const post = await r.get<{ seq: number; sort_at: number }>('SELECT seq, sort_at FROM post WHERE id = ?', [id]);
  if (!post) return null;
  const itself = await countWith(r, query, { sql: 'seq = ? AND sort_at = ?', params: [post.seq, post.sort_at] });
  if (itself === 0) return null;
  return countWith(r, query, { sql: `(sort_at, seq) ${order === 'newest' ? '>' : '<'} (?, ?)`, params: [post.sort_at, post.seq] });
}

async function countWith(r: Reader, query: PostQuery, condition: SqlPart): Promise<number> {
  const { sql, params } = writeCountSql('walk', { ...query, filter: joinConditions([query.filter, condition]) }, Number.MAX_SAFE_INTEGER);
  return countRows(r, sql, params);
}

/** SQL of a page. Exported so that a test can ask SQLite how it means to run it. */
export function writePageSql(plan: PagePlan, query: PostQuery, order: PostOrder, window: Window): SqlPart {
  const at: SqlPart = { sql: 'LIMIT ? OFFSET ?', params: [window.limit, window.offset] };
  if (plan === 'probe') {
    // A walk cut short, each post of it asked about until the page is full.
    const candidates = writeRows('walk', { ...query, words: null });
    const probe = `SELECT seq FROM (${candidates.sql} ${writeOrder(order)} LIMIT ${String(PROBE_AT_MOST)}) c
      WHERE EXISTS (SELECT 1 FROM post_fts WHERE post_fts MATCH ? AND rowid = c.seq) ${at.sql}`;
    return { sql: probe, params: [...candidates.params, query.words?.match ?? '', ...at.params] };
  }
  const rows = writeRows(plan, query);
  return { sql: `${rows.sql} ${writeOrder(order)} ${at.sql}`, params: [...rows.params, ...at.params] };
}

/** SQL of a count up to a limit. Exported for the same reason. */
export function writeCountSql(plan: CountPlan, query: PostQuery, limit: number): SqlPart {
  const rows = writeCountedRows(plan, query);
  return { sql: `SELECT count(*) AS n FROM (${rows.sql} LIMIT ${String(limit)})`, params: rows.params };
}

function writeCountedRows(plan: CountPlan, query: PostQuery): SqlPart {
  const match = query.words?.match ?? '';
  if (plan === 'matches') return { sql: MATCHING, params: [match] };
  if (plan === 'stream') {
    // Through the plus the index is read once from end to end; without it, it is asked once a post (ten times slower).
    const passing = writeRows('walk', { ...query, words: null });
    return { sql: `${MATCHING} AND +rowid IN (${passing.sql})`, params: [match, ...passing.params] };
  }
  return writeRows(plan, query);
}

/** The rows that answer, in no order: by the time index from end to end, or by the numbers of the smallest set. */
function writeRows(plan: 'walk' | 'seek' | 'seek-within', query: PostQuery): SqlPart {
  const words = query.words && { sql: `seq ${query.words.inverted ? 'NOT IN' : 'IN'} (${MATCHING})`, params: [query.words.match] };
  const within = query.within && { sql: `seq IN (${query.within.sql})`, params: query.within.params };
  const [first, ...others] = plan === 'seek' ? [words, within] : [within, words];
  // The plus tells SQLite by which set to find the rows; the others only test them.
  const tests = others.map((part) => part && { ...part, sql: plan === 'walk' ? part.sql : `+${part.sql}` });
  const conditions = joinConditions([first ?? null, query.filter, ...tests]);
  return { sql: `SELECT seq FROM post ${plan === 'walk' ? 'INDEXED BY ix_post_time' : 'NOT INDEXED'} WHERE ${conditions.sql}`, params: conditions.params };
}

function writeOrder(order: PostOrder): string {
  return order === 'newest' ? 'ORDER BY sort_at DESC, seq DESC' : 'ORDER BY sort_at, seq';
}

async function runPage(r: Reader, plan: PagePlan, query: PostQuery, order: PostOrder, window: Window): Promise<number[]> {
  const { sql, params } = writePageSql(plan, query, order, window);
  return (await r.all<{ seq: number }>(sql, params)).map((row) => row.seq);
}

async function countUpTo(r: Reader, query: PostQuery, sizes: Sizes, limit: number): Promise<number> {
  // No further than the matches: only the smaller of the two matters.
  const passing = sizes.matches === null ? null : await countPassing(r, query, sizes.matches);
  const plan = chooseCountPlan({ ...sizes, passing, filtered: query.filter.sql !== ALWAYS || query.within !== null });
  const { sql, params } = writeCountSql(plan, query, limit);
  return countRows(r, sql, params);
}

/** Sizes the choice of a plan rests on, each counted only as far as it matters. */
export async function measureQuery(r: Reader, { words, within }: PostQuery): Promise<Sizes> {
  return {
    matches: words === null || words.inverted ? null : await countRows(r, `SELECT count(*) AS n FROM (${MATCHING} LIMIT ${String(PROBE_FROM)})`, [words.match]),
    within: within && await countRows(r, `SELECT count(*) AS n FROM (${within.sql} LIMIT ${String(SMALL_SET + 1)})`, within.params),
    // The highest number given out: never less than the posts there are, and known without counting.
    posts: await countRows(r, 'SELECT coalesce(max(seq), 0) AS n FROM post', []),
  };
}

/** Posts that pass the filter, counted no further than `limit`; null when there is no filter. */
async function countPassing(r: Reader, query: PostQuery, limit: number): Promise<number | null> {
  if (query.filter.sql === ALWAYS) return null;
  return countRows(r, `SELECT count(*) AS n FROM (SELECT 1 FROM post INDEXED BY ix_post_time WHERE ${query.filter.sql} LIMIT ${String(limit)})`, query.filter.params);
}

async function countRows(r: Reader, sql: string, params: SqlPart['params']): Promise<number> {
  return (await r.get<{ n: number }>(sql, params))?.n ?? 0;
}
