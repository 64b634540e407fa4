import { Info } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { MAX_DOTS } from '../../../shared/domain/geo/post-cluster.ts';
import { useLocale } from '../../platform/locale.tsx';
import { Checkbox } from '../../ui/choices.tsx';
import { WarehouseIcon } from '../../ui/entity-icon.tsx';
import { TextTip } from '../../ui/tip.tsx';
import { listUnderTab, STATUSES, type MapContent } from './model.ts';
import { toggleIn, updateMapState, useMapState } from './view-state.ts';

/** The legend is the filter: at the foot of the canvas, with counts. */
export function MapLegend({ content }: { readonly content: MapContent | null }) {
  const { t } = useTranslation('map');
  const { t: common } = useTranslation();
  const { format } = useLocale();
  const { statuses, showPosts, tab } = useMapState();
  const warehouses = content ? listUnderTab(content.warehouses, tab) : [];
  const posts = content ? listUnderTab(content.places, tab).reduce((sum, { count }) => sum + count.inPeriod, 0) : 0;
  return (
    <footer className="map-legend" role="group" aria-label={t('legend.title')}>
      <span className="overline">{t('legend.title')}</span>
      {STATUSES.map((status) => (
        <Checkbox key={status} isSelected={statuses.has(status)} onChange={() => { updateMapState({ statuses: toggleIn(statuses, status) }); }}>
          <span className="map-legend-item"><WarehouseIcon status={status} size={20} /><span>{common(`warehouse.${status}`)}</span>
            <bdi className="text-3 num">{format.number(warehouses.filter(({ row }) => row.status === status).length)}</bdi></span>
        </Checkbox>
      ))}
      <TextTip text={t('legend.areaHint')}>
        <span className="map-legend-item" tabIndex={0}>
          <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden><circle cx="9" cy="9" r="7.5" fill="var(--e-place)" fillOpacity=".12" stroke="var(--e-place)" strokeWidth="1.2" strokeDasharray="3 2.4" /></svg>
          <span>{t('legend.approximate')}</span>
        </span>
      </TextTip>
      <Checkbox isSelected={showPosts} onChange={(on) => { updateMapState({ showPosts: on }); }}>
        <span className="map-legend-item">
          <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden fill="var(--e-online)" fillOpacity=".65"><circle cx="4" cy="11" r="2.2" /><circle cx="10" cy="5" r="2.2" /><circle cx="14" cy="13" r="2.2" /></svg>
          <span>{t('legend.posts')}</span><bdi className="text-3 num">{format.number(posts)}</bdi>
        </span>
      </Checkbox>
      <TextTip text={t('legend.postsHint', { max: MAX_DOTS })}><span className="map-legend-item text-3" tabIndex={0} role="note" aria-label={t('legend.postsHint', { max: MAX_DOTS })}><Info className="icon-s" aria-hidden /></span></TextTip>
      <span className="map-legend-item">
        <svg width="18" height="14" viewBox="0 0 18 14" aria-hidden stroke="var(--m-line)" strokeWidth="2"><path d="M1 13 13 1M6 13 18 1" /></svg>
        <span>{t('legend.zone')}</span>
      </span>
    </footer>
  );
}
