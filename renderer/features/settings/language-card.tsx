import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber, formatOffset } from '../../../shared/i18n/format.ts';
import { ALL_LOCALES, LOCALES } from '../../../shared/i18n/locales.ts';
import type { CalendarDay } from '../../../shared/i18n/parse-date.ts';
import { useLocale } from '../../platform/locale.tsx';
import { setPreferences, usePreferences } from '../../platform/preferences.ts';
import { SegmentedControl } from '../../ui/choices.tsx';
import { DateField } from '../../ui/fields.tsx';
import { Card, Setting, type CardProps } from './card.tsx';

const EXAMPLE = 1932;
const CHOICES = import.meta.env.DEV ? ALL_LOCALES : LOCALES;

export function LanguageCard(props: CardProps) {
  const { t } = useTranslation('settings');
  const { locale, setLanguage } = useLocale();
  const { grouping } = usePreferences();
  const [day, setDay] = useState<CalendarDay | null>(null);
  const [now] = useState(() => Date.now());
  return (
    <Card {...props}>
      <Setting label={t('language.label')} text={t('language.text')}>
        <SegmentedControl label={t('language.label')} value={locale.code} onChange={setLanguage} segments={CHOICES.map(({ code, label }) => ({ id: code, label }))} />
      </Setting>
      <Setting label={t('grouping.label')} text={t('grouping.text')}>
        <SegmentedControl
          label={t('grouping.label')} value={grouping} onChange={(next) => { setPreferences({ grouping: next }); }}
          segments={[
            { id: 'locale', label: t('grouping.locale') },
            { id: 'space', label: formatNumber(EXAMPLE, { locale, grouping: 'space' }) },
            { id: 'dot', label: formatNumber(EXAMPLE, { locale, grouping: 'dot' }) },
          ]}
        />
      </Setting>
      <Setting label={t('dates.label')} text={t('dates.text')}>
        <div className="setting-date"><DateField label={t('dates.try')} hideLabel value={day} onChange={setDay} /></div>
      </Setting>
      <Setting label={t('time.label')} text={t('time.text')}><bdi className="mono" dir="ltr">{formatOffset(now)}</bdi></Setting>
    </Card>
  );
}
