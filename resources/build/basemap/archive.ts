import { buildLayers } from './layers.ts';
import { writeArchive } from './pmtiles-writer.ts';
import type { Sources } from './sources.ts';
import { cutTiles, type TilePlan } from './tiles.ts';

/** World in outline, Morocco and its neighbours in detail. */
export const TILE_PLAN: TilePlan = { maxZoom: 11, worldZoom: 5, bounds: [-20, 18, 4, 39] };

const ATTRIBUTION = '© OpenStreetMap contributors (ODbL 1.0); Natural Earth';

/** Builds the basemap archive; the same packages give the same bytes. */
export function buildArchive(sources: Sources): Buffer {
  const layers = buildLayers(sources);
  return writeArchive(cutTiles(layers, TILE_PLAN), {
    minZoom: 0,
    maxZoom: TILE_PLAN.maxZoom,
    bounds: [-180, -85, 180, 85],
    center: { lon: -7.61, lat: 33.5895, zoom: 5 },
    metadata: {
      name: 'Mirsad basemap',
      description: 'Morocco in outline, with names from the Mirsad gazetteer. Roads and industrial zones are schematic.',
      type: 'baselayer',
      attribution: ATTRIBUTION,
      license: 'ODbL-1.0',
      vector_layers: layers.map(({ id, fields }) => ({ id, fields, minzoom: 0, maxzoom: TILE_PLAN.maxZoom })),
    },
  });
}
