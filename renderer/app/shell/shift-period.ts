import { getTimeRange, setTimeRange } from '../time-range.ts';

/** Where the period would go when moved by its own length; null when it has no two ends. In Arabic the past is at the right. */
export function shifted(range: { readonly from: number | null; readonly to: number | null }, towards: 'start' | 'end', direction: 'ltr' | 'rtl') {
  if (range.from === null || range.to === null) return null;
  const length = range.to - range.from;
  const step = (towards === 'end') === (direction === 'ltr') ? length : -length;
  return { from: range.from + step, to: range.to + step };
}

/** Moves the period towards a physical side of the screen; false when none is chosen. */
export function shiftPeriod(towards: 'start' | 'end'): boolean {
  const next = shifted(getTimeRange(), towards, document.documentElement.dir === 'rtl' ? 'rtl' : 'ltr');
  if (next === null) return false;
  setTimeRange(next);
  return true;
}
