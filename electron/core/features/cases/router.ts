import { join } from 'node:path';
import { z } from 'zod';
import { zActor, zCaseSummary, zNewCase, zRecentCase } from '../../../../shared/model/case.ts';
import { generateRecoveryKey } from '../../case/keys.ts';
import { publicProcedure, router } from '../../trpc.ts';

const zCurrent = z.object({ state: z.enum(['none', 'locked', 'open']), path: z.string().nullable(), case: zCaseSummary.nullable() });

/** Cases on this machine: recent, create, open, lock, close. */
export const casesRouter = router({
  recent: publicProcedure.output(z.array(zRecentCase)).query(({ ctx }) => ctx.app.cases.recent()),

  forget: publicProcedure.input(z.object({ path: z.string() })).mutation(({ ctx, input }) => ctx.app.cases.forget(input.path)),

  current: publicProcedure.output(zCurrent).query(async ({ ctx }) => {
    const { current, locked } = ctx.app.cases;
    if (current) return { state: 'open' as const, path: current.dir, case: await current.summarise() };
    return { state: locked === null ? 'none' as const : 'locked' as const, path: locked, case: null };
  }),

  profile: publicProcedure.output(zActor).query(({ ctx }) => ctx.app.actor()),

  editProfile: publicProcedure.input(z.object({ name: z.string().trim().min(1).max(120), grade: z.string().trim().max(120), unit: z.string().trim().max(200) }))
    .output(zActor)
    .mutation(({ ctx, input }) => ctx.app.editActor(input)),

  /** Where a new case would be put when the person names no folder. */
  suggestFolder: publicProcedure.input(z.object({ number: z.string(), title: z.string() })).output(z.string()).query(({ ctx, input }) => {
    const name = `${input.number} ${input.title}`.trim().replace(/[\\/:*?"<>|\x00-\x1f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '-').slice(0, 120) || 'case';
    return join(ctx.app.paths.data, 'cases', `${name}.mirsad`);
  }),

  /** A recovery key for `create`, so that one group of it can be typed back before anything is written. */
  proposeRecoveryKey: publicProcedure.output(z.string()).mutation(() => generateRecoveryKey()),

  create: publicProcedure.input(zNewCase).output(z.object({ case: zCaseSummary, recoveryKey: z.string().nullable() })).mutation(async ({ ctx, input }) => {
    const { session, recoveryKey } = await ctx.app.cases.create(input);
    return { case: await session.summarise(), recoveryKey };
  }),

  open: publicProcedure.input(z.object({ path: z.string().min(1), passphrase: z.string().nullable().default(null), readOnly: z.boolean().default(false) }))
    .output(zCaseSummary)
    .mutation(async ({ ctx, input }) => (await ctx.app.cases.open(input.path, input)).summarise()),

  lock: publicProcedure.mutation(({ ctx }) => ctx.app.cases.lock()),

  unlock: publicProcedure.input(z.object({ passphrase: z.string().nullable() })).output(zCaseSummary)
    .mutation(async ({ ctx, input }) => (await ctx.app.cases.unlock(input.passphrase)).summarise()),

  close: publicProcedure.mutation(({ ctx }) => ctx.app.cases.close()),
});
