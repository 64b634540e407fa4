import type { Grouping } from '../../shared/i18n/format.ts';
import { findLocale, type LocaleCode } from '../../shared/i18n/locales.ts';
import { createStore, useStore } from './store.ts';

/** How this person wants the screen; nothing of a case. */
export interface Preferences {
  readonly language: LocaleCode;
  readonly theme: 'system' | 'light' | 'dark';
  readonly contrast: 'system' | 'normal' | 'high';
  readonly grouping: Grouping;
  /** Minutes without a key or a movement before an encrypted case locks; 0 never. */
  readonly lockAfter: number;
  readonly inspector: boolean;
}

const DEFAULTS: Preferences = { language: 'fr', theme: 'system', contrast: 'system', grouping: 'locale', lockAfter: 10, inspector: true };
const STORAGE_KEY = 'mirsad.preferences';

function isOneOf<const T extends string>(value: unknown, options: readonly T[]): value is T {
  return typeof value === 'string' && (options as readonly string[]).includes(value);
}

/** Reads stored preferences field by field: an unknown or damaged one takes its default. */
export function readPreferences(stored: unknown): Preferences {
  if (typeof stored !== 'object' || stored === null) return DEFAULTS;
  const field = (name: keyof Preferences): unknown => (name in stored ? (stored as Record<string, unknown>)[name] : undefined);
  const [language, theme, contrast, grouping, lockAfter, inspector] = [
    field('language'), field('theme'), field('contrast'), field('grouping'), field('lockAfter'), field('inspector'),
  ];
  return {
    language: (typeof language === 'string' ? findLocale(language)?.code : undefined) ?? DEFAULTS.language,
    theme: isOneOf(theme, ['system', 'light', 'dark']) ? theme : DEFAULTS.theme,
    contrast: isOneOf(contrast, ['system', 'normal', 'high']) ? contrast : DEFAULTS.contrast,
    grouping: isOneOf(grouping, ['locale', 'space', 'dot']) ? grouping : DEFAULTS.grouping,
    lockAfter: typeof lockAfter === 'number' && lockAfter >= 0 ? lockAfter : DEFAULTS.lockAfter,
    inspector: typeof inspector === 'boolean' ? inspector : DEFAULTS.inspector,
  };
}

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
