import { useTranslation } from 'react-i18next';
import { useCaseActions } from '../../app/case-actions.tsx';
import { useCase } from '../../app/case.tsx';
import { navigate } from '../../app/route.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { hideImportChoice, useImportChoice } from './import-choice-state.ts';

/** Into which case a collected folder goes: the open one or a new one. */
export function ImportChoice() {
  const { t } = useTranslation(['home', 'common']);
  const path = useImportChoice();
  const current = useCase();
  const { create } = useCaseActions();
  if (path === null || current.state !== 'open') return null;
  const { number, title } = current.case;
  return (
    <Dialog
      isOpen title={t('drop.choose.title')} text={t('drop.choose.text', { path })} onClose={hideImportChoice}
      footer={<>
        <Button size="l" onPress={hideImportChoice}>{t('common:action.cancel')}</Button><span className="spacer" />
        <Button size="l" onPress={() => { hideImportChoice(); create(path); }}>{t('drop.choose.new')}</Button>
        <Button size="l" variant="primary" autoFocus onPress={() => { hideImportChoice(); navigate('import', { path }); }}><span className="truncate import-choice-name">{t('drop.choose.current', { number, title })}</span></Button>
      </>}
    />
  );
}
