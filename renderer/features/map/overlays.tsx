import { Info, LocateFixed, Minus, Plus, Ruler } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Dialog as AriaDialog, DialogTrigger, Popover } from 'react-aria-components';
import { namePlace } from '../../../shared/domain/geo/gazetteer.ts';
import { chooseScale } from '../../../shared/domain/geo/scale.ts';
import { measureDistance } from '../../../shared/domain/geo/sphere.ts';
import { useLocale } from '../../platform/locale.tsx';
import { Button, IconButton, IconToggle } from '../../ui/button.tsx';
import type { MapCanvas } from './maplibre.ts';
import type { NamedPlace } from './model.ts';
import { useDistanceText } from './texts.ts';
import { stopTool, updateMapState, useMapState } from './view-state.ts';

/** What lies over the map's corners. The map keeps its sides in both languages, so these do too. */

export function MapTools({ canvas, onFit }: { readonly canvas: MapCanvas | null; readonly onFit: () => void }) {
  const { t } = useTranslation('map');
  const { tool } = useMapState();
  return (
    <div className="canvas-tools map-tools">
      <IconButton label={t('zoomIn')} keys="+" onPress={() => { canvas?.zoomBy(1); }}><Plus className="icon" aria-hidden /></IconButton>
      <IconButton label={t('zoomOut')} keys="-" onPress={() => { canvas?.zoomBy(-1); }}><Minus className="icon" aria-hidden /></IconButton>
      <IconButton label={t('fit')} keys="F" onPress={onFit}><LocateFixed className="icon" aria-hidden /></IconButton>
      <IconToggle label={t('measure.tool')} isSelected={tool.kind === 'measure'} onChange={(on) => { if (on) updateMapState({ tool: { kind: 'measure', points: [] } }); else stopTool(); }}>
        <Ruler className="icon" aria-hidden />
      </IconToggle>
    </div>
  );
}

const SCALE_PX = 100;

/** Scale bar, sources, and what the map does not know. */
export function MapFoot() {
  const { t } = useTranslation('map');
  const { camera } = useMapState();
  const distance = useDistanceText();
  const scale = camera ? chooseScale(camera.lat, camera.zoom, SCALE_PX) : null;
  return (
    <div className="legend map-foot">
      {scale ? <><span className="map-scale" style={{ inlineSize: scale.px }} aria-hidden /><bdi className="num">{distance(scale.metres)}</bdi></> : null}
      <span>{t('attribution.short')}</span>
      <span className="text-3">{t('noStreets')}</span>
      <DialogTrigger>
        <IconButton size="s" label={t('attribution.button')}><Info className="icon-s" aria-hidden /></IconButton>
        <Popover className="popover map-sources" placement="top">
          <AriaDialog aria-label={t('attribution.title')}>
            <h3 className="overline">{t('attribution.title')}</h3>
            <ul>{(['osm', 'world', 'own', 'streets', 'points', 'coast', 'routes'] as const).map((line) => <li key={line}>{t(`attribution.${line}`)}</li>)}</ul>
          </AriaDialog>
        </Popover>
      </DialogTrigger>
    </div>
  );
}

/** What the tool in hand waits for, and what it found. */
export function ToolHint() {
  const { t } = useTranslation('map');
  const { tool } = useMapState();
  const distance = useDistanceText();
  if (tool.kind === 'read') return null;
  return <p className="legend map-hint" role="status">{tool.kind === 'place' ? t('placing.hint') : sayMeasure(tool.points)}</p>;

  function sayMeasure(points: readonly { lon: number; lat: number }[]): string {
    const [from, to] = points;
    if (!from) return t('measure.start');
    return to ? t('measure.result', { distance: distance(measureDistance(from, to)) }) : t('measure.end');
  }
}

/** Posts that name the city and no quarter: they have no place inside it, so they are told and not drawn. */
export function WholeCityChip({ named, isRead, onPress }: { readonly named: NamedPlace; readonly isRead: boolean; readonly onPress: () => void }) {
  const { t } = useTranslation('map');
  const { locale } = useLocale();
  return (
    <div className="legend map-whole-city" data-read={isRead || undefined}>
      <Button variant="link" onPress={onPress}>
        <svg width="14" height="14" viewBox="0 0 18 18" aria-hidden fill="var(--e-online)" fillOpacity=".65"><circle cx="4" cy="11" r="2.4" /><circle cx="10" cy="5" r="2.4" /><circle cx="14" cy="13" r="2.4" /></svg>
        {t('wholeCity', { city: namePlace(named.place, locale.resources), count: named.count.inPeriod })}
      </Button>
    </div>
  );
}
