import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toReason } from '../../../../shared/model/errors.ts';
import { zPostFilter } from '../../../../shared/model/post.ts';
import { seedPosts } from '../../testing/seed-posts.ts';
import { openTestApp } from '../../testing/test-app.ts';
import { countFacets } from './count-facets.ts';
import { choosePagePlan, chooseCountPlan, PROBE_FROM } from './search-plan.ts';

const AT = Date.UTC(2026, 2, 7, 21, 14);
let test: Awaited<ReturnType<typeof openTestApp>>;
let ids: string[];
const ENTITY = { phone: '01940000-0000-7000-8000-000000000001', seller: '01940000-0000-7000-8000-000000000002' };

beforeEach(async () => {
  test = await openTestApp({ clock: () => AT + 1000 });
  ids = await seedPosts(test.session.db, [
    { text: 'واتساب 06 00 00 01 42 درب عمر', at: AT, kinds: ['phone', 'place'] },
    { text: 'Baskets qualité miroir', platform: 'facebook', at: AT + 1 },
    { text: 'Dispo f casa', at: AT + 2, triage: 'kept' },
  ]);
  await test.session.db.write((w) => w.exec(`
    INSERT INTO entity (seq, id, schema, key, caption) VALUES (1, '${ENTITY.phone}', 'mrs:Phone', 'p', '+212600000142'), (2, '${ENTITY.seller}', 'UserAccount', 'a', '@vendeur');
    UPDATE post SET author_seq = 2 WHERE seq = 2;
    INSERT INTO mention (post_seq, entity_seq, text_version, start, end, rule) VALUES (1, 1, 1, 7, 21, 'phone.ma'), (1, 1, 2, 0, 3, 'phone.later');
    INSERT INTO mention_decision (id, post_id, entity_id, text_sha256, start, end, status, decided_by, decided_at)
      SELECT 'd1', id, '${ENTITY.phone}', text_sha256, 7, 21, 'accepted', 'x', 0 FROM post WHERE seq = 1;
    INSERT INTO media (id, post_seq, kind, status, mime, sha256) VALUES ('01940000-0000-7000-8000-000000000003', 1, 'image', 'held', 'image/png', '${'a'.repeat(64)}');
    INSERT INTO exhibit (id, number, series, no, kind, subject_id, title, note, grade_source, grade_info, state, created_at, created_by)
      SELECT 'x1', '2026-014-007', '', 7, 'post', id, '', '', 'C', '3', 'active', 0, '' FROM post WHERE seq = 1;
    INSERT INTO import_run (id, started_at, actor_id, actor_name, root, tool_version, state) VALUES ('r', 0, 'a', 'a', '/x', '1', 'done');
    INSERT INTO source_file (seq, id, run_id, path, name, bytes, received_at, role, state) VALUES (1, '01940000-0000-7000-8000-000000000004', 'r', 'drop/a.ndjson', 'a.ndjson', 1, ${String(AT)}, 'posts', 'done');
    INSERT INTO capture (seq, id, post_seq, file_seq, line, byte_offset, record_sha256, captured_at, tool, views, text_version) VALUES
      (1, '01940000-0000-7000-8000-000000000005', 1, 1, 3, 120, '', ${String(AT + 9)}, 'zeeschuimer', 90, 2),
      (2, '01940000-0000-7000-8000-000000000006', 1, 1, 4, 240, '', ${String(AT + 5)}, 'zeeschuimer', 10, 1);
  `));
});
afterEach(async () => { await test.close(); });

