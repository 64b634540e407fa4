import { describe, expect, it } from 'vitest';
import { parseRange } from './byte-range.ts';

describe('parseRange', () => {
  it.each([
    [undefined, null], ['', null], ['bytes=-', null], ['bytes=0-1,3-4', null], ['items=0-1', null], ['bytes=5-3', null],
    ['bytes=0-0', { start: 0, end: 1 }], ['bytes=10-', { start: 10, end: 100 }], ['bytes=-30', { start: 70, end: 100 }], ['bytes=-300', { start: 0, end: 100 }],
    ['bytes=90-500', { start: 90, end: 100 }], ['bytes=100-', 'unsatisfiable'], ['bytes=-0', 'unsatisfiable'],
  ])('%s of 100 bytes', (header, expected) => {
    expect(parseRange(header, 100)).toEqual(expected);
  });
  it('has no range of an empty file', () => {
    expect(parseRange('bytes=0-', 0)).toBe('unsatisfiable');
    expect(parseRange('bytes=-5', 0)).toBe('unsatisfiable');
  });
});
