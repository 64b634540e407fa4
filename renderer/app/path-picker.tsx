import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useTRPC, useTRPCClient } from '../platform/client.ts';
import { createStore, useStore } from '../platform/store.ts';

export interface PickRequest {
  /** `case` is a folder that holds a case; `place` a folder to put something in. */
  readonly kind: 'file' | 'folder' | 'files-or-folder' | 'case' | 'place';
  readonly title?: string;
  /** Where to begin; the person's own folder otherwise. */
  readonly startAt?: string;
}

export interface PendingPick extends PickRequest {
  readonly answer: (paths: string[]) => void;
}

const pending = createStore<PendingPick | null>(null);

/** The pick waiting for its in-app dialog, rendered by the shell. */
export function usePendingPick(): PendingPick | null {
  return useStore(pending);
}

/** Closes the in-app dialog with what was chosen; nothing when the person gave up. */
export function answerPick(paths: string[]): void {
  const request = pending.get();
  pending.set(null);
  request?.answer(paths);
}

/** Lets the person choose files or folders of this machine: the host's own dialog where it has one, an in-app one otherwise. */
export function usePathPicker() {
  const { t } = useTranslation('home');
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queries = useQueryClient();
  // Known before the first click, so that the dialog opens at once.
  useQuery(trpc.host.capabilities.queryOptions());
  const pick = useCallback(async (request: PickRequest): Promise<string[]> => {
    const { nativeDialogs } = await queries.ensureQueryData(trpc.host.capabilities.queryOptions());
    const title = request.title ?? t(`pick.${request.kind}`);
    if (nativeDialogs) {
      const kind = request.kind === 'case' || request.kind === 'place' ? 'folder' : request.kind;
      return client.host.pickPath.mutate({ kind, title });
    }
    return new Promise((answer) => { pending.set({ ...request, title, answer }); });
  }, [client, queries, t, trpc]);
  return { pick };
}
