import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTRPCClient } from './client.ts';
import { noteConnection } from './connection.ts';
import { createRefresher } from './refresher.ts';

/** An import changes the case many times a second; what is on screen is asked again at most this often. */
const REST_MS = 400;

/**
 * Listens to what changes in the backend and lets the answers on screen be asked again: everything when a case is
 * opened, closed or locked; whatever is shown when it changes.
 */
export function useLiveCache(): void {
  const client = useTRPCClient();
  const queries = useQueryClient();
  useEffect(() => {
    const refresher = createRefresher(() => queries.invalidateQueries(), REST_MS);
    const subscription = client.events.watch.subscribe(undefined, {
      onData: (event) => {
        if (event.type !== 'changed') queries.removeQueries({ type: 'inactive' });
        refresher.ask();
      },
      onConnectionStateChange: ({ state }) => { noteConnection(state); },
    });
    return () => {
      refresher.stop();
      subscription.unsubscribe();
    };
  }, [client, queries]);
}
