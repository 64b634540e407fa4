/** What is said of a new passphrase. `level` fills that many of four bars; below 2 a case is not made with it. */
export interface PassphraseStrength {
  readonly level: 0 | 1 | 2 | 3 | 4;
  readonly characters: number;
  readonly words: number;
  readonly holdsNumber: boolean;
}

const RE_WORD = /[\p{L}\p{N}]+/gu;
const RE_REPEATED = /^(.)\1*$/u;
const LENGTH_OF_LEVEL = [1, 12, 16, 28] as const;

/**
 * Judges by length, as passphrases should be: 12 characters pass, 16 are solid, 28 very solid. One repeated sign, or a
 * passphrase that is mostly the case number, stays at the bottom.
 */
export function judgePassphrase(passphrase: string, caseNumber: string): PassphraseStrength {
  const characters = [...passphrase].length;
  const words = (passphrase.match(RE_WORD) ?? []).length;
  const number = caseNumber.trim();
  const holdsNumber = number !== '' && passphrase.includes(number);
  const counted = RE_REPEATED.test(passphrase) ? Math.min(characters, 1) : characters - (holdsNumber ? [...number].length : 0);
  const level = LENGTH_OF_LEVEL.filter((length) => counted >= length).length;
  return { level: level as PassphraseStrength['level'], characters, words, holdsNumber }; // at most four lengths
}

export const LEAST_LEVEL = 2;
