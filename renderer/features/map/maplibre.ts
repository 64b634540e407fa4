import {
  addProtocol, Map as MapLibreMap, setWorkerUrl, type GeoJSONSource, type MapMouseEvent, type PointLike, type StyleSpecification,
} from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { Protocol } from 'pmtiles';
import type { FeatureCollection } from 'geojson';
import type { LonLat } from '../../../shared/domain/geo/sphere.ts';
import { CASE_SOURCES, CLICKABLE_LAYERS, LAYER_GROUPS, type CaseSource, type LayerGroup } from '../../../shared/domain/geo/map-style.ts';
import type { DrawnImage } from './map-icons.ts';

/** The only file that names MapLibre. Everything the view asks of a map is here, in the view's own words. */

export interface Camera extends LonLat {
  readonly zoom: number;
}

export interface MapHit {
  readonly layer: (typeof CLICKABLE_LAYERS)[number];
  readonly id: string;
}

export interface MapEvents {
  onCamera(camera: Camera): void;
  /** A click on the ground or on a drawn object. */
  onClick(at: LonLat, hit: MapHit | null): void;
  /** What the pointer rests on, and where in the canvas; null when it leaves. */
  onHover(hit: MapHit | null, x: number, y: number): void;
  /** First complete drawing, fonts and tiles included. */
  onReady(): void;
}

export interface MapCanvas {
  setStyle(style: StyleSpecification): void;
  setData(source: CaseSource, data: FeatureCollection): void;
  setGroupVisible(group: LayerGroup, visible: boolean): void;
  /** Flies there; jumps where motion is reduced or `jump` is set. */
  moveTo(camera: Camera, jump?: boolean): void;
  fit(bounds: readonly [west: number, south: number, east: number, north: number], jump?: boolean): void;
  zoomBy(steps: number): void;
  setCursor(cursor: '' | 'crosshair'): void;
  destroy(): void;
}

export interface MapCanvasOptions {
  readonly container: HTMLElement;
  readonly style: StyleSpecification;
  readonly camera: Camera;
  /** Name of the canvas for assistive technology. */
  readonly title: string;
  readonly events: MapEvents;
  /** Draws an icon of the style by its name; null for a name it does not know. */
  readonly drawImage: (name: string) => DrawnImage | null;
}

const PIXEL_RATIO = 2;
const HIT_REACH = 6;
const CASE_SOURCE_IDS: ReadonlySet<string> = new Set(CASE_SOURCES);
let isPrepared = false;

function prepare(): void {
  if (isPrepared) return;
  isPrepared = true;
  setWorkerUrl(workerUrl);
  // Tiles are byte ranges of one file of this host.
  addProtocol('pmtiles', new Protocol().tile);
}

function findHit(map: MapLibreMap, { x, y }: { x: number; y: number }): MapHit | null {
  const box: [PointLike, PointLike] = [[x - HIT_REACH, y - HIT_REACH], [x + HIT_REACH, y + HIT_REACH]];
  const layers = CLICKABLE_LAYERS.filter((id) => map.getLayer(id) !== undefined);
  const found = map.queryRenderedFeatures(box, { layers });
  const top = CLICKABLE_LAYERS.flatMap((layer) => found.find((f) => f.layer.id === layer) ?? [])[0];
  const layer = CLICKABLE_LAYERS.find((id) => id === top?.layer.id);
  const id: unknown = top?.properties['id'];
  return layer && typeof id === 'string' ? { layer, id } : null;
}

function readCamera(map: MapLibreMap): Camera {
  const { lng, lat } = map.getCenter();
  return { lon: lng, lat, zoom: map.getZoom() };
}

function listen(map: MapLibreMap, { events, drawImage }: MapCanvasOptions): void {
  map.on('move', () => { events.onCamera(readCamera(map)); });
  map.once('idle', () => { events.onReady(); });
  map.on('click', (event: MapMouseEvent) => { events.onClick({ lon: event.lngLat.lng, lat: event.lngLat.lat }, findHit(map, event.point)); });
  map.on('mousemove', (event: MapMouseEvent) => { events.onHover(findHit(map, event.point), event.point.x, event.point.y); });
  map.on('mouseout', () => { events.onHover(null, 0, 0); });
  map.on('styleimagemissing', ({ id }: { id: string }) => {
    const image = map.hasImage(id) ? null : drawImage(id);
    if (image) map.addImage(id, image, { pixelRatio: PIXEL_RATIO });
  });
}

/** Starts a map in a container. Throws where the machine offers no WebGL. */
export function createMapCanvas(options: MapCanvasOptions): MapCanvas {
  prepare();
  const { container, style, camera, title } = options;
  const map = new MapLibreMap({
    container, style, center: [camera.lon, camera.lat], zoom: camera.zoom, minZoom: 1, maxZoom: 17.5, attributionControl: false, dragRotate: false, pitchWithRotate: false,
    touchPitch: false, maxPitch: 0, renderWorldCopies: false, fadeDuration: 0, locale: { 'Map.Title': title }, canvasContextAttributes: { antialias: true },
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  listen(map, options);
  const pending = new Map<CaseSource, FeatureCollection>();
  const apply = (source: CaseSource, data: FeatureCollection): void => { map.getSource<GeoJSONSource>(source)?.setData(data); };
  map.on('load', () => { for (const [source, data] of pending) apply(source, data); });
  return {
    setStyle: (next) => {
      map.setStyle(next, {
        diff: true,
        // What the case drew stays: only colours, names and fonts change.
        transformStyle: (before, after) => ({
          ...after, sources: { ...after.sources, ...Object.fromEntries(Object.entries(before?.sources ?? {}).filter(([id]) => CASE_SOURCE_IDS.has(id))) },
        }),
      });
    },
    setData: (source, data) => {
      pending.set(source, data);
      apply(source, data);
    },
    setGroupVisible: (group, visible) => {
      for (const id of LAYER_GROUPS[group]) if (map.getLayer(id)) map.setLayoutProperty(id, 'visibility', visible ? 'visible' : 'none');
    },
    moveTo: ({ lon, lat, zoom }, jump = false) => {
      if (jump) map.jumpTo({ center: [lon, lat], zoom });
      else map.flyTo({ center: [lon, lat], zoom, duration: 700, essential: false });
    },
    fit: ([west, south, east, north], jump = false) => { map.fitBounds([[west, south], [east, north]], { padding: 40, duration: jump ? 0 : 700, essential: false }); },
    zoomBy: (steps) => { map.zoomTo(map.getZoom() + steps, { duration: 200, essential: false }); },
    setCursor: (cursor) => { map.getCanvas().style.cursor = cursor; },
    destroy: () => { map.remove(); },
  };
}
