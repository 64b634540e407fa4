import type { Grade } from '../../../../shared/model/evidence.ts';
import type { HourCount, TimelineEvent } from '../../../../shared/model/timeline.ts';
import type { Reader } from '../../db/driver.ts';
import type { TimelineSource } from '../../timeline/timeline-source.ts';

/** Posts per hour within a period, read from the time index alone: no post row is touched. */
export async function countPostsByHour(r: Reader, from: number, to: number): Promise<HourCount[]> {
  return r.all<HourCount>(
    `SELECT sort_at / 3600000 AS hour, count(*) AS posts FROM post INDEXED BY ix_post_time
     WHERE sort_at >= max(?, 0) AND sort_at < ? GROUP BY hour ORDER BY hour`, [from, to]);
}

interface PostEventRow {
  id: string; author: string | null; author_name: string | null; published_at: number; published_certainty: string;
  triage: string; number: string | null; grade_source: Grade['source'] | null; grade_info: Grade['info'] | null;
}

const POST_COLUMNS = `p.id, p.author, p.author_name, p.published_at, p.published_certainty, p.triage, x.number, x.grade_source, x.grade_info`;

function toPostEvent(row: PostEventRow): TimelineEvent {
  return {
    id: `post:${row.id}`, lane: 'posts', kind: 'post', label: row.author_name ?? row.author ?? '', count: null, subject: { kind: 'post', id: row.id },
    from: row.published_at, to: null, precision: row.published_certainty === 'date-only' ? 'day' : 'minute',
    // A post as received is what it is; only a person's decision moves it out of «to examine».
    state: row.triage === 'kept' ? 'established' : row.triage === 'linked' ? 'inferred' : row.triage === 'rejected' ? 'rejected' : 'toExamine',
    openStart: false, openEnd: false, exhibit: row.number,
    grade: row.grade_source && row.grade_info ? { source: row.grade_source, info: row.grade_info } : null,
  };
}

/** Single posts of a short period, oldest first; the density stands for them when there are more. */
export async function listPostEvents(r: Reader, from: number, to: number, limit: number): Promise<TimelineEvent[]> {
  return (await r.all<PostEventRow>(
    `SELECT ${POST_COLUMNS} FROM post p INDEXED BY ix_post_time LEFT JOIN exhibit x ON x.subject_id = p.id AND x.state = 'active'
     WHERE p.sort_at >= max(?, 0) AND p.sort_at < ? AND p.published_at IS NOT NULL ORDER BY p.sort_at, p.seq LIMIT ?`, [from, to, limit])).map(toPostEvent);
}

/** The posts with these ids and the exhibits among all posts, whatever the zoom: what is selected or cited is always drawn. */
export async function listMarkedPosts(r: Reader, ids: readonly string[], from: number, to: number, limit: number): Promise<TimelineEvent[]> {
  return (await r.all<PostEventRow>(
    `SELECT ${POST_COLUMNS} FROM post p LEFT JOIN exhibit x ON x.subject_id = p.id AND x.state = 'active'
     WHERE p.published_at >= ? AND p.published_at < ? AND (p.id IN (SELECT value FROM json_each(?))
       OR p.id IN (SELECT subject_id FROM exhibit WHERE kind = 'post' AND state = 'active'))
     ORDER BY p.published_at LIMIT ?`, [from, to, JSON.stringify(ids), limit])).map(toPostEvent);
}

interface EntitySpanRow { id: string; caption: string; posts: number; first_at: number; last_at: number; status: string }

/** Accounts or phones by the span in which the case saw them, most used first. */
function entitySpans(lane: 'accounts' | 'phones', schema: string): TimelineSource {
  return {
    lane,
    async listEvents(r, { from, to, limit }) {
      const rows = await r.all<EntitySpanRow>(
        `SELECT id, caption, posts, first_at, last_at, status FROM entity INDEXED BY ix_entity_schema_posts
         WHERE schema = ? AND status <> 'rejected' AND merged_into IS NULL AND last_at >= ? AND first_at < ? ORDER BY posts DESC LIMIT ?`, [schema, from, to, limit + 1]);
      return rows.map((row) => ({
        id: `entity:${row.id}`, lane, kind: lane, label: row.caption, count: row.posts, subject: { kind: 'entity', id: row.id },
        from: row.first_at, to: row.last_at, precision: 'span', state: row.status === 'accepted' ? 'established' : 'toExamine',
        // Only captured posts bound the span: use before the first and after the last is not known.
        openStart: true, openEnd: true, exhibit: null, grade: null,
      }));
    },
  };
}

const captures: TimelineSource = {
  lane: 'captures',
  async listEvents(r, { from, to, limit }) {
    const rows = await r.all<{ id: string; name: string; records: number; captured_from: number; captured_to: number }>(
      `SELECT id, name, added + merged AS records, captured_from, captured_to FROM source_file
       WHERE captured_to >= ? AND captured_from < ? ORDER BY records DESC LIMIT ?`, [from, to, limit + 1]);
    return rows.map((row) => ({
      id: `file:${row.id}`, lane: 'captures', kind: 'capture', label: row.name, count: row.records, subject: { kind: 'file', id: row.id },
      from: row.captured_from, to: row.captured_to === row.captured_from ? null : row.captured_to, precision: 'minute',
      // When a post was captured is what the collector declares, not what Mirsad saw.
      state: 'inferred', openStart: false, openEnd: false, exhibit: null, grade: null,
    }));
  },
};

