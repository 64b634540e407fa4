import { useCaseDialog } from '../case-dialog-state.ts';
import { NewCaseDialog } from './new-case-dialog.tsx';
import { PassphraseDialog } from './passphrase-dialog.tsx';
import { RefusedDialog } from './refused-dialog.tsx';

/** The dialog about a case that is open now, if any. Rendered once, by the shell. */
export function CaseDialogs() {
  const dialog = useCaseDialog();
  if (dialog?.kind === 'new') return <NewCaseDialog importPath={dialog.importPath} />;
  if (dialog?.kind === 'passphrase') return <PassphraseDialog {...dialog} />;
  if (dialog?.kind === 'refused') return <RefusedDialog {...dialog} />;
  return null;
}
