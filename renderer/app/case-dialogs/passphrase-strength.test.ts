import { describe, expect, it } from 'vitest';
import { judgePassphrase } from './passphrase-strength.ts';

describe('judgePassphrase', () => {
  it.each([
    ['empty', '', '2026-015', 0],
    ['short', 'soleil', '2026-015', 1],
    ['twelve', 'soleil rouge', '2026-015', 2],
    ['sixteen', 'soleil rouge bas', '2026-015', 3],
    ['long', 'cinq mots sans lien entre eux', '2026-015', 4],
    ['Arabic', 'شمس حمراء فوق الميناء', '2026-015', 3],
    ['one repeated sign', 'aaaaaaaaaaaaaaaaaaaaaaaa', '2026-015', 1],
    ['mostly the number', '2026-015 abc', '2026-015', 1],
    ['no number to hold', 'soleil rouge', '', 2],
  ] as const)('%s', (_, passphrase, number, level) => {
    expect(judgePassphrase(passphrase, number).level).toBe(level);
  });

  it('counts characters and words, astral letters once', () => {
    expect(judgePassphrase('un 𝗱eux trois', '')).toMatchObject({ characters: 13, words: 3, holdsNumber: false });
  });
});
