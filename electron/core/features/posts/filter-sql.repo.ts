import type { SqlParams, SqlValue } from '../../db/driver.ts';
import { toKindBits } from '../../../../shared/model/mention-kind.ts';
import type { PostFilter } from '../../../../shared/model/post.ts';

/** A piece of SQL with the values its question marks stand for, in order. */
export interface SqlPart {
  readonly sql: string;
  readonly params: SqlParams;
}

/** Everything of a filter but its words. */
export interface FilterParts {
  /** Conditions that no facet switches: period, media. */
  readonly fixed: SqlPart;
  /** All conditions on columns. */
  readonly columns: SqlPart;
  /** A query for the numbers of the posts that have to do with chosen entities. */
  readonly within: SqlPart | null;
}

/** Undated posts have `sort_at` -1: they stand after everything dated and in no period. */
const EARLIEST_DATED = 0;

/** Conditions name columns of `ix_post_time` (and of `ix_post_facet`), unqualified, so that either index answers alone. */
export function writeFilterParts(filter: PostFilter): FilterParts {
  const fixed = [writePeriod(filter), writeMedia(filter.hasMedia)];
  return { fixed: joinConditions(fixed), columns: joinConditions([...fixed, writeGroups(filter)]), within: writeEntities(filter.entityIds) };
}

/** What stands for «everything passes». */
export const ALWAYS = '1';

/** All conditions in one. */
export function joinConditions(parts: readonly (SqlPart | null)[]): SqlPart {
  const present = parts.filter((part) => part !== null);
  if (present.length === 0) return { sql: ALWAYS, params: [] };
  return { sql: present.map((part) => part.sql).join(' AND '), params: present.flatMap((part) => [...part.params]) };
}

function writePeriod({ from, to }: PostFilter): SqlPart | null {
  if (from === null && to === null) return null;
  const lower = Math.max(from ?? EARLIEST_DATED, EARLIEST_DATED);
  return to === null ? { sql: 'sort_at >= ?', params: [lower] } : { sql: 'sort_at >= ? AND sort_at < ?', params: [lower, to] };
}

function writeGroups(filter: PostFilter): SqlPart | null {
  const parts = [
    writeIn('platform', filter.platforms),
    writeIn('triage', filter.triage),
    writeIn("coalesce(lang, 'und')", filter.languages),
    filter.kinds.length > 0 ? { sql: 'kinds & ? <> 0', params: [toKindBits(filter.kinds)] } : null,
  ];
  return parts.every((part) => part === null) ? null : joinConditions(parts);
}

function writeIn(column: string, values: readonly SqlValue[]): SqlPart | null {
  return values.length === 0 ? null : { sql: `${column} IN (${values.map(() => '?').join(', ')})`, params: values };
}

function writeMedia(hasMedia: boolean | null): SqlPart | null {
  return hasMedia === null ? null : { sql: hasMedia ? 'media_count > 0' : 'media_count = 0', params: [] };
}

/** Posts that name any of the entities, or were published by one (what was merged into it included). */
function writeEntities(ids: readonly string[]): SqlPart | null {
  if (ids.length === 0) return null;
  const list = JSON.stringify(ids);
  const chosen = 'SELECT seq FROM entity WHERE id IN (SELECT value FROM json_each(?)) OR merged_into IN (SELECT value FROM json_each(?))';
  return {
    sql: `SELECT post_seq FROM mention WHERE entity_seq IN (${chosen}) UNION SELECT seq FROM post WHERE author_seq IN (${chosen})`,
    params: [list, list, list, list],
  };
}
