import { createInstance, type i18n, type TFunction } from 'i18next';
import {
  formatBytes, formatDate, formatDateTime, formatNumber, formatPercent, formatTime, isolate, isolateLtr, shortenMiddle, type FormatOptions, type Grouping,
} from './format.ts';
import type { Locale } from './locales.ts';
import { toPseudoTree } from './pseudo.ts';
import { NAMESPACES, type Namespace, type Resources } from './resources.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: Resources;
    returnNull: false;
  }
}

export const NAMESPACE_NAMES = Object.keys(NAMESPACES) as Namespace[]; // Object.keys forgets the type of literal keys

export interface TranslatorOptions {
  readonly locale: Locale;
  readonly grouping?: Grouping;
}

/**
 * A ready translator for one language. Interpolations know these formats: `{{n, number}}`, `{{n, percent}}`,
 * `{{n, bytes}}`, `{{at, date}}`, `{{at, time}}`, `{{at, datetime}}` (in a right-to-left sentence all isolated), `{{code, ltr}}` for
 * phones and paths, `{{hash, hash}}` for a shortened hash, `{{title, text}}` for names in any language.
 */
export function createTranslator({ locale, grouping = 'locale' }: TranslatorOptions): i18n {
  const instance = createInstance();
  void instance.init({
    lng: locale.code,
    fallbackLng: false,
    resources: { [locale.code]: resourcesOf(locale) },
    ns: NAMESPACE_NAMES,
    defaultNS: 'common',
    initAsync: false,
    returnNull: false,
    // React escapes; documents made elsewhere escape by their own rules.
    interpolation: { escapeValue: false },
  });
  registerFormats(instance, { locale, grouping });
  return instance;
}

function resourcesOf(locale: Locale): Record<string, object> {
  return Object.fromEntries(NAMESPACE_NAMES.map((name) => {
    const tree: object = NAMESPACES[name][locale.resources];
    return [name, locale.code === 'fr-XB' ? toPseudoTree(tree) as object : tree]; // an object stays an object
  }));
}

function registerFormats(instance: i18n, options: FormatOptions): void {
  const formatter = instance.services.formatter;
  if (!formatter) return;
  // Where the sentence runs left to right, numbers need no isolation.
  const wrap = options.locale.direction === 'rtl' ? isolateLtr : (text: string) => text;
  const add = (name: string, format: (value: number) => string): void => {
    formatter.add(name, (value: unknown) => (typeof value === 'number' ? wrap(format(value)) : String(value)));
  };
  add('number', (value) => formatNumber(value, options));
  add('decimal', (value) => formatNumber(value, { ...options, decimals: 1, trim: true }));
  add('percent', (value) => formatPercent(value, options));
  add('date', (value) => formatDate(value));
  add('time', (value) => formatTime(value));
  add('datetime', (value) => formatDateTime(value));
  // The unit is a word of the language: only its number is isolated, by the sentence's own direction.
  formatter.add('bytes', (value: unknown) => (typeof value === 'number' ? isolate(formatBytes(value, options)) : String(value)));
  formatter.add('hash', (value: unknown) => isolateLtr(shortenMiddle(String(value))));
  formatter.add('ltr', (value: unknown) => isolateLtr(String(value)));
  formatter.add('text', (value: unknown) => isolate(String(value)));
}

/** A translator that knows the keys of every namespace, each written with its name: `t('posts:title')`. */
export type Translate = TFunction<[Namespace, ...Namespace[]]>;

/** The `Translate` of a language other than the one on screen: the palette searches both. */
export function getTranslate(instance: i18n, locale: Locale): Translate {
  return instance.getFixedT(locale.code, NAMESPACE_NAMES as [Namespace, ...Namespace[]]); // there is at least one namespace
}
