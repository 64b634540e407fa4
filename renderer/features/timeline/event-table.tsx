import { useTranslation } from 'react-i18next';
import type { TimelineEvent } from '../../../shared/model/timeline.ts';
import { useSelection } from '../../app/selection.ts';
import { StateGlyph } from '../../ui/evidence-marks.tsx';
import { toSelection, useEventText } from './describe-event.ts';
import type { Bin } from './use-timeline.ts';

/** The same content as a table, for who does not see or point at the drawing (`Alt T`). */
export function EventTable({ events, bins }: { readonly events: readonly TimelineEvent[]; readonly bins: readonly Bin[] }) {
  const { t } = useTranslation('timeline');
  const { has, replace } = useSelection();
  const { title, time, precision } = useEventText();
  return (
    <div className="tl-table">
      <table className="table">
        <caption>{t('tableCaption')}</caption>
        <thead><tr><th scope="col">{t('column.when')}</th><th scope="col">{t('column.precision')}</th><th scope="col">{t('column.lane')}</th><th scope="col">{t('column.what')}</th><th scope="col">{t('column.state')}</th></tr></thead>
        <tbody>
          {events.toSorted((a, b) => a.from - b.from).map((event) => {
            const item = toSelection(event);
            return (
              <tr key={event.id} aria-selected={has(item.kind, item.id)}>
                <td><bdi>{time(event)}</bdi></td><td>{precision(event)}</td><td>{t(`lane.${event.lane}`)}</td>
                <td><button type="button" className="button button-link" onClick={() => { replace([item]); }}>{title(event)}</button></td>
                <td><StateGlyph state={event.state} /></td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <table className="table">
        <caption>{t('densityCaption')}</caption>
        <tbody>{bins.filter((bin) => bin.posts > 0).map((bin) => <tr key={bin.from}><th scope="row">{t('binStart', { from: bin.from })}</th><td>{t('posts', { count: bin.posts })}</td></tr>)}</tbody>
      </table>
    </div>
  );
}
