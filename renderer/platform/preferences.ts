import { findLocale, type LocaleCode } from '../../shared/i18n/locales.ts';
import { readPreferences, type Preferences } from './preferences-model.ts';
import { createStore, useStore } from './store.ts';

export type { Preferences } from './preferences-model.ts';

const STORAGE_KEY = 'mirsad.preferences';

function loadPreferences(): Preferences {
  const text = window.localStorage.getItem(STORAGE_KEY);
  let stored: unknown = null;
  try {
    stored = text === null ? null : JSON.parse(text);
  } catch {
    // Damaged: defaults.
  }
  const asked = findLocale(new URLSearchParams(window.location.search).get('lang'));
  const preferences = readPreferences(stored);
  return asked ? { ...preferences, language: asked.code } : preferences;
}

const preferences = createStore<Preferences>(loadPreferences());

export function getPreferences(): Preferences {
  return preferences.get();
}

/** Changes and keeps preferences at once. */
export function setPreferences(change: Partial<Preferences>): void {
  preferences.set((before) => ({ ...before, ...change }));
  window.localStorage.setItem(STORAGE_KEY, JSON.stringify(preferences.get()));
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
