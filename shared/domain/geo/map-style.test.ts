import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { buildMapStyle, CASE_SOURCES, CLICKABLE_LAYERS, MAP_FONTS, type MapPalette, type MapStyleOptions } from './map-style.ts';

const palette: MapPalette = {
  sea: '#dce8ee', land: '#f4f3ef', landAround: '#ebe9e2', line: '#cfcbbf', label: '#5c5a50', text: '#161c24', muted: '#5a6573', surface: '#ffffff',
  accent: '#0b5f74', post: '#7339a8', place: '#8a5800', trade: '#41566d',
};
const options = (language: 'fr' | 'ar'): MapStyleOptions => ({
  palette, language, basemapUrl: 'pmtiles:///map/basemap.pmtiles', iconKey: 'k',
  fonts: Object.fromEntries(Object.values(MAP_FONTS).map((name) => [name, [{ url: '/x.woff2', 'unicode-range': ['U+0-FF'] }]])),
});

describe.each(['fr', 'ar'] as const)('the map style in %s', (language) => {
  const style = buildMapStyle(options(language));

  it('is valid by the style specification', () => {
    expect(validateStyleMin(style)).toEqual([]);
  });

  it('asks for nothing but the basemap and the fonts', () => {
    expect(style.glyphs).toBeUndefined();
    expect(style.sprite).toBeUndefined();
    expect(Object.keys(style.sources).sort()).toEqual(['basemap', ...CASE_SOURCES].sort());
  });

  it('writes names in its language first', () => {
    const label = style.layers.find((layer) => layer.id === 'label-quarter');
    expect(JSON.stringify(label)).toContain(language === 'ar' ? '["get","name:ar"],["get","name:fr"]' : '["get","name:fr"],["get","name:ar"]');
  });

  it('spaces no Arabic letters', () => {
    const spaced = style.layers.filter((layer) => layer.type === 'symbol' && (layer.layout?.['text-letter-spacing'] ?? 0) !== 0);
    expect(spaced.length > 0).toBe(language === 'fr');
  });

  it('has the layers a click may hit', () => {
    expect(style.layers.map((layer) => layer.id)).toEqual(expect.arrayContaining([...CLICKABLE_LAYERS]));
  });
});
