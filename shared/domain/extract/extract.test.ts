import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { zGazetteer } from '../geo/gazetteer.ts';
import { foldKeepingLength } from './fold-length.ts';
import { createExtractor } from './index.ts';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const { places } = zGazetteer.parse(JSON.parse(read('../../../resources/gazetteer/places.json')));
const extract = createExtractor({ places });
const found = (text: string, schema: string) => extract(text, 'tiktok').filter((m) => m.schema === schema).map((m) => [m.key.slice(schema.length + 1), text.slice(m.start, m.end)]);

describe('phones', () => {
  it.each([
    ['واتساب 06 00 00 01 42', '+212600000142', '06 00 00 01 42'],
    ['Appel: 0600-000-142.', '+212600000142', '0600-000-142'],
    ['+212 600-000142 ou', '+212600000142', '+212 600-000142'],
    ['00212(0)6.00.00.01.42', '+212600000142', '00212(0)6.00.00.01.42'],
    ['٠٦٠٠٠٠٠١٤٢ للبيع', '+212600000142', '٠٦٠٠٠٠٠١٤٢'],
    ['0️⃣6️⃣0️⃣0️⃣0️⃣0️⃣0️⃣1️⃣4️⃣2️⃣', '+212600000142', '0️⃣6️⃣0️⃣0️⃣0️⃣0️⃣0️⃣1️⃣4️⃣2️⃣'],
    ['wa.me/212600000142', '+212600000142', '212600000142'],
    ['+86 139 1234 5678 factory', '+8613912345678', '+86 139 1234 5678'],
  ])('%s', (text, key, surface) => {
    expect(found(text, 'mrs:Phone')).toEqual([[key, surface]]);
  });
  it('keeps two numbers written side by side apart', () => {
    expect(found('06 00 00 01 42 06 00 00 02 17', 'mrs:Phone').map(([key]) => key)).toEqual(['+212600000142', '+212600000217']);
  });
  it.each(['180 درهم', '12 000 pièces, 350 DH', '2026-03-08 14:05', 'réf 7000000000000000142', 'RIB 999780000000000013000142', '06 00 00 01', 'code 0000000000'])('leaves %s alone', (text) => {
    expect(found(text, 'mrs:Phone')).toEqual([]);
  });
});

describe('hashtags, handles, addresses', () => {
  it('reads them in both scripts and leaves counts and mail alone', () => {
    expect(found('#Casa #حذاء_رياضي #1 a&#39;', 'mrs:Hashtag').map(([key]) => key)).toEqual(['casa', 'حذاء_رياضي']);
    expect(found('voir @depot.fictif. ou mail@x.ma', 'UserAccount')).toEqual([['tiktok:depot.fictif', '@depot.fictif']]);
    expect(found('(https://example.ma/a?b=1).', 'mrs:WebPage')).toEqual([['example.ma/a?b=1', 'https://example.ma/a?b=1']]);
  });
});

describe('places', () => {
  it.each([
    ['dépôt à Derb Omar, Casablanca', ['ma/casablanca/derb-omar', 'ma/casablanca']],
    ['المحل فدرب عمر', ['ma/casablanca/derb-omar']],
    ['ما تمشيوش لدرب عمر، ليساسفة', ['ma/casablanca/derb-omar', 'ma/casablanca/lissasfa']],
    ['وصلات السلعة الجديدة', []],
    ['Arrivage جديد', []],
  ])('%s', (text, keys) => {
    expect(found(text, 'Address').map(([key]) => key)).toEqual(keys);
  });
});

describe('every mention', () => {
  it('lies inside the text and is not empty, whatever the text', () => {
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.array(fc.constantFrom('06 00 00 01 42', '٠٦', '#', '@a_b', 'درب عمر', 'Casa', ' ', '\ufe0f', '+212', 'https://', '😀'), { maxLength: 20 }).map((parts) => parts.join(''))), (text) => {
      for (const { start, end } of extract(text, 'facebook')) expect(start >= 0 && start < end && end <= text.length).toBe(true);
    }));
  });
  it('stands on a fold that keeps every offset', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => { expect(foldKeepingLength(text)).toHaveLength(text.length); }));
  });
});

const sample = new URL('../../../../shared/fixtures/language/sample.jsonl', import.meta.url);
interface Labelled { id: string; text: string; platform: string; labels: { phones: { e164: string }[]; places: { id: string }[]; handles: { surface: string }[] } }

describe('the labelled posts (needs ../shared/fixtures beside the checkout)', () => {
  const posts = existsSync(sample) ? readFileSync(sample, 'utf8').trim().split('\n').map((line) => JSON.parse(line) as Labelled) : [];
  it.skipIf(posts.length === 0)('are read with few misses', () => {
    const score = (schema: string, expected: (post: Labelled) => string[]) => {
      const sums = { hit: 0, found: 0, wanted: 0 };
      for (const post of posts) {
        const have = new Set(found(post.text, schema).map(([key]) => key));
        const want = new Set(expected(post));
        sums.hit += [...want].filter((key) => have.has(key)).length;
        sums.found += have.size;
        sums.wanted += want.size;
      }
      return (2 * sums.hit) / (sums.found + sums.wanted);
    };
    expect(score('mrs:Phone', (post) => post.labels.phones.map((p) => p.e164))).toBeGreaterThan(0.9);
    expect(score('Address', (post) => post.labels.places.map((p) => p.id))).toBeGreaterThan(0.75);
  });
});
