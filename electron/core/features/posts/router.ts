import { z } from 'zod';
import { compileMatch, findHighlights, parseQuery } from '../../../../shared/domain/search/index.ts';
import { MirsadError } from '../../../../shared/model/errors.ts';
import { zId } from '../../../../shared/model/ids.ts';
import { zPostDetail, zPostFacets, zPostFilter, zPostOrder, zPostRow, zSearchHit, zSearchPage, zTriage, type PostFilter, type SearchHit, type Triage } from '../../../../shared/model/post.ts';
import type { UnitOfWork } from '../../case/unit-of-work.ts';
import type { Reader } from '../../db/driver.ts';
import { caseMutation, caseQuery, router } from '../../trpc.ts';
import { countFacets } from './count-facets.ts';
import { listPostGroups } from './facets.repo.ts';
import { writeFilterParts } from './filter-sql.repo.ts';
import { findPostDetail } from './post-detail.repo.ts';
import { findPostIds, findPostRows, findPostSeqs } from './post-rows.repo.ts';
import { countPosts, countPostsExactly, findPlace, listPostSeqs, measureQuery, type PostQuery } from './search.repo.ts';

const MAX_PAGE = 500;
const MAX_BULK = 20_000;
const zWindow = { offset: z.number().int().min(0).default(0), limit: z.number().int().min(0).max(MAX_PAGE).default(50) };
const zList = zPostFilter.extend({ order: zPostOrder.default('newest'), ...zWindow });

function toPostQuery(filter: PostFilter): PostQuery {
  const { columns, within } = writeFilterParts(filter);
  return { words: compileMatch(parseQuery(filter.query)), filter: columns, within };
}

async function toHits(r: Reader, seqs: readonly number[], query: string): Promise<SearchHit[]> {
  const parsed = parseQuery(query);
  return (await findPostRows(r, seqs)).map((post) => ({ ...post, highlights: findHighlights(post.text, parsed) }));
}

/** Posts: search, the long list, facets, one post, triage. A query that cannot be read fails with `query.malformed`. */
export const postsRouter = router({
  /** The newest (or oldest) posts that answer, and how many answer: exact up to 10,000. */
  search: caseQuery.input(zList).output(zSearchPage).query(({ ctx, input }) => {
    const query = toPostQuery(input);
    return ctx.read(async (r) => {
      const sizes = await measureQuery(r, query);
      return { total: await countPosts(r, query, sizes), posts: await toHits(r, await listPostSeqs(r, query, sizes, input.order, input), input.query) };
    });
  }),

  /** A page anywhere in the list, without its total. */
  list: caseQuery.input(zList).output(z.array(zSearchHit)).query(({ ctx, input }) => {
    const query = toPostQuery(input);
    return ctx.read(async (r) => toHits(r, await listPostSeqs(r, query, await measureQuery(r, query), input.order, input), input.query));
  }),

  /** The exact number of posts that answer. */
  count: caseQuery.input(zPostFilter).output(z.number().int()).query(({ ctx, input }) => {
    const query = toPostQuery(input);
    return ctx.read(async (r) => countPostsExactly(r, query, await measureQuery(r, query)));
  }),

  /** Where a post stands in the list, to show it when another view chose it; null when the list leaves it out. */
  place: caseQuery.input(zPostFilter.extend({ order: zPostOrder.default('newest'), id: zId })).output(z.object({ index: z.number().int().nullable() }))
    .query(({ ctx, input }) => ctx.read(async (r) => ({ index: await findPlace(r, toPostQuery(input), input.order, input.id) }))),

  facets: caseQuery.input(zPostFilter).output(zPostFacets).query(({ ctx, input }) => {
    const words = compileMatch(parseQuery(input.query));
    return ctx.read(async (r) => countFacets(await listPostGroups(r, input, words), input));
  }),

  get: caseQuery.input(z.object({ id: zId })).output(zPostDetail).query(({ ctx, input }) => ctx.read(async (r) => {
    const post = await findPostDetail(r, input.id);
    if (!post) throw new MirsadError('not-found', { table: 'post', id: input.id });
    return post;
  })),

  /** Rows for a linked selection, in the order of the ids; unknown ids are left out. */
  byIds: caseQuery.input(z.object({ ids: z.array(zId).max(MAX_PAGE) })).output(z.array(zPostRow))
    .query(({ ctx, input }) => ctx.read(async (r) => findPostRows(r, await findPostSeqs(r, input.ids)))),

  /** Triage of one or many posts: one ledger entry, one step to undo. */
  setTriage: caseMutation('post.triage')
    .input(z.object({ ids: z.array(zId).min(1).max(MAX_BULK), triage: zTriage }))
    .output(z.object({ changed: z.number().int() }))
    .mutation(({ ctx, input }) => setTriage(ctx.uow, input.ids, input.triage)),

  /** Triage of everything a filter shows, newest first, at most 20,000 at once; `left` says that some remain. */
  setTriageOfAll: caseMutation('post.triage')
    .input(z.object({ filter: zPostFilter, triage: zTriage }))
    .output(z.object({ changed: z.number().int(), left: z.boolean() }))
    .mutation(async ({ ctx, input }) => {
      const query = toPostQuery(input.filter);
      const seqs = await listPostSeqs(ctx.uow.tx, query, await measureQuery(ctx.uow.tx, query), 'newest', { offset: 0, limit: MAX_BULK + 1 });
      const ids = await findPostIds(ctx.uow.tx, seqs.slice(0, MAX_BULK));
      const changed = ids.length === 0 ? 0 : (await setTriage(ctx.uow, ids, input.triage)).changed;
      return { changed, left: seqs.length > MAX_BULK };
    }),
});

async function setTriage(uow: UnitOfWork, ids: readonly string[], triage: Triage): Promise<{ changed: number }> {
  const changed = await uow.updateMany('post', ids, { triage });
  if (changed === null) throw new MirsadError('not-found', { table: 'post', id: ids[0] ?? '' });
  return { changed };
}
