import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toReason } from '../../model/errors.ts';
import { compileMatch, findHighlights, parseQuery } from './index.ts';

function readTerms(text: string): string[] {
  return parseQuery(text).terms.map((t) => `${t.excluded ? '-' : ''}${t.tokens.join('+')}${t.prefix ? '*' : ''}`);
}

describe('parseQuery', () => {
  it.each([
    ['words', 'Dépôt  casa', ['depot', 'casa']],
    ['a phrase', '"Haute Copie" gros', ['haute+copie', 'gros']],
    ['French and curly quotes', '«qualité miroir» “prix usine”', ['qualite+miroir', 'prix+usine']],
    ['beginnings', 'korv* "haute cop"*', ['korv*', 'haute+cop*']],
    ['exclusions', 'baskets -enfant -"grade A"', ['baskets', '-enfant', '-grade+a']],
    ['only exclusions', '-enfant', ['-enfant']],
    ['Arabic', 'الجُملة "درب عمر" -تقليد', ['الجمله', 'درب+عمر', '-تقليد']],
    ['mixed', 'Korvane كوبي ١٧٥', ['korvane', 'كوبي', '175']],
    ['words with signs inside are phrases', "l'original @jomla_test 06-00.11", ['l+original', 'jomla+test', '06+00+11']],
    ['index syntax is only text', 'a AND (b OR c) NOT near(d) text:e ^f', ['a', 'and', 'b', 'or', 'c', 'not', 'near+d', 'text+e', 'f']],
    ['signs between words', 'a - b * c', ['a', 'b', 'c']],
    ['invisible controls', '\u200f-\u200fتقليد \u2067كوبي\u2069*', ['-تقليد', 'كوبي*']],
    ['an empty phrase beside a word', '"" casa', ['casa']],
    ['nothing', '   ', []],
  ])('reads %s', (_, text, terms) => {
    expect(readTerms(text)).toEqual(terms);
  });

  it.each([
    ['an open phrase', 'gros "haute copie', { problem: 'open-quote', position: 5 }],
    ['only signs', ' 🔥 !! ', { problem: 'no-words', position: 0 }],
    ['an endless query', 'a '.repeat(1001), { problem: 'too-long', position: 2000 }],
  ])('refuses %s', (_, text, params) => {
    let thrown: unknown;
    try { parseQuery(text); } catch (error) { thrown = error; }
    expect(toReason(thrown)).toEqual({ code: 'query.malformed', params });
  });

  it('reads any text or says where it fails, and its terms lie inside', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
      try {
        for (const term of parseQuery(text).terms) {
          expect(term.tokens.length).toBeGreaterThan(0);
          expect(term.start).toBeLessThan(term.end);
          expect(term.end).toBeLessThanOrEqual(text.length);
        }
      } catch (error) {
        expect(toReason(error).code).toBe('query.malformed');
      }
    }));
  });
});

describe('compileMatch', () => {
  it.each([
    ['casa gros', '"casa" AND "gros"', false],
    ['"haute copie"* -enfant -bebe', '("haute copie"*) NOT ("enfant" OR "bebe")', false],
    ['-enfant -bebe', '"enfant" OR "bebe"', true],
    ['casa Casa CASA', '"casa"', false],
  ])('%s', (text, match, inverted) => {
    expect(compileMatch(parseQuery(text))).toEqual({ match, inverted });
  });

  it('has nothing to ask for the empty query', () => {
    expect(compileMatch(parseQuery(''))).toBeNull();
  });
});

describe('findHighlights', () => {
  it.each([
    ['accents', 'Dépôt de gros à Casa, depot', 'depot', ['Dépôt', 'depot']],
    ['ligatures', 'le cœur du Cœur', 'coeur', ['cœur', 'Cœur']],
    ['Arabic marks and tatweel', 'هاي كُوبِي و كـــوبي', 'كوبي', ['كُوبِي', 'كـــوبي']],
    ['alef and ta marbuta', 'أحذية وأحذيه', 'احذية', ['أحذية']],
    ['phrases', 'haute copie, copie haute, HAUTE-COPIE', '"haute copie"', ['haute copie', 'HAUTE-COPIE']],
    ['beginnings', 'Korvane korvan k', 'korv*', ['Korvane', 'korvan']],
    ['styled letters and keycaps', 'sac 𝗟𝗩 tel 0️⃣6️⃣', 'lv 06', ['𝗟𝗩', '0️⃣6️⃣']],
    ['mixed directions', 'Arrivage جديد: Korvane كوبي', 'كوبي arrivage', ['Arrivage', 'كوبي']],
    ['overlaps once', 'haute copie', '"haute copie" haute', ['haute copie']],
    ['excluded terms never', 'casa sans copie', 'casa -copie', ['casa']],
    ['no part of a word', 'casablanca', 'casa', []],
  ])('%s', (_, text, query, found) => {
    expect(findHighlights(text, parseQuery(query)).map((s) => text.slice(s.start, s.end))).toEqual(found);
  });

  it('stays inside any text, in order, without overlap', () => {
    const word = fc.constantFrom('كوبي', 'كُوبِي', 'copie', 'cópie', '𝗖opie', 'œ', 'a', '-', ' ', '\ud83d', '\u202e');
    fc.assert(fc.property(fc.array(word).map((w) => w.join(' ')), fc.constantFrom('copie', 'كوبي', 'oe', 'co*', '"copie a"'), (text, query) => {
      let before = 0;
      for (const span of findHighlights(text, parseQuery(query))) {
        expect(span.start).toBeGreaterThanOrEqual(before);
        expect(span.end).toBeGreaterThan(span.start);
        expect(span.end).toBeLessThanOrEqual(text.length);
        before = span.end;
      }
    }));
  });
});
