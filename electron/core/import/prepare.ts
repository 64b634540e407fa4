import { createHash } from 'node:crypto';
import type { Extractor, ExtractedMention } from '../../../shared/domain/extract/index.ts';
import { guessLanguage, normaliseForIndex } from '../../../shared/domain/text/index.ts';
import { toKindBits, toMentionKind } from '../../../shared/model/mention-kind.ts';
import type { MappedPost, ReadItem, ReadPost, ReadRejection } from './reader.ts';

/** A post with everything that is computed from its text: done in the worker, so that the writer only writes. */
export interface PreparedPost extends Omit<ReadPost, 'post'> {
  readonly post: MappedPost;
  readonly text: string;
  readonly textSha256: string;
  /** Text without its white space differences: a post is edited when this changes. */
  readonly comparable: string;
  readonly lang: string;
  readonly indexText: string;
  readonly indexAuthor: string;
  readonly mentions: readonly ExtractedMention[];
  readonly kinds: number;
}

export type PreparedItem = PreparedPost | ReadRejection;

export function prepareItem(item: ReadItem, extract: Extractor): PreparedItem {
  if (item.kind === 'rejected') return item;
  const { post } = item;
  const text = post.text ?? '';
  const mentions = extract(text, post.platform);
  return {
    ...item, text,
    textSha256: createHash('sha256').update(text).digest('hex'),
    comparable: text.replace(/\s+/g, ' ').trim(),
    lang: guessLanguage(text),
    indexText: normaliseForIndex([text, ...Object.values(post.extra).flat()].join('\n')),
    indexAuthor: normaliseForIndex([post.author.handle ?? '', post.author.name ?? ''].join(' ')),
    mentions,
    kinds: toKindBits(mentions.map((mention) => toMentionKind(mention.schema))),
  };
}
