import { isUtf8 } from 'node:buffer';
import { MirsadError, toReason, type Reason } from '../../../../shared/model/errors.ts';
import type { StatedTime } from '../../../../shared/model/post.ts';
import { toCount } from '../fields/counts.ts';
import { readJson, type JsonView } from '../fields/json-view.ts';
import { readPostUrl, toPlatform } from '../fields/post-names.ts';
import { toExcerpt, toStorableText } from '../fields/text.ts';
import { NO_TIME, readCompactDate, readEpoch } from '../fields/times.ts';
import { hashRecord } from '../lines.ts';
import { MAX_RECORD_BYTES, type FormatReader, type MappedAuthor, type MappedMedia, type MappedPost, type RawPosition, type ReadItem } from '../reader.ts';

/**
 * yt-dlp: one `.info.json` document a post, with media and sidecars of the same base name beside it; profiles and hashtags
 * come as playlist documents, which contain posts but are none (import formats, section 2).
 */
export const ytDlp: FormatReader = {
  format: 'yt-dlp',
  version: 1,
  detect(probe) {
    const keys = ['"extractor_key"', '"webpage_url"', '"id"'];
    if (probe.head[findContent(probe.head)] !== OPENING_BRACE) return null;
    const parts = probe.whole ? [probe.whole] : [probe.head, probe.tail];
    if (!keys.every((key) => parts.some((part) => part.includes(key)))) return null;
    const extractor = /"extractor_key"\s*:\s*"([^"\\]{1,60})"/.exec(parts.map((part) => part.toString('latin1')).join('\n'))?.[1] ?? '';
    return { format: 'yt-dlp', confidence: 0.95, detail: { platform: toPlatform(extractor) }, refusal: null };
  },
  async *read({ chunks, size, skipBefore }) {
    if (skipBefore > 0) return;
    const position: RawPosition = { line: 1, byteOffset: 0, byteLength: size, path: null };
    const bytes = await collect(chunks, MAX_RECORD_BYTES);
    const item = bytes === null
      ? reject(position, { code: 'record.too-long', params: { bytes: size, limit: MAX_RECORD_BYTES } }, '')
      : readDocument(bytes, position);
    if (item) yield [item];
  },
};

const OPENING_BRACE = 0x7b;

/** Index of the first byte that is neither an order mark nor white space. */
function findContent(head: Buffer): number {
  return head.findIndex((byte) => byte > 0x20 && byte < 0x80);
}

async function collect(chunks: AsyncIterable<Uint8Array>, limit: number): Promise<Buffer | null> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.byteLength;
    if (length > limit) return null;
    parts.push(chunk);
  }
  return Buffer.concat(parts);
}

function reject(position: RawPosition, reason: Reason, excerpt: string): ReadItem {
  return { kind: 'rejected', position, reason, excerpt };
}

function readDocument(bytes: Buffer, position: RawPosition): ReadItem | null {
  const body = bytes.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf])) ? bytes.subarray(3) : bytes;
  if (!isUtf8(body)) return reject(position, { code: 'record.not-utf8', params: {} }, toExcerpt(body));
  try {
    const post = readJson(body, mapInfo);
    return post && { kind: 'post', position, sha256: hashRecord(bytes), post };
  } catch (error) {
    const reason = error instanceof SyntaxError ? { code: isCutOff(body) ? 'record.truncated' as const : 'record.json-malformed' as const, params: {} } : toReason(error);
    return reject(position, reason, toExcerpt(body));
  }
}

/** A document that does not end in its closing brace was cut off on its way. */
function isCutOff(body: Buffer): boolean {
  return !body.subarray(-16).toString('latin1').trimEnd().endsWith('}');
}

