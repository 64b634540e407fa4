import { useEffect, useRef } from 'react';
import { isTyping, letterOf, type KeyLike } from '../ui/key-letters.ts';

/** What the shell's keys do. */
export type ShellAction =
  | { readonly type: 'palette' | 'undo' | 'redo' | 'open-case' | 'filter' | 'help' | 'next-zone' | 'previous-zone' | 'clear-selection' | 'inspector' | 'prefix' }
  | { readonly type: 'go'; readonly letter: string }
  | { readonly type: 'shift-period'; readonly towards: 'start' | 'end' };

export interface KeyState {
  /** `G` was pressed and waits for its letter. */
  readonly isPrefixed: boolean;
  readonly isTyping: boolean;
  readonly isOverlayOpen: boolean;
}

/** The meaning of a key in the shell; null for keys that are not its own. Letters alone mean nothing while typing. */
export function readShellKey(event: KeyLike, state: KeyState): ShellAction | null {
  const letter = letterOf(event);
  if (event.ctrlKey || event.metaKey) return readControlKey(letter, event, state);
  if (event.key === 'F6') return { type: event.shiftKey ? 'previous-zone' : 'next-zone' };
  if (event.key === 'F1') return { type: 'help' };
  if (state.isOverlayOpen) return null;
  if (event.altKey) {
    if (event.key === 'ArrowLeft') return { type: 'shift-period', towards: 'start' };
    if (event.key === 'ArrowRight') return { type: 'shift-period', towards: 'end' };
    return null;
  }
  if (state.isTyping) return null;
  if (state.isPrefixed) return letter === null ? null : { type: 'go', letter };
  if (event.key === 'Escape') return { type: 'clear-selection' };
  if (event.key === '?') return { type: 'help' };
  if (letter === 'g') return { type: 'prefix' };
  if (letter === 'i') return { type: 'inspector' };
  return null;
}

function readControlKey(letter: string | null, event: KeyLike, state: KeyState): ShellAction | null {
  if (event.altKey) return null;
  if (letter === 'k') return { type: 'palette' };
  if (state.isOverlayOpen) return null;
  if (letter === 'o') return { type: 'open-case' };
  if (letter === 'f') return { type: 'filter' };
  // In a field these belong to the text being typed.
  if (state.isTyping) return null;
  if (letter === 'z') return { type: event.shiftKey ? 'redo' : 'undo' };
  if (letter === 'y') return { type: 'redo' };
  return null;
}

const PREFIX_WAITS_MS = 1500;

function isOverlayOpen(): boolean {
  return document.querySelector('[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"][data-trigger]') !== null;
}

/** Listens for the shell's keys. `act` returns false to leave a key to the browser. */
export function useShellKeys(act: (action: ShellAction) => boolean): void {
  const latest = useRef(act);
  useEffect(() => { latest.current = act; });
  useEffect(() => {
    let prefixedAt = -Infinity;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || event.key === 'Shift') return;
      const isPrefixed = event.timeStamp - prefixedAt < PREFIX_WAITS_MS;
      const action = readShellKey(event, { isPrefixed, isTyping: isTyping(event.target), isOverlayOpen: isOverlayOpen() });
      prefixedAt = action?.type === 'prefix' ? event.timeStamp : -Infinity;
      if (action === null || (action.type !== 'prefix' && !latest.current(action))) return;
      event.preventDefault();
      event.stopPropagation();
    };
    // After the `G` prefix the letter must not reach the view, so the shell listens first.
    const onCapture = (event: KeyboardEvent): void => {
      if (event.timeStamp - prefixedAt < PREFIX_WAITS_MS || event.key === 'F6') onKeyDown(event);
    };
    window.addEventListener('keydown', onCapture, { capture: true });
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', onCapture, { capture: true });
      window.removeEventListener('keydown', onKeyDown);
    };
  }, []);
}

const ZONES = ['top', 'rail', 'context', 'facets', 'main', 'inspector', 'foot', 'toasts'];

/** Moves the focus to the next zone that is on screen, round and round. */
export function focusNextZone(step: 1 | -1): void {
  const zones = ZONES.flatMap((name) => [...document.querySelectorAll<HTMLElement>(`[data-zone="${name}"]`)]).filter((zone) => zone.offsetParent !== null || zone.getClientRects().length > 0);
  const focused = document.activeElement;
  // The innermost zone that holds the focus: facets and inspector lie inside main.
  const at = zones.findLastIndex((zone) => zone.contains(focused) && !zones.some((inner) => inner !== zone && zone.contains(inner) && inner.contains(focused)));
  const next = zones[(at + step + zones.length) % zones.length] ?? zones[0];
  next?.focus();
}
