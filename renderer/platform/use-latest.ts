import { useEffect, useRef, type RefObject } from 'react';

/** A reference to the value of the latest draw: for listeners that stay while what they call changes. */
export function useLatest<T>(value: T): RefObject<T> {
  const latest = useRef(value);
  useEffect(() => { latest.current = value; });
  return latest;
}
