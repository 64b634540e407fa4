import type {
  ExpressionSpecification, FilterSpecification, FontFacesSpecification, LayerSpecification, SourceSpecification, StyleSpecification, SymbolLayerSpecification,
} from '@maplibre/maplibre-gl-style-spec';

/**
 * The map's style as a pure function of colours and language. The basemap layers read the Protomaps schema (`earth`, `landuse`, `roads`, `boundaries`,
 * `water`, `places` with `kind`), so a supplied file of that schema is drawn by the same code; what belongs to the case stands in GeoJSON sources.
 */

/** Colours of the design tokens, resolved. */
export interface MapPalette {
  sea: string;
  land: string;
  landAround: string;
  line: string;
  label: string;
  text: string;
  muted: string;
  surface: string;
  accent: string;
  post: string;
  place: string;
  trade: string;
}

export interface MapStyleOptions {
  palette: MapPalette;
  /** Names are written in this language; the other stands in where one is missing. */
  language: 'fr' | 'ar';
  /** Address of the basemap as MapLibre asks for it, e.g. `pmtiles://…`. */
  basemapUrl: string;
  fonts: FontFacesSpecification;
  /** Ends the names of drawn icons, so that other colours mean other icons. */
  iconKey: string;
}

/** Names under which `fonts` declares its faces. */
export const MAP_FONTS = { regular: 'map-regular', medium: 'map-medium', bold: 'map-bold' } as const;

/** The sources the case fills. */
export const CASE_SOURCES = ['routes', 'areas', 'posts', 'entry-points', 'warehouses', 'draft'] as const;
export type CaseSource = (typeof CASE_SOURCES)[number];

/** Layers a click may hit, the topmost first. */
export const CLICKABLE_LAYERS = ['warehouse-icon', 'entry-icon', 'post-icon', 'post-city-icon'] as const;

/** Layers of the basemap a person may switch off, by group. */
export const LAYER_GROUPS = {
  names: ['label-zone', 'label-quarter', 'label-town', 'label-city', 'label-main-city', 'label-country-near', 'label-country', 'sea-far', 'sea-near'],
  divisions: ['border-province', 'border-region'],
  roads: ['road-major', 'road-highway-case', 'road-highway'],
  zones: ['industrial'],
} as const;
export type LayerGroup = keyof typeof LAYER_GROUPS;

/** Below this zoom posts are shown by city, from it on by quarter. */
export const QUARTER_ZOOM = 9.5;

const EMPTY: SourceSpecification = { type: 'geojson', data: { type: 'FeatureCollection', features: [] } };
const hasKind = (kind: string): ExpressionSpecification => ['==', ['get', 'kind'], kind];
const isHome: ExpressionSpecification = ['==', ['get', 'country'], 'MA'];
const byZoom = (...stops: (number | string)[]): ExpressionSpecification => ['interpolate', ['linear'], ['zoom'], ...stops];

function nameIn(language: MapStyleOptions['language']): ExpressionSpecification {
  const [own, other] = language === 'ar' ? ['name:ar', 'name:fr'] : ['name:fr', 'name:ar'];
  return ['coalesce', ['get', own], ['get', other], ['get', 'name'], ''];
}

function listGroundLayers({ palette: p, iconKey }: MapStyleOptions): LayerSpecification[] {
  const earth = { source: 'basemap', 'source-layer': 'earth' };
  return [
    { id: 'sea', type: 'background', paint: { 'background-color': p.sea } },
    { id: 'land-around', type: 'fill', ...earth, filter: ['!', isHome], paint: { 'fill-color': p.landAround } },
    { id: 'land', type: 'fill', ...earth, filter: ['all', isHome, ['!', ['has', 'city']]], paint: { 'fill-color': byZoom(7, p.land, 9, p.landAround) } },
    { id: 'land-city', type: 'fill', ...earth, minzoom: 7, filter: ['has', 'city'], paint: { 'fill-color': p.land } },
    { id: 'industrial', type: 'fill', source: 'basemap', 'source-layer': 'landuse', minzoom: 9.5, filter: hasKind('industrial'), paint: { 'fill-pattern': `hatch:${iconKey}`, 'fill-opacity': byZoom(9.5, 0, 10.5, 1) } },
  ];
}

