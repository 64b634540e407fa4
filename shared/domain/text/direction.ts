const RE_NOT_PROSE = /https?:\/\/\S+|www\.\S+|@[\w.]+/giu;
const RE_RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const RE_LETTER = /\p{L}/gu;

export type Direction = 'ltr' | 'rtl';

/**
 * The direction most letters of a text have: the first one misleads («Arrivage جديد...» is Arabic). Links and handles
 * are Latin in every language and do not vote, unless there is nothing else. Text without letters goes `fallback`.
 */
export function majorityDirection(text: string, fallback: Direction = 'ltr'): Direction {
  return countDirection(text.replace(RE_NOT_PROSE, ' ')) ?? countDirection(text) ?? fallback;
}

function countDirection(text: string): Direction | null {
  let rightToLeft = 0;
  let all = 0;
  for (const [letter] of text.matchAll(RE_LETTER)) {
    all += 1;
    if (RE_RIGHT_TO_LEFT.test(letter)) rightToLeft += 1;
  }
  if (all === 0) return null;
  return rightToLeft * 2 > all ? 'rtl' : 'ltr';
}
