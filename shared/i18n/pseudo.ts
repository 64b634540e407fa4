const RE_KEPT = /(\{\{[^}]*\}\}|<[^>]*>|\$t\([^)]*\))/u;
const RE_WORD = /\p{L}[\p{L}\p{N}’']*/gu;

const RIGHT_TO_LEFT_MARK = '\u200f';
const OVERRIDE = '\u202e';
const POP = '\u202c';

/**
 * The French text as the pseudo language shows it: each word overridden to run right to left. Interpolations, tags
 * and nested keys are kept as they are.
 */
export function toPseudo(text: string): string {
  return text.split(RE_KEPT).map((part, index) => (index % 2 === 1 ? part : part.replace(RE_WORD, mirrorWord))).join('');
}

function mirrorWord(word: string): string {
  return `${RIGHT_TO_LEFT_MARK}${OVERRIDE}${word}${POP}${RIGHT_TO_LEFT_MARK}`;
}

/** A tree of resources with every leaf passed through `toPseudo`. */
export function toPseudoTree(tree: unknown): unknown {
  if (typeof tree === 'string') return toPseudo(tree);
  if (typeof tree !== 'object' || tree === null) return tree;
  return Object.fromEntries(Object.entries(tree).map(([key, value]) => [key, toPseudoTree(value)]));
}
