import { CalendarDays, Link2, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../platform/locale.tsx';
import { IconButton } from '../../ui/button.tsx';
import { EntityIcon } from '../../ui/entity-icon.tsx';
import { useSelection } from '../selection.ts';
import { PeriodButton } from './period-button.tsx';
import { TimeBrush } from './time-brush.tsx';
import { useCaseTimes } from './use-case-times.ts';

/** The period of all views over the density of posts, and what is selected everywhere. */
export function ContextStrip() {
  const { t } = useTranslation('shell');
  const times = useCaseTimes();
  return (
    <section className="context" data-zone="context" aria-label={t('context.label')} tabIndex={-1}>
      <div className="context-period"><CalendarDays className="icon text-3" aria-hidden /><PeriodButton bounds={times} /></div>
      {times ? <TimeBrush density={times.density} /> : <span className="spacer" />}
      <LinkedSelection />
    </section>
  );
}

function LinkedSelection() {
  const { t } = useTranslation('shell');
  const { format } = useLocale();
  const { items, counts, clear } = useSelection();
  return (
    <div className="context-selection" aria-live="polite">
      <Link2 className={items.length === 0 ? 'icon text-3' : 'icon text-accent'} aria-hidden />
      {items.length === 0 ? <span className="fs-2 text-3 nowrap">{t('context.none')}</span> : <>
        <b className="fs-2 nowrap">{t('context.linked', { count: items.length })}</b>
        {counts.map(({ type, count }) => <span key={type} className="row row-tight"><EntityIcon type={type} size="s" /><bdi className="num fs-1">{format.number(count)}</bdi></span>)}
        <IconButton size="s" label={t('context.empty')} keys="Escape" onPress={clear}><X className="icon icon-s" aria-hidden /></IconButton>
      </>}
    </div>
  );
}
