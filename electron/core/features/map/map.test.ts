import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toEntityKey } from '../../../../shared/domain/geo/place-keys.ts';
import { sha256Hex } from '../../evidence/hash.ts';
import { openTestApp } from '../../testing/test-app.ts';
import { splitPeriod } from './places.repo.ts';

type TestApp = Awaited<ReturnType<typeof openTestApp>>;
interface PostSeed { text: string; at: number | null; places: string[] }

const DAY = 86_400_000;
const MARCH = Date.UTC(2026, 2, 1);

/** Puts posts and the places they name into the case as the importer would; returns the ids of the posts. */
async function seedPosts(app: TestApp, posts: readonly PostSeed[]): Promise<string[]> {
  const { db, makeId } = app.session;
  return db.write(async (w) => {
    const ids: string[] = [];
    for (const { text, at, places } of posts) {
      const id = makeId();
      const { lastId: post } = await w.run(
        'INSERT INTO post (id, platform, author, text, text_sha256, published_at, sort_at, created_entry) VALUES (?, ?, ?, ?, ?, ?, ?, 1)',
        [id, 'tiktok', 'jomla_test', text, sha256Hex(text), at, at ?? -1]);
      for (const [i, placeId] of places.entries()) {
        const key = toEntityKey(placeId);
        await w.run("INSERT INTO entity (id, schema, key, caption) VALUES (?, 'Address', ?, ?) ON CONFLICT DO NOTHING", [makeId(), key, placeId]);
        const entity = await w.get<{ seq: number }>('SELECT seq FROM entity WHERE key = ?', [key]);
        await w.run('INSERT INTO mention (post_seq, entity_seq, start, end, rule) VALUES (?, ?, ?, ?, ?)', [post, entity?.seq ?? 0, i, i + 1, 'places']);
      }
      ids.push(id);
    }
    return ids;
  });
}

const OMAR = 'ma/casablanca/derb-omar';
const KOREA = 'ma/casablanca/korea';
const CASA = 'ma/casablanca';
const AGADIR = 'ma/agadir';

async function readCounts(app: TestApp, period: { from: number | null; to: number | null }): Promise<Record<string, [number, number]>> {
  const places = await app.caller.map.places({ ...period });
  return Object.fromEntries(places.map(({ key, posts, inPeriod }) => [key, [posts, inPeriod]]));
}

describe('places named in posts', () => {
  let app: TestApp;
  let ids: string[];
  beforeAll(async () => {
    app = await openTestApp();
    ids = await seedPosts(app, [
      { text: 'derb omar', at: MARCH + 2 * 3_600_000, places: [OMAR] },
      { text: 'derb omar korea', at: MARCH + DAY, places: [OMAR, KOREA] },
      { text: 'casa derb omar', at: MARCH + 5 * DAY + 1, places: [CASA, OMAR, OMAR] },
      { text: 'agadir', at: null, places: [AGADIR] },
      { text: 'nulle part', at: MARCH, places: [] },
    ]);
  });
  afterAll(() => app.close());

  it('counts each post once a place, and once for the city with its quarters', async () => {
    expect(await readCounts(app, { from: null, to: null })).toEqual({
      [OMAR]: [3, 3], [KOREA]: [1, 1], [CASA]: [1, 1], 'ma/casablanca/*': [3, 3], [AGADIR]: [1, 1], 'ma/agadir/*': [1, 1],
    });
  });

  it('counts within a period that cuts days; undated posts are in none', async () => {
    expect(await readCounts(app, { from: MARCH + 3_600_000, to: MARCH + 5 * DAY + 1 })).toMatchObject({
      [OMAR]: [3, 2], [KOREA]: [1, 1], [CASA]: [1, 0], 'ma/casablanca/*': [3, 2], [AGADIR]: [1, 0],
    });
    expect(await readCounts(app, { from: MARCH + 5 * DAY, to: null })).toMatchObject({ [OMAR]: [3, 1], [AGADIR]: [1, 0] });
  });

  it('stays right when posts come later and when the figures cannot be written', async () => {
    await seedPosts(app, [{ text: 'korea', at: MARCH + 6 * DAY, places: [KOREA] }]);
    // Straight from the reader: the statistics still end before the new post.
    const { countPlaces } = await import('./places.repo.ts');
    const behind = await app.session.db.read((r) => countPlaces(r, { from: MARCH + 6 * DAY, to: MARCH + 7 * DAY }));
    const caughtUp = await app.caller.map.places({ from: MARCH + 6 * DAY, to: MARCH + 7 * DAY });
    expect(behind).toEqual(caughtUp);
    expect(caughtUp).toContainEqual(expect.objectContaining({ key: KOREA, posts: 2, inPeriod: 1 }));
  });

  it('leaves out what lies outside the bounds', async () => {
    const inside = await app.caller.map.places({ from: null, to: null, bounds: { west: -7.61, south: 33.585, east: -7.6, north: 33.595 } });
    expect(inside.map((place) => place.key).sort()).toEqual([CASA, 'ma/casablanca/*', OMAR].sort());
  });

  it('does not count a post whose place a person rejected', async () => {
    const before = await readCounts(app, { from: null, to: null });
    const agadir = (await app.caller.map.places({ from: null, to: null })).find((place) => place.key === AGADIR);
    await app.session.mutate('mention.decide', app.app.actor(), (uow) => uow.insert('mention_decision', {
      id: uow.newId(), post_id: ids[3] ?? '', entity_id: agadir?.entityId ?? '', text_sha256: sha256Hex('agadir'), start: 0, end: 1, status: 'rejected', decided_by: 'x', decided_at: 1, reason: '',
    }));
    const after = await readCounts(app, { from: null, to: null });
    expect(before[AGADIR]).toEqual([1, 1]);
    expect(after[AGADIR]).toBeUndefined();
    expect(after['ma/agadir/*']).toBeUndefined();
    expect((await app.caller.map.postsAt({ key: AGADIR, from: null, to: null })).posts).toEqual([]);
  });

  it.each([0, 1_000_000])('lists the posts of a place in pages, newest first (expecting %i)', async (expected) => {
    const first = await app.caller.map.postsAt({ key: OMAR, from: null, to: null, limit: 2, expected });
    const second = await app.caller.map.postsAt({ key: OMAR, from: null, to: null, limit: 2, expected, cursor: first.cursor });
    expect([...first.posts, ...second.posts].map((post) => post.text)).toEqual(['casa derb omar', 'derb omar korea', 'derb omar']);
    expect(second.cursor).toBeNull();
    expect(first.posts[0]?.spans).toEqual([{ start: 1, end: 2 }, { start: 2, end: 3 }]);
  });

  it('lists the posts of a whole city, each once, within a period', async () => {
    const { posts } = await app.caller.map.postsAt({ key: 'ma/casablanca/*', from: MARCH, to: MARCH + 2 * DAY });
    expect(posts.map((post) => post.text)).toEqual(['derb omar korea', 'derb omar']);
  });

  it('finds the places of a post selected elsewhere', async () => {
    const { placeKeys } = await app.caller.map.related({ posts: [ids[1] ?? ''] });
    expect(placeKeys.sort()).toEqual([OMAR, KOREA].sort());
  });
});

