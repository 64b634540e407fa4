import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toReason, useTRPC } from '../../platform/client.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useReasonText } from '../../ui/reason-text.ts';
import { useCaseActions } from '../case-actions.tsx';
import { hideCaseDialog } from '../case-dialog-state.ts';
import { SecretField } from './secret-field.tsx';

export interface PassphraseDialogProps {
  readonly path: string;
  readonly readOnly: boolean;
  readonly importPath: string | null;
}

/** Asks for the passphrase of a case, or its recovery key. */
export function PassphraseDialog({ path, readOnly, importPath }: PassphraseDialogProps) {
  const { t } = useTranslation(['home', 'common']);
  const explain = useReasonText();
  const { tryOpen, isBusy } = useCaseActions();
  const { data: recents = [] } = useQuery(useTRPC().cases.recent.queryOptions());
  const known = recents.find((recent) => recent.path === path);
  const [passphrase, setPassphrase] = useState('');
  const [error, setError] = useState<string | undefined>();
  const submit = (): void => {
    tryOpen({ path, passphrase, readOnly, importPath }).catch((failure: unknown) => { setError(explain(toReason(failure))); });
  };
  return (
    <Dialog isOpen title={t('passphrase.title')} text={known ? <><bdi className="mono" dir="ltr">{known.number}</bdi> <bdi>{known.title}</bdi></> : <bdi className="mono" dir="ltr">{path}</bdi>} onClose={hideCaseDialog}>
      <form className="dialog-form" onSubmit={(event) => { event.preventDefault(); submit(); }}>
        <div className="dialog-body">
          <SecretField label={t('passphrase.label')} value={passphrase} autoFocus error={error} onChange={(value) => { setPassphrase(value); setError(undefined); }} />
        </div>
        <div className="dialog-foot">
          <span className="spacer" />
          <Button size="l" onPress={hideCaseDialog}>{t('common:action.cancel')}</Button>
          <Button size="l" variant="primary" type="submit" isDisabled={passphrase === '' || isBusy} isPending={isBusy}>{t('common:action.open')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
