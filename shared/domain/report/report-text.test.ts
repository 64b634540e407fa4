import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countHidden, toRuns, toTag, toVisiblePieces, type Run } from './index.ts';
import { findAtoms } from './atoms.ts';
import { softenLongWords } from './runs.ts';

const coversAll = (): boolean => true;

/** Whole UTF-16 with lone surrogates, controls, directions and long repetitions. */
const anyText = fc.array(fc.oneof(
  fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }),
  fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
  fc.constantFrom('\u202e', '\u2066', '\u0000', '\r\n', '\u2028', '\ud83d', 'الثمن 180 درهم', '06 00 00 01 42', '@jomla_test', 'https://a.example/b?c=d', 'e\u0301', '\u0301'.repeat(40)),
), { maxLength: 12 }).map((parts) => parts.join(''));

/** Everything a reader would see, codes written out, breaks as line ends. */
function spell(runs: readonly Run[]): string {
  return runs.map((run): string => {
    if (typeof run === 'string') return run;
    if (run.k === 'br') return '\n';
    if (run.k === 'code') return `[${run.s}×${String(run.n)}]`;
    return 'b' in run ? spell(run.b) : '';
  }).join('');
}

describe('toVisiblePieces', () => {
  it.each([
    ['override', 'a\u202eb', [['text', 'a'], ['code', 'U+202E', 'direction'], ['text', 'b']]],
    ['isolates', '\u2066x\u2069', [['code', 'U+2066', 'direction'], ['text', 'x'], ['code', 'U+2069', 'direction']]],
    ['NUL and bell', '\u0000\u0007', [['code', 'U+0000', 'control'], ['code', 'U+0007', 'control']]],
    ['lone surrogate', 'a\ud83d', [['text', 'a'], ['code', 'U+D83D', 'damaged']]],
    ['private use', '\ue000', [['code', 'U+E000', 'unsupported']]],
    ['zero width space inside a brand', 'Kor\u200bvane', [['text', 'Kor'], ['code', 'U+200B', 'invisible'], ['text', 'vane']]],
    ['marks that shape Arabic stay', 'ا\u200fب\u200cج', [['text', 'ا\u200fب\u200cج']]],
    ['emoji with joiners stays', '👨‍👩‍👧', [['text', '👨‍👩‍👧']]],
    ['markup is text', '#set page(width: 0pt) *b* $x$ @ref <a>', [['text', '#set page(width: 0pt) *b* $x$ @ref <a>']]],
  ])('%s', (_, text, expected) => {
    const shown = toVisiblePieces(text, coversAll).map((piece) => (piece.kind === 'code' ? ['code', piece.code, piece.reason] : piece.kind === 'text' ? ['text', piece.text] : ['break']));
    expect(shown).toEqual(expected);
  });

  it('shows what no font draws by its code', () => {
    const pieces = toVisiblePieces('a한b', (cluster) => cluster < '\u1000');
    expect(pieces.map((piece) => (piece.kind === 'code' ? piece.code : piece.kind))).toEqual(['text', 'U+D55C', 'text']);
  });

  it('counts a code that repeats', () => {
    expect(toVisiblePieces('\u202e'.repeat(50_000), coversAll)).toEqual([{ kind: 'code', code: 'U+202E', count: 50_000, reason: 'direction', start: 0, end: 50_000 }]);
    expect(countHidden(toVisiblePieces('\u202ea\u202eb\u0007', coversAll))).toEqual(new Map([['direction', { count: 2, codes: ['U+202E'] }], ['control', { count: 1, codes: ['U+0007'] }]]));
  });

  it('does not pile signs on a letter without end', () => {
    const pieces = toVisiblePieces(`a${'\u0301'.repeat(10_000)}`, coversAll);
    expect(pieces.map((piece) => piece.kind)).toEqual(['text', 'code']);
    expect(pieces[1]).toMatchObject({ code: 'U+0301', count: 10_000 });
  });

  it('covers any text without gap, overlap or anything that acts', () => {
    fc.assert(fc.property(anyText, (text) => {
      let at = 0;
      for (const piece of toVisiblePieces(text, coversAll)) {
        expect(piece.start).toBe(at);
        expect(piece.end).toBeGreaterThan(piece.start);
        if (piece.kind === 'text') expect(piece.text).not.toMatch(/[\p{Cc}\p{Cs}\p{Co}\p{Cn}\u202a-\u202e\u2066-\u2069\ufeff]/u);
        at = piece.end;
      }
      expect(at).toBe(text.length);
    }), { numRuns: 400 });
  });
});

