import { describe, expect, it } from 'vitest';
import { ALL_LOCALES } from '../i18n/locales.ts';
import { DEFAULT_PREFERENCES } from './default-preferences.ts';
import { zPreferences } from './preferences.ts';

describe('zPreferences', () => {
  it.each([
    ['nothing stored', {}, {}],
    ['some of it', { theme: 'dark', lockAfter: 0 }, { theme: 'dark', lockAfter: 0 }],
    ['what another version wrote', { theme: 'sepia', language: 'en', contrast: 3, lockAfter: -5, inspector: 'yes', grouping: 'comma', lastViews: [], sharedDrive: 7 }, {}],
    ['where cases were left', { lastViews: { a: 'map' } }, { lastViews: { a: 'map' } }],
  ])('%s', (_, stored, expected) => {
    expect(zPreferences.parse(stored)).toEqual({ ...DEFAULT_PREFERENCES, ...expected });
  });

  it('knows every language', () => {
    for (const { code } of ALL_LOCALES) expect(zPreferences.parse({ language: code }).language).toBe(code);
  });
});
