import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import type { ExtractedMention, RuleInput } from './mention.ts';

/** What stands between the digits of a number: spaces, dots, dashes, slashes, brackets, and the marks that make a digit a keycap. */
const GAP = String.raw`[\s.\-_/()·•*|\ufe0f\u20e3\u200e\u200f]{0,3}`;
const MOROCCAN = new RegExp(String.raw`(?<![\d+])(?:(?:\+|00)?${GAP}2${GAP}1${GAP}2${GAP}(?:0${GAP})?|0${GAP})[5-8](?:${GAP}\d){8}(?!\d)`, 'g');
const FOREIGN = new RegExp(String.raw`(?<![\d])(?:\+|00)[1-9](?:${GAP}\d){7,13}(?!\d)`, 'g');
/** `wa.me/212…` and its longer form: the number stands in the address. */
const WHATSAPP = /(?:wa\.me\/|whatsapp\.com\/send\/?\?phone=)\+?(\d{8,15})/g;

function mention(e164: string, start: number, end: number, rule: string): ExtractedMention {
  return { schema: 'mrs:Phone', key: `mrs:Phone:${e164}`, caption: e164, captionAr: null, start, end, rule };
}

/** Numbers in E.164: Moroccan ones in any writing with nine significant digits, foreign ones only with their country code. */
export function findPhones({ folded }: RuleInput): ExtractedMention[] {
  if (!/\d/.test(folded)) return [];
  const found: ExtractedMention[] = [];
  const isTaken = (start: number, end: number) => found.some((other) => start < other.end && end > other.start);
  for (const match of folded.matchAll(WHATSAPP)) {
    const e164 = toE164(`+${match[1] ?? ''}`);
    const start = match.index + match[0].length - (match[1] ?? '').length;
    if (e164) found.push(mention(e164, start, match.index + match[0].length, 'phone.whatsapp-link'));
  }
  for (const match of folded.matchAll(MOROCCAN)) {
    const start = match.index;
    const end = start + match[0].length;
    if (!isTaken(start, end)) found.push(mention(`+212${match[0].replace(/\D/g, '').slice(-9)}`, start, withKeycap(folded, end), 'phone.moroccan'));
  }
  for (const match of folded.matchAll(FOREIGN)) {
    const start = match.index;
    const end = start + match[0].length;
    if (isTaken(start, end)) continue;
    const e164 = toE164(`+${match[0].replace(/^00/, '').replace(/\D/g, '')}`);
    if (e164) found.push(mention(e164, start, end, 'phone.international'));
  }
  return found;
}

/** The last digit keeps the marks that make it a keycap. */
function withKeycap(text: string, end: number): number {
  const rest = /^\ufe0f?\u20e3/.exec(text.slice(end, end + 2));
  return end + (rest?.[0].length ?? 0);
}

function toE164(number: string): string | null {
  const parsed = parsePhoneNumberFromString(number);
  return parsed?.isPossible() && parsed.country ? parsed.number : null;
}
