import { useState } from 'react';
import { Button as AriaButton, Dialog as AriaDialog, DialogTrigger, Popover } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { startOfDay, localInstant } from '../../../shared/i18n/format.ts';
import type { CalendarDay } from '../../../shared/i18n/parse-date.ts';
import { toInstant } from '../../../shared/i18n/parse-date.ts';
import { useLocale } from '../../platform/locale.tsx';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/fields.tsx';
import { useTimeRange } from '../time-range.ts';

const DAY_MS = 86_400_000;

/** The chosen period in dates and days; opens two date fields for an exact one. */
export function PeriodButton({ bounds }: { readonly bounds: { readonly from: number; readonly to: number } | null }) {
  const { t } = useTranslation(['shell', 'common']);
  const { format } = useLocale();
  const range = useTimeRange();
  const from = range.from ?? bounds?.from ?? null;
  const to = range.to ?? bounds?.to ?? null;
  return (
    <DialogTrigger>
      <AriaButton className="period-button" aria-label={t('context.choose')}>
        {from === null || to === null ? <span className="text-3">{t('context.noDates')}</span> : <>
          <span className="fs-2 nowrap"><bdi className="num strong">{format.date(from)}</bdi> <span className="text-3">{t('context.to')}</span> <bdi className="num strong">{format.date(to - 1)}</bdi></span>
          <span className={range.isSet ? 'chip chip-selected' : 'chip'}>{range.isSet ? t('common:count.days', { count: Math.round((to - from) / DAY_MS) }) : t('context.all')}</span>
        </>}
      </AriaButton>
      <Popover className="popover" placement="bottom start" offset={6}>
        <AriaDialog className="period-form" aria-label={t('context.choose')}>{({ close }) => <PeriodForm from={from} to={to} close={close} />}</AriaDialog>
      </Popover>
    </DialogTrigger>
  );
}

function toDay(instant: number): CalendarDay {
  const date = new Date(startOfDay(instant) + DAY_MS / 2);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

function PeriodForm({ from, to, close }: { readonly from: number | null; readonly to: number | null; readonly close: () => void }) {
  const { t } = useTranslation('shell');
  const range = useTimeRange();
  const [start, setStart] = useState<CalendarDay | null>(from === null ? null : toDay(from));
  const [end, setEnd] = useState<CalendarDay | null>(to === null ? null : toDay(to - 1));
  const startAt = start && toInstant(start);
  const endAt = end && localInstant(end.year, end.month, end.day + 1);
  const isReversed = startAt !== null && endAt !== null && endAt <= startAt;
  return (
    <>
      <DateField label={t('context.from')} value={start} onChange={setStart} />
      <DateField label={t('context.until')} value={end} onChange={setEnd} error={isReversed ? t('context.reversed') : undefined} />
      <div className="row">
        <Button onPress={() => { range.clear(); close(); }}>{t('context.clear')}</Button><span className="spacer" />
        <Button variant="primary" isDisabled={isReversed} onPress={() => { range.set({ from: startAt, to: endAt }); close(); }}>{t('context.apply')}</Button>
      </div>
    </>
  );
}
