import { MAP_CITIES, namePlace } from '../../../shared/domain/geo/gazetteer.ts';
import { clearSelection, replaceSelection } from '../../app/selection.ts';
import type { Camera } from './maplibre.ts';
import { nameWarehouse, type MapContent, type MapTab } from './model.ts';
import { updateMapState } from './view-state.ts';

/** Choosing things: what goes into the linked selection, and where the map looks. */

export const MOROCCO_BOUNDS = [-17.2, 20.7, -0.9, 36] as const;
export const ROUTES_BOUNDS = [-20, 0, 125, 52] as const;

/** Reads a warehouse here and selects it everywhere. */
export function selectWarehouse(content: MapContent, id: string, language: string): void {
  const found = content.warehouses.find(({ row }) => row.id === id);
  if (!found) return;
  updateMapState({ focus: null });
  replaceSelection([{ kind: 'warehouse', id, type: 'warehouse', label: nameWarehouse(found.row, language) }]);
}

/** Reads a place; its entity is selected everywhere when the case has one. */
export function selectPlace(content: MapContent, placeId: string, language: string): void {
  const named = content.places.find(({ place }) => place.id === placeId);
  if (named?.count.entityId) {
    updateMapState({ focus: null });
    replaceSelection([{ kind: 'entity', id: named.count.entityId, type: 'place', label: namePlace(named.place, language) }]);
    return;
  }
  clearSelection();
  updateMapState({ focus: { kind: 'place', id: placeId } });
}

/** Reads an entry point, which belongs to no case. */
export function selectEntryPoint(id: string): void {
  clearSelection();
  updateMapState({ focus: { kind: 'entry', id } });
}

/** Where a tab looks; null for Morocco, which is fitted instead. */
export function cameraOfTab(tab: MapTab, content: MapContent): Camera | null {
  const city = MAP_CITIES.find(({ id }) => id === tab);
  const point = city ? content.cityPoints.get(city.id) : undefined;
  return city && point ? { ...point, zoom: city.zoom } : null;
}
