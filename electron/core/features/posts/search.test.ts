import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compileMatch, findHighlights, parseQuery, tokenise } from '../../../../shared/domain/search/index.ts';
import { toReason } from '../../../../shared/model/errors.ts';
import { zPostFilter, type PostFilter } from '../../../../shared/model/post.ts';
import { seedPosts, type SeedPost } from '../../testing/seed-posts.ts';
import { openTestApp } from '../../testing/test-app.ts';
import { writeFilterParts } from './filter-sql.repo.ts';
import type { CountPlan, PagePlan } from './search-plan.ts';
import { writeCountSql, writePageSql, type PostQuery } from './search.repo.ts';

type TestApp = Awaited<ReturnType<typeof openTestApp>>;
const DAY = 86_400_000;
const START = Date.UTC(2026, 0, 1);

const POSTS: readonly SeedPost[] = [
  { text: 'Dépôt Fictif : ouverture du conteneur, haute copie', platform: 'facebook', at: START, kinds: ['place'] },
  { text: 'Arrivage جديد: سبرديلة هاي كُوبي درجة أولى', at: START + DAY, triage: 'kept', kinds: ['phone'] },
  { text: 'copie haute de gamme, prix de gros', at: START + 2 * DAY },
  { text: 'صاك أصلي ديستوك، درب عمر', platform: 'facebook', at: START + 3 * DAY, triage: 'rejected' },
  { text: 'Korvane jdid f casa, taman ١٨٠ dh', author: 'jomla_derb', at: START + 4 * DAY, kinds: ['phone', 'place'] },
  { text: 'sans date, haute copie', at: null },
];

let test: TestApp;
beforeAll(async () => {
  test = await openTestApp();
  await seedPosts(test.session.db, POSTS);
});
afterAll(async () => { await test.close(); });

async function search(filter: Partial<PostFilter> & { order?: 'newest' | 'oldest'; offset?: number; limit?: number }): Promise<number[]> {
  const page = await test.caller.posts.search(filter);
  return page.posts.map((post) => POSTS.findIndex((p) => p.text === post.text));
}

describe('posts.search', () => {
  it.each([
    ['newest first, undated last', {}, [4, 3, 2, 1, 0, 5]],
    ['oldest first', { order: 'oldest' as const }, [5, 0, 1, 2, 3, 4]],
    ['an accent typed or not', { query: 'depot' }, [0]],
    ['Arabic without its marks', { query: 'كوبي' }, [1]],
    ['another alef and ta marbuta', { query: 'اصلي' }, [3]],
    ['digits of another script', { query: '180' }, [4]],
    ['a phrase in order', { query: '"haute copie"' }, [0, 5]],
    ['words in any order', { query: 'copie haute' }, [2, 0, 5]],
    ['the beginning of a word', { query: 'korv*' }, [4]],
    ['an exclusion', { query: 'copie -conteneur' }, [2, 5]],
    ['nothing but exclusions', { query: '-copie -كوبي' }, [4, 3]],
    ['an account by its name', { query: 'jomla_derb' }, [4]],
    ['platform', { query: 'haute', platforms: ['facebook'] }, [0]],
    ['a period, end excluded, undated left out', { from: START + DAY, to: START + 3 * DAY }, [2, 1]],
    ['an open period leaves undated posts out too', { to: START + DAY }, [0]],
    ['triage', { triage: ['kept' as const, 'rejected' as const] }, [3, 1]],
    ['what was read in the text', { kinds: ['place' as const] }, [4, 0]],
    ['language', { languages: ['ary-Arab' as const] }, [3, 1]],
    ['a page further down', { offset: 1, limit: 2 }, [3, 2]],
    ['no answer', { query: 'introuvable' }, []],
  ])('finds %s', async (_, filter, expected) => {
    expect(await search(filter)).toEqual(expected);
  });

  it('counts what it finds and marks it in the original', async () => {
    const page = await test.caller.posts.search({ query: 'كوبي arrivage', limit: 1 });
    expect(page.total).toEqual({ value: 1, exact: true });
    expect(page.posts[0]?.highlights.map((h) => page.posts[0]?.text.slice(h.start, h.end))).toEqual(['Arrivage', 'كُوبي']);
    expect(await test.caller.posts.count({ query: 'haute' })).toBe(3);
  });

  it('says where a query cannot be read', async () => {
    const error: unknown = await test.caller.posts.search({ query: 'gros "haute' }).then(() => null, (e: unknown) => e);
    expect(toReason((error as Error).cause)).toEqual({ code: 'query.malformed', params: { problem: 'open-quote', position: 5 } });
  });
});

