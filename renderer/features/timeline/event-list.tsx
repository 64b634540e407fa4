import { ListTree } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { TimelineEvent } from '../../../shared/model/timeline.ts';
import { useSelection } from '../../app/selection.ts';
import { EntityIcon } from '../../ui/entity-icon.tsx';
import { AdmiraltyBadge, ExhibitChip, StateGlyph } from '../../ui/evidence-marks.tsx';
import { Inspector } from '../../app/frame.tsx';
import { toSelection, typeOfEvent, useEventText } from './describe-event.ts';

const LISTED = 200;

/** The events of what is selected; without a selection those of the window, newest first. */
export function EventList({ events }: { readonly events: readonly TimelineEvent[] }) {
  const { t } = useTranslation('timeline');
  const { items, has, replace } = useSelection();
  const { title, time, precision } = useEventText();
  const linked = events.filter((event) => { const { kind, id } = toSelection(event); return has(kind, id); });
  const isLinked = items.length > 0 && linked.length > 0;
  const listed = (isLinked ? linked : events).toSorted((a, b) => b.from - a.from).slice(0, LISTED);
  return (
    <Inspector head={<h2 className="inspector-title">{isLinked ? t('linkedEvents') : t('eventsOfWindow')} <span className="count-chip">{listed.length}</span></h2>}>
      {listed.length === 0 ? <p className="tl-none"><ListTree className="icon" aria-hidden />{t('noEvents')}</p> : null}
      <ul className="tl-list">
        {listed.map((event) => {
          const item = toSelection(event);
          return (
            <li key={event.id}>
              <button type="button" className="tl-list-item" aria-pressed={has(item.kind, item.id)} onClick={() => { replace([item]); }}>
                <EntityIcon type={typeOfEvent(event)} state={event.state} isDecorative />
                <span className="tl-list-when"><bdi>{time(event)}</bdi> <em>{precision(event)}</em></span>
                <StateGlyph state={event.state} />
                <strong>{title(event)}</strong>
                {event.exhibit === null && event.grade === null ? null : (
                  <span className="tl-list-proof">
                    {event.exhibit === null ? null : <ExhibitChip number={event.exhibit} isFilled={has(item.kind, item.id)} />}
                    {event.grade === null ? null : <AdmiraltyBadge grade={event.grade} />}
                  </span>
                )}
              </button>
            </li>
          );
        })}
      </ul>
    </Inspector>
  );
}
