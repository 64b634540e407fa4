import { createStore, useStore } from '../../platform/store.ts';

const isOpen = createStore(false);

export function openPalette(): void {
  isOpen.set(true);
}

export function closePalette(): void {
  isOpen.set(false);
}

export function useIsPaletteOpen(): boolean {
  return useStore(isOpen);
}
