import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FeatureCollection } from 'geojson';
import { buildMapStyle, type CaseSource } from '../../../shared/domain/geo/map-style.ts';
import { useLocale } from '../../platform/locale.tsx';
import { MOROCCO_BOUNDS } from './actions.ts';
import { listMapFonts } from './fonts.ts';
import { drawMapImage, type IconPalette } from './map-icons.ts';
import { createMapCanvas, type Camera, type MapCanvas, type MapHit } from './maplibre.ts';
import { keyOfPalette } from './palette.ts';
import { updateMapState, useMapState } from './view-state.ts';

const BASEMAP = '/map/basemap.pmtiles';

export interface MapStageProps {
  readonly palette: IconPalette;
  readonly data: Readonly<Partial<Record<CaseSource, FeatureCollection>>>;
  /** Where to look first when the map was never drawn. */
  readonly start: Camera | null;
  readonly onClick: (at: { lon: number; lat: number }, hit: MapHit | null) => void;
  readonly describeHit: (hit: MapHit) => string | null;
  readonly onReady: () => void;
  /** The machine cannot draw: the table stands in. */
  readonly onFailure: () => void;
  /** Hands out the canvas while it lives. */
  readonly onCanvas: (canvas: MapCanvas | null) => void;
}

interface Hover { readonly text: string; readonly x: number; readonly y: number }

/** The drawing itself: one canvas, kept in step with colours, language, data and tool. */
export function MapStage({ palette, data, start, onClick, describeHit, onReady, onFailure, onCanvas }: MapStageProps) {
  const { t } = useTranslation('map');
  const { locale } = useLocale();
  const { tool, hiddenGroups } = useMapState();
  const container = useRef<HTMLDivElement>(null);
  const [canvas, setCanvas] = useState<MapCanvas | null>(null);
  const [hover, setHover] = useState<Hover | null>(null);

  const makeStyle = useEffectEvent(() => buildMapStyle({
    palette, language: locale.resources, basemapUrl: `pmtiles://${new URL(BASEMAP, window.location.href).href}`, fonts: listMapFonts(), iconKey: keyOfPalette(palette),
  }));
  const tellClick = useEffectEvent(onClick);
  const tellReady = useEffectEvent(onReady);
  const tellFailure = useEffectEvent(onFailure);
  const tellCanvas = useEffectEvent(onCanvas);
  const tellHover = useEffectEvent((hit: MapHit | null, x: number, y: number) => {
    const text = hit && describeHit(hit);
    setHover(text === null ? null : { text, x, y });
  });
  const drawImage = useEffectEvent((name: string) => drawMapImage(name, palette));
  const openMap = useEffectEvent((element: HTMLElement): MapCanvas => {
    const opened = createMapCanvas({
      container: element, style: makeStyle(), camera: start ?? { lon: -7.1, lat: 30, zoom: 4.5 }, title: t('canvas'),
      events: {
        onCamera: (camera) => { updateMapState({ camera }); },
        onClick: tellClick, onHover: tellHover, onReady: tellReady,
      },
      drawImage,
    });
    if (!start) opened.fit(MOROCCO_BOUNDS, true);
    return opened;
  });

  useEffect(() => {
    const element = container.current;
    if (!element) return;
    let opened: MapCanvas;
    try {
      opened = openMap(element);
    } catch {
      tellFailure();
      return;
    }
    setCanvas(opened);
    tellCanvas(opened);
    return () => {
      tellCanvas(null);
      setCanvas(null);
      opened.destroy();
    };
  }, []);

  const drawn = useRef(`${keyOfPalette(palette)} ${locale.resources}`);
  useEffect(() => {
    const wanted = `${keyOfPalette(palette)} ${locale.resources}`;
    if (!canvas || drawn.current === wanted) return;
    drawn.current = wanted;
    canvas.setStyle(makeStyle());
  }, [canvas, palette, locale.resources]);

  useEffect(() => {
    if (!canvas) return;
    for (const [source, features] of Object.entries(data)) canvas.setData(source as CaseSource, features); // Object.entries forgets the type of literal keys
  }, [canvas, data]);
  useEffect(() => { canvas?.setCursor(tool.kind === 'read' ? '' : 'crosshair'); }, [canvas, tool.kind]);
  useEffect(() => {
    if (!canvas) return;
    for (const group of ['names', 'divisions', 'roads', 'zones'] as const) canvas.setGroupVisible(group, !hiddenGroups.has(group));
  }, [canvas, hiddenGroups]);

  return (
    // The map keeps its sides in both languages.
    <div className="map-stage" dir="ltr">
      <div ref={container} className="map-canvas" />
      {hover ? <div className="tooltip map-tip" dir="auto" style={{ transform: `translate(${String(hover.x + 14)}px, ${String(hover.y + 14)}px)` }}>{hover.text}</div> : null}
    </div>
  );
}
