/** yt-dlp downloads: `.info.json`, the clip, its thumbnail and its description, side by side under one base name. */
import { findById, type Account, type DropFile, type SampleCase, type Sighting } from '../case-data.ts';
import { hashText, makeToken } from '../random.ts';
import { makeFacebookPageId, makeFacebookStoryUrl } from './facebook-csv.ts';
import { makeAuthorId, makeSecUid } from './zeeschuimer.ts';

export const CLIP = { width: 480, height: 360, seconds: 3, fps: 15 } as const;

/** What the pictures' part of the generator hands over for one post. */
export interface ClipMedia {
  video: Uint8Array;
  thumbnail: Uint8Array;
}

/** Facebook names a live by its video, not by its post: the id yt-dlp knows is another one than the CSV's. */
export function makeFacebookVideoId(postNativeId: string): string {
  return `9${postNativeId.slice(1)}`;
}

/** Four files for one post. */
export function buildYtDlpFiles(data: SampleCase, sighting: Sighting, media: ClipMedia): DropFile[] {
  const account = findById(data.accounts, sighting.post.account);
  const onTikTok = sighting.post.platform === 'tiktok';
  const id = onTikTok ? sighting.post.nativeId : makeFacebookVideoId(sighting.post.nativeId);
  const base = `${sighting.post.platform}/${account.handle} [${id}]`;
  const info = { ...buildIdentity(id, account, sighting), ...buildTechnical(id, base, sighting, media) };
  return [
    { path: `${base}.info.json`, bytes: Buffer.from(`${JSON.stringify(info)}\n`) },
    { path: `${base}.mp4`, bytes: media.video },
    { path: `${base}.jpg`, bytes: media.thumbnail },
    { path: `${base}.description`, bytes: Buffer.from(sighting.post.text) },
  ];
}

/** Who posted what, when, with which counts: the part that differs between extractors. */
function buildIdentity(id: string, account: Account, { post, capture }: Sighting): object {
  const [views, likes, comments, shares] = capture.counts ?? [null, null, null, null];
  const common = {
    id,
    title: [...post.text].length > 72 ? `${[...post.text].slice(0, 69).join('')}...` : post.text,
    description: post.text,
    timestamp: Date.parse(post.publishedAt) / 1000,
    upload_date: post.publishedAt.slice(0, 10).replaceAll('-', ''),
    view_count: views,
    like_count: likes,
    repost_count: shares,
    comment_count: comments,
  };
  if (post.platform === 'facebook') {
    const url = `https://www.facebook.com/${account.handle}/videos/${id}/`;
    return {
      ...common,
      uploader: account.name,
      uploader_id: makeFacebookPageId(account),
      webpage_url: url,
      original_url: makeFacebookStoryUrl(account, post.nativeId),
      extractor: 'facebook',
      extractor_key: 'Facebook',
      webpage_url_domain: 'facebook.com',
      live_status: 'was_live',
      was_live: true,
    };
  }
  const url = `https://www.tiktok.com/@${account.handle}/video/${id}`;
  return {
    ...common,
    save_count: Math.round((likes ?? 0) * 0.11),
    uploader: account.handle,
    uploader_id: makeAuthorId(account),
    uploader_url: `https://www.tiktok.com/@${account.handle}`,
    channel: account.name,
    channel_id: makeSecUid(account),
    channel_url: `https://www.tiktok.com/@${makeSecUid(account)}`,
    track: 'son original',
    artists: [account.name],
    album: null,
    webpage_url: url,
    original_url: url,
    extractor: 'TikTok',
    extractor_key: 'TikTok',
    webpage_url_domain: 'tiktok.com',
    live_status: null,
    was_live: null,
  };
}

/** Formats, file names and the tool's own version: the same for every site. */
function buildTechnical(id: string, base: string, { post, capture }: Sighting, media: ClipMedia): object {
  const thumbnail = `https://media.specimen.example/${makeToken(`thumbnail${id}`, 24)}.image`;
  const format = {
    ext: 'mp4',
    vcodec: 'h264',
    acodec: 'none',
    format_id: 'download',
    url: `https://media.specimen.example/${makeToken(`video${id}`, 40)}/?mime_type=video_mp4&ip=0.0.0.0&signature=SPECIMEN`,
    format_note: 'watermarked',
    width: CLIP.width,
    height: CLIP.height,
    filesize: media.video.byteLength,
    protocol: 'https',
    resolution: `${CLIP.width}x${CLIP.height}`,
    dynamic_range: 'SDR',
    aspect_ratio: 1.33,
    video_ext: 'mp4',
    audio_ext: 'none',
    format: `download - ${CLIP.width}x${CLIP.height} (watermarked)`,
  };
  const file = `${base.slice(base.indexOf('/') + 1)}.mp4`;
  return {
    duration: CLIP.seconds,
    duration_string: String(CLIP.seconds),
    thumbnails: [{ id: 'cover', url: thumbnail, preference: -1 }],
    thumbnail,
    formats: [format],
    ...format,
    subtitles: {},
    availability: null,
    webpage_url_basename: id,
    playlist: null,
    playlist_index: null,
    display_id: id,
    fulltitle: post.text,
    release_year: null,
    is_live: false,
    requested_subtitles: null,
    _has_drm: null,
    epoch: Date.parse(capture.at) / 1000,
    _filename: `D:\\collecte\\K-02\\${file}`,
    filename: `D:\\collecte\\K-02\\${file}`,
    _type: 'video',
    _version: { version: '2026.02.04', current_git_head: null, release_git_head: String(hashText('yt-dlp')).padStart(40, '0'), repository: 'yt-dlp/yt-dlp' },
  };
}
