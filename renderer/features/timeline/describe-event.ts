import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { TimelineEvent } from '../../../shared/model/timeline.ts';
import { useLocale } from '../../platform/locale.tsx';
import type { EntityType, SelectionItem } from '../../app/selection.ts';

const TYPES: Readonly<Record<TimelineEvent['lane'], EntityType>> = {
  posts: 'post', accounts: 'account', phones: 'phone', captures: 'event', imports: 'event', warehouses: 'warehouse', declarations: 'declaration', seizures: 'seizure',
};

export function typeOfEvent(event: TimelineEvent): EntityType {
  return TYPES[event.lane];
}

/** The selected object behind an event: its subject, so that the other views show the same thing. */
export function toSelection(event: TimelineEvent): SelectionItem {
  const { kind, id } = event.subject;
  const linked = kind === 'post' || kind === 'entity' || kind === 'warehouse';
  return { kind: linked ? kind : 'event', id: linked ? id : event.id, type: typeOfEvent(event), label: event.label };
}

/** What an event is, when it was and how well that is known, in words. */
export function useEventText() {
  const { t } = useTranslation('timeline');
  const { format } = useLocale();
  const title = useCallback((event: TimelineEvent): string => {
    const values = { label: event.label, count: event.count ?? 0 };
    switch (event.kind) {
      case 'post': return t('kind.post', values);
      case 'accounts': return t('kind.accounts', values);
      case 'phones': return t('kind.phones', values);
      case 'capture': return t('kind.capture', values);
      case 'import': return t('kind.import', values);
      case 'warehouseSeen': return t('kind.warehouseSeen', values);
      case 'warehouse.suspected': return t('kind.warehouseSuspected', values);
      case 'warehouse.confirmed': return t('kind.warehouseConfirmed', values);
      case 'warehouse.searched': return t('kind.warehouseSearched', values);
      case 'warehouse.rejected': return t('kind.warehouseRejected', values);
      case 'declaration': return t('kind.declaration', values);
      case 'seizure': return event.count === null ? t('kind.seizureUncounted', values) : t('kind.seizure', values);
      default: return event.label;
    }
  }, [t]);
  const time = useCallback((event: TimelineEvent): string => {
    if (event.to !== null) return t('span', { from: event.from, to: event.to });
    return event.precision === 'day' ? format.date(event.from) : format.dateTime(event.from);
  }, [t, format]);
  const precision = useCallback((event: TimelineEvent): string => {
    if (event.openStart || event.openEnd) return t('precision.seen');
    return event.precision === 'day' ? t('precision.day') : t('precision.minute');
  }, [t]);
  return { title, time, precision };
}
