/** The languages of the interface. `tag` is what `Intl` is asked with: `ar-MA`, not `ar`, has the Moroccan month names. */
export interface Locale {
  readonly code: LocaleCode;
  readonly tag: string;
  /** Its own name, in itself. */
  readonly label: string;
  /** What the language switch of the top bar shows. */
  readonly short: string;
  readonly direction: 'ltr' | 'rtl';
  /** The element's `lang`; the pseudo language is written in French letters. */
  readonly htmlLang: string;
  /** Whose resources it reads. */
  readonly resources: ResourceLanguage;
}

export type ResourceLanguage = 'fr' | 'ar';
export type LocaleCode = ResourceLanguage | 'fr-XB';

const FRENCH: Locale = { code: 'fr', tag: 'fr-MA', label: 'Français', short: 'FR', direction: 'ltr', htmlLang: 'fr', resources: 'fr' };
const ARABIC: Locale = { code: 'ar', tag: 'ar-MA', label: 'العربية', short: 'ع', direction: 'rtl', htmlLang: 'ar', resources: 'ar' };

/** French letters, lengthened and set right to left: shows at a glance what is not translated, mirrored or given room. */
const PSEUDO: Locale = { code: 'fr-XB', tag: 'fr-MA', label: '⟦Pseudo⟧', short: 'XB', direction: 'rtl', htmlLang: 'fr', resources: 'fr' };

/** The languages people may choose, in the order of the switch. */
export const LOCALES: readonly Locale[] = [FRENCH, ARABIC];
export const DEFAULT_LOCALE = FRENCH;

/** Every language that exists, the development one included. */
export const ALL_LOCALES: readonly Locale[] = [...LOCALES, PSEUDO];

/** The locale of a code as written in an address or a setting; null when there is none. */
export function findLocale(code: string | null | undefined): Locale | null {
  return ALL_LOCALES.find((locale) => locale.code === code) ?? null;
}
