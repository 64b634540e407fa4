import { createStore, useStore } from '../platform/store.ts';
import type { EntityType } from '../ui/entity-shapes.ts';

export type { EntityType };
export type SelectionKind = 'post' | 'entity' | 'warehouse' | 'link' | 'exhibit' | 'event';

/** One selected object. `id` is the object's own id; `type` draws it, `label` names it where only the name is needed. */
export interface SelectionItem {
  readonly kind: SelectionKind;
  readonly id: string;
  readonly type: EntityType;
  readonly label?: string;
}

export type Selection = readonly SelectionItem[];

const selection = createStore<Selection>([]);

function isSame(a: SelectionItem, b: SelectionItem): boolean {
  return a.kind === b.kind && a.id === b.id;
}

function withoutRepeats(items: Selection): Selection {
  return items.filter((item, index) => items.findIndex((other) => isSame(item, other)) === index);
}

/** The selection as others left it, outside React: canvases and key handlers. */
export function getSelection(): Selection {
  return selection.get();
}

export function replaceSelection(items: Selection): void {
  const next = withoutRepeats(items);
  const before = selection.get();
  // The same objects again must not redraw every view.
  if (next.length === before.length && next.every((item, index) => { const other = before[index]; return other !== undefined && isSame(item, other); })) return;
  selection.set(next);
}

export function addToSelection(items: Selection): void {
  replaceSelection([...selection.get(), ...items]);
}

export function removeFromSelection(item: Pick<SelectionItem, 'kind' | 'id'>): void {
  replaceSelection(selection.get().filter((other) => other.kind !== item.kind || other.id !== item.id));
}

export function toggleInSelection(item: SelectionItem): void {
  if (selection.get().some((other) => isSame(item, other))) removeFromSelection(item);
  else addToSelection([item]);
}

export function clearSelection(): void {
  replaceSelection([]);
}

/** How many of each type are selected, in the order they first appear. */
export function countByType(items: Selection): readonly { readonly type: EntityType; readonly count: number }[] {
  const counts = new Map<EntityType, number>();
  for (const item of items) counts.set(item.type, (counts.get(item.type) ?? 0) + 1);
  return [...counts].map(([type, count]) => ({ type, count }));
}

/**
 * The linked selection: chosen in one view, shown by all. The last item is the one read in the inspector (`primary`).
 */
export function useSelection() {
  const items = useStore(selection);
  return {
    items,
    primary: items.at(-1) ?? null,
    counts: countByType(items),
    has: (kind: SelectionKind, id: string) => items.some((item) => item.kind === kind && item.id === id),
    replace: replaceSelection,
    add: addToSelection,
    toggle: toggleInSelection,
    remove: removeFromSelection,
    clear: clearSelection,
  };
}
