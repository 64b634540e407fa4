import { findLocale, type LocaleCode } from '../../shared/i18n/locales.ts';
import { DEFAULT_PREFERENCES, type Preferences } from '../../shared/model/default-preferences.ts';
import { createStore, useStore } from './store.ts';

export type { Preferences } from '../../shared/model/default-preferences.ts';

const preferences = createStore<Preferences>(DEFAULT_PREFERENCES);
let keep: (next: Preferences) => void = () => undefined;

/** Called once, before the first draw: what is stored, `?lang=` over it, and how to keep what changes. */
export function startPreferences(stored: Preferences, save: (next: Preferences) => void): void {
  const asked = findLocale(new URLSearchParams(window.location.search).get('lang'));
  preferences.set(asked ? { ...stored, language: asked.code } : stored);
  keep = save;
}

export function getPreferences(): Preferences {
  return preferences.get();
}

/** Changes and keeps preferences at once. */
export function setPreferences(change: Partial<Preferences>): void {
  preferences.set((before) => ({ ...before, ...change }));
  keep(preferences.get());
  if (change.language !== undefined) rewriteLanguageInAddress(change.language);
}

/** `?lang=` would otherwise win again at the next reload. */
function rewriteLanguageInAddress(language: LocaleCode): void {
  const url = new URL(window.location.href);
  if (!url.searchParams.has('lang')) return;
  url.searchParams.set('lang', language);
  window.history.replaceState(window.history.state, '', url);
}

export function usePreferences(): Preferences {
  return useStore(preferences);
}