/** Null for a playlist: it contains posts but is none. */
export function mapInfo(info: JsonView): MappedPost | null {
  if (!info.isObject) throw new MirsadError('record.not-an-object');
  if (['playlist', 'multi_video'].includes(info.text('_type') ?? 'video')) return null;
  const extractor = info.filled('extractor_key');
  const id = info.id('id');
  if (extractor === null || id === null) throw new MirsadError('record.missing-field', { field: extractor === null ? 'extractor_key' : 'id' });
  const platform = toPlatform(extractor);
  const permalink = info.filled('webpage_url') ?? info.filled('original_url');
  const names = toNames(platform, id, [permalink, info.filled('original_url')]);
  return {
    platform, ...names, permalink,
    author: readAuthor(platform, info),
    text: toStorableText(info.text('description') ?? info.text('title') ?? ''),
    lang: info.filled('language'),
    published: readPublished(info),
    counts: {
      views: toCount(info.number('view_count')), likes: toCount(info.number('like_count')),
      shares: toCount(info.number('repost_count')), comments: toCount(info.number('comment_count')),
    },
    media: readMedia(info),
    captured: readEpoch(info.number('epoch'), 's', 'epoch'),
    collector: null,
    tool: ['yt-dlp', info.filled('_version', 'version')].filter(Boolean).join(' '),
    extra: readExtra(platform, info),
  };
}

/** Facebook numbers its videos apart from its posts; the address may name both. */
function toNames(platform: string, id: string, addresses: readonly (string | null)[]): { nativeId: string | null; aliases: string[] } {
  const own = platform === 'facebook' ? `video:${id}` : id;
  const urls = addresses.map((address) => (address === null ? null : readPostUrl(address))).filter((names) => names?.platform === platform);
  const aliases = new Set([own, ...urls.flatMap((names) => names?.aliases ?? [])].filter((alias) => !alias.startsWith('url:')));
  const nativeId = platform === 'facebook' ? urls.find((names) => names?.nativeId)?.nativeId ?? id : id;
  return { nativeId, aliases: [...aliases] };
}

/** Which of yt-dlp's names is the handle depends on the extractor. */
function readAuthor(platform: string, info: JsonView): MappedAuthor {
  const uploader = info.filled('uploader');
  const uploaderId = info.id('uploader_id');
  if (platform === 'tiktok') return { handle: uploader, name: info.filled('creator') ?? info.filled('channel'), id: uploaderId };
  if (platform === 'facebook') return { handle: null, name: uploader, id: uploaderId };
  if (platform === 'youtube') return { handle: uploaderId?.replace(/^@/, '') ?? null, name: uploader ?? info.filled('channel'), id: info.id('channel_id') };
  if (platform === 'instagram') return { handle: info.filled('channel') ?? uploaderId, name: uploader, id: null };
  return { handle: null, name: uploader, id: uploaderId };
}

function readPublished(info: JsonView): StatedTime {
  const timestamp = info.number('timestamp');
  if (timestamp !== null) return readEpoch(timestamp, 's', 'timestamp');
  const date = info.filled('upload_date');
  return date === null ? NO_TIME : readCompactDate(date, 'upload_date');
}

/** The media itself lies beside the document; its signed address names the collector's machine and is left in the sealed record. */
function readMedia(info: JsonView): MappedMedia[] {
  const seconds = info.number('duration');
  const isAudio = info.text('vcodec') === 'none';
  const isFilm = seconds !== null || info.list('formats').length > 0 || info.filled('ext') !== null;
  return isFilm ? [{ kind: isAudio ? 'audio' : 'video', url: null, fileName: null, durationMs: seconds === null ? null : Math.round(seconds * 1000) }] : [];
}

function readExtra(platform: string, info: JsonView): Record<string, string | readonly string[]> {
  const extra: Record<string, string | readonly string[]> = {};
  const title = info.filled('title');
  // TikTok's title is the description cut short or made up.
  if (title !== null && platform !== 'tiktok' && title !== info.filled('description')) extra['title'] = toStorableText(title);
  const track = info.filled('track');
  if (track !== null) extra['sound'] = ['', track, info.list('artists').map((artist) => artist.text() ?? '').join(', ') || (info.filled('artist') ?? '')].map(toStorableText);
  const place = info.filled('location');
  if (place !== null) extra['place'] = toStorableText(place);
  return extra;
}
