import type { ExtractedMention, RuleInput } from './mention.ts';

const HASHTAG = /(?<![\p{L}\p{N}_&/])#([\p{L}\p{N}\p{M}_]{2,80})/gu;
const HANDLE = /(?<![\p{L}\p{N}_.@/])@([A-Za-z0-9_][A-Za-z0-9_.]{1,29})/gu;
const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>"'،؛]+|(?<![\p{L}\p{N}.@/])(?:wa\.me|t\.me|fb\.me|bit\.ly|chat\.whatsapp\.com|vm\.tiktok\.com)\/[^\s<>"'،؛]+/giu;

/** Words behind a hash sign; a number alone is a count or a house, not a topic. */
export function findHashtags({ text }: RuleInput): ExtractedMention[] {
  if (!text.includes('#')) return [];
  return [...text.matchAll(HASHTAG)].filter((match) => /\p{L}/u.test(match[1] ?? '')).map((match) => ({
    schema: 'mrs:Hashtag', key: `mrs:Hashtag:${(match[1] ?? '').normalize('NFC').toLowerCase()}`, caption: `#${match[1] ?? ''}`, captionAr: null,
    start: match.index, end: match.index + match[0].length, rule: 'hashtag',
  }));
}

/** Accounts named with @, on the platform of the post; mail addresses are none. */
export function findHandles({ text, platform }: RuleInput): ExtractedMention[] {
  if (!text.includes('@')) return [];
  return [...text.matchAll(HANDLE)].map((match) => {
    const handle = (match[1] ?? '').replace(/\.+$/, '');
    return {
      schema: 'UserAccount' as const, key: `UserAccount:${platform}:${handle.toLowerCase()}`, caption: `@${handle}`, captionAr: null,
      start: match.index, end: match.index + 1 + handle.length, rule: 'handle',
    };
  });
}

/** Addresses, without the punctuation of the sentence around them. */
export function findAddresses({ text }: RuleInput): ExtractedMention[] {
  if (!text.includes('/') && !text.includes('www.')) return [];
  return [...text.matchAll(ADDRESS)].map((match) => {
    const url = match[0].replace(/[.,;:!?)\]»…]+$/u, '');
    return { schema: 'mrs:WebPage' as const, key: `mrs:WebPage:${url.replace(/^https?:\/\/(www\.)?/i, '').replace(/\/$/, '')}`, caption: url, captionAr: null, start: match.index, end: match.index + url.length, rule: 'address' };
  });
}
