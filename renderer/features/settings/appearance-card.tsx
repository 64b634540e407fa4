import { useTranslation } from 'react-i18next';
import { setPreferences, usePreferences } from '../../platform/preferences.ts';
import { SegmentedControl } from '../../ui/choices.tsx';
import { Card, Setting, type CardProps } from './card.tsx';

const THEMES = ['system', 'light', 'dark'] as const;
const CONTRASTS = ['system', 'normal', 'high'] as const;

export function AppearanceCard(props: CardProps) {
  const { t } = useTranslation('settings');
  const { theme, contrast } = usePreferences();
  return (
    <Card {...props}>
      <Setting label={t('theme.label')} text={t('theme.text')}>
        <SegmentedControl label={t('theme.label')} value={theme} onChange={(next) => { setPreferences({ theme: next }); }} segments={THEMES.map((id) => ({ id, label: t(`theme.${id}`) }))} />
      </Setting>
      <Setting label={t('contrast.label')} text={t('contrast.text')}>
        <SegmentedControl label={t('contrast.label')} value={contrast} onChange={(next) => { setPreferences({ contrast: next }); }} segments={CONTRASTS.map((id) => ({ id, label: t(`contrast.${id}`) }))} />
      </Setting>
    </Card>
  );
}
