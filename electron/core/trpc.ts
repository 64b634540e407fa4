import { initTRPC, type TRPCError } from '@trpc/server';
import { ZodError } from 'zod';
import { MirsadError, toReason, type Reason } from '../../shared/model/errors.ts';
import type { AppServices } from './app-services.ts';
import type { MutationOptions } from './case/case-session.ts';

/** What every procedure may reach. One object for the life of the backend; `origin` says which host asked. */
export interface Context {
  readonly app: AppServices;
  readonly origin: 'electron' | 'loopback' | 'cli' | 'test';
}

function reasonOf(error: TRPCError): Reason {
  if (error.cause instanceof MirsadError) return toReason(error.cause);
  if (error.cause instanceof ZodError) {
    const issue = error.cause.issues[0];
    return { code: 'input.invalid', params: { path: issue?.path.join('.') ?? '', problem: issue?.message ?? '' } };
  }
  return toReason(error.cause ?? error);
}

const t = initTRPC.context<Context>().create({
  /** Errors cross as code + parameters; the page translates them. */
  errorFormatter: ({ shape, error }) => ({ ...shape, message: reasonOf(error).code, data: { ...shape.data, stack: undefined, reason: reasonOf(error) } }),
});

export const router = t.router;
export const mergeRouters = t.mergeRouters;
export const createCallerFactory = t.createCallerFactory;

/** A use-case that needs no open case. */
export const publicProcedure = t.procedure;

/** A use-case on the open case (`case.none-open`, `case.locked`). Reads go through `ctx.read`, each within one snapshot. */
export const caseProcedure = publicProcedure.use(({ ctx, next, signal }) => {
  const session = ctx.app.cases.requireSession();
  return next({ ctx: { ...ctx, session, read: ((fn) => session.db.read(fn, signal)) as typeof session.db.read } });
});

/** A query on the open case. The same procedure under the name that says what it is for. */
export const caseQuery = caseProcedure;

/**
 * A use-case that changes the case. Everything it does through `ctx.uow` is one transaction, one set of versions and one
 * ledger entry named `kind`; when the use-case fails, nothing of it stays.
 */
export function caseMutation(kind: string, options: MutationOptions = {}) {
  return caseProcedure.use(async ({ ctx, next }) => {
    type Result = Awaited<ReturnType<typeof run>>;
    const run = (uow: Parameters<Parameters<typeof ctx.session.mutate>[2]>[0]) => next({ ctx: { ...ctx, uow } });
    let result: Result | undefined;
    try {
      return await ctx.session.mutate(kind, ctx.app.actor(), async (uow) => {
        result = await run(uow);
        // tRPC hands errors back as values; throwing makes the transaction roll back.
        if (!result.ok) throw result.error;
        return result;
      }, options);
    } catch (error) {
      if (result && !result.ok) return result;
      throw error;
    }
  });
}
