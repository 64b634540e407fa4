import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useTRPC } from '../platform/client.ts';
import { showToast } from '../ui/toast.tsx';
import { useCase } from './case.tsx';
import { useLedgerKind } from './ledger-kind.ts';

/** Undo and redo of the person's own actions; each says what it took back. */
export function useHistory() {
  const trpc = useTRPC();
  const { t } = useTranslation('shell');
  const nameKind = useLedgerKind();
  const isOpen = useCase().state === 'open';
  const { data } = useQuery(trpc.history.state.queryOptions(undefined, { enabled: isOpen }));
  const undo = useMutation(trpc.history.undo.mutationOptions({
    onSuccess: ({ kind }) => { showToast({ kind: 'done', text: t('undone', { what: nameKind(kind) }), action: { label: t('redo'), keys: 'Ctrl Y', run: () => { redo.mutate(); } } }); },
  }));
  const redo = useMutation(trpc.history.redo.mutationOptions({
    onSuccess: ({ kind }) => { showToast({ kind: 'done', text: t('redone', { what: nameKind(kind) }), action: { label: t('undo'), keys: 'Ctrl Z', run: () => { undo.mutate(); } } }); },
  }));
  return {
    undoKind: isOpen && data?.undo ? nameKind(data.undo.kind) : null,
    redoKind: isOpen && data?.redo ? nameKind(data.redo.kind) : null,
    undo: () => { undo.mutate(); },
    redo: () => { redo.mutate(); },
  };
}
