import { describe, expect, it } from 'vitest';
import { DEFAULTS, readPreferences } from './preferences-model.ts';

describe('readPreferences', () => {
  it.each([
    ['nothing stored', null, {}],
    ['not an object', 'x', {}],
    ['some of it', { theme: 'dark', lockAfter: 0 }, { theme: 'dark', lockAfter: 0 }],
    ['what an older version wrote', { theme: 'sepia', language: 'en', contrast: 3, lockAfter: -5, inspector: 'yes', grouping: 'comma' }, {}],
    ['all of it', { ...DEFAULTS, language: 'ar', contrast: 'high' }, { language: 'ar', contrast: 'high' }],
  ])('%s', (_, stored, expected) => {
    expect(readPreferences(stored)).toEqual({ ...DEFAULTS, ...expected });
  });
});