describe('one post', () => {
  it('carries mentions of its present text with decisions, media, exhibit and grade', async () => {
    const [row] = await test.caller.posts.byIds({ ids: [ids[0] ?? ''] });
    expect(row?.mentions).toEqual([{ entityId: ENTITY.phone, schema: 'mrs:Phone', caption: '+212600000142', start: 7, end: 21, rule: 'phone.ma', status: 'accepted' }]);
    expect(row?.media).toMatchObject([{ kind: 'image', status: 'held', mime: 'image/png' }]);
    expect(row).toMatchObject({ exhibit: '2026-014-007', grade: { source: 'C', info: '3' } });
  });

  it('shows its observations in the order they were made, with the file each came in', async () => {
    const post = await test.caller.posts.get({ id: ids[0] ?? '' });
    expect(post.observations.map((o) => [o.counts.views, o.position.line, o.file.path])).toEqual([[10, 4, 'drop/a.ndjson'], [90, 3, 'drop/a.ndjson']]);
    expect(post.versions).toEqual([{ no: 1, text: post.text, sha256: post.textSha256, captureId: '01940000-0000-7000-8000-000000000006' }]);
  });

  it('is refused when it does not exist', async () => {
    const error = await test.caller.posts.get({ id: ENTITY.phone }).then(() => null, (e: unknown) => e);
    expect(toReason((error as Error).cause)).toMatchObject({ code: 'not-found' });
  });
});

describe('rows by id', () => {
  it('come in the order asked for, unknown ids left out', async () => {
    const rows = await test.caller.posts.byIds({ ids: [ids[2] ?? '', ENTITY.phone, ids[0] ?? ''] });
    expect(rows.map((row) => row.id)).toEqual([ids[2], ids[0]]);
  });
});

describe('posts of entities', () => {
  it('are those that name one of them or were published by one', async () => {
    const search = async (entityIds: string[], query = '') => (await test.caller.posts.search({ entityIds, query })).posts.map((post) => ids.indexOf(post.id));
    expect(await search([ENTITY.phone])).toEqual([0]);
    expect(await search([ENTITY.seller])).toEqual([1]);
    expect(await search([ENTITY.phone, ENTITY.seller])).toEqual([1, 0]);
    expect(await search([ENTITY.phone, ENTITY.seller], 'miroir')).toEqual([1]);
    expect(await test.caller.posts.count({ entityIds: [ENTITY.phone, ENTITY.seller] })).toBe(2);
  });
});

describe('the place of a post', () => {
  it.each([
    ['newest first', {}, [2, 1, 0]],
    ['oldest first', { order: 'oldest' as const }, [0, 1, 2]],
    ['among those that answer', { query: 'casa' }, [null, null, 0]],
    ['under a filter', { platforms: ['tiktok'] }, [1, null, 0]],
    ['of an entity', { entityIds: [ENTITY.phone] }, [0, null, null]],
  ])('%s', async (_, filter, expected) => {
    expect(await Promise.all(ids.map(async (id) => (await test.caller.posts.place({ ...filter, id })).index))).toEqual(expected);
  });

  it('is none for a post that does not exist', async () => {
    expect(await test.caller.posts.place({ id: ENTITY.phone })).toEqual({ index: null });
  });
});

describe('triage', () => {
  const readTriage = async () => (await test.caller.posts.byIds({ ids })).map((row) => row.triage);

  it('changes many posts in one step that undo takes back', async () => {
    const before = await test.session.ledgerHead();
    expect(await test.caller.posts.setTriage({ ids, triage: 'kept' })).toEqual({ changed: 2 });
    expect(await readTriage()).toEqual(['kept', 'kept', 'kept']);
    expect((await test.session.ledgerHead()).entries).toBe(before.entries + 1);
    await test.caller.history.undo();
    expect(await readTriage()).toEqual(['toExamine', 'toExamine', 'kept']);
    await test.caller.history.redo();
    expect(await readTriage()).toEqual(['kept', 'kept', 'kept']);
  });

  it('writes no entry when nothing changes', async () => {
    const before = await test.session.ledgerHead();
    expect(await test.caller.posts.setTriage({ ids: [ids[2] ?? ''], triage: 'kept' })).toEqual({ changed: 0 });
    expect(await test.session.ledgerHead()).toEqual(before);
  });

  it('changes everything a filter shows, in one step', async () => {
    expect(await test.caller.posts.setTriageOfAll({ filter: { platforms: ['tiktok'] }, triage: 'rejected' })).toEqual({ changed: 2, left: false });
    expect(await readTriage()).toEqual(['rejected', 'toExamine', 'rejected']);
    expect(await test.caller.posts.setTriageOfAll({ filter: { query: 'introuvable' }, triage: 'kept' })).toEqual({ changed: 0, left: false });
    await test.caller.history.undo();
    expect(await readTriage()).toEqual(['toExamine', 'toExamine', 'kept']);
  });

  it('refuses posts that do not exist', async () => {
    const error = await test.caller.posts.setTriage({ ids: [ENTITY.phone], triage: 'kept' }).then(() => null, (e: unknown) => e);
    expect(toReason((error as Error).cause)).toMatchObject({ code: 'not-found' });
  });
});

