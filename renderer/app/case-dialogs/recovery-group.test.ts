import { describe, expect, it } from 'vitest';
import { normaliseGroup } from './recovery-group.ts';

describe('normaliseGroup', () => {
  it.each([['w3yj', 'W3YJ'], [' W3 YJ ', 'W3YJ'], ['W3-YJ', 'W3YJ'], ['oOiL', '0011'], ['', '']])('%s', (typed, expected) => {
    expect(normaliseGroup(typed)).toBe(expected);
  });
});