describe('the index and the words of a query', () => {
  it('never meet in a syntax error', async () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 6 }),
      fc.constantFrom('AND', 'OR', 'NOT', 'NEAR(a b, 2)', '(', ')', '"', '""', '*', '^', ':', 'text:', '-', '+', '{a b}', '\u0000', "'", ';--', 'haute', 'كوبي', '\ud800'),
    );
    await test.session.db.read((r) => fc.assert(fc.asyncProperty(fc.array(piece, { maxLength: 12 }), async (pieces) => {
      const words = readWords(pieces.join(' '));
      if (words) await r.all('SELECT rowid FROM post_fts WHERE post_fts MATCH ? LIMIT 5', [words]);
    }), { numRuns: 400 }));
  });

  it('stand as many words as a query may hold', async () => {
    for (const query of ['ab '.repeat(600), `"${'ab '.repeat(600)}"`, Array.from({ length: 300 }, (_, i) => `-w${String(i)}`).join(' '), Array.from({ length: 300 }, (_, i) => `w${String(i)}`).join(' ')]) {
      expect(await search({ query })).toHaveLength(query.startsWith('-') ? POSTS.length : 0);
    }
  });

  it('cut text into the same words', async () => {
    await test.session.db.maintain((w) => w.exec(`
      CREATE VIRTUAL TABLE temp.one USING fts5 (text, tokenize="unicode61 remove_diacritics 0");
      CREATE VIRTUAL TABLE temp.one_words USING fts5vocab (temp, one, instance);`));
    const piece = fc.oneof(fc.constantFrom('dépôt', 'كُوبي،', 'l’original', '#جملة', '@a_b', '06.00-11', '1٫5', 'x²', '½', 'ﷺ', '𝗟𝗩', '™', '\u200d', '🔥'), fc.string({ maxLength: 5 }));
    await fc.assert(fc.asyncProperty(fc.array(piece, { minLength: 1, maxLength: 8 }), async (pieces) => {
      const text = tokenise(pieces.join(' ')).map((t) => t.text).join('\u2029');
      const indexed = await test.session.db.maintain(async (w) => {
        await w.exec('DELETE FROM temp.one');
        await w.run('INSERT INTO temp.one (text) VALUES (?)', [text]);
        return w.all<{ term: string }>('SELECT term FROM temp.one_words ORDER BY offset');
      });
      expect(indexed.map((row) => row.term)).toEqual(text === '' ? [] : text.split('\u2029'));
    }), { numRuns: 150 });
  });

  it('are marked in every post they find, and only there', async () => {
    for (const query of ['haute', 'copie', 'كوبي', 'درب', 'korv*', '"haute copie"', 'gros']) {
      const parsed = parseQuery(query);
      const found = new Set(await search({ query }));
      POSTS.forEach((post, i) => { expect([query, i, findHighlights(post.text, parsed).length > 0]).toEqual([query, i, found.has(i)]); });
    }
  });
});

function readWords(query: string): string | null {
  try {
    return compileMatch(parseQuery(query))?.match ?? null;
  } catch (error) {
    expect(toReason(error).code).toBe('query.malformed');
    return null;
  }
}

describe('plans', () => {
  const filter = zPostFilter.parse({ platforms: ['tiktok'], from: START });
  const query = (withWords: boolean, withFilter: boolean): PostQuery => {
    const { columns } = writeFilterParts(withFilter ? filter : zPostFilter.parse({}));
    return { words: withWords ? { match: '"haute"', inverted: false } : null, filter: columns, within: null };
  };

  async function explain(part: { sql: string; params: readonly (string | number | Buffer | null)[] }): Promise<string> {
    return (await test.session.db.read((r) => r.all<{ detail: string }>(`EXPLAIN QUERY PLAN ${part.sql}`, part.params))).map((row) => row.detail).join(' | ');
  }

  it.each<[PagePlan, boolean, RegExp, RegExp]>([
    ['seek', true, /SEARCH post USING INTEGER PRIMARY KEY.*VIRTUAL TABLE INDEX 0:M/, /ix_post_/],
    ['walk', true, /USING COVERING INDEX ix_post_time.*VIRTUAL TABLE INDEX 0:M/, /TEMP B-TREE/],
    ['probe', true, /USING COVERING INDEX ix_post_time.*VIRTUAL TABLE INDEX 0:=M/, /TEMP B-TREE/],
    ['walk', false, /USING COVERING INDEX ix_post_time/, /TEMP B-TREE|VIRTUAL/],
  ])('a page by %s (words: %s) reads what it should', async (plan, words, wanted, unwanted) => {
    for (const filtered of [false, true]) {
      for (const order of ['newest', 'oldest'] as const) {
        const details = await explain(writePageSql(plan, query(words, filtered), order, { offset: 0, limit: 50 }));
        expect(details).toMatch(wanted);
        expect(details).not.toMatch(unwanted);
      }
    }
  });

  it.each<[CountPlan, RegExp, RegExp]>([
    ['matches', /VIRTUAL TABLE INDEX 0:M/, /post USING/],
    ['seek', /SEARCH post USING INTEGER PRIMARY KEY/, /ix_post_/],
    ['stream', /SCAN post_fts VIRTUAL TABLE INDEX 0:M\d* .*COVERING INDEX ix_post_time/, /PRIMARY KEY/],
    ['walk', /COVERING INDEX ix_post_time.*VIRTUAL TABLE INDEX 0:M/, /PRIMARY KEY/],
  ])('a count by %s reads what it should', async (plan, wanted, unwanted) => {
    const details = await explain(writeCountSql(plan, query(true, true), 10_001));
    expect(details).toMatch(wanted);
    expect(details).not.toMatch(unwanted);
  });

  it('all give the same page and the same count', async () => {
    const seqs = (plan: PagePlan, withFilter: boolean) => test.session.db.read(async (r) => {
      const { sql, params } = writePageSql(plan, query(true, withFilter), 'newest', { offset: 0, limit: 50 });
      return (await r.all<{ seq: number }>(sql, params)).map((row) => row.seq);
    });
    const count = (plan: CountPlan) => test.session.db.read(async (r) => {
      const { sql, params } = writeCountSql(plan, query(true, true), 10_001);
      return (await r.get<{ n: number }>(sql, params))?.n;
    });
    for (const plan of ['seek', 'walk', 'probe'] as const) {
      expect([plan, await seqs(plan, false)]).toEqual([plan, [3, 1, 6]]);
      expect([plan, await seqs(plan, true)]).toEqual([plan, [3]]);
    }
    for (const plan of ['seek', 'walk', 'stream'] as const) expect([plan, await count(plan)]).toEqual([plan, 1]);
  });
});
