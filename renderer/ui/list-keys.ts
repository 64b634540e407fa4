import { letterOf, type KeyLike } from './key-letters.ts';

export interface ListPosition {
  readonly count: number;
  /** -1 for none. */
  readonly active: number;
  /** Rows a page key moves by. */
  readonly page: number;
}

/** What a key does in a list: the row to go to, `open`, or null for a key that is not the list's. */
export function readListKey(event: KeyLike, { count, active, page }: ListPosition): number | 'open' | null {
  if (event.ctrlKey || event.metaKey || event.altKey || count === 0) return null;
  const go = (index: number): number => Math.min(count - 1, Math.max(0, index));
  switch (event.key) {
    case 'ArrowDown': return go(active + 1);
    case 'ArrowUp': return go(active - 1);
    case 'PageDown': return go(Math.max(active, 0) + page);
    case 'PageUp': return go(active - page);
    case 'Home': return 0;
    case 'End': return count - 1;
    case 'Enter': return 'open';
    default:
  }
  const letter = letterOf(event);
  if (letter === 'j') return go(active + 1);
  if (letter === 'k') return go(active - 1);
  return null;
}