describe('facets', () => {
  it('count what each choice would leave', async () => {
    const facets = await test.caller.posts.facets({ platforms: ['tiktok'] });
    expect(facets.platforms).toEqual([{ value: 'tiktok', posts: 2 }, { value: 'facebook', posts: 1 }]);
    expect(facets.triage).toEqual([{ value: 'toExamine', posts: 1 }, { value: 'kept', posts: 1 }, { value: 'linked', posts: 0 }, { value: 'rejected', posts: 0 }]);
    expect(facets.kinds).toEqual([{ value: 'phone', posts: 1 }, { value: 'place', posts: 1 }]);
  });

  it('follow the words and the period', async () => {
    expect((await test.caller.posts.facets({ query: 'casa', from: AT })).platforms).toEqual([{ value: 'tiktok', posts: 1 }]);
    expect((await test.caller.posts.facets({ query: '-casa', to: AT + 1 })).languages).toEqual([{ value: 'ary-Arab', posts: 1 }]);
    expect((await test.caller.posts.facets({ entityIds: [ENTITY.seller] })).platforms).toEqual([{ value: 'facebook', posts: 1 }]);
  });

  it('keep the choices of the other facets, and count unknown languages as not known', () => {
    const groups = [
      { platform: 'tiktok', lang: 'fr', triage: 'kept', kinds: 3, posts: 5 },
      { platform: 'facebook', lang: 'xx', triage: 'rejected', kinds: 1, posts: 7 },
    ] as const;
    const facets = countFacets(groups, zPostFilter.parse({ triage: ['kept'], languages: ['fr'] }));
    expect(facets.triage.filter((choice) => choice.posts > 0)).toEqual([{ value: 'kept', posts: 5 }]);
    expect(facets.languages).toEqual([{ value: 'fr', posts: 5 }]);
    expect(countFacets(groups, zPostFilter.parse({})).languages).toEqual([{ value: 'fr', posts: 5 }, { value: 'und', posts: 7 }]);
  });
});

describe('the choice of a plan', () => {
  const posts = 1_000_000;
  it.each([
    ['a rare word is looked up', { matches: 40, within: null, depth: 50 }, 'seek'],
    ['a fairly common word is walked to', { matches: 50_000, within: null, depth: 50 }, 'walk'],
    ['a common word is asked about', { matches: PROBE_FROM, within: null, depth: 50 }, 'probe'],
    ['unless the page lies deep', { matches: PROBE_FROM, within: null, depth: 5000 }, 'walk'],
    ['no word walks', { matches: null, within: null, depth: 50 }, 'walk'],
    ['the posts of an entity are looked up', { matches: PROBE_FROM, within: 100, depth: 50 }, 'seek-within'],
    ['a word rarer than the entity wins', { matches: 10, within: 100, depth: 50 }, 'seek'],
  ] as const)('%s', (_, sizes, plan) => {
    expect(choosePagePlan({ ...sizes, posts })).toBe(plan);
  });

  it.each([
    ['words alone', { matches: 50_000, within: null, passing: null, filtered: false }, 'matches'],
    ['few matches', { matches: 40, within: null, passing: 30, filtered: true }, 'seek'],
    ['a filter narrower than the words', { matches: PROBE_FROM, within: null, passing: 900, filtered: true }, 'stream'],
    ['words narrower than the filter', { matches: 5000, within: null, passing: 5000, filtered: true }, 'walk'],
    ['a filter alone', { matches: null, within: null, passing: null, filtered: true }, 'walk'],
  ] as const)('counts %s', (_, sizes, plan) => {
    expect(chooseCountPlan({ ...sizes, posts })).toBe(plan);
  });
});
