import type { Selector, SubjectKind } from '../../../../shared/model/evidence.ts';
import type { WarehouseRow } from '../../../../shared/model/map.ts';
import type { Reader, SqlValue } from '../../db/driver.ts';

/** Reading warehouses. They are written through the unit of work alone, in `warehouse-changes.ts`. */

interface WarehouseSqlRow {
  id: string; name_fr: string; name_ar: string; city: string; quarter: string; place_key: string | null; lat: number; lon: number;
  precision: WarehouseRow['precision']; radius_m: number; status: WarehouseRow['status']; kind: WarehouseRow['kind'];
  grade_source: NonNullable<WarehouseRow['grade']>['source'] | null; grade_info: NonNullable<WarehouseRow['grade']>['info'] | null;
  hypothesis: number; note: string; first_seen: number | null; last_seen: number | null; sources: number; exhibits: number;
}

/** A source is an exhibit when it is one itself, or when its subject has been numbered. */
const SELECT_ROWS = `
  SELECT w.*,
    (SELECT count(*) FROM warehouse_source s WHERE s.warehouse_id = w.id) AS sources,
    (SELECT count(DISTINCT x.id) FROM warehouse_source s JOIN exhibit x ON x.state = 'active' AND (x.id = s.subject_id OR x.subject_id = s.subject_id) WHERE s.warehouse_id = w.id) AS exhibits
  FROM warehouse w`;

function toRow(row: WarehouseSqlRow): WarehouseRow {
  return {
    id: row.id, nameFr: row.name_fr, nameAr: row.name_ar, city: row.city, quarter: row.quarter, placeKey: row.place_key, lat: row.lat, lon: row.lon,
    precision: row.precision, radiusM: row.radius_m, status: row.status, kind: row.kind,
    grade: row.grade_source && row.grade_info ? { source: row.grade_source, info: row.grade_info } : null,
    hypothesis: row.hypothesis === 1, note: row.note, firstSeen: row.first_seen, lastSeen: row.last_seen, sources: row.sources, exhibits: row.exhibits,
  };
}

/** Every warehouse of the case, by city and then as they were placed. */
export async function listWarehouses(r: Reader): Promise<WarehouseRow[]> {
  return (await r.all<WarehouseSqlRow>(`${SELECT_ROWS} ORDER BY w.city, w.id`)).map(toRow);
}

export async function findWarehouse(r: Reader, id: string): Promise<WarehouseRow | null> {
  const row = await r.get<WarehouseSqlRow>(`${SELECT_ROWS} WHERE w.id = ?`, [id]);
  return row ? toRow(row) : null;
}

/** Ids of the warehouses that rest on any of these subjects. */
export async function listWarehousesOf(r: Reader, subjects: readonly string[]): Promise<string[]> {
  const rows = await r.all<{ warehouse_id: string }>('SELECT DISTINCT warehouse_id FROM warehouse_source WHERE subject_id IN (SELECT value FROM json_each(?))', [JSON.stringify(subjects)]);
  return rows.map((row) => row.warehouse_id);
}

const TABLES: Record<SubjectKind, string> = {
  post: 'post', media: 'media', file: 'source_file', capture: 'capture', entity: 'entity', link: 'link', warehouse: 'warehouse',
  declaration: 'declaration', invoice: 'invoice', seizure: 'seizure', exhibit: 'exhibit',
};

/** Whether what is cited stands in this case. */
export async function hasSubject(r: Reader, kind: SubjectKind, id: string): Promise<boolean> {
  return (await r.get(`SELECT 1 FROM ${TABLES[kind]} WHERE id = ?`, [id])) !== undefined;
}

export interface SourceRow { id: string; subjectKind: SubjectKind; subjectId: string; selector: Selector | null; note: string }

export async function listSources(r: Reader, warehouseId: string): Promise<SourceRow[]> {
  const rows = await r.all<{ id: string; subject_kind: SubjectKind; subject_id: string; selector: string | null; note: string }>(
    'SELECT id, subject_kind, subject_id, selector, note FROM warehouse_source WHERE warehouse_id = ? ORDER BY id', [warehouseId]);
  return rows.map((row) => ({
    id: row.id, subjectKind: row.subject_kind, subjectId: row.subject_id, note: row.note,
    // Written by us from a checked selector.
    selector: row.selector === null ? null : JSON.parse(row.selector) as Selector,
  }));
}

export interface Subject { author: string | null; at: number | null; text: string; image: { sha256: string; mime: string } | null }

async function collect<Row extends { id: string }>(r: Reader, sql: string, ids: readonly string[], extra: readonly SqlValue[] = []): Promise<Map<string, Row>> {
  return new Map((await r.all<Row>(sql, [...extra, JSON.stringify(ids)])).map((row) => [row.id, row]));
}

interface PostFacts { id: string; author: string | null; published_at: number | null; text: string; sha256: string | null; mime: string | null }
interface MediaFacts extends PostFacts { file_name: string | null }

