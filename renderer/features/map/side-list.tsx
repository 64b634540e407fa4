import { Plus } from 'lucide-react';
import { useRef, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { namePlace } from '../../../shared/domain/geo/gazetteer.ts';
import { useLocale } from '../../platform/locale.tsx';
import { Button } from '../../ui/button.tsx';
import { EntityIcon, WarehouseIcon } from '../../ui/entity-icon.tsx';
import { AdmiraltyBadge } from '../../ui/evidence-marks.tsx';
import { AIRPORT_ICON } from '../../ui/entity-shapes.ts';
import { readListKey } from '../../ui/list-keys.ts';
import type { WarehouseRow } from '../../../shared/model/map.ts';
import { listUnderTab, nameWarehouse, type MapContent, type Mark } from './model.ts';
import { useCountText, useWarehouseLine } from './texts.ts';
import { startPlacing, type MapViewState } from './view-state.ts';

export interface SideListProps {
  readonly content: MapContent;
  readonly state: Pick<MapViewState, 'tab' | 'form' | 'statuses'>;
  readonly markOf: (kind: 'warehouse' | 'place' | 'entry', id: string) => Mark;
  readonly onWarehouse: (id: string) => void;
  readonly onPlace: (id: string) => void;
  readonly onEntry: (id: string) => void;
}

interface Row {
  readonly key: string;
  readonly mark: Mark;
  readonly onPick: () => void;
  readonly content: ReactNode;
  readonly isStruck?: boolean;
}

/** What stands under the chosen tab: warehouses, then places and entry points with the posts that name them. */
export function SideList({ content, state, markOf, onWarehouse, onPlace, onEntry }: SideListProps) {
  const { t } = useTranslation('map');
  const { locale } = useLocale();
  const list = useRef<HTMLDivElement>(null);
  const under = listUnderTab(content.warehouses, state.tab);
  const shown = under.filter(({ row }) => state.statuses.has(row.status));
  const places = listUnderTab(content.places, state.tab);
  const city = content.gazetteer.find((place) => place.id === state.tab);
  const placeRows = places.map(({ place, count }): Row => ({
    key: place.id, mark: markOf('place', place.id), onPick: () => { onPlace(place.id); },
    content: <PlaceRow name={namePlace(place, locale.resources)} line={t(`placeKind.${place.kind}`)} inPeriod={count.inPeriod} posts={count.posts} />,
  }));
  const entryRow = (point: MapContent['entryPoints'][number]): Row => ({
    key: point.id, mark: markOf('entry', point.id), onPick: () => { onEntry(point.id); },
    content: <PlaceRow name={namePlace(point, locale.resources)} line={t(`entryKind.${point.kind}`)} inPeriod={point.count?.inPeriod ?? 0} posts={point.count?.posts ?? 0} entry={point.kind} />,
  });
  const hidden = under.length - shown.length;
  return (
    <div className="map-list" ref={list} onKeyDown={(event) => { moveFocus(event, list.current); }}>
      {state.form === 'routes' ? (
        <>
          <ListSection title={t('list.entryPoints')} rows={content.entryPoints.filter((point) => point.kind !== 'origin').map(entryRow)} />
          <ListSection title={t('list.origins')} rows={content.entryPoints.filter((point) => point.kind === 'origin').map(entryRow)} />
        </>
      ) : (
        <>
          <ListSection
            title={t('list.warehouses')} note={city ? t('list.in', { count: under.length, city: namePlace(city, locale.resources) }) : t('list.inMorocco', { count: under.length })}
            rows={shown.map(({ row }): Row => ({
              key: row.id, mark: markOf('warehouse', row.id), isStruck: row.status === 'rejected', onPick: () => { onWarehouse(row.id); }, content: <WarehouseLine row={row} />,
            }))}
            empty={under.length === 0 ? t('list.none') : undefined}
          >
            {hidden > 0 ? <p className="map-list-note">{t('list.hidden', { count: hidden })}</p> : null}
            <Button variant="link" onPress={() => { startPlacing(); }}><Plus className="icon-s" aria-hidden />{t('list.place')}</Button>
          </ListSection>
          <ListSection title={t('list.places')} rows={placeRows} empty={places.length === 0 ? t('list.noPlaces') : undefined} />
          {state.tab === 'morocco' ? <ListSection title={t('list.entryPoints')} rows={content.entryPoints.filter((point) => point.kind !== 'origin').map(entryRow)} /> : null}
        </>
      )}
    </div>
  );
}

interface ListSectionProps {
  readonly title: string;
  readonly note?: string;
  readonly rows: readonly Row[];
  readonly empty?: string;
  readonly children?: ReactNode;
}

function ListSection({ title, note, rows, empty, children }: ListSectionProps) {
  return (
    <section aria-label={title}>
      <h2 className="map-list-head"><span className="medium">{title}</span>{note === undefined ? null : <span className="text-3">{note}</span>}</h2>
      {empty === undefined ? null : <p className="map-list-note">{empty}</p>}
      <ul>
        {rows.map(({ key, mark, onPick, content, isStruck }) => (
          <li key={key}>
            <button type="button" className="map-row" aria-pressed={mark === 1} data-mark={mark} data-struck={isStruck} onClick={onPick}>{content}</button>
          </li>
        ))}
      </ul>
      {children === undefined ? null : <div className="map-list-end">{children}</div>}
    </section>
  );
}

function WarehouseLine({ row }: { readonly row: WarehouseRow }) {
  const { t } = useTranslation('map');
  const { locale } = useLocale();
  const line = useWarehouseLine();
  return (
    <>
      <WarehouseIcon status={row.status} />
      <span className="map-row-text"><span className="truncate medium map-row-name">{nameWarehouse(row, locale.resources)}</span><span className="truncate fs-1 text-3">{line(row)}</span></span>
      <span className="map-row-end">
        {row.grade ? <AdmiraltyBadge grade={row.grade} /> : null}
        <span className={row.hypothesis ? 'fs-1 text-warn nowrap' : 'fs-1 text-3 nowrap'}>
          {row.hypothesis ? t('hypothesis') : row.exhibits > 0 ? t('exhibit', { count: row.exhibits }) : t('source', { count: row.sources })}
        </span>
      </span>
    </>
  );
}

interface PlaceRowProps { readonly name: string; readonly line: string; readonly inPeriod: number; readonly posts: number; readonly entry?: string }

function PlaceRow({ name, line, inPeriod, posts, entry }: PlaceRowProps) {
  const countText = useCountText();
  return (
    <>
      <EntityIcon type={entry === undefined || entry === 'origin' ? 'place' : 'entryPoint'} icon={entry === 'airport' ? AIRPORT_ICON : undefined} size="s" isDecorative />
      <span className="map-row-text"><span className="truncate map-row-name">{name}</span><span className="truncate fs-1 text-3">{line}</span></span>
      <bdi className="map-row-count" data-none={inPeriod === 0 ? true : undefined}>{posts === 0 ? '' : countText(inPeriod, posts)}</bdi>
    </>
  );
}

/** `J`, `K` and the arrows walk through every row, whatever its section. */
function moveFocus(event: KeyboardEvent, list: HTMLElement | null): void {
  const rows = list ? [...list.querySelectorAll<HTMLElement>('.map-row')] : [];
  const active = rows.findIndex((row) => row === document.activeElement);
  const key = readListKey(event, { count: rows.length, active, page: 8 });
  if (typeof key !== 'number') return;
  event.preventDefault();
  rows[key]?.focus();
}