function listLineLayers({ palette: p }: MapStyleOptions): LayerSpecification[] {
  const roads = { source: 'basemap', 'source-layer': 'roads', layout: { 'line-cap': 'round', 'line-join': 'round' } } as const;
  const boundaries = { source: 'basemap', 'source-layer': 'boundaries' };
  return [
    { id: 'road-major', type: 'line', ...roads, minzoom: 6, filter: hasKind('major_road'), paint: { 'line-color': p.line, 'line-opacity': 0.55, 'line-width': byZoom(6, 0.5, 11, 1.6, 15, 4) } },
    { id: 'road-highway-case', type: 'line', ...roads, minzoom: 5, filter: hasKind('highway'), paint: { 'line-color': p.line, 'line-width': byZoom(5, 0.8, 11, 4, 15, 9) } },
    { id: 'road-highway', type: 'line', ...roads, minzoom: 7, filter: hasKind('highway'), paint: { 'line-color': p.surface, 'line-width': byZoom(7, 0.4, 11, 2.4, 15, 6.5) } },
    { id: 'border-province', type: 'line', ...boundaries, minzoom: 7, filter: hasKind('county'), paint: { 'line-color': p.line, 'line-dasharray': [4, 3], 'line-width': byZoom(7, 0.4, 11, 1.1) } },
    { id: 'border-region', type: 'line', ...boundaries, minzoom: 4.5, filter: hasKind('region'), paint: { 'line-color': p.line, 'line-width': byZoom(5, 0.5, 11, 1.2) } },
    { id: 'border-other', type: 'line', ...boundaries, filter: ['all', hasKind('country'), ['!', isHome]], paint: { 'line-color': p.line, 'line-width': byZoom(0, 0.3, 6, 0.8) } },
    { id: 'border-home', type: 'line', ...boundaries, minzoom: 2, filter: ['all', hasKind('country'), isHome], paint: { 'line-color': p.line, 'line-width': byZoom(3, 0.7, 6, 1.2, 11, 1) } },
  ];
}

interface LabelOptions {
  id: string;
  layer: 'places' | 'water';
  filter: FilterSpecification;
  minzoom?: number;
  maxzoom?: number;
  size: ExpressionSpecification | number;
  color: string;
  halo: string;
  font?: string;
  spacing?: number;
}

function drawLabel(options: MapStyleOptions, { id, layer, filter, minzoom = 0, maxzoom = 24, size, color, halo, font = MAP_FONTS.regular, spacing = 0 }: LabelOptions): LayerSpecification {
  return {
    id, type: 'symbol', source: 'basemap', 'source-layer': layer, minzoom, maxzoom, filter,
    layout: {
      'text-field': nameIn(options.language), 'text-font': [font], 'text-size': size, 'text-max-width': 8, 'text-padding': 4,
      // Arabic letters join: no spacing between them.
      'text-letter-spacing': options.language === 'ar' ? 0 : spacing,
      'symbol-sort-key': ['coalesce', ['get', 'rank'], 5],
    },
    paint: { 'text-color': color, 'text-halo-color': halo, 'text-halo-width': 1.4 },
  };
}

function listLabelLayers(options: MapStyleOptions): LayerSpecification[] {
  const { palette: p } = options;
  const arabic = options.language === 'ar' ? 1.5 : 0;
  const rankUpTo = (rank: number): ExpressionSpecification => ['<=', ['coalesce', ['get', 'rank'], 0], rank];
  const place = (id: string, filter: FilterSpecification, rest: Partial<LabelOptions>) =>
    drawLabel(options, { id, layer: 'places', filter, size: 11 + arabic, color: p.label, halo: p.land, ...rest });
  const quarter = hasKind('neighbourhood');
  return [
    drawLabel(options, { id: 'sea-far', layer: 'water', filter: hasKind('ocean'), minzoom: 1.5, maxzoom: 8, size: 12 + arabic, color: p.label, halo: p.sea, spacing: 0.08 }),
    drawLabel(options, { id: 'sea-near', layer: 'water', filter: hasKind('sea'), minzoom: 9.5, maxzoom: 13, size: 14 + arabic, color: p.label, halo: p.sea, spacing: 0.08 }),
    place('label-zone', ['all', quarter, ['>=', ['get', 'rank'], 4]], { minzoom: 12.3 }),
    place('label-quarter', ['all', quarter, ['==', ['get', 'rank'], 3]], { minzoom: 10.6 }),
    place('label-town', ['all', hasKind('locality'), ['==', ['get', 'rank'], 2]], { minzoom: 8.5, size: byZoom(8.5, 10.5 + arabic, 12, 12 + arabic) }),
    place('label-city', ['all', hasKind('locality'), ['==', ['get', 'rank'], 1]], { minzoom: 6, size: byZoom(6, 10.5 + arabic, 11, 13 + arabic), maxzoom: 14 }),
    place('label-main-city', ['all', hasKind('locality'), ['==', ['get', 'rank'], 0]], { minzoom: 4.6, maxzoom: 11, size: byZoom(4.6, 11 + arabic, 10, 14 + arabic), font: MAP_FONTS.medium, color: p.text }),
    place('label-country-near', ['all', hasKind('country'), ['==', ['get', 'rank'], 1]], { minzoom: 2.5, maxzoom: 8, spacing: 0.06 }),
    place('label-country', ['all', hasKind('country'), rankUpTo(0)], { minzoom: 1.4, maxzoom: 7, size: 12 + arabic, spacing: 0.06 }),
  ];
}

