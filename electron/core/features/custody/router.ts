import { z } from 'zod';
import { zLedgerHead } from '../../../../shared/model/case.ts';
import { zLedgerEntry, zVerifyResult, type VerifyResult } from '../../../../shared/model/evidence.ts';
import { listRecentEntries } from '../../evidence/ledger.repo.ts';
import { verifyCase } from '../../evidence/verify.ts';
import { caseProcedure, caseQuery, router } from '../../trpc.ts';

/** The last verification of the open case, by case folder: shown in the foot strip until the case is verified again. */
const lastResults = new WeakMap<object, { at: number; result: VerifyResult }>();

/** Custody: the ledger and the integrity of what was received. Messages are codes here; the page and the CLI translate them. */
export const custodyRouter = router({
  head: caseQuery.output(zLedgerHead).query(({ ctx }) => ctx.session.ledgerHead()),

  entries: caseQuery
    .input(z.object({ before: z.number().int().nullable().default(null), limit: z.number().int().min(1).max(500).default(100), subject: z.string().nullable().default(null) }))
    .output(z.array(zLedgerEntry))
    .query(({ ctx, input }) => ctx.read((r) => listRecentEntries(r, ctx.session.chain, input.before ?? Number.MAX_SAFE_INTEGER, input.limit, input.subject))),

  /** Starts a verification as a job; its outcome is read with `lastVerification`. */
  verify: caseProcedure.output(z.object({ jobId: z.string() })).mutation(({ ctx }) => {
    const { session } = ctx;
    const { id } = ctx.app.jobs.start({
      kind: 'evidence.verify', subject: session.info.title, unit: 'bytes', pausable: true,
      run: async (control) => {
        const result = await verifyCase(session, (code) => code, control);
        lastResults.set(session, { at: ctx.app.clock(), result });
        if (result.ok) await ctx.app.cases.note(session, ctx.app.clock());
        return result;
      },
    });
    return { jobId: id };
  }),

  lastVerification: caseQuery.output(z.object({ at: z.number(), result: zVerifyResult }).nullable()).query(({ ctx }) => lastResults.get(ctx.session) ?? null),

  /** Runs a verification to its end: the command line. */
  verifyNow: caseQuery.output(zVerifyResult).query(({ ctx }) => verifyCase(ctx.session, (code) => code)),
});
