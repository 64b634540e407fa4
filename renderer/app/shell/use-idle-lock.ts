import { useEffect } from 'react';
import { useLatest } from '../../platform/use-latest.ts';
import { usePreferences } from '../../platform/preferences.ts';
import { useCaseActions } from '../case-actions.tsx';
import { useCase } from '../case.tsx';

const SIGNS = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;
const LOOK_EVERY_MS = 15_000;

/** Locks an encrypted case after the chosen minutes without a key or a movement. */
export function useIdleLock(): void {
  const { lockAfter } = usePreferences();
  const { lock } = useCaseActions();
  const isEncrypted = useCase().case?.encrypted ?? false;
  const latestLock = useLatest(lock);
  useEffect(() => {
    if (!isEncrypted || lockAfter === 0) return undefined;
    let last = Date.now();
    const note = (): void => { last = Date.now(); };
    const timer = window.setInterval(() => { if (Date.now() - last > lockAfter * 60_000) latestLock.current(); }, LOOK_EVERY_MS);
    for (const sign of SIGNS) window.addEventListener(sign, note, { passive: true, capture: true });
    return () => {
      window.clearInterval(timer);
      for (const sign of SIGNS) window.removeEventListener(sign, note, { capture: true });
    };
  }, [isEncrypted, lockAfter, latestLock]);
}
