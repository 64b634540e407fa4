import { MirsadError } from '../../../../shared/model/errors.ts';
import { toCount } from '../fields/counts.ts';
import type { JsonView } from '../fields/json-view.ts';
import { toShortcode } from '../fields/post-names.ts';
import { toStorableText } from '../fields/text.ts';
import { readEpoch } from '../fields/times.ts';
import type { ItemContent, MappedMedia } from '../reader.ts';

/**
 * An Instagram item of the list form (`code`, `caption.text`, `taken_at`). The two other shapes the site serves, legacy
 * GraphQL and the partial grid, are named as such and set aside.
 */
export function mapInstagramItem(item: JsonView): ItemContent {
  if (item.has('edge_media_to_caption') || item.has('shortcode')) throw new MirsadError('record.platform-unknown', { platform: 'instagram', shape: 'graphql' });
  if (item.text('__typename')?.startsWith('XIG')) throw new MirsadError('record.platform-unknown', { platform: 'instagram', shape: 'grid' });
  const pk = item.id('pk') ?? item.id('id')?.split('_')[0] ?? null;
  const code = item.filled('code') ?? (pk !== null && /^\d+$/.test(pk) ? toShortcode(pk) : null);
  if (code === null) throw new MirsadError('record.missing-field', { field: 'data.code' });
  const user = item.at(item.at('user').isObject ? 'user' : 'owner');
  const areLikesHidden = item.boolean('like_and_view_counts_disabled') === true;
  return {
    nativeId: code,
    aliases: [code],
    permalink: `https://www.instagram.com/p/${code}`,
    author: { handle: user.filled('username'), name: user.filled('full_name'), id: user.id('pk') ?? user.id('id') },
    text: toStorableText(item.text('caption', 'text') ?? ''),
    lang: null,
    published: readEpoch(item.number('taken_at'), 's', 'data.taken_at'),
    counts: {
      views: toCount(item.number('play_count') ?? item.number('view_count')), likes: areLikesHidden ? null : toCount(item.number('like_count')),
      shares: null, comments: toCount(item.number('comment_count')),
    },
    media: readMedia(item),
    extra: { ...(item.filled('location', 'name') !== null && { place: toStorableText(item.filled('location', 'name') ?? '') }) },
  };
}

function readMedia(item: JsonView): MappedMedia[] {
  const parts = item.list('carousel_media');
  return (parts.length > 0 ? parts : [item]).flatMap((part): MappedMedia[] => {
    const video = part.list('video_versions')[0];
    const seconds = part.number('video_duration');
    if (video) return [{ kind: 'video', url: video.text('url'), fileName: null, durationMs: seconds === null ? null : Math.round(seconds * 1000) }];
    const image = part.list('image_versions2', 'candidates')[0];
    return image ? [{ kind: 'image', url: image.text('url'), fileName: null, durationMs: null }] : [];
  });
}
