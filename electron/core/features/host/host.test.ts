import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openTestApp } from '../../testing/test-app.ts';

describe('host.browse', () => {
  it('lists folders first, marks cases, leaves hidden files out and opens nothing', async () => {
    await using t = await openTestApp();
    const dir = join(t.dir, 'disque');
    await mkdir(join(dir, 'collecte'), { recursive: true });
    await writeFile(join(dir, 'a.csv'), 'x');
    await writeFile(join(dir, '.cache'), 'x');
    const { entries, parent } = await t.caller.host.browse({ path: dir });
    expect(entries.map(({ name, kind, bytes }) => [name, kind, bytes])).toEqual([['collecte', 'folder', null], ['a.csv', 'file', 1]]);
    expect(parent).toBe(t.dir);
    const beside = await t.caller.host.browse({ path: t.dir });
    expect(beside.entries.find(({ name }) => name === 'case.mirsad')).toMatchObject({ isCase: true });
  });

  it('says when a folder cannot be listed', async () => {
    await using t = await openTestApp();
    await expect(t.caller.host.browse({ path: join(t.dir, 'nowhere') })).rejects.toMatchObject({ cause: { code: 'file.unreadable' } });
  });
});

describe('host.freeSpace', () => {
  it('answers for a folder that does not exist yet', async () => {
    await using t = await openTestApp();
    expect(await t.caller.host.freeSpace({ path: join(t.dir, 'a', 'b', 'c.mirsad') })).toBeGreaterThan(0);
  });
});

describe('cases.editProfile', () => {
  it('names the investigator in what is written from then on', async () => {
    await using t = await openTestApp();
    const before = await t.caller.cases.profile();
    await t.caller.cases.editProfile({ name: ' Agent 07 ', grade: 'Inspecteur', unit: 'Direction régionale, Casablanca' });
    expect(await t.caller.cases.profile()).toEqual({ id: before.id, name: 'Agent 07', grade: 'Inspecteur', unit: 'Direction régionale, Casablanca' });
    await expect(t.caller.cases.editProfile({ name: '  ', grade: '', unit: '' })).rejects.toThrow();
  });
});
