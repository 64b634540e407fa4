import { casesRouter } from './features/cases/router.ts';
import { custodyRouter } from './features/custody/router.ts';
import { eventsRouter } from './features/events/router.ts';
import { historyRouter } from './features/history/router.ts';
import { hostRouter } from './features/host/router.ts';
import { importRouter } from './features/import/router.ts';
import { jobsRouter } from './features/jobs/router.ts';
import { mapRouter } from './features/map/router.ts';
import { overviewRouter } from './features/overview/router.ts';
import { postsRouter } from './features/posts/router.ts';
import { preferencesRouter } from './features/preferences/router.ts';
import { sampleRouter } from './features/sample/router.ts';
import { timelineRouter } from './features/timeline/router.ts';
import { createCallerFactory, router } from './trpc.ts';

/** The contract: one line a feature. The client's types, validation in every host and the CLI's calls derive from it. */
export const appRouter = router({
  cases: casesRouter,
  custody: custodyRouter,
  events: eventsRouter,
  history: historyRouter,
  host: hostRouter,
  import: importRouter,
  jobs: jobsRouter,
  map: mapRouter,
  overview: overviewRouter,
  posts: postsRouter,
  preferences: preferencesRouter,
  sample: sampleRouter,
  timeline: timelineRouter,
});

export type AppRouter = typeof appRouter;

/** Calls the router in-process: the command line and tests. */
export const createCaller = createCallerFactory(appRouter);
