import { createStore, useStore } from '../platform/store.ts';

/** A half-open period in epoch milliseconds; null on a side leaves it open. */
export interface TimeRange {
  readonly from: number | null;
  readonly to: number | null;
}

const OPEN: TimeRange = { from: null, to: null };
const range = createStore<TimeRange>(OPEN);

export function getTimeRange(): TimeRange {
  return range.get();
}

/** Both sides open means no period is chosen. */
export function setTimeRange(next: TimeRange): void {
  const before = range.get();
  if (before.from === next.from && before.to === next.to) return;
  range.set(next);
}

/** True when the instant lies in the period; an unknown instant only when no period is chosen. */
export function isInRange(instant: number | null, { from, to }: TimeRange): boolean {
  if (instant === null) return from === null && to === null;
  return (from === null || instant >= from) && (to === null || instant < to);
}

/** The period of the context strip, shared by all views. It dims the chart and filters lists; it never removes objects. */
export function useTimeRange() {
  const value = useStore(range);
  return {
    from: value.from,
    to: value.to,
    isSet: value.from !== null || value.to !== null,
    set: setTimeRange,
    clear: () => { setTimeRange(OPEN); },
  };
}
