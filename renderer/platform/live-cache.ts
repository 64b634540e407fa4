import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTRPCClient } from './client.ts';

/**
 * Listens to what changes in the backend and lets the answers on screen be asked again: everything when a case is
 * opened, closed or locked; whatever is shown when it changes.
 */
export function useLiveCache(): void {
  const client = useTRPCClient();
  const queries = useQueryClient();
  useEffect(() => {
    const subscription = client.events.watch.subscribe(undefined, {
      onData: (event) => {
        if (event.type !== 'changed') queries.removeQueries({ type: 'inactive' });
        void queries.invalidateQueries();
      },
    });
    return () => { subscription.unsubscribe(); };
  }, [client, queries]);
}
