import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestApp, type TestApp } from '../testing/test-app.ts';
import { listRowHistory, listRowsAsOf } from '../db/versions.repo.ts';

let t: TestApp & { close(): Promise<void> };
beforeEach(async () => { t = await openTestApp(); });
afterEach(() => t.close());

const place = (id: string, nameFr = 'Derb Omar') => ({ id, name_fr: nameFr, name_ar: 'درب عمر', lat: 33.59, lon: -7.606, precision: 'exact', radius_m: 0, note: '' });
const actor = () => t.app.actor();
const names = () => t.session.db.read((r) => r.all('SELECT id, name_fr FROM place ORDER BY id'));
const entries = async () => (await t.session.ledgerHead()).entries;

describe('mutate', () => {
  it('writes the change, its version and one ledger entry together', async () => {
    await t.session.mutate('place.add', actor(), (uow) => uow.insert('place', place('p1')));
    expect(await entries()).toBe(2);
    const [entry] = await t.caller.custody.entries({ subject: 'p1' });
    expect(entry).toMatchObject({ kind: 'place.add', subjects: ['p1'], actorName: actor().name });
    expect(await t.session.db.read((r) => listRowHistory(r, 'place', 'p1'))).toMatchObject([{ before: null, after: { name_fr: 'Derb Omar', lat: 33.59 }, entrySeq: 2 }]);
  });

  it('leaves nothing of a use-case that fails', async () => {
    await expect(t.session.mutate('place.add', actor(), async (uow) => {
      await uow.insert('place', place('p1'));
      throw new Error('failed later');
    })).rejects.toThrow('failed later');
    expect(await names()).toEqual([]);
    expect(await entries()).toBe(1);
  });

  it('writes no entry when nothing changed', async () => {
    await t.session.mutate('place.add', actor(), (uow) => uow.insert('place', place('p1')));
    await t.session.mutate('place.edit', actor(), (uow) => uow.update('place', 'p1', { name_fr: 'Derb Omar' }));
    expect(await entries()).toBe(2);
  });

  it('keeps only the columns that changed', async () => {
    await t.session.mutate('place.add', actor(), (uow) => uow.insert('place', place('p1')));
    await t.session.mutate('place.edit', actor(), (uow) => uow.update('place', 'p1', { name_fr: 'Lissasfa', lat: 33.59 }));
    expect((await t.session.db.read((r) => listRowHistory(r, 'place', 'p1')))[1]).toMatchObject({ before: { name_fr: 'Derb Omar' }, after: { name_fr: 'Lissasfa' } });
  });

  it('says when a row is not there', async () => {
    await expect(t.session.mutate('place.edit', actor(), (uow) => uow.update('place', 'nope', { note: 'x' }))).rejects.toMatchObject({ code: 'not-found' });
  });

  it('tells listeners what changed, after the commit', async () => {
    const heard: unknown[] = [];
    t.session.onChange((change) => heard.push(change));
    await t.session.mutate('place.add', actor(), (uow) => uow.insert('place', place('p1')));
    expect(heard).toEqual([{ kind: 'place.add', tables: ['place'], seq: 2 }]);
  });

  it('gives every entry a verifiable place in the chain, also under concurrency', async () => {
    await Promise.all(Array.from({ length: 20 }, (_, i) => t.session.mutate('place.add', actor(), (uow) => uow.insert('place', place(`p${String(i)}`)))));
    expect(await entries()).toBe(21);
    expect(await t.caller.custody.verifyNow()).toMatchObject({ ok: true, checked: { ledger: 21 } });
  });
});

describe('undo and redo', () => {
  it('take back and bring back inserts, updates and removals, each as a new entry', async () => {
    await t.session.mutate('place.add', actor(), (uow) => uow.insert('place', place('p1')));
    await t.session.mutate('place.edit', actor(), (uow) => uow.update('place', 'p1', { name_fr: 'Lissasfa' }));
    await t.session.mutate('place.remove', actor(), (uow) => uow.remove('place', 'p1'));
    expect(await t.caller.history.undo()).toMatchObject({ kind: 'place.remove' });
    expect(await names()).toEqual([{ id: 'p1', name_fr: 'Lissasfa' }]);
    await t.caller.history.undo();
    expect(await names()).toEqual([{ id: 'p1', name_fr: 'Derb Omar' }]);
    await t.caller.history.undo();
    expect(await names()).toEqual([]);
    await expect(t.caller.history.undo()).rejects.toMatchObject({ cause: { code: 'undo.nothing' } });
    await t.caller.history.redo();
    await t.caller.history.redo();
    expect(await names()).toEqual([{ id: 'p1', name_fr: 'Lissasfa' }]);
    expect(await entries()).toBe(9);
    expect((await t.caller.custody.verifyNow()).ok).toBe(true);
  });

  it('forget what could be redone once something new is done', async () => {
    await t.session.mutate('place.add', actor(), (uow) => uow.insert('place', place('p1')));
    await t.caller.history.undo();
    await t.session.mutate('place.add', actor(), (uow) => uow.insert('place', place('p2')));
    expect(await t.caller.history.state()).toMatchObject({ undo: { kind: 'place.add' }, redo: null });
  });

  it('never overwrite later work of somebody else', async () => {
    await t.session.mutate('place.add', actor(), (uow) => uow.insert('place', place('p1')));
    await t.session.mutate('place.edit', actor(), (uow) => uow.update('place', 'p1', { note: 'mine' }));
    await t.session.mutate('place.edit', { ...actor(), id: '01940000-0000-7000-8000-00000000000b', name: 'Agent 12' }, (uow) => uow.update('place', 'p1', { note: 'theirs' }));
    await expect(t.caller.history.undo()).rejects.toMatchObject({ cause: { code: 'undo.conflict' } });
    expect(await t.session.db.read((r) => r.get('SELECT note FROM place'))).toEqual({ note: 'theirs' });
  });
});

describe('listRowsAsOf', () => {
  it('gives the rows as they stood after each entry', async () => {
    await t.session.mutate('place.add', actor(), (uow) => uow.insert('place', place('p1')));
    await t.session.mutate('place.edit', actor(), (uow) => uow.update('place', 'p1', { name_fr: 'Lissasfa' }));
    await t.session.mutate('place.remove', actor(), (uow) => uow.remove('place', 'p1'));
    const asOf = (seq: number) => t.session.db.read(async (r) => (await listRowsAsOf(r, 'place', seq)).map((row) => row['name_fr']));
    expect(await Promise.all([1, 2, 3, 4].map(asOf))).toEqual([[], ['Derb Omar'], ['Lissasfa'], []]);
  });
});
