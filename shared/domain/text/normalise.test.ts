import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_FOLD } from './fold.ts';
import { foldCodePoint, normaliseForIndex, normaliseWithMap, toOriginalSpan } from './index.ts';

/** Whole UTF-16, lone surrogates included, salted with what posts are really made of. */
const anyText = fc.array(fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
  fc.constantFrom('كـــوبي', 'أَحْذِيَة', 'Œuvre', '٠٦٦١', '۰۶۶۱', '0️⃣', '𝗡𝗶𝗸𝗲', '🅽🅸🅺🅴', '\u202e', '\u2067', 'ﷺ', 'ﻻ', 'é', 'İ', 'ẞ', '\ud83d'),
)).map((parts) => parts.join(''));

describe('normaliseForIndex', () => {
  it.each([
    ['French accents', 'Dépôt à Aïn Sebaâ, ÇA Être', 'depot a ain sebaa, ca etre'],
    ['decomposed accents', 'de\u0301po\u0302t', 'depot'],
    ['ligatures', 'Œuvre, cœur, ex æquo, Straße', 'oeuvre, coeur, ex aequo, strasse'],
    ['styled letters', '𝗟𝗩 𝓝𝓲𝓴𝓮 Ⓐⓓⓘ ＡＢ ᴠᴀɴs 🅽🅸🅺🅴', 'lv nike adi ab vans nike'],
    ['digits of every kind', '٠٦٦١ ۰۶۶۱ ０６６１ 0️⃣6️⃣6️⃣1️⃣ ⑥❻➏', '0661 0661 0661 0661 666'],
    ['vowel signs and tatweel', 'أَحْذِيَةٌ رِيَاضِيَّة كـــوبي', 'احذيه رياضيه كوبي'],
    ['alef forms', 'أحمد إسلام آسفي ٱلدار', 'احمد اسلام اسفي الدار'],
    ['ya and ta marbuta', 'مستودع على الجملة، مستوي علي الجمله', 'مستودع علي الجمله، مستوي علي الجمله'],
    ['hamza', 'شيء مسؤول عائلة ماء', 'شي مسوول عايله ما'],
    ['Moroccan and Persian letters', 'أگادير أڭادير أݣادير أكادير ڤيلمورا فيلمورا', 'اكادير اكادير اكادير اكادير فيلمورا فيلمورا'],
    ['Persian ya and kaf', 'کوپی', 'كوبي'],
    ['presentation forms', 'ﻻ ﻣﺤﻤﺪ', 'لا محمد'],
    ['invisible controls', 'ko\u200brva\u00adne \u202e123\u202c \u2067Derb\u2069', 'korvane 123 derb'],
    ['signs beside a word', 'Nike™ Adidas®', 'nike  adidas®'],
    ['mixed', 'Arrivage جديد: Korvane كوبي ١٧٥ درهم', 'arrivage جديد: korvane كوبي 175 درهم'],
    ['line breaks and NUL', 'a\nb\u0000c', 'a b c'],
    ['empty', '', ''],
  ])('folds %s', (_, text, expected) => {
    expect(normaliseForIndex(text)).toBe(expected);
  });

  it('is idempotent on any text', () => {
    fc.assert(fc.property(anyText, (text) => {
      const once = normaliseForIndex(text);
      expect(normaliseForIndex(once)).toBe(once);
    }), { numRuns: 500 });
  });

  it('leaves no code point half folded', () => {
    const faults: string[] = [];
    for (let codePoint = 0; codePoint <= 0x10ffff; codePoint += 1) {
      const once = foldCodePoint(codePoint);
      if (once !== normaliseForIndex(once) || once.length > LONGEST_FOLD || /[\p{M}\p{Cf}\p{Cc}\p{Cs}]/u.test(once)) faults.push(codePoint.toString(16));
    }
    expect(faults).toEqual([]);
  });

  it('gives well-formed text without marks, controls or capitals', () => {
    fc.assert(fc.property(anyText, (text) => {
      const result = normaliseForIndex(text);
      expect(result).not.toMatch(/[\p{M}\p{Cf}\p{Cc}\p{Cs}]/u);
      expect(result.toLowerCase()).toBe(result);
    }), { numRuns: 500 });
  });
});

describe('normaliseWithMap', () => {
  it('agrees with the fast form on long texts, at every edge of its buffer', () => {
    for (const length of [4095, 4096, 4097, 8192, 20_000]) {
      for (const piece of ['a', 'é', 'œ', '𝗟', 'ﷺ', '\u0301']) {
        const text = piece.repeat(Math.ceil(length / piece.length));
        expect(normaliseWithMap(text).text === normaliseForIndex(text)).toBe(true);
      }
    }
  });

  it('agrees with the fast form on any text', () => {
    fc.assert(fc.property(anyText, (text) => {
      expect(normaliseWithMap(text).text).toBe(normaliseForIndex(text));
    }), { numRuns: 500 });
  });

  it('points inside the original, in order, with what stands there folding to what is mapped', () => {
    fc.assert(fc.property(anyText, (text) => {
      const mapped = normaliseWithMap(text);
      let before = 0;
      for (let i = 0; i < mapped.text.length; i += 1) {
        const start = mapped.starts[i] ?? -1;
        const end = mapped.ends[i] ?? -1;
        expect(start).toBeGreaterThanOrEqual(before);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(normaliseForIndex(text.slice(start, end))).toContain(mapped.text[i]);
        before = start;
      }
    }), { numRuns: 300 });
  });

  it.each([
    ['vowel signs belong to their letter', 'ال كُوبِي!', 'كوبي', 'كُوبِي'],
    ['tatweel inside and after', 'هاي كـــوبيــ جديد', 'كوبي', 'كـــوبيــ'],
    ['combining accent at the end', 'un de\u0301po\u0301 ici', 'depo', 'de\u0301po\u0301'],
    ['keycaps', 'tel 0️⃣6️⃣ ok', '06', '0️⃣6️⃣'],
    ['two letters from one', 'le cœur', 'coeur', 'cœur'],
    ['astral letters', 'sac 𝗟𝗩 neuf', 'lv', '𝗟𝗩'],
    ['controls around a word stay outside', 'a \u2067derb\u2069 b', 'derb', 'derb'],
  ])('maps back: %s', (_, text, found, original) => {
    const mapped = normaliseWithMap(text);
    const start = mapped.text.indexOf(found);
    const span = toOriginalSpan(mapped, { start, end: start + found.length });
    expect(text.slice(span.start, span.end)).toBe(original);
  });

  it('maps an empty or outside span to an empty one', () => {
    const mapped = normaliseWithMap('abc');
    expect(toOriginalSpan(mapped, { start: 1, end: 1 })).toEqual({ start: 0, end: 0 });
    expect(toOriginalSpan(mapped, { start: 9, end: 12 })).toEqual({ start: 0, end: 0 });
  });
});
