import { z } from 'zod';
import { zJob, type Job } from '../../../../shared/model/job.ts';
import { publicProcedure, router } from '../../trpc.ts';
import { toAsyncIterable } from '../../watch.ts';

const zJobId = z.object({ id: z.string() });

/** The job centre. */
export const jobsRouter = router({
  list: publicProcedure.output(z.array(zJob)).query(({ ctx }) => ctx.app.jobs.list()),
  cancel: publicProcedure.input(zJobId).mutation(({ ctx, input }) => { ctx.app.jobs.cancel(input.id); }),
  pause: publicProcedure.input(zJobId).mutation(({ ctx, input }) => { ctx.app.jobs.pause(input.id); }),
  resume: publicProcedure.input(zJobId).mutation(({ ctx, input }) => { ctx.app.jobs.resume(input.id); }),

  /** Every known job at once, then each change as it happens. */
  watch: publicProcedure.subscription(async function* ({ ctx, signal }) {
    const changes = toAsyncIterable<Job>((listener) => ctx.app.jobs.watch(listener), signal);
    yield* ctx.app.jobs.list();
    yield* changes;
  }),
});
