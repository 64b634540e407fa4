/**
 * Makes any text printable without losing a character: what would change the order of the line, draw nothing, or have
 * no glyph is replaced by its code, in sight, with the reason.
 */
export type HiddenReason = 'direction' | 'control' | 'invisible' | 'damaged' | 'unsupported';

export type Piece =
  | { readonly kind: 'text'; readonly text: string; readonly start: number; readonly end: number }
  | { readonly kind: 'break'; readonly count: number; readonly start: number; readonly end: number }
  | { readonly kind: 'code'; readonly code: string; readonly count: number; readonly reason: HiddenReason; readonly start: number; readonly end: number };

/** True when one font of the report draws the whole cluster (a letter with its marks, an emoji sequence). */
export type Coverage = (cluster: string) => boolean;

/** More signs than this on one letter would be drawn over the neighbouring lines. */
const MOST_CODE_POINTS = 12;
const TAB = '    ';

const RE_LINE_END = /^(?:\r\n|[\n\r\u0085\u2028\u2029])$/;
/** Embeddings, overrides and isolates: they move neighbouring words. The marks U+200E, U+200F, U+061C do not. */
const RE_DIRECTION = /[\u202a-\u202e\u2066-\u2069]/;
const RE_CONTROL = /\p{Cc}/u;
const RE_DAMAGED = /\p{Cs}/u;
/** Drawn as nothing and used to hide a word from a filter. Joiners and variation selectors shape letters and stay. */
const RE_INVISIBLE = /[\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u2060-\u2065\u206a-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}]/u;
const RE_UNPRINTABLE = /[\p{Co}\p{Cn}]/u;
const RE_SUSPECT = /[\p{C}\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\uffa0]/u;

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });

function classify(char: string): HiddenReason | null {
  if (!RE_SUSPECT.test(char)) return null;
  if (RE_DIRECTION.test(char)) return 'direction';
  if (RE_DAMAGED.test(char)) return 'damaged';
  if (RE_INVISIBLE.test(char)) return 'invisible';
  if (RE_CONTROL.test(char)) return 'control';
  return RE_UNPRINTABLE.test(char) ? 'unsupported' : null;
}

function toCode(char: string): string {
  return `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

class PieceList {
  readonly pieces: Piece[] = [];

  addText(text: string, start: number, end: number): void {
    const last = this.pieces.at(-1);
    if (last?.kind === 'text' && last.end === start) this.pieces[this.pieces.length - 1] = { kind: 'text', text: last.text + text, start: last.start, end };
    else this.pieces.push({ kind: 'text', text, start, end });
  }

  /** The same code again is counted, not repeated: ten thousand marks on one letter are one box. */
  addCode(code: string, reason: HiddenReason, start: number, end: number): void {
    const last = this.pieces.at(-1);
    if (last?.kind === 'code' && last.code === code && last.end === start) {
      this.pieces[this.pieces.length - 1] = { ...last, count: last.count + 1, end };
    } else this.pieces.push({ kind: 'code', code, count: 1, reason, start, end });
  }

  addBreak(start: number, end: number): void {
    const last = this.pieces.at(-1);
    if (last?.kind === 'break') this.pieces[this.pieces.length - 1] = { ...last, count: last.count + 1, end };
    else this.pieces.push({ kind: 'break', count: 1, start, end });
  }
}

/**
 * Cuts a text into what prints as it is, line ends, and codes shown in place of characters. Offsets are UTF-16 units
 * of `text`; the pieces cover it without gap or overlap.
 */
export function toVisiblePieces(text: string, covers: Coverage): Piece[] {
  const list = new PieceList();
  for (const { segment, index } of segmenter.segment(text)) addCluster(list, segment, index, covers);
  return list.pieces;
}

function addCluster(list: PieceList, cluster: string, start: number, covers: Coverage): void {
  const end = start + cluster.length;
  if (RE_LINE_END.test(cluster)) list.addBreak(start, end);
  else if (cluster === '\t') list.addText(TAB, start, end);
  else if (!RE_SUSPECT.test(cluster) && (cluster.length === 1 || [...cluster].length <= MOST_CODE_POINTS) && covers(cluster)) list.addText(cluster, start, end);
  else addDoubtful(list, cluster, start, covers);
}

/** A cluster that does not print as a whole: its characters one by one, each drawn or coded. */
function addDoubtful(list: PieceList, cluster: string, start: number, covers: Coverage): void {
  const chars = [...cluster];
  if (chars.length <= MOST_CODE_POINTS && chars.every((char) => classify(char) === null) && covers(cluster)) {
    list.addText(cluster, start, start + cluster.length);
    return;
  }
  let at = start;
  for (const char of chars) {
    const end = at + char.length;
    const reason = classify(char) ?? (covers(char) && !/\p{M}/u.test(char) ? null : 'unsupported');
    if (reason === null) list.addText(char, at, end);
    else list.addCode(toCode(char), reason, at, end);
    at = end;
  }
}

/** How many characters of each kind are shown by their code, for the note under a text. */
export function countHidden(pieces: readonly Piece[]): Map<HiddenReason, { count: number; codes: string[] }> {
  const found = new Map<HiddenReason, { count: number; codes: string[] }>();
  for (const piece of pieces) {
    if (piece.kind !== 'code') continue;
    const entry = found.get(piece.reason) ?? { count: 0, codes: [] };
    entry.count += piece.count;
    if (!entry.codes.includes(piece.code)) entry.codes.push(piece.code);
    found.set(piece.reason, entry);
  }
  return found;
}
