import { Maximize2, Plane, Ship } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import landJson from 'world-atlas/land-110m.json';
import { namePlace } from '../../../shared/domain/geo/gazetteer.ts';
import { drawGreatCircle } from '../../../shared/domain/geo/sphere.ts';
import { drawInsetPath, projectInset } from '../../../shared/domain/geo/world-inset.ts';
import { useLocale } from '../../platform/locale.tsx';
import { IconButton } from '../../ui/button.tsx';
import type { MapContent } from './model.ts';

const FRAME = { width: 286, height: 132 };
const SEA_ROUTES = ['HKHKG-MAPTM', 'HKHKG-MACAS'];
/** Origin and destination by air; a great circle, as aircraft roughly fly. */
const AIR_ROUTE = ['HKHKG', 'CMN'] as const;
const LABELS: readonly { id: string; dx: number; dy: number; anchor: 'start' | 'end' }[] = [
  { id: 'MAPTM', dx: 6, dy: -4, anchor: 'start' }, { id: 'CMN', dx: 7, dy: 9, anchor: 'start' }, { id: 'CNNSA', dx: -6, dy: -6, anchor: 'end' }, { id: 'HKHKG', dx: -6, dy: 13, anchor: 'end' },
];

function readLand(): string {
  // A package pinned in the lock file; the JSON module is typed by its letters, not as a topology.
  const topology = landJson as unknown as Topology<{ land: GeometryCollection }>;
  const polygons = feature(topology, topology.objects.land).features.flatMap(({ geometry }) =>
    geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.type === 'MultiPolygon' ? geometry.coordinates : []);
  return polygons.flat().map((ring) => `${drawInsetPath(ring, FRAME)}Z`).join('');
}

/** The usual ways from the Far East, small, over the sea. Courses nobody observed: they carry no state of evidence. */
export function RouteInset({ content, onOpen }: { readonly content: MapContent; readonly onOpen: () => void }) {
  const { t } = useTranslation('map');
  const { locale } = useLocale();
  const land = useMemo(readLand, []);
  const pointOf = useMemo(() => new Map(content.entryPoints.map((point) => [point.id, point])), [content.entryPoints]);
  const sea = content.routes.filter((route) => SEA_ROUTES.includes(route.id));
  const [from, to] = AIR_ROUTE.map((id) => pointOf.get(id));
  const air = from && to ? drawGreatCircle(from, to) : [];
  return (
    <figure className="legend map-inset" aria-label={t('inset.label')}>
      <div dir="ltr">
        <svg viewBox={`0 0 ${String(FRAME.width)} ${String(FRAME.height)}`} width={FRAME.width} height={FRAME.height} aria-hidden direction="ltr">
          <rect width={FRAME.width} height={FRAME.height} fill="var(--m-sea)" />
          <path d={land} fill="var(--m-land)" stroke="var(--m-line)" strokeWidth=".4" />
          {sea.map((route) => <path key={route.id} d={drawInsetPath(route.coordinates, FRAME)} className="map-inset-route" />)}
          {air.length > 0 ? <path d={drawInsetPath(air, FRAME)} className="map-inset-route map-inset-air" /> : null}
          <ModeMark at={sea[0]?.coordinates.find(([lon]) => lon < 75)} icon={Ship} />
          <ModeMark at={air[Math.floor(air.length / 2)]} icon={Plane} />
          {LABELS.map(({ id, dx, dy, anchor }) => {
            const point = pointOf.get(id);
            if (!point) return null;
            const [x, y] = projectInset(point, FRAME);
            return (
              <g key={id}>
                <circle cx={x} cy={y} r="3" fill="var(--c-surface)" stroke="var(--e-place)" strokeWidth="1.8" />
                <text x={x + dx} y={y + dy} textAnchor={anchor} className="map-inset-label">{shortName(point, locale.resources)}</text>
              </g>
            );
          })}
        </svg>
      </div>
      <figcaption>
        <span className="map-inset-key"><Ship className="icon-s" aria-hidden />{t('inset.sea')}</span>
        <span className="map-inset-key"><Plane className="icon-s" aria-hidden />{t('inset.air')}</span>
        <span className="text-3 truncate">{t('inset.note')}</span>
        <span className="spacer" />
        <IconButton size="s" label={t('inset.open')} onPress={onOpen}><Maximize2 className="icon-s" aria-hidden /></IconButton>
      </figcaption>
    </figure>
  );
}

/** A place in the inset has room for its own name only: «Tanger Med», not «Port Tanger Med». */
function shortName(point: { id: string; nameFr: string; nameAr: string }, language: 'fr' | 'ar'): string {
  return namePlace(point, language).replace(/^(Port (de |d['’])?|Aéroport |ميناء |مطار )/u, '').replace(/ \(.*\)$/, '');
}

function ModeMark({ at, icon: Icon }: { readonly at: readonly [number, number] | undefined; readonly icon: typeof Ship }) {
  if (!at) return null;
  const [x, y] = projectInset({ lon: at[0], lat: at[1] }, FRAME);
  return (
    <g>
      <circle cx={x} cy={y} r="8.5" fill="var(--c-surface)" stroke="var(--e-trade)" strokeWidth="1.3" />
      <Icon x={x - 5.25} y={y - 5.25} width={10.5} height={10.5} stroke="var(--e-trade)" strokeWidth={2.2} />
    </g>
  );
}
