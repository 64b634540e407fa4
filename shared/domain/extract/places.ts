import { listPlaceForms, type GazetteerPlace } from '../geo/gazetteer.ts';
import { foldKeepingLength } from './fold-length.ts';
import type { ExtractedMention, RuleInput } from './mention.ts';

interface Form {
  readonly words: readonly string[];
  readonly place: GazetteerPlace;
  readonly isAmbiguous: boolean;
}

/** Written forms by their first word, the longest first. Built once for all posts. */
export type PlaceIndex = ReadonlyMap<string, readonly Form[]>;

interface Word { readonly word: string; readonly start: number; readonly end: number }

const WORD = /[\p{L}\p{N}\p{M}]+/gu;
/** Prepositions and the conjunction that Arabic writes onto the next word. */
const PREFIX = /^[وفبلك](?=.{3})/;
/** A longer reach would join words of different sentences. */
const MAX_GAP = 3;

function splitWords(folded: string): Word[] {
  return [...folded.matchAll(WORD)].map((match) => ({ word: match[0], start: match.index, end: match.index + match[0].length }));
}

export function buildPlaceIndex(places: readonly GazetteerPlace[]): PlaceIndex {
  const index = new Map<string, Form[]>();
  for (const place of places) {
    for (const form of listPlaceForms(place)) {
      const words = splitWords(foldKeepingLength(form)).map(({ word }) => word);
      const [first] = words;
      if (first === undefined) continue;
      const forms = index.get(first) ?? [];
      forms.push({ words, place, isAmbiguous: place.ambiguous.includes(form) });
      index.set(first, forms);
    }
  }
  for (const forms of index.values()) forms.sort((a, b) => b.words.length - a.words.length);
  return index;
}

/** A word as it stands, then without a prefix: «فدرب» is «درب», «للدار» is «الدار». */
function readingsOf(word: string): (readonly [string, number])[] {
  if (!PREFIX.test(word)) return [[word, 0]];
  return word.startsWith('لل') ? [[word, 0], [`ال${word.slice(2)}`, 1]] : [[word, 0], [word.slice(1), 1]];
}

interface Match extends Form { readonly start: number; readonly end: number; readonly next: number }

function matchAt(words: readonly Word[], at: number, index: PlaceIndex): Match | null {
  const head = words[at];
  if (!head) return null;
  for (const [word, skip] of readingsOf(head.word)) {
    for (const form of index.get(word) ?? []) {
      const end = endOf(words, at, form);
      if (end !== null) return { ...form, start: head.start + skip, end, next: at + form.words.length };
    }
  }
  return null;
}

function endOf(words: readonly Word[], at: number, form: Form): number | null {
  for (let i = 1; i < form.words.length; i += 1) {
    const before = words[at + i - 1];
    const word = words[at + i];
    if (!word || !before || word.word !== form.words[i] || word.start - before.end > MAX_GAP) return null;
  }
  return words[at + form.words.length - 1]?.end ?? null;
}

/**
 * Places of the gazetteer, the longest form at each word. A form that is also an ordinary word («casa», «الجديدة») counts
 * only when the text names the same city in a way that leaves no doubt.
 */
export function findPlaces({ folded }: RuleInput, index: PlaceIndex): ExtractedMention[] {
  const words = splitWords(folded);
  const matches: Match[] = [];
  for (let at = 0; at < words.length;) {
    const match = matchAt(words, at, index);
    if (match) matches.push(match);
    at = match?.next ?? at + 1;
  }
  if (matches.length === 0) return [];
  const certain = new Set(matches.filter((match) => !match.isAmbiguous).map((match) => match.place.city ?? match.place.id));
  return matches.filter((match) => !match.isAmbiguous || certain.has(match.place.city ?? match.place.id)).map((match) => ({
    schema: 'Address', key: `Address:${match.place.id}`, caption: match.place.nameFr, captionAr: match.place.nameAr, start: match.start, end: match.end, rule: 'place.gazetteer',
  }));
}