/** The exhibits that are, or stand on, these subjects. */
export async function findExhibitsOf(r: Reader, ids: readonly string[]): Promise<Map<string, { id: string; number: string; kind: string; subjectId: string }>> {
  const rows = await r.all<{ id: string; number: string; kind: string; subject_id: string }>(
    "SELECT id, number, kind, subject_id FROM exhibit WHERE state = 'active' AND (id IN (SELECT value FROM json_each(?1)) OR subject_id IN (SELECT value FROM json_each(?1)))", [JSON.stringify(ids)]);
  return new Map(rows.flatMap((row) => {
    const exhibit = { id: row.id, number: row.number, kind: row.kind, subjectId: row.subject_id };
    return [[row.id, exhibit], [row.subject_id, exhibit]] as const;
  }));
}

/** What there is to recognise posts, media and files by: author, time, text, first held picture. */
export async function describeSubjects(r: Reader, ids: readonly string[]): Promise<Map<string, Subject>> {
  const image = (of: string) => `(SELECT ${of} FROM media m WHERE m.post_seq = p.seq AND m.kind IN ('image', 'thumbnail') AND m.sha256 IS NOT NULL ORDER BY m.no LIMIT 1)`;
  const posts = await collect<PostFacts>(r,
    `SELECT p.id, p.author, p.published_at, substr(p.text, 1, 400) AS text, ${image('m.sha256')} AS sha256, ${image('m.mime')} AS mime FROM post p WHERE p.id IN (SELECT value FROM json_each(?))`, ids);
  const media = await collect<MediaFacts>(r,
    `SELECT m.id, p.author, p.published_at, m.file_name AS text, m.file_name, CASE WHEN m.kind IN ('image', 'thumbnail') THEN m.sha256 END AS sha256, m.mime
     FROM media m LEFT JOIN post p ON p.seq = m.post_seq WHERE m.id IN (SELECT value FROM json_each(?))`, ids);
  const files = await collect<{ id: string; name: string; received_at: number }>(r, 'SELECT id, name, received_at FROM source_file WHERE id IN (SELECT value FROM json_each(?))', ids);
  const found = new Map<string, Subject>();
  for (const [id, row] of [...posts, ...media]) {
    found.set(id, { author: row.author, at: row.published_at, text: row.text, image: row.sha256 === null ? null : { sha256: row.sha256, mime: row.mime ?? 'image/jpeg' } });
  }
  for (const [id, row] of files) found.set(id, { author: null, at: row.received_at, text: row.name, image: null });
  return found;
}

export interface LinkRow { id: string; schema: string; caption: string; caption_ar: string | null; posts: number }

/** Accounts, phones and the like read in the posts (or as their authors) a warehouse rests on, most frequent first. */
export async function listCoMentioned(r: Reader, postIds: readonly string[], limit: number): Promise<LinkRow[]> {
  return r.all<LinkRow>(
    `WITH chosen AS (SELECT seq, author_seq FROM post WHERE id IN (SELECT value FROM json_each(?))),
     pair AS (SELECT author_seq AS entity_seq, seq AS post_seq FROM chosen WHERE author_seq IS NOT NULL
              UNION SELECT m.entity_seq, m.post_seq FROM mention m WHERE m.post_seq IN (SELECT seq FROM chosen))
     SELECT e.id, e.schema, e.caption, e.caption_ar, count(*) AS posts FROM pair JOIN entity e ON e.seq = pair.entity_seq
     WHERE e.status <> 'rejected' AND e.schema NOT IN ('Address', 'mrs:Hashtag') GROUP BY e.seq ORDER BY posts DESC, e.schema, e.caption LIMIT ?`,
    [JSON.stringify(postIds), limit]);
}

export interface ReasonRow { value: string; note: string; evidence_id: string | null; asserted_at: number }

/** Who said what of the warehouse's status and on which evidence, as assertions. */
export async function listStatusReasons(r: Reader, warehouseId: string): Promise<ReasonRow[]> {
  return r.all<ReasonRow>(
    "SELECT value, note, evidence_id, asserted_at FROM assertion WHERE subject_kind = 'warehouse' AND subject_id = ? AND property IN ('status', 'position') ORDER BY asserted_at, id", [warehouseId]);
}

export interface SourceChange { entry_seq: number; at: number; actor_name: string; before: string | null; after: string | null }

/** Sources that came to or left a warehouse. A version row names only the source, so the warehouse is read from its content. */
export async function listSourceChanges(r: Reader, warehouseId: string): Promise<SourceChange[]> {
  return r.all<SourceChange>(
    `SELECT v.entry_seq, e.at, e.actor_name, v.before, v.after FROM version v
     JOIN ledger_entry e ON e.seq = v.entry_seq AND e.chain = (SELECT value FROM copy_info WHERE key = 'chain')
     WHERE v.tbl = 'warehouse_source' AND (v.after ->> 'warehouse_id' = ?1 OR v.before ->> 'warehouse_id' = ?1) ORDER BY v.seq`, [warehouseId]);
}
