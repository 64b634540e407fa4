/**
 * One rule for "the same letter, written otherwise", decided for one code point at a time and never by its neighbours.
 * That is what lets the fast form and the form with offsets agree: both join the folds of the same code points.
 */

/** What replaces a lone surrogate: it must not meet another one and become a letter. Separates words. */
const REPLACEMENT = '\uFFFD';
const MAX_ROUNDS = 8;

const RE_DROPPED = /[\p{M}\p{Cf}\u0640]/gu;
const RE_MARK = /^[\p{M}\u0640]$/u;
const RE_CONTROL = /\p{Cc}/u;

/** Letters and signs that Unicode does not decompose, or decomposes into something nobody would look for. */
const WRITTEN_OTHERWISE: ReadonlyMap<string, string> = new Map<string, string>([
  // Latin letters without a decomposition
  ...pairs('œ oe æ ae ß ss ø o đ d ð d ł l ħ h ı i þ th ŋ n ς σ'),
  // Small capitals and other look-alikes used as a styled alphabet
  ...pairs('ᴀ a ʙ b ᴄ c ᴅ d ᴇ e ꜰ f ɢ g ʜ h ɪ i ᴊ j ᴋ k ʟ l ᴍ m ɴ n ᴏ o ᴘ p ʀ r ꜱ s ᴛ t ᴜ u ᴠ v ᴡ w ʏ y ᴢ z ɑ a ɡ g'),
  // Arabic: alef, ya, ta marbuta, ha, kaf; letters added for g, v, p in Moroccan and Persian writing
  ...pairs('ٱ ا ٲ ا ٳ ا ٵ ا ى ي ی ي ې ي ے ي ۍ ي ة ه ۃ ه ە ه ہ ه ھ ه ک ك ڪ ك گ ك ڭ ك ݣ ك ڤ ف ڥ ف پ ب ڨ ق'),
  ['ء', ''],
  ['\u0674', ''],
  // A sign glued to a word must not become part of it
  ['™', ' '], ['℠', ' '],
  // Digits whose style has no decomposition
  ['⓿', '0'], ['🄋', '0'], ['🄌', '0'], ['🔟', '10'],
  ...sequence(0x2776, '12345678910', 9), ['❿', '10'],
  ...sequence(0x2780, '123456789', 9), ['➉', '10'],
  ...sequence(0x278a, '123456789', 9), ['➓', '10'],
  ...sequence(0x24f5, '123456789', 9), ['⓾', '10'],
  ...sequence(0x0660, '0123456789', 10),
  ...sequence(0x06f0, '0123456789', 10),
  // White letters on a black disc or square
  ...sequence(0x1f150, 'abcdefghijklmnopqrstuvwxyz', 26),
  ...sequence(0x1f170, 'abcdefghijklmnopqrstuvwxyz', 26),
]);

function pairs(list: string): [string, string][] {
  const words = list.split(' ');
  return words.flatMap((word, i): [string, string][] => (i % 2 === 0 ? [[word, words[i + 1] ?? '']] : []));
}

function sequence(first: number, values: string, count: number): [string, string][] {
  return Array.from({ length: count }, (_, i): [string, string] => [String.fromCodePoint(first + i), values[i] ?? '']);
}

function foldOnce(text: string): string {
  const plain = text.normalize('NFKD').toLowerCase().normalize('NFKD');
  let folded = '';
  for (const char of plain.replace(RE_DROPPED, '')) {
    const other = WRITTEN_OTHERWISE.get(char);
    folded += other ?? (RE_CONTROL.test(char) ? ' ' : char);
  }
  return folded;
}

function computeFold(codePoint: number): string {
  if (codePoint >= 0xd800 && codePoint <= 0xdfff) return REPLACEMENT;
  const char = String.fromCodePoint(codePoint);
  // Signs that stand for something else as a whole are asked before Unicode takes them apart.
  let folded = WRITTEN_OTHERWISE.get(char) ?? char;
  // Repeated until nothing moves, so that folding twice is folding once.
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const next = foldOnce(folded);
    if (next === folded) break;
    folded = next;
  }
  return folded;
}

const basicPlane: (string | undefined)[] = new Array<string | undefined>(0x10000);
const otherPlanes = new Map<number, string>();

/** The searchable form of one code point: empty when it is dropped, one or several letters otherwise. */
export function foldCodePoint(codePoint: number): string {
  if (codePoint < 0x10000) return (basicPlane[codePoint] ??= computeFold(codePoint));
  let folded = otherPlanes.get(codePoint);
  if (folded === undefined) {
    folded = computeFold(codePoint);
    otherPlanes.set(codePoint, folded);
  }
  return folded;
}

/** No code point folds to more UTF-16 units than this (ﷺ is the longest). */
export const LONGEST_FOLD = 18;

const UNKNOWN = -2;
const NOT_SINGLE = -1;
const singles = new Int32Array(0x10000).fill(UNKNOWN);

/** The fold of a UTF-16 unit when it is exactly one unit; -1 for surrogates and whatever is dropped or grows. */
export function foldUnit(unit: number): number {
  const known = singles[unit] ?? NOT_SINGLE;
  if (known !== UNKNOWN) return known;
  const folded = unit >= 0xd800 && unit <= 0xdfff ? '' : foldCodePoint(unit);
  const single = folded.length === 1 ? folded.charCodeAt(0) : NOT_SINGLE;
  singles[unit] = single;
  return single;
}

/** True for a sign written on or inside the letter before it: accents, vowel signs, keycap frames, tatweel. */
export function isAttached(codePoint: number): boolean {
  return RE_MARK.test(String.fromCodePoint(codePoint));
}
