import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { CaseSummary } from '../../shared/model/case.ts';
import { toReason, useTRPC } from '../platform/client.ts';
import { hideCaseDialog, showCaseDialog } from './case-dialog-state.ts';
import { lastView } from './last-view.ts';
import { usePathPicker } from './path-picker.tsx';
import { parentOf } from './paths.ts';
import { navigate } from './route.ts';
import { clearSelection } from './selection.ts';
import { setTimeRange } from './time-range.ts';

/** Goes where the case was left, to what is to be imported, or where an empty case begins. */
function enterCase(summary: CaseSummary, importPath: string | null): void {
  clearSelection();
  setTimeRange({ from: null, to: null });
  if (importPath !== null) navigate('import', { path: importPath });
  else navigate(lastView(summary.id) ?? (summary.posts === 0 ? 'import' : 'posts'));
}

export interface OpenRequest {
  readonly path: string;
  readonly passphrase?: string;
  readonly readOnly?: boolean;
  readonly importPath?: string | null;
}

/** Opening, making, locking and closing cases, with their dialogs. */
export function useCaseActions() {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const { pick } = usePathPicker();
  const arrive = async (summary: CaseSummary, importPath: string | null): Promise<void> => {
    hideCaseDialog();
    queries.removeQueries({ type: 'inactive' });
    await queries.invalidateQueries();
    enterCase(summary, importPath);
  };
  const openMutation = useMutation(trpc.cases.open.mutationOptions({ meta: { quiet: true } }));
  const lockMutation = useMutation(trpc.cases.lock.mutationOptions());
  const closeMutation = useMutation(trpc.cases.close.mutationOptions());

  /** Opens a case; asks for its passphrase when it has one, explains a refusal otherwise. */
  const tryOpen = ({ path, passphrase, readOnly = false, importPath = null }: OpenRequest): Promise<void> => openMutation
    .mutateAsync({ path, passphrase: passphrase ?? null, readOnly })
    .then((summary) => arrive(summary, importPath))
    .catch((error: unknown) => {
      const reason = toReason(error);
      if (reason.code === 'case.passphrase-needed') showCaseDialog({ kind: 'passphrase', path, readOnly, importPath });
      else if (passphrase === undefined || reason.code !== 'case.wrong-passphrase') showCaseDialog({ kind: 'refused', path, reason });
      throw error;
    });

  return {
    isBusy: openMutation.isPending,
    /** Opens and shows what goes wrong; never throws. */
    open: (path: string, options: Omit<OpenRequest, 'path'> = {}) => { void tryOpen({ path, ...options }).catch(() => undefined); },
    tryOpen,
    arrive,
    openFromDisk: () => {
      const recents = queries.getQueryData(trpc.cases.recent.queryKey());
      const latest = recents?.[0]?.path;
      void pick({ kind: 'case', startAt: latest === undefined ? undefined : parentOf(latest) }).then(([path]) => { if (path !== undefined) return tryOpen({ path }).catch(() => undefined); return undefined; });
    },
    create: (importPath: string | null = null) => { showCaseDialog({ kind: 'new', importPath }); },
    lock: () => { lockMutation.mutate(); },
    close: () => { closeMutation.mutate(undefined, { onSuccess: () => { clearSelection(); navigate('home'); } }); },
  };
}