/** Approximate positions, routes, posts, entry points, warehouses, and the point being placed; bottom to top. */
function listCaseLayers({ palette: p, language, iconKey }: MapStyleOptions): LayerSpecification[] {
  const arabic = language === 'ar' ? 1.5 : 0;
  const icon = (...parts: (string | ExpressionSpecification)[]): ExpressionSpecification => ['concat', ...parts, `:${iconKey}`];
  const dim = (shown: number, faded: number): ExpressionSpecification => ['case', ['==', ['get', 'dim'], 1], faded, shown];
  const label = (size: number, halo: string) => ({ text: { 'text-color': p.text, 'text-halo-color': halo, 'text-halo-width': 1.8, 'text-opacity': dim(1, 0.45) }, size: size + arabic });
  const warehouse = label(12, p.land);
  const entry = label(12, p.sea);
  const selected: FilterSpecification = ['==', ['get', 'selected'], 1];
  const ofLevel = (level: 'place' | 'city'): ExpressionSpecification => ['==', ['get', 'level'], level];
  const cluster: SymbolLayerSpecification['layout'] = {
    'icon-image': icon('posts:', ['get', 'inPeriod'], ':', ['get', 'outside']), 'icon-allow-overlap': true, 'icon-ignore-placement': true, 'icon-size': byZoom(4, 0.5, 9, 0.7, 11, 1, 15, 1.25),
  };
  const countLabel: Pick<SymbolLayerSpecification, 'layout' | 'paint'> = {
    layout: { 'text-field': ['get', 'label'], 'text-font': [MAP_FONTS.medium], 'text-size': 10.5 + arabic / 2, 'text-anchor': 'bottom-left', 'text-offset': byZoomOffset(), 'text-padding': 1 },
    paint: { 'text-color': p.post, 'text-halo-color': p.land, 'text-halo-width': 1.6, 'text-opacity': ['case', ['==', ['get', 'inPeriod'], 0], 0.5, 1] },
  };
  return [
    { id: 'route', type: 'line', source: 'routes', layout: { 'line-cap': 'round', 'line-join': 'round' }, paint: { 'line-color': p.trade, 'line-width': byZoom(1, 1.4, 6, 2.2), 'line-opacity': 0.8 } },
    { id: 'area-fill', type: 'fill', source: 'areas', paint: { 'fill-color': ['get', 'color'], 'fill-opacity': ['case', ['==', ['get', 'filled'], 1], dim(0.1, 0.04), 0] } },
    { id: 'area-line', type: 'line', source: 'areas', paint: { 'line-color': ['get', 'color'], 'line-width': 1.3, 'line-dasharray': [2.4, 2.2], 'line-opacity': dim(0.95, 0.4) } },
    { id: 'post-linked', type: 'circle', source: 'posts', minzoom: QUARTER_ZOOM, filter: ['all', ofLevel('place'), ['>', ['get', 'selected'], 0]], paint: { 'circle-radius': 33, 'circle-opacity': 0, 'circle-stroke-color': p.accent, 'circle-stroke-width': ['case', ['==', ['get', 'selected'], 1], 2.5, 1.5] } },
    { id: 'post-icon', type: 'symbol', source: 'posts', minzoom: QUARTER_ZOOM, filter: ofLevel('place'), layout: cluster },
    { id: 'post-city-icon', type: 'symbol', source: 'posts', maxzoom: QUARTER_ZOOM, filter: ofLevel('city'), layout: cluster },
    { id: 'entry-selected', type: 'circle', source: 'entry-points', filter: selected, paint: { 'circle-radius': 20, 'circle-color': p.surface, 'circle-opacity': 0.6, 'circle-stroke-color': p.accent, 'circle-stroke-width': 2.5 } },
    {
      id: 'entry-icon', type: 'symbol', source: 'entry-points',
      layout: {
        'icon-image': icon('entry:', ['get', 'kind']), 'icon-allow-overlap': true, 'icon-size': byZoom(1, 0.45, 6, 0.7, 10, 1),
        'text-field': ['step', ['zoom'], '', 4.5, ['get', 'name']], 'text-font': [MAP_FONTS.bold], 'text-size': entry.size, 'text-optional': true,
        'text-variable-anchor': ['left', 'right', 'bottom', 'top'], 'text-radial-offset': 1.5, 'text-justify': 'auto', 'text-max-width': 12,
      },
      paint: entry.text,
    },
    { id: 'warehouse-linked', type: 'circle', source: 'warehouses', filter: ['==', ['get', 'selected'], 2], paint: { 'circle-radius': 19, 'circle-color': p.surface, 'circle-opacity': 0.5, 'circle-stroke-color': p.accent, 'circle-stroke-width': 1.5 } },
    { id: 'warehouse-selected', type: 'circle', source: 'warehouses', filter: selected, paint: { 'circle-radius': 23, 'circle-color': p.surface, 'circle-opacity': 0.6, 'circle-stroke-color': p.accent, 'circle-stroke-width': 2.5 } },
    {
      id: 'warehouse-icon', type: 'symbol', source: 'warehouses',
      layout: {
        'icon-image': icon('warehouse:', ['get', 'status']), 'icon-allow-overlap': true, 'symbol-sort-key': ['get', 'order'], 'icon-size': byZoom(5, 0.6, 10, 1),
        'text-field': ['step', ['zoom'], '', 9, ['get', 'name']], 'text-font': [MAP_FONTS.medium], 'text-size': warehouse.size, 'text-optional': true,
        'text-variable-anchor': ['top', 'bottom', 'left', 'right'], 'text-radial-offset': ['case', ['==', ['get', 'selected'], 1], 2.1, 1.5], 'text-justify': 'auto', 'text-max-width': 11,
      },
      paint: { 'icon-opacity': dim(1, 0.45), ...warehouse.text },
    },
    { id: 'post-count', type: 'symbol', source: 'posts', minzoom: QUARTER_ZOOM, filter: ofLevel('place'), ...countLabel },
    { id: 'post-city-count', type: 'symbol', source: 'posts', maxzoom: QUARTER_ZOOM, filter: ofLevel('city'), ...countLabel },
    { id: 'draft-point', type: 'symbol', source: 'draft', filter: ['==', ['geometry-type'], 'Point'], layout: { 'icon-image': icon('draft'), 'icon-allow-overlap': true } },
    { id: 'draft-area', type: 'line', source: 'draft', filter: ['==', ['geometry-type'], 'Polygon'], paint: { 'line-color': p.accent, 'line-width': 1.5, 'line-dasharray': [2, 2] } },
  ];
}

/** The count stands at the upper corner of the cluster of dots, which grows with the zoom. */
function byZoomOffset(): ExpressionSpecification {
  return ['interpolate', ['linear'], ['zoom'], 4, ['literal', [0.9, -0.7]], 9, ['literal', [1.1, -0.9]], 11, ['literal', [1.7, -1.4]], 15, ['literal', [2.1, -1.8]]];
}

/** The whole style: basemap below, the case above, empty sources for the case to fill. */
export function buildMapStyle(options: MapStyleOptions): StyleSpecification {
  return {
    version: 8,
    'font-faces': options.fonts,
    sources: { basemap: { type: 'vector', url: options.basemapUrl }, ...Object.fromEntries(CASE_SOURCES.map((id) => [id, EMPTY])) },
    layers: [...listGroundLayers(options), ...listLineLayers(options), ...listLabelLayers(options), ...listCaseLayers(options)],
  };
}
