import { createStore, useStore } from '../../platform/store.ts';

const choice = createStore<string | null>(null);

/** Asks into which case the folder at `path` goes. */
export function showImportChoice(path: string): void {
  choice.set(path);
}

export function hideImportChoice(): void {
  choice.set(null);
}

export function useImportChoice(): string | null {
  return useStore(choice);
}
