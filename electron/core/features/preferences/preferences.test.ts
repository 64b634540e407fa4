import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DEFAULT_PREFERENCES } from '../../../../shared/model/default-preferences.ts';
import { openTestApp } from '../../testing/test-app.ts';

describe('preferences', () => {
  it('start with the defaults and are kept on disk, outside the case', async () => {
    await using t = await openTestApp();
    expect(await t.caller.preferences.get()).toEqual(DEFAULT_PREFERENCES);
    await t.caller.preferences.set({ ...DEFAULT_PREFERENCES, language: 'ar', theme: 'dark', lastViews: { a: 'map' } });
    expect(await t.caller.preferences.get()).toMatchObject({ language: 'ar', theme: 'dark', lastViews: { a: 'map' } });
    expect(JSON.parse(await readFile(join(t.dir, 'data', 'preferences.json'), 'utf8'))).toMatchObject({ language: 'ar' });
  });

  it('survive a damaged file', async () => {
    await using t = await openTestApp();
    await writeFile(join(t.dir, 'data', 'preferences.json'), '{"theme": "dark", ');
    expect(await t.caller.preferences.get()).toEqual(DEFAULT_PREFERENCES);
  });
});