describe('splitPeriod', () => {
  const bound = fc.option(fc.integer({ min: -3 * DAY, max: 40 * DAY }), { nil: null });

  it('covers the period exactly once with whole days and edges', () => {
    fc.assert(fc.property(bound, bound, fc.integer({ min: -4 * DAY, max: 41 * DAY }), (a, b, at) => {
      const [from, to] = a !== null && b !== null && a > b ? [b, a] : [a, b];
      const { firstDay, endDay, edges } = splitPeriod({ from, to });
      const day = Math.floor(at / DAY);
      const inDays = (firstDay === null || day >= firstDay) && (endDay === null || day < endDay);
      const hits = Number(inDays) + edges.filter(([start, end]) => at >= start && at < end).length;
      const isInside = (from === null || at >= from) && (to === null || at < to);
      expect(hits).toBe(isInside ? 1 : 0);
    }));
  });
});

describe('warehouses', () => {
  let app: TestApp;
  let post: string;
  beforeAll(async () => {
    app = await openTestApp();
    post = (await seedPosts(app, [{ text: 'السلعة فدرب عمر', at: MARCH, places: [OMAR] }]))[0] ?? '';
  });
  afterAll(() => app.close());

  const draft = () => ({
    nameFr: 'Dépôt Derb Omar', nameAr: 'مستودع درب عمر', city: 'ma/casablanca', quarter: 'Derb Omar', placeKey: OMAR, lat: 33.59, lon: -7.606,
    precision: 'approximate' as const, radiusM: 800, status: 'suspected' as const, kind: 'depot' as const, grade: null, hypothesis: false, note: '', firstSeen: null, lastSeen: null,
    sources: [{ subjectKind: 'post' as const, subjectId: post, selector: null, note: '' }],
  });

  it('is placed with its source, and its source is shown with author and text', async () => {
    const { id } = await app.caller.map.warehouses.add(draft());
    const detail = await app.caller.map.warehouses.get({ id });
    expect(detail.warehouse).toMatchObject({ nameAr: 'مستودع درب عمر', status: 'suspected', hypothesis: false, sources: 1, exhibits: 0 });
    expect(detail.sources).toEqual([expect.objectContaining({ subjectId: post, author: 'jomla_test', text: 'السلعة فدرب عمر', exhibit: null })]);
    expect(detail.history).toEqual([expect.objectContaining({ change: 'added', status: 'suspected' })]);
  });

  it('needs a source, or to be marked as a hypothesis', async () => {
    await expect(app.caller.map.warehouses.add({ ...draft(), sources: [] })).rejects.toMatchObject({ cause: { code: 'source.required' } });
    const { id } = await app.caller.map.warehouses.add({ ...draft(), sources: [], hypothesis: true });
    expect((await app.caller.map.warehouses.get({ id })).warehouse.hypothesis).toBe(true);
    await expect(app.caller.map.warehouses.setStatus({ id, status: 'confirmed', reason: '', sources: [] })).rejects.toMatchObject({ cause: { code: 'source.required' } });
  });

  it('refuses a source that is not in the case, and writes nothing', async () => {
    const before = (await app.caller.map.warehouses.list()).length;
    const { entries } = await app.caller.custody.head();
    const elsewhere = { subjectKind: 'post' as const, subjectId: app.session.makeId(), selector: null, note: '' };
    await expect(app.caller.map.warehouses.add({ ...draft(), sources: [elsewhere] })).rejects.toMatchObject({ cause: { code: 'not-found' } });
    expect((await app.caller.map.warehouses.list()).length).toBe(before);
    expect((await app.caller.custody.head()).entries).toBe(entries);
  });

  it('keeps the history of status, position and sources, newest first', async () => {
    const { id } = await app.caller.map.warehouses.add(draft());
    const exhibit = app.session.makeId();
    await app.session.mutate('exhibit.add', app.app.actor(), (uow) => uow.insert('exhibit', {
      id: exhibit, number: '2026-014-001', series: '', no: 1, kind: 'post', subject_id: post, title: '', note: '', grade_source: null, grade_info: null, grade_reason: '',
      state: 'active', cancel_reason: null, created_at: 1, created_by: 'x',
    }));
    await app.caller.map.warehouses.setStatus({ id, status: 'confirmed', reason: 'enseigne lisible', sources: [{ subjectKind: 'exhibit', subjectId: exhibit, selector: null, note: '' }] });
    await app.caller.map.warehouses.move({ id, lat: 33.5901, lon: -7.6059, precision: 'exact', radiusM: 0, city: 'ma/casablanca', quarter: 'Derb Omar', placeKey: OMAR, reason: 'PV' });
    await app.caller.map.warehouses.edit({ id, kind: 'shop', grade: { source: 'B', info: '2' } });
    const { warehouse, history, sources } = await app.caller.map.warehouses.get({ id });
    expect(warehouse).toMatchObject({ status: 'confirmed', precision: 'exact', radiusM: 0, kind: 'shop', grade: { source: 'B', info: '2' }, exhibits: 1 });
    expect(history.map((step) => [step.change, step.status, step.reason, step.exhibits])).toEqual([
      ['edited', null, '', []],
      ['moved', null, 'PV', []],
      ['status', 'confirmed', 'enseigne lisible', ['2026-014-001']],
      ['added', 'suspected', '', ['2026-014-001']],
    ]);
    expect(sources.map((source) => source.exhibit?.number)).toEqual(['2026-014-001', '2026-014-001']);
  });

  it('is undone as one step, sources included', async () => {
    const { id } = await app.caller.map.warehouses.add(draft());
    await app.caller.history.undo();
    await expect(app.caller.map.warehouses.get({ id })).rejects.toMatchObject({ cause: { code: 'not-found' } });
    const { warehouseIds } = await app.caller.map.related({ posts: [post] });
    expect(warehouseIds).not.toContain(id);
    await app.caller.history.redo();
    expect((await app.caller.map.warehouses.get({ id })).sources).toHaveLength(1);
  });

  it('needs a reason to be rejected, and keeps the last source of what is established', async () => {
    const { id } = await app.caller.map.warehouses.add({ ...draft(), status: 'searched' });
    await expect(app.caller.map.warehouses.setStatus({ id, status: 'rejected', reason: ' ', sources: [] })).rejects.toMatchObject({ cause: { code: 'reason.required' } });
    const source = (await app.caller.map.warehouses.get({ id })).sources[0];
    await expect(app.caller.map.warehouses.removeSource({ warehouseId: id, sourceId: source?.id ?? '' })).rejects.toMatchObject({ cause: { code: 'source.required' } });
    await app.caller.map.warehouses.setStatus({ id, status: 'rejected', reason: 'chaudières', sources: [] });
    await app.caller.map.warehouses.removeSource({ warehouseId: id, sourceId: source?.id ?? '' });
    expect((await app.caller.map.warehouses.get({ id })).warehouse).toMatchObject({ status: 'rejected', hypothesis: true, sources: 0 });
  });

  it('refuses an approximate position without a radius', async () => {
    await expect(app.caller.map.warehouses.add({ ...draft(), radiusM: 0 })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  });
});

describe('the atlas', () => {
  it('names the five cities and the entry points in both languages', async () => {
    await using app = await openTestApp();
    const { places, entryPoints, routes } = await app.caller.map.atlas();
    expect(places.find((place) => place.id === OMAR)).toMatchObject({ nameFr: 'Derb Omar', nameAr: 'درب عمر', precisionM: 800 });
    expect(entryPoints.map((point) => point.id)).toEqual(expect.arrayContaining(['MAPTM', 'MACAS', 'CMN', 'GUERGUERAT']));
    expect(routes.every((route) => entryPoints.some((p) => p.id === route.from) && entryPoints.some((p) => p.id === route.to))).toBe(true);
  });
});
