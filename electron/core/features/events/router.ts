import { publicProcedure, router } from '../../trpc.ts';
import { toAsyncIterable } from '../../watch.ts';
import type { DeskEvent } from '../../case/case-desk.ts';

/** Tells the page what changed, so that it asks again for exactly what it shows. */
export const eventsRouter = router({
  watch: publicProcedure.subscription(({ ctx, signal }) => toAsyncIterable<DeskEvent>((listener) => ctx.app.cases.watch(listener), signal)),
});
