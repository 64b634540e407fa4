import type { Reader } from '../../db/driver.ts';
import type { PostFilter, Triage } from '../../../../shared/model/post.ts';
import type { MatchExpression } from '../../../../shared/domain/search/index.ts';
import { ALWAYS, joinConditions, writeFilterParts } from './filter-sql.repo.ts';

/** Posts that share everything the facets switch. A case has some hundred such groups, however many posts. */
export interface PostGroup {
  platform: string;
  lang: string;
  triage: Triage;
  kinds: number;
  posts: number;
}

/**
 * Posts by group, for the words, the period, the media and the entities of a filter but none of its facets. Reads
 * `ix_post_facet` once, in its own order, so that nothing is sorted: at most one pass over the case.
 */
export async function listPostGroups(r: Reader, filter: PostFilter, words: MatchExpression | null): Promise<PostGroup[]> {
  const { fixed, within } = writeFilterParts(filter);
  const conditions = joinConditions([
    fixed.sql === ALWAYS ? null : fixed,
    words && { sql: `seq ${words.inverted ? 'NOT IN' : 'IN'} (SELECT rowid FROM post_fts WHERE post_fts MATCH ?)`, params: [words.match] },
    within && { sql: `seq IN (${within.sql})`, params: within.params },
  ]);
  return r.all<PostGroup>(
    `SELECT platform, coalesce(lang, 'und') AS lang, triage, kinds, count(*) AS posts FROM post INDEXED BY ix_post_facet
     WHERE ${conditions.sql} GROUP BY platform, post.lang, triage, kinds`, conditions.params);
}
