import { useTranslation } from 'react-i18next';
import type { Reason } from '../../../shared/model/errors.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useReasonText } from '../../ui/reason-text.ts';
import { useCaseActions } from '../case-actions.tsx';
import { hideCaseDialog } from '../case-dialog-state.ts';

/** Why a case did not open. One held by somebody else can still be read. */
export function RefusedDialog({ path, reason }: { readonly path: string; readonly reason: Reason }) {
  const { t } = useTranslation(['home', 'common']);
  const explain = useReasonText();
  const { open } = useCaseActions();
  const canRead = reason.code === 'case.in-use';
  return (
    <Dialog
      isOpen role="alertdialog" title={t('refused.title')} text={<bdi className="mono">{path}</bdi>} onClose={hideCaseDialog}
      footer={<>
        <span className="spacer" />
        {canRead ? <Button size="l" onPress={() => { hideCaseDialog(); open(path, { readOnly: true }); }}>{t('refused.readOnly')}</Button> : null}
        <Button size="l" variant="primary" autoFocus onPress={hideCaseDialog}>{t('common:action.close')}</Button>
      </>}
    >
      <div className="dialog-body"><p>{explain(reason)}</p></div>
    </Dialog>
  );
}