const imports: TimelineSource = {
  lane: 'imports',
  async listEvents(r, { from, to, limit }) {
    const rows = await r.all<{ id: string; root: string; files: number; started_at: number; ended_at: number | null }>(
      `SELECT id, root, files, started_at, ended_at FROM import_run WHERE coalesce(ended_at, started_at) >= ? AND started_at < ? ORDER BY started_at DESC LIMIT ?`, [from, to, limit + 1]);
    return rows.map((row) => ({
      id: `run:${row.id}`, lane: 'imports', kind: 'import', label: row.root.split(/[\\/]/).filter(Boolean).at(-1) ?? row.root, count: row.files,
      subject: { kind: 'run', id: row.id }, from: row.started_at, to: null, precision: 'minute', state: 'established',
      openStart: false, openEnd: false, exhibit: null, grade: null,
    }));
  },
};

interface WarehouseRow { id: string; name_fr: string; status: string; first_seen: number | null; last_seen: number | null; grade_source: Grade['source'] | null; grade_info: Grade['info'] | null }

function toGrade(row: Pick<WarehouseRow, 'grade_source' | 'grade_info'>): Grade | null {
  return row.grade_source && row.grade_info ? { source: row.grade_source, info: row.grade_info } : null;
}

const warehouses: TimelineSource = {
  lane: 'warehouses',
  async listEvents(r, { from, to, limit }) {
    const spans = await r.all<WarehouseRow>(
      `SELECT id, name_fr, status, first_seen, last_seen, grade_source, grade_info FROM warehouse
       WHERE first_seen IS NOT NULL AND coalesce(last_seen, first_seen) >= ? AND first_seen < ? ORDER BY first_seen LIMIT ?`, [from, to, limit + 1]);
    const decisions = await r.all<WarehouseRow & { at: number; seq: number; new_status: string }>(
      `SELECT w.id, w.name_fr, w.status, w.first_seen, w.last_seen, w.grade_source, w.grade_info, e.at, v.seq, json_extract(v.after, '$.status') AS new_status
       FROM version v JOIN ledger_entry e ON e.seq = v.entry_seq AND e.chain = (SELECT value FROM copy_info WHERE key = 'chain')
       JOIN warehouse w ON w.id = v.row_id
       WHERE v.tbl = 'warehouse' AND json_extract(v.after, '$.status') IS NOT NULL AND e.at >= ? AND e.at < ? ORDER BY e.at LIMIT ?`, [from, to, limit + 1]);
    return [
      ...spans.map((row): TimelineEvent => ({
        id: `warehouse:${row.id}`, lane: 'warehouses', kind: 'warehouseSeen', label: row.name_fr, count: null, subject: { kind: 'warehouse', id: row.id },
        from: row.first_seen ?? 0, to: row.last_seen, precision: 'span', state: stateOfWarehouse(row.status), openStart: true, openEnd: true, exhibit: null, grade: toGrade(row),
      })),
      ...decisions.map((row): TimelineEvent => ({
        id: `decision:${row.id}:${String(row.seq)}`, lane: 'warehouses', kind: `warehouse.${row.new_status}`, label: row.name_fr, count: null,
        subject: { kind: 'warehouse', id: row.id }, from: row.at, to: null, precision: 'minute', state: 'established', openStart: false, openEnd: false, exhibit: null, grade: toGrade(row),
      })),
    ];
  },
};

function stateOfWarehouse(status: string): TimelineEvent['state'] {
  if (status === 'rejected') return 'rejected';
  return status === 'suspected' ? 'inferred' : 'established';
}

const seizures: TimelineSource = {
  lane: 'seizures',
  async listEvents(r, { from, to, limit }) {
    const rows = await r.all<{ id: string; pv_number: string; at: number; quantity: number | null }>(
      `SELECT s.id, s.pv_number, s.at, (SELECT sum(l.quantity) FROM seizure_line l WHERE l.seizure_id = s.id) AS quantity
       FROM seizure s WHERE s.at >= ? AND s.at < ? ORDER BY s.at LIMIT ?`, [from, to, limit + 1]);
    return rows.map((row) => ({
      id: `seizure:${row.id}`, lane: 'seizures', kind: 'seizure', label: row.pv_number, count: row.quantity === null ? null : Math.round(row.quantity),
      subject: { kind: 'seizure', id: row.id }, from: row.at, to: null, precision: 'minute', state: 'established', openStart: false, openEnd: false, exhibit: null, grade: null,
    }));
  },
};

const declarations: TimelineSource = {
  lane: 'declarations',
  async listEvents(r, { from, to, limit }) {
    const rows = await r.all<{ id: string; number: string; registered_at: number }>(
      'SELECT id, number, registered_at FROM declaration WHERE registered_at >= ? AND registered_at < ? ORDER BY registered_at LIMIT ?', [from, to, limit + 1]);
    return rows.map((row) => ({
      id: `declaration:${row.id}`, lane: 'declarations', kind: 'declaration', label: row.number, count: null, subject: { kind: 'declaration', id: row.id },
      from: row.registered_at, to: null, precision: 'day', state: 'established', openStart: false, openEnd: false, exhibit: null, grade: null,
    }));
  },
};

/** What stands in the tables of this version. A feature with more to show adds its source to the list of `create-app.ts`. */
export const TIMELINE_SOURCES: readonly TimelineSource[] = [
  entitySpans('accounts', 'UserAccount'), entitySpans('phones', 'mrs:Phone'), captures, imports, warehouses, declarations, seizures,
];
