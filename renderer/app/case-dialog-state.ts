import type { Reason } from '../../shared/model/errors.ts';
import { createStore, useStore } from '../platform/store.ts';

/** The one dialog about cases that may be open, over whichever view. */
export type CaseDialog =
  | { readonly kind: 'new'; /** A collected folder to import once the case is there. */ readonly importPath: string | null }
  | { readonly kind: 'passphrase'; readonly path: string; readonly readOnly: boolean; readonly importPath: string | null }
  | { readonly kind: 'refused'; readonly path: string; readonly reason: Reason };

const dialog = createStore<CaseDialog | null>(null);

export function showCaseDialog(next: CaseDialog): void {
  dialog.set(next);
}

export function hideCaseDialog(): void {
  dialog.set(null);
}

export function useCaseDialog(): CaseDialog | null {
  return useStore(dialog);
}
