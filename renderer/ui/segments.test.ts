import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutIntoSegments, type TextSpan } from './segments.ts';

const TEXT = 'Arrivage جديد: Korvane 180 درهم';

function span(start: number, end: number, id = ''): TextSpan {
  return { start, end, family: 'brand', id };
}

describe('cutIntoSegments', () => {
  it('cuts at the spans, in order of the text', () => {
    expect(cutIntoSegments(TEXT, [span(23, 31, 'price'), span(15, 22, 'brand')]).map(({ text, span: of }) => [text, of?.id])).toEqual([
      ['Arrivage جديد: ', undefined], ['Korvane', 'brand'], [' ', undefined], ['180 درهم', 'price'],
    ]);
  });

  it.each([
    ['no text', '', [], []],
    ['no spans', 'abc', [], ['abc']],
    ['all of it', 'abc', [span(0, 3)], ['abc']],
    ['empty, reversed and outside ones', 'abc', [span(1, 1), span(2, 1), span(-1, 2), span(1, 9)], ['abc']],
    ['the earlier of two that overlap', 'abcdef', [span(2, 5), span(0, 3)], ['abc', 'def']],
    ['the longer of two at one place', 'abcdef', [span(0, 2), span(0, 4)], ['abcd', 'ef']],
    ['neighbours', 'abcd', [span(0, 2), span(2, 4)], ['ab', 'cd']],
  ] as const)('%s', (_, text, spans, expected) => {
    expect(cutIntoSegments(text, spans).map((segment) => segment.text)).toEqual(expected);
  });

  it('gives the text back, whatever the spans', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.array(fc.tuple(fc.integer({ min: -2, max: 30 }), fc.integer({ min: -2, max: 30 }))), (text, pairs) => {
      const segments = cutIntoSegments(text, pairs.map(([start, end]) => span(start, end)));
      expect(segments.map((segment) => segment.text).join('')).toBe(text);
      for (const segment of segments) expect(text.startsWith(segment.text, segment.start)).toBe(true);
    }));
  });
});
