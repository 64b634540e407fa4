import type { Grouping } from '../../shared/i18n/format.ts';
import { findLocale, type LocaleCode } from '../../shared/i18n/locales.ts';

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

export const DEFAULTS: Preferences = { language: 'fr', theme: 'system', contrast: 'system', grouping: 'locale', lockAfter: 10, inspector: true };

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
