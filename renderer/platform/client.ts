import { QueryCache, QueryClient, MutationCache } from '@tanstack/react-query';
import { createTRPCClient, httpBatchLink, httpSubscriptionLink, splitLink, TRPCClientError, type TRPCClient } from '@trpc/client';
import { createTRPCContext } from '@trpc/tanstack-react-query';
import type { AppRouter } from '../../electron/core/router.ts';
import { isReason, type Reason } from '../../shared/model/errors.ts';

export const { TRPCProvider, useTRPC, useTRPCClient } = createTRPCContext<AppRouter>();
export type Client = TRPCClient<AppRouter>;

/** The client over the loopback host: batched calls, subscriptions as server-sent events, same origin only. */
export function createLoopbackClient(): Client {
  return createTRPCClient<AppRouter>({
    links: [
      splitLink({
        condition: (operation) => operation.type === 'subscription',
        true: httpSubscriptionLink({ url: '/trpc' }),
        false: httpBatchLink({ url: '/trpc', maxURLLength: 8000 }),
      }),
    ],
  });
}

/** What a failed call means, as code and parameters; `internal` when the backend did not say. */
export function toReason(error: unknown): Reason {
  if (error instanceof TRPCClientError) {
    const data: unknown = error.data;
    if (typeof data === 'object' && data !== null && 'reason' in data && isReason(data.reason)) return data.reason;
  }
  if (isReason(error)) return error;
  return { code: 'internal', params: { message: error instanceof Error ? error.message : String(error) } };
}

/** Called with every error nobody on screen shows: failed mutations without their own handler. */
export type ErrorListener = (reason: Reason) => void;

/**
 * The cache of answers. Nothing grows stale by itself: `events.watch` says what changed (see `use-live-cache.ts`).
 * A query that fails is shown where it is used; a mutation that fails is told unless its `meta.quiet` is set.
 */
export function createQueryClient(tellError: ErrorListener): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache(),
    mutationCache: new MutationCache({
      onError: (error, _variables, _context, mutation) => {
        if (mutation.meta?.['quiet'] !== true) tellError(toReason(error));
      },
    }),
    defaultOptions: {
      queries: { staleTime: Infinity, retry: false, refetchOnWindowFocus: false, refetchOnReconnect: false, networkMode: 'always' },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}
