import { z } from 'zod';
import { zCaseSummary } from '../../../../shared/model/case.ts';
import { caseQuery, router } from '../../trpc.ts';
import { findTimeBounds, listDayCounts } from './overview.repo.ts';

/** Figures of the whole case for the frame around the views. */
export const overviewRouter = router({
  summary: caseQuery.output(zCaseSummary).query(({ ctx }) => ctx.session.summarise()),

  /** Density of posts over time: one number per UTC day, and the bounds of the case. */
  histogram: caseQuery
    .output(z.object({ from: z.number().nullable(), to: z.number().nullable(), days: z.array(z.object({ day: z.number().int(), platform: z.string(), posts: z.number().int() })) }))
    .query(({ ctx }) => ctx.read(async (r) => ({ ...(await findTimeBounds(r)), days: await listDayCounts(r) }))),
});
