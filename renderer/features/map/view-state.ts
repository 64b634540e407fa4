import type { LonLat } from '../../../shared/domain/geo/sphere.ts';
import type { LayerGroup } from '../../../shared/domain/geo/map-style.ts';
import type { WarehouseStatus } from '../../../shared/model/place.ts';
import { createStore, useStore } from '../../platform/store.ts';
import type { Camera } from './maplibre.ts';
import { STATUSES, type MapTab } from './model.ts';

/** What this view alone decides: tab, filters, tool. It outlives the view, so that coming back finds the map as it was left. */

/** What a click on the map does. */
export type MapTool =
  | { readonly kind: 'read' }
  /** Puts the point of a new warehouse, or of the one being moved. */
  | { readonly kind: 'place'; readonly at: LonLat | null; readonly moving: string | null }
  | { readonly kind: 'measure'; readonly points: readonly LonLat[] };

export interface MapViewState {
  readonly tab: MapTab;
  readonly form: 'city' | 'routes';
  readonly isTable: boolean;
  readonly statuses: ReadonlySet<WarehouseStatus>;
  readonly showPosts: boolean;
  readonly hiddenGroups: ReadonlySet<LayerGroup>;
  readonly tool: MapTool;
  /** Something read here that is no object of the case: an entry point, a place without an entity. */
  readonly focus: { readonly kind: 'place' | 'entry'; readonly id: string } | null;
  /** Where the map was last; null until it was first drawn. */
  readonly camera: Camera | null;
}

const READ: MapTool = { kind: 'read' };
const store = createStore<MapViewState>({
  tab: 'ma/casablanca', form: 'city', isTable: false, statuses: new Set(STATUSES), showPosts: true, hiddenGroups: new Set(), tool: READ, focus: null, camera: null,
});

export function getMapState(): MapViewState {
  return store.get();
}

export function useMapState(): MapViewState {
  return useStore(store);
}

export function updateMapState(change: Partial<MapViewState>): void {
  store.set((before) => ({ ...before, ...change }));
}

/** Switches something on or off in one of the sets of the state. */
export function toggleIn<T>(set: ReadonlySet<T>, item: T): ReadonlySet<T> {
  const next = new Set(set);
  if (!next.delete(item)) next.add(item);
  return next;
}

/** Starts placing a warehouse, or moving one. */
export function startPlacing(moving: string | null = null): void {
  updateMapState({ tool: { kind: 'place', at: null, moving }, isTable: false });
}

/** The click or the typed coordinates give the point. */
export function putPoint(at: LonLat): void {
  const { tool } = store.get();
  if (tool.kind === 'place') updateMapState({ tool: { ...tool, at } });
  if (tool.kind === 'measure') updateMapState({ tool: { kind: 'measure', points: tool.points.length >= 2 ? [at] : [...tool.points, at] } });
}

export function stopTool(): void {
  updateMapState({ tool: READ });
}
