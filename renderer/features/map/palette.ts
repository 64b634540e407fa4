import { useEffect, useState } from 'react';
import type { IconPalette } from './map-icons.ts';

/** The colours of the tokens as a canvas needs them: resolved, and read again when theme or contrast changes. */

const TOKENS = {
  sea: '--m-sea', land: '--m-land', landAround: '--m-land-2', line: '--m-line', label: '--m-text', text: '--c-text', muted: '--c-text-3', surface: '--c-surface',
  accent: '--c-accent', post: '--e-online', place: '--e-place', trade: '--e-trade', proc: '--e-proc',
} as const satisfies Record<keyof IconPalette, string>;

function readPalette(): IconPalette {
  const style = getComputedStyle(document.documentElement);
  const read = (token: string): string => style.getPropertyValue(token).trim();
  return {
    sea: read(TOKENS.sea), land: read(TOKENS.land), landAround: read(TOKENS.landAround), line: read(TOKENS.line), label: read(TOKENS.label), text: read(TOKENS.text),
    muted: read(TOKENS.muted), surface: read(TOKENS.surface), accent: read(TOKENS.accent), post: read(TOKENS.post), place: read(TOKENS.place), trade: read(TOKENS.trade), proc: read(TOKENS.proc),
  };
}

/** A name for a set of colours: other colours, other icons. */
export function keyOfPalette(palette: IconPalette): string {
  return Object.values(palette).join('').replaceAll('#', '');
}

export function usePalette(): IconPalette {
  const [palette, setPalette] = useState(readPalette);
  useEffect(() => {
    const observer = new MutationObserver(() => {
      setPalette((before) => {
        const after = readPalette();
        return keyOfPalette(after) === keyOfPalette(before) ? before : after;
      });
    });
    observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme', 'data-contrast'] });
    return () => { observer.disconnect(); };
  }, []);
  return palette;
}
