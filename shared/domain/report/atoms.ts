/** A part of a text that reads left to right in any language and should stay in one piece. */
export interface Atom {
  readonly kind: 'url' | 'handle' | 'phone';
  readonly start: number;
  readonly end: number;
}

/** Repetitions are bounded, so that no text of any length makes these slow. */
const RE_ATOM = new RegExp([
  String.raw`(?<url>\b(?:https?:\/\/|www\.)[^\s<>"'«»“”‘’،؛\u202a-\u202e\u2066-\u2069]{1,2000}|\b[a-z0-9][a-z0-9-]{0,62}(?:\.[a-z0-9-]{1,63}){1,5}\/[^\s<>"'«»“”‘’،؛\u202a-\u202e\u2066-\u2069]{0,2000})`,
  String.raw`(?<handle>(?<![\p{L}\p{N}_.])@[A-Za-z0-9_.]{1,64})`,
  String.raw`(?<phone>(?<![\p{L}\p{N}])\+?\(?[0-9٠-٩](?:[ .()/\u00a0\u202f-]{0,2}[0-9٠-٩]){7,16}(?![\p{L}\p{N}]))`,
].join('|'), 'giu');

/** Full stops and brackets after an address belong to the sentence. */
const RE_TRAILING = /[.,;:!?)\]}…]+$/u;

/** Finds links, handles and telephone numbers, in order and without overlap. */
export function findAtoms(text: string): Atom[] {
  const atoms: Atom[] = [];
  for (const match of text.matchAll(RE_ATOM)) {
    const kind = match.groups?.['url'] !== undefined ? 'url' : match.groups?.['handle'] !== undefined ? 'handle' : 'phone';
    const shown = kind === 'phone' ? match[0] : match[0].replace(RE_TRAILING, '');
    if (shown.length > 1) atoms.push({ kind, start: match.index, end: match.index + shown.length });
  }
  return atoms;
}
