import { z } from 'zod';

/** What a span of text can be read as; the filter «found in the text» and the colour of its underline. */
export const MENTION_KINDS = ['phone', 'place', 'account', 'hashtag', 'brand', 'price', 'counterfeit', 'wholesale', 'url'] as const;
export const zMentionKind = z.enum(MENTION_KINDS);
export type MentionKind = z.infer<typeof zMentionKind>;

const KIND_OF_SCHEMA: Readonly<Record<string, MentionKind>> = {
  'mrs:Phone': 'phone', Address: 'place', UserAccount: 'account', 'mrs:Hashtag': 'hashtag', 'mrs:Brand': 'brand', 'mrs:WebPage': 'url',
};

/** The kind a mention of an entity has, null for schemas that are not read in texts. */
export function toMentionKind(schema: string): MentionKind | null {
  return KIND_OF_SCHEMA[schema] ?? null;
}

/** The value of `post.kinds`: one bit a kind, in the order of `MENTION_KINDS`, which may only grow at its end. */
export function toKindBits(kinds: Iterable<MentionKind | null>): number {
  let bits = 0;
  for (const kind of kinds) if (kind !== null) bits |= 1 << MENTION_KINDS.indexOf(kind);
  return bits;
}

/** The kinds set in a value of `post.kinds`. */
export function fromKindBits(bits: number): MentionKind[] {
  return MENTION_KINDS.filter((_, i) => (bits & (1 << i)) !== 0);
}
