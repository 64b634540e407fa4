import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Reason } from '../../../shared/model/errors.ts';
import { useSelection, type SelectionItem } from '../../app/selection.ts';
import { useTimeRange } from '../../app/time-range.ts';
import { toReason, useTRPC } from '../../platform/client.ts';
import { buildContent, type MapContent, type Mark } from './model.ts';
import { useMapState } from './view-state.ts';

/** What the map shows, and which of it is marked; null while it is being read. */
export interface MapReading {
  readonly content: MapContent | null;
  readonly error: Reason | null;
  readonly retry: () => void;
}

export function useMapContent(): MapReading {
  const trpc = useTRPC();
  const { from, to } = useTimeRange();
  const atlas = useQuery(trpc.map.atlas.queryOptions());
  const places = useQuery(trpc.map.places.queryOptions({ from, to }, { placeholderData: keepPreviousData }));
  const warehouses = useQuery(trpc.map.warehouses.list.queryOptions());
  const content = useMemo(
    () => (atlas.data && places.data && warehouses.data ? buildContent(atlas.data, places.data, warehouses.data) : null),
    [atlas.data, places.data, warehouses.data],
  );
  const failed = [atlas, places, warehouses].find((query) => query.error !== null);
  return { content, error: failed ? toReason(failed.error) : null, retry: () => { void failed?.refetch(); } };
}

/** The thing the inspector shows. */
export type Reading =
  | { readonly kind: 'warehouse'; readonly id: string }
  | { readonly kind: 'place' | 'entry'; readonly id: string }
  | null;

function readPrimary(primary: SelectionItem | null, content: MapContent): Reading {
  if (primary?.kind === 'warehouse') return { kind: 'warehouse', id: primary.id };
  if (primary?.kind !== 'entity') return null;
  const named = content.places.find(({ count }) => count.entityId === primary.id);
  return named ? { kind: 'place', id: named.place.id } : null;
}

/** What is read here, and how each object is marked by the linked selection. */
export function useMarks(content: MapContent): { reading: Reading; markOf: (kind: 'warehouse' | 'place' | 'entry', id: string) => Mark } {
  const trpc = useTRPC();
  const { items, primary } = useSelection();
  const { focus } = useMapState();
  const posts = useMemo(() => items.filter((item) => item.kind === 'post').map((item) => item.id), [items]);
  const entities = useMemo(() => items.filter((item) => item.kind === 'entity').map((item) => item.id), [items]);
  const related = useQuery(trpc.map.related.queryOptions({ posts, entities }, { enabled: posts.length + entities.length > 0, placeholderData: keepPreviousData }));
  return useMemo(() => {
    const reading = readPrimary(primary, content) ?? focus;
    const isLinked = posts.length + entities.length > 0;
    const linkedPlaces = new Set(isLinked ? related.data?.placeKeys : []);
    const linkedWarehouses = new Set([...(isLinked ? related.data?.warehouseIds ?? [] : []), ...items.filter((item) => item.kind === 'warehouse').map((item) => item.id)]);
    const markOf = (kind: 'warehouse' | 'place' | 'entry', id: string): Mark => {
      if (reading?.kind === kind && reading.id === id) return 1;
      if (kind === 'place' && linkedPlaces.has(id)) return 2;
      return kind === 'warehouse' && linkedWarehouses.has(id) ? 2 : 0;
    };
    return { reading, markOf };
  }, [primary, content, focus, items, posts, entities, related.data]);
}
