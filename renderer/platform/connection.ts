import { createStore, useStore } from './store.ts';

/** Reconnecting is normal for a moment; after this it is said. */
const PATIENCE_MS = 3000;

const isLost = createStore(false);
let timer: number | undefined;

/** Told by the subscription that is always open. */
export function noteConnection(state: 'idle' | 'connecting' | 'pending'): void {
  window.clearTimeout(timer);
  if (state === 'connecting') timer = window.setTimeout(() => { isLost.set(true); }, PATIENCE_MS);
  else isLost.set(false);
}

/** True while the backend does not answer. */
export function useIsConnectionLost(): boolean {
  return useStore(isLost);
}