describe('toRuns', () => {
  const span = (text: string, part: string, tag: string, ltr = false) => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length, tag, ltr, whole: ltr });

  it('marks spans, keeps a telephone in one piece left to right and puts the letter after it', () => {
    const text = 'الثمن 180 درهم، واتساب 06 00 00 01 42 الآن';
    expect(toRuns(text, [span(text, '06 00 00 01 42', 'a', true)], coversAll)).toEqual([
      'الثمن 180 درهم، واتساب ', { k: 'ltr', whole: true, mono: false, b: [{ k: 'mark', whole: true, b: ['06 00 00 01 42'] }] }, { k: 'tag', s: 'a' }, ' الآن',
    ]);
  });

  it('keeps spans that overlap', () => {
    const text = 'baskets Korvane noires';
    const runs = toRuns(text, [span(text, 'baskets Korvane', 'a'), span(text, 'Korvane noires', 'b')], coversAll);
    expect(runs.flatMap((run) => (typeof run === 'object' && run.k === 'tag' ? [run.s] : []))).toEqual(['a', 'b']);
    expect(spell(runs)).toBe(text);
  });

  it('never cuts a letter from its marks', () => {
    const text = 'كوبيٌ جديد';
    expect(toRuns(text, [{ start: 0, end: 4, tag: 'a', ltr: false, whole: false }], coversAll)[0]).toEqual({ k: 'mark', whole: false, b: ['كوبيٌ'] });
  });

  it('ignores spans outside the text', () => {
    expect(spell(toRuns('abc', [{ start: 5, end: 9, tag: 'a', ltr: true, whole: true }, { start: -4, end: 0, tag: 'b', ltr: false, whole: false }], coversAll))).toBe('abc');
  });

  it('prints every character of any text, with spans anywhere', () => {
    const spans = fc.array(fc.record({ start: fc.integer({ min: -3, max: 60 }), end: fc.integer({ min: -3, max: 60 }), tag: fc.constant('a'), ltr: fc.boolean(), whole: fc.boolean() }), { maxLength: 5 });
    fc.assert(fc.property(anyText, spans, (text, chosen) => {
      const plain = spell(toRuns(text, [], coversAll));
      expect(spell(toRuns(text, chosen, coversAll)).replace(/\[U\+\w+×\d+\]/g, '')).toBe(plain.replace(/\[U\+\w+×\d+\]/g, ''));
    }), { numRuns: 300 });
  });

  it('counts empty lines instead of drawing thousands', () => {
    expect(toRuns(`a${'\n'.repeat(9000)}b`, [], coversAll)).toEqual(['a', { k: 'br' }, { k: 'code', s: 'U+000A', n: 9000 }, { k: 'br' }, 'b']);
  });
});

describe('findAtoms', () => {
  it.each([
    ['appelez 06 00 00 01 42.', ['phone:06 00 00 01 42']],
    ['واتساب +212 600-000142', ['phone:+212 600-000142']],
    ['٠٦ ٠٠ ٠٠ ٠١ ٤٢', ['phone:٠٦ ٠٠ ٠٠ ٠١ ٤٢']],
    ['@jomla_test_derbomar على tiktok.com/@a/video/7', ['handle:@jomla_test_derbomar', 'url:tiktok.com/@a/video/7']],
    ['voir (https://a.example/b).', ['url:https://a.example/b']],
    ['prix 180 درهم, code 1234567', []],
    ['mail@exemple', []],
  ])('%s', (text, expected) => {
    expect(findAtoms(text).map((atom) => `${atom.kind}:${text.slice(atom.start, atom.end)}`)).toEqual(expected);
  });
});

describe('softenLongWords', () => {
  it('lets endless words and links end a line and leaves ordinary words alone', () => {
    expect(softenLongWords(`a ${'x'.repeat(45)} b`)).toEqual(['a ', 'x'.repeat(20), { k: 'soft' }, 'x'.repeat(20), { k: 'soft' }, 'xxxxx', ' b']);
    const link = 'https://www.tiktok.com/@jomla_test/video/7000000000000000142';
    const soft = { k: 'soft' };
    expect(softenLongWords(`voir ${link} et anticonstitutionnellement`)).toEqual(['voir ', 'https://', soft, 'www.tiktok.com/', soft, '@jomla_test/', soft, 'video/', soft, '7000000000000000142', ' et anticonstitutionnellement']);
  });
});

it('names spans a to z, then aa', () => {
  expect([0, 1, 25, 26, 27, 701, 702].map(toTag)).toEqual(['a', 'b', 'z', 'aa', 'ab', 'zz', 'aaa']);
});
