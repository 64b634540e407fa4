import { useTranslation } from 'react-i18next';
import { setPreferences, usePreferences } from '../../platform/preferences.ts';
import { Select } from '../../ui/fields.tsx';
import { Card, Setting, type CardProps } from './card.tsx';

const MINUTES = [2, 5, 10, 30, 60] as const;

export function LockCard(props: CardProps) {
  const { t } = useTranslation('settings');
  const { lockAfter } = usePreferences();
  const options = [...MINUTES.map((minutes) => ({ id: String(minutes), label: t('lock.minutes', { count: minutes }) })), { id: '0', label: t('lock.never') }];
  return (
    <Card {...props}>
      <Setting label={t('lock.label')} text={t('lock.text')}>
        <div className="setting-select"><Select label={t('lock.label')} hideLabel size="s" value={String(lockAfter)} options={options} onChange={(next) => { setPreferences({ lockAfter: Number(next) }); }} /></div>
      </Setting>
    </Card>
  );
}
