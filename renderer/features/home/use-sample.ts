import { useMutation } from '@tanstack/react-query';
import { useCaseActions } from '../../app/case-actions.tsx';
import { useTRPC } from '../../platform/client.ts';

/** Opens the sample case, which the backend first builds through the ordinary import. */
export function useSample() {
  const { arrive } = useCaseActions();
  const sample = useMutation(useTRPC().sample.open.mutationOptions({ onSuccess: (summary) => arrive(summary, null) }));
  return { isBusy: sample.isPending, open: () => { sample.mutate(); } };
}
