import { useTranslation } from 'react-i18next';
import { formatCoordinates } from '../../../shared/domain/geo/coordinates.ts';
import { namePlace } from '../../../shared/domain/geo/gazetteer.ts';
import { useLocale } from '../../platform/locale.tsx';
import { AdmiraltyBadge } from '../../ui/evidence-marks.tsx';
import type { WarehouseStatus } from '../../../shared/model/place.ts';
import { listUnderTab, nameWarehouse, type MapContent, type Mark, type MapTab } from './model.ts';
import { usePrecisionText } from './texts.ts';

export interface MapTableProps {
  readonly content: MapContent;
  readonly tab: MapTab;
  readonly statuses: ReadonlySet<WarehouseStatus>;
  readonly notice: string | null;
  readonly markOf: (kind: 'warehouse' | 'place' | 'entry', id: string) => Mark;
  readonly onWarehouse: (id: string) => void;
  readonly onPlace: (id: string) => void;
  readonly onEntry: (id: string) => void;
}

/** The same content as the canvas, for those who read instead of look. */
export function MapTable({ content, tab, statuses, notice, markOf, onWarehouse, onPlace, onEntry }: MapTableProps) {
  const { t } = useTranslation('map');
  const { t: common } = useTranslation();
  const { locale, format } = useLocale();
  const precision = usePrecisionText();
  const name = (place: { nameFr: string; nameAr: string }): string => namePlace(place, locale.resources);
  const position = (point: { lat: number; lon: number }) => <bdi className="mono" dir="ltr">{formatCoordinates(point)}</bdi>;
  return (
    <div className="map-table">
      {notice === null ? null : <p className="note" role="status">{notice}</p>}
      <table className="table">
        <caption>{t('table.warehouses')}</caption>
        <thead><tr><th>{t('table.name')}</th><th>{t('table.status')}</th><th>{t('table.kind')}</th><th>{t('table.city')}</th><th>{t('table.position')}</th><th>{t('table.precision')}</th><th className="numeric">{t('table.sources')}</th><th>{t('table.grade')}</th></tr></thead>
        <tbody>
          {listUnderTab(content.warehouses, tab).filter(({ row }) => statuses.has(row.status)).map(({ row }) => (
            <tr key={row.id} aria-selected={markOf('warehouse', row.id) > 0}>
              <th scope="row"><button type="button" className="map-table-name" onClick={() => { onWarehouse(row.id); }}>{nameWarehouse(row, locale.resources)}</button></th>
              <td>{common(`warehouse.${row.status}`)}{row.hypothesis ? ` · ${t('hypothesis')}` : ''}</td><td>{t(`kind.${row.kind}`)}</td><td>{[row.quarter, row.city].filter(Boolean).join(', ')}</td>
              <td>{position(row)}</td><td>{precision(row.precision === 'exact' ? 0 : row.radiusM)}</td><td className="numeric">{format.number(row.sources)}</td>
              <td>{row.grade ? <AdmiraltyBadge grade={row.grade} /> : null}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <table className="table">
        <caption>{t('table.places')}</caption>
        <thead><tr><th>{t('table.name')}</th><th>{t('table.kind')}</th><th>{t('table.position')}</th><th>{t('table.precision')}</th><th className="numeric">{t('table.posts')}</th><th className="numeric">{t('table.inPeriod')}</th></tr></thead>
        <tbody>
          {listUnderTab(content.places, tab).map(({ place, count }) => (
            <tr key={place.id} aria-selected={markOf('place', place.id) > 0}>
              <th scope="row"><button type="button" className="map-table-name" onClick={() => { onPlace(place.id); }}>{name(place)}</button></th>
              <td>{t(`placeKind.${place.kind}`)}</td><td>{position(place)}</td><td>{precision(place.precisionM)}</td><td className="numeric">{format.number(count.posts)}</td><td className="numeric">{format.number(count.inPeriod)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <table className="table">
        <caption>{t('table.entryPoints')}</caption>
        <thead><tr><th>{t('table.name')}</th><th>{t('table.kind')}</th><th>{t('table.position')}</th><th>{t('table.precision')}</th><th className="numeric">{t('table.posts')}</th><th className="numeric">{t('table.inPeriod')}</th></tr></thead>
        <tbody>
          {content.entryPoints.map((point) => (
            <tr key={point.id} aria-selected={markOf('entry', point.id) > 0}>
              <th scope="row"><button type="button" className="map-table-name" onClick={() => { onEntry(point.id); }}>{name(point)}</button></th>
              <td>{t(`entryKind.${point.kind}`)}</td><td>{position(point)}</td><td>{precision(point.precisionM)}</td><td className="numeric">{format.number(point.count?.posts ?? 0)}</td><td className="numeric">{format.number(point.count?.inPeriod ?? 0)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
