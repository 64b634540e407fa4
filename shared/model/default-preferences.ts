/**
 * How the person of this installation wants the screen, and where they left each case; nothing of a case itself.
 * Apart from its schema (`preferences.ts`), so that the page can have the defaults without the validator.
 */
export interface Preferences {
  /** A code of `shared/i18n/locales.ts`. */
  readonly language: 'fr' | 'ar' | 'fr-XB';
  readonly theme: 'system' | 'light' | 'dark';
  readonly contrast: 'system' | 'normal' | 'high';
  readonly grouping: 'locale' | 'space' | 'dot';
  /** Minutes without a key or a movement before an encrypted case locks; 0 never. */
  readonly lockAfter: number;
  /** Whether views show their inspector. */
  readonly inspector: boolean;
  /** Case id -> the view it was left in. */
  readonly lastViews: Readonly<Record<string, string>>;
  /** The folder collections were last taken from. */
  readonly sharedDrive: string | null;
}

/** What a new installation starts with. */
export const DEFAULT_PREFERENCES: Preferences = {
  language: 'fr', theme: 'system', contrast: 'system', grouping: 'locale', lockAfter: 10, inspector: true, lastViews: {}, sharedDrive: null,
};
