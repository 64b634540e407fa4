import type { Reader, SqlValue, Writer } from '../db/driver.ts';

/** SQL of the import: lookups and bulk writes of one batch. Shapes are those of the tables. */

export interface FileRow {
  readonly id: string; readonly runId: string; readonly path: string; readonly name: string; readonly bytes: number; readonly sha256: string | null;
  readonly modifiedAt: number | null; readonly receivedAt: number; readonly role: string; readonly format: string | null; readonly mapperVersion: number | null;
  readonly state: 'reading' | 'done' | 'refused'; readonly code: string | null; readonly params: string | null;
}

export async function insertFile(w: Writer, file: FileRow): Promise<number> {
  const { lastId } = await w.run(
    `INSERT INTO source_file (id, run_id, path, name, bytes, sha256, modified_at, received_at, role, format, mapper, mapper_version, state, code, params)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [file.id, file.runId, file.path, file.name, file.bytes, file.sha256, file.modifiedAt, file.receivedAt, file.role, file.format, file.format, file.mapperVersion, file.state, file.code, file.params]);
  return lastId;
}

export interface KnownFile { readonly seq: number; readonly id: string; readonly state: string; readonly records: number; readonly rejected: number; readonly committed: number; readonly added: number; readonly merged: number }

/** The last time these bytes were read as posts: whole, or broken off. */
export async function findReadFile(r: Reader, sha256: string): Promise<KnownFile | null> {
  return (await r.get<KnownFile>(
    `SELECT seq, id, state, records, rejected, committed_bytes AS committed, added, merged FROM source_file
     WHERE sha256 = ? AND role = 'posts' AND state IN ('reading', 'done') ORDER BY seq DESC LIMIT 1`, [sha256])) ?? null;
}

export async function setListedHash(w: Writer, seq: number, sha256: string): Promise<void> {
  await w.run('UPDATE source_file SET listed_sha256 = ? WHERE seq = ?', [sha256, seq]);
}

export interface FileProgress {
  readonly records: number; readonly added: number; readonly merged: number; readonly rejected: number; readonly committed: number;
  readonly capturedFrom: number | null; readonly capturedTo: number | null;
}

/** Adds a batch to the figures of its file. */
export async function addFileProgress(w: Writer, seq: number, p: FileProgress): Promise<void> {
  await w.run(
    `UPDATE source_file SET records = records + ?, added = added + ?, merged = merged + ?, rejected = rejected + ?, committed_bytes = max(committed_bytes, ?),
       captured_from = CASE WHEN ?6 IS NULL THEN captured_from ELSE min(coalesce(captured_from, ?6), ?6) END,
       captured_to = CASE WHEN ?7 IS NULL THEN captured_to ELSE max(coalesce(captured_to, ?7), ?7) END WHERE seq = ?8`,
    [p.records, p.added, p.merged, p.rejected, p.committed, p.capturedFrom, p.capturedTo, seq]);
}

export async function endFile(w: Writer, seq: number, state: 'done' | 'refused', code: string | null, params: string | null): Promise<void> {
  await w.run('UPDATE source_file SET state = ?, code = coalesce(?, code), params = coalesce(?, params) WHERE seq = ?', [state, code, params, seq]);
}

export async function insertRun(w: Writer, run: { id: string; at: number; actorId: string; actorName: string; root: string; collector: string | null; timezone: string | null; mapping: string | null; version: string }): Promise<void> {
  await w.run(
    "INSERT INTO import_run (id, started_at, actor_id, actor_name, root, collector, timezone, mapping, tool_version, state) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'running')",
    [run.id, run.at, run.actorId, run.actorName, run.root, run.collector, run.timezone, run.mapping, run.version]);
}

export async function endRun(w: Writer, id: string, at: number, state: 'done' | 'failed' | 'cancelled', totals: { files: number; records: number; new: number; merged: number; rejected: number }): Promise<void> {
  await w.run('UPDATE import_run SET ended_at = ?, state = ?, files = ?, records = ?, added = ?, merged = ?, rejected = ? WHERE id = ?',
    [at, state, totals.files, totals.records, totals.new, totals.merged, totals.rejected, id]);
}

/** Which posts go by these names. */
export async function findByAliases(r: Reader, names: readonly (readonly [platform: string, alias: string])[]): Promise<{ platform: string; alias: string; post_seq: number }[]> {
  return r.all(
    `SELECT a.platform, a.alias, a.post_seq FROM json_each(?) j
     CROSS JOIN post_alias a ON a.platform = json_extract(j.value, '$[0]') AND a.alias = json_extract(j.value, '$[1]')`, [JSON.stringify(names)]);
}

export interface HeldPost {
  readonly seq: number; readonly id: string; readonly text: string; readonly text_sha256: string; readonly versions: number; readonly counted_at: number | null; readonly author_seq: number | null;
  readonly published_at: number | null; readonly published_certainty: string; readonly native_id: string | null; readonly author: string | null; readonly author_name: string | null;
  readonly permalink: string | null; readonly captures: number; readonly kinds: number; readonly media_count: number; readonly platform: string; readonly sort_at: number;
}

export async function findPosts(r: Reader, seqs: readonly number[]): Promise<HeldPost[]> {
  return r.all(
    `SELECT p.seq, p.id, p.text, p.text_sha256, p.versions, p.counted_at, p.author_seq, p.published_at, p.published_certainty, p.native_id, p.author, p.author_name, p.permalink,
       p.captures, p.kinds, p.media_count, p.platform, p.sort_at
     FROM json_each(?) j CROSS JOIN post p ON p.seq = j.value`, [JSON.stringify(seqs)]);
}

export async function findRecordHashes(r: Reader, seqs: readonly number[]): Promise<{ post_seq: number; record_sha256: string; seq: number }[]> {
  return r.all('SELECT c.post_seq, c.record_sha256, c.seq FROM json_each(?) j CROSS JOIN capture c ON c.post_seq = j.value ORDER BY c.seq', [JSON.stringify(seqs)]);
}

export async function findVersions(r: Reader, seqs: readonly number[]): Promise<{ post_seq: number; no: number; text: string; text_sha256: string }[]> {
  return r.all('SELECT v.post_seq, v.no, v.text, v.text_sha256 FROM json_each(?) j CROSS JOIN post_version v ON v.post_seq = j.value ORDER BY v.no', [JSON.stringify(seqs)]);
}

/** The next free sequence numbers; valid within the transaction that asks. */
export async function findNextSeqs(r: Reader): Promise<{ post: number; capture: number; entity: number }> {
  const row = await r.get<{ post: number | null; capture: number | null; entity: number | null }>(
    'SELECT (SELECT max(seq) FROM post) AS post, (SELECT max(seq) FROM capture) AS capture, (SELECT max(seq) FROM entity) AS entity');
  return { post: (row?.post ?? 0) + 1, capture: (row?.capture ?? 0) + 1, entity: (row?.entity ?? 0) + 1 };
}

export async function findEntitiesByKey(r: Reader, keys: readonly string[]): Promise<{ key: string; seq: number }[]> {
  return r.all('SELECT e.key AS key, e.seq AS seq FROM json_each(?) j CROSS JOIN entity e ON e.key = j.value', [JSON.stringify(keys)]);
}

const TABLES = {
  post: ['seq', 'id', 'platform', 'native_id', 'permalink', 'author', 'author_name', 'author_id', 'author_seq', 'text', 'text_sha256', 'lang', 'published_at', 'published_text',
    'published_certainty', 'sort_at', 'views', 'likes', 'shares', 'comments', 'counted_at', 'captures', 'media_count', 'kinds', 'extra', 'created_entry'],
  post_alias: ['platform', 'alias', 'post_seq'],
  capture: ['seq', 'id', 'post_seq', 'file_seq', 'line', 'byte_offset', 'byte_length', 'path', 'record_sha256', 'captured_at', 'captured_text', 'captured_certainty', 'collector', 'tool',
    'views', 'likes', 'shares', 'comments', 'text_version'],
  media: ['id', 'post_seq', 'no', 'kind', 'status', 'url', 'file_name', 'sha256', 'mime', 'duration_ms', 'file_seq'],
  post_fts: ['rowid', 'text', 'author'],
  entity: ['seq', 'id', 'schema', 'key', 'caption', 'caption_ar', 'properties'],
  mention: ['post_seq', 'entity_seq', 'text_version', 'start', 'end', 'rule'],
  rejected_record: ['file_seq', 'line', 'byte_offset', 'byte_length', 'path', 'code', 'params', 'excerpt'],
  post_version: ['post_seq', 'no', 'text', 'text_sha256', 'capture_seq'],
} as const;
export type BulkTable = keyof typeof TABLES;
export type BulkRow = readonly SqlValue[];

export async function insertRows(w: Writer, table: BulkTable, rows: readonly BulkRow[]): Promise<void> {
  if (rows.length === 0) return;
  await w.insertMany(table, TABLES[table].map((column) => (column === 'rowid' || table !== 'mention' ? column : `"${column}"`)), rows, table === 'post_alias' ? 'ON CONFLICT DO NOTHING' : '');
}

/** Takes a post out of the index and puts it back with every text it ever had. */
export async function reindexPost(w: Writer, seq: number, text: string, author: string): Promise<void> {
  await w.run('DELETE FROM post_fts WHERE rowid = ?', [seq]);
  await w.run('INSERT INTO post_fts (rowid, text, author) VALUES (?, ?, ?)', [seq, text, author]);
}

export interface PostUpdate {
  readonly seq: number; readonly captures: number; readonly counts: readonly [number | null, number | null, number | null, number | null] | null; readonly countedAt: number | null;
  readonly nativeId: string | null; readonly permalink: string | null; readonly author: string | null; readonly authorName: string | null;
  readonly published: readonly [at: number, text: string, certainty: string] | null;
}

/** A further observation: fills what was missing, takes the newest counts, overwrites nothing with nothing. */
export async function updateObserved(w: Writer, u: PostUpdate): Promise<void> {
  await w.run(
    `UPDATE post SET captures = captures + ?, native_id = coalesce(native_id, ?), permalink = coalesce(permalink, ?), author = coalesce(author, ?), author_name = coalesce(author_name, ?) WHERE seq = ?`,
    [u.captures, u.nativeId, u.permalink, u.author, u.authorName, u.seq]);
  if (u.counts) {
    await w.run('UPDATE post SET views = coalesce(?, views), likes = coalesce(?, likes), shares = coalesce(?, shares), comments = coalesce(?, comments), counted_at = ? WHERE seq = ?',
      [...u.counts, u.countedAt, u.seq]);
  }
  if (u.published) {
    await w.run('UPDATE post SET published_at = ?, published_text = ?, published_certainty = ?, sort_at = ? WHERE seq = ?', [...u.published, u.published[0], u.seq]);
  }
}

export async function setCurrentText(w: Writer, seq: number, text: string, sha256: string, versions: number, kinds: number, isNewest: boolean): Promise<void> {
  if (isNewest) await w.run('UPDATE post SET text = ?, text_sha256 = ?, versions = ?, kinds = kinds | ? WHERE seq = ?', [text, sha256, versions, kinds, seq]);
  else await w.run('UPDATE post SET versions = ?, kinds = kinds | ? WHERE seq = ?', [versions, kinds, seq]);
}

/** Adds posts and dates to what a batch mentioned. Rows: entity seq, posts, first, last. */
export async function addEntityPosts(w: Writer, rows: readonly (readonly [number, number, number | null, number | null])[]): Promise<void> {
  await w.run(
    `UPDATE entity SET posts = entity.posts + v.n,
       first_at = CASE WHEN v.first IS NULL THEN entity.first_at ELSE min(coalesce(entity.first_at, v.first), v.first) END,
       last_at = CASE WHEN v.last IS NULL THEN entity.last_at ELSE max(coalesce(entity.last_at, v.last), v.last) END
     FROM (SELECT json_extract(value, '$[0]') AS seq, json_extract(value, '$[1]') AS n, json_extract(value, '$[2]') AS first, json_extract(value, '$[3]') AS last FROM json_each(?)) v
     WHERE entity.seq = v.seq`, [JSON.stringify(rows)]);
}

export type LinkRow = readonly [id: string, schema: string, source: number, target: number, evidence: number, first: number | null, last: number | null];

/** Adds evidence to derived links and makes those that are new; returns how many were. */
export async function upsertLinks(w: Writer, rows: readonly LinkRow[]): Promise<number> {
  if (rows.length === 0) return 0;
  const json = JSON.stringify(rows);
  const known = await w.all<{ source_seq: number; schema: string; target_seq: number }>(
    `SELECT l.source_seq, l.schema, l.target_seq FROM json_each(?) j CROSS JOIN link l
     ON l.source_seq = json_extract(j.value, '$[2]') AND l.schema = json_extract(j.value, '$[1]') AND l.target_seq = json_extract(j.value, '$[3]')`, [json]);
  const held = new Set(known.map((row) => `${String(row.source_seq)} ${row.schema} ${String(row.target_seq)}`));
  const fresh = rows.filter(([, schema, source, target]) => !held.has(`${String(source)} ${schema} ${String(target)}`));
  await w.insertMany('link', ['id', 'schema', 'source_seq', 'target_seq', 'evidence', 'first_at', 'last_at'], rows.map(([...row]) => row),
    `ON CONFLICT (source_seq, schema, target_seq) DO UPDATE SET evidence = evidence + excluded.evidence,
       first_at = CASE WHEN excluded.first_at IS NULL THEN first_at ELSE min(coalesce(first_at, excluded.first_at), excluded.first_at) END,
       last_at = CASE WHEN excluded.last_at IS NULL THEN last_at ELSE max(coalesce(last_at, excluded.last_at), excluded.last_at) END`);
  const degrees = new Map<number, number>();
  for (const [, , source, target] of fresh) for (const end of [source, target]) degrees.set(end, (degrees.get(end) ?? 0) + 1);
  await w.run(
    `UPDATE entity SET degree = entity.degree + v.n FROM (SELECT json_extract(value, '$[0]') AS seq, json_extract(value, '$[1]') AS n FROM json_each(?)) v WHERE entity.seq = v.seq`,
    [JSON.stringify([...degrees])]);
  return fresh.length;
}

export async function addDays(w: Writer, days: ReadonlyMap<string, number>): Promise<void> {
  await w.insertMany('stat_day', ['day', 'platform', 'posts'], [...days].map(([key, posts]) => {
    const space = key.indexOf(' ');
    return [Number(key.slice(0, space)), key.slice(space + 1), posts];
  }), 'ON CONFLICT (day, platform) DO UPDATE SET posts = posts + excluded.posts');
}

export async function findMediaOfPost(r: Reader, postSeq: number): Promise<{ seq: number; kind: string; status: string; sha256: string | null; no: number }[]> {
  return r.all('SELECT seq, kind, status, sha256, no FROM media WHERE post_seq = ? ORDER BY no, seq', [postSeq]);
}

export async function holdMedia(w: Writer, seq: number, media: { sha256: string; fileName: string; mime: string; fileSeq: number }): Promise<void> {
  await w.run("UPDATE media SET status = 'held', sha256 = ?, file_name = ?, mime = ?, file_seq = ? WHERE seq = ?", [media.sha256, media.fileName, media.mime, media.fileSeq, seq]);
}

export async function addMediaCount(w: Writer, postSeq: number, added: number): Promise<void> {
  await w.run('UPDATE post SET media_count = media_count + ? WHERE seq = ?', [added, postSeq]);
}

/** True once an import of this case ran to its end. */
export async function hasFinishedImport(r: Reader): Promise<boolean> {
  return (await r.get("SELECT 1 FROM import_run WHERE state = 'done' LIMIT 1")) !== undefined;
}
