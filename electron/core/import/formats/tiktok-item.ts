import { MirsadError } from '../../../../shared/model/errors.ts';
import { toCount } from '../fields/counts.ts';
import type { JsonView } from '../fields/json-view.ts';
import { toStorableText } from '../fields/text.ts';
import { readEpoch } from '../fields/times.ts';
import type { ItemContent, MappedAuthor, MappedMedia } from '../reader.ts';

/** A TikTok item as the platform's own pages load it: Zeeschuimer and gallery-dl hand it over unchanged. */
export function mapTiktokItem(item: JsonView): ItemContent {
  const id = item.id('id');
  if (id === null) throw new MirsadError('record.missing-field', { field: 'data.id' });
  // Comments and search suggestions come through the same pages.
  if (!item.has('desc') && !item.has('video') && !item.has('imagePost')) throw new MirsadError('record.not-a-post', { id });
  const author = readAuthor(item);
  const counts = item.at(item.at('statsV2').isObject ? 'statsV2' : 'stats');
  const text = toStorableText(item.text('desc') ?? '');
  return {
    nativeId: id,
    aliases: [id],
    permalink: author.handle === null ? null : `https://www.tiktok.com/@${author.handle}/${item.at('imagePost').isObject ? 'photo' : 'video'}/${id}`,
    author,
    text,
    lang: item.filled('textLanguage'),
    published: readEpoch(item.number('createTime'), 's', 'data.createTime'),
    counts: {
      views: toCount(counts.number('playCount')), likes: toCount(counts.number('diggCount')),
      shares: toCount(counts.number('shareCount')), comments: toCount(counts.number('commentCount')),
    },
    media: readMedia(item),
    extra: readExtra(item, text),
  };
}

/** In pages with embedded data the author is a plain handle with the nickname beside it. */
function readAuthor(item: JsonView): MappedAuthor {
  const author = item.at('author');
  if (author.isObject) return { handle: author.filled('uniqueId'), name: author.filled('nickname'), id: author.id('id') };
  return { handle: item.filled('author'), name: item.filled('nickname'), id: item.id('authorId') };
}

function readMedia(item: JsonView): MappedMedia[] {
  const images = item.list('imagePost', 'images');
  if (images.length > 0) {
    return images.map((image) => ({ kind: 'image', url: image.list('imageURL', 'urlList')[0]?.text() ?? null, fileName: null, durationMs: null }));
  }
  const video = item.at('video');
  const url = video.filled('downloadAddr') ?? video.filled('playAddr');
  const seconds = video.number('duration');
  return video.isObject ? [{ kind: 'video', url, fileName: null, durationMs: seconds === null || seconds <= 0 ? null : Math.round(seconds * 1000) }] : [];
}

function readExtra(item: JsonView, text: string): Record<string, string | readonly string[]> {
  const extra: Record<string, string | readonly string[]> = {};
  const onScreen = item.list('stickersOnItem').flatMap((sticker) => sticker.list('stickerText')).map((part) => part.filled()).filter((part) => part !== null);
  if (onScreen.length > 0) extra['onScreenText'] = onScreen.map(toStorableText);
  const hashtags = readHashtags(item).filter((tag) => !text.toLowerCase().includes(`#${tag.toLowerCase()}`));
  if (hashtags.length > 0) extra['hashtags'] = hashtags;
  const sound = item.filled('music', 'id');
  if (sound !== null) extra['sound'] = [sound, item.filled('music', 'title') ?? '', item.filled('music', 'authorName') ?? ''].map(toStorableText);
  const place = item.filled('poi', 'name') ?? item.filled('locationCreated');
  if (place !== null) extra['place'] = toStorableText(place);
  const parent = item.filled('duetInfo', 'duetFromId');
  if (parent !== null && parent !== '0') extra['parent'] = parent;
  return extra;
}

/** An entry is a mention or a hashtag, never both. */
function readHashtags(item: JsonView): string[] {
  const named = item.list('textExtra').map((entry) => entry.filled('hashtagName')).filter((name) => name !== null);
  return named.length > 0 ? named : item.list('challenges').map((entry) => entry.filled('title')).filter((name) => name !== null);
}
