/**
 * The names a post goes by. The native id stands as it is; anything else carries its kind in front, so that a Facebook
 * video number never meets a post number: `video:…`, `photo:…`, `pfbid…`, `<page>_<post>`, `url:…` for what cannot be resolved offline.
 */
export interface PostNames {
  readonly platform: string;
  /** Null when the address names the post only in a way that cannot be resolved offline. */
  readonly nativeId: string | null;
  readonly aliases: readonly string[];
  readonly handle: string | null;
  /** The post itself is a film or a picture: it says something even without a text. */
  readonly isMedia: boolean;
}

const PLATFORM_OF_HOST: readonly (readonly [RegExp, string])[] = [
  [/(^|\.)(tiktok\.com|tiktokv\.com)$/, 'tiktok'],
  [/(^|\.)(instagram\.com|instagr\.am)$/, 'instagram'],
  [/(^|\.)(facebook\.com|fb\.watch|fb\.com|fb\.me)$/, 'facebook'],
  [/(^|\.)(youtube\.com|youtu\.be)$/, 'youtube'],
  [/(^|\.)(t\.me|telegram\.me|telegram\.org)$/, 'telegram'],
  [/(^|\.)(twitter\.com|x\.com)$/, 'x'],
  [/(^|\.)threads\.(net|com)$/, 'threads'],
  [/(^|\.)(whatsapp\.com|wa\.me)$/, 'whatsapp'],
];

/** The short code of a platform from a domain, a tool's own name for it, or an address; what is not known is kept, lower-cased. */
export function toPlatform(name: string): string {
  const plain = name.trim().toLowerCase().replace(/^https?:\/\//, '').replace(/\/.*$/, '');
  const host = PLATFORM_OF_HOST.find(([pattern]) => pattern.test(plain));
  if (host) return host[1];
  const word = /^(tiktok|instagram|facebook|youtube|telegram|whatsapp|threads|twitter)/.exec(plain)?.[1];
  if (word) return word === 'twitter' ? 'x' : word;
  const local = LOCAL_NAMES.get(plain.replace(/\s+/g, ''));
  return local ?? plain.slice(0, 40);
}

const LOCAL_NAMES = new Map<string, string>([
  ['fb', 'facebook'], ['ig', 'instagram'], ['insta', 'instagram'], ['yt', 'youtube'], ['tt', 'tiktok'], ['wa', 'whatsapp'], ['tg', 'telegram'],
  ['فيسبوك', 'facebook'], ['فايسبوك', 'facebook'], ['تيكتوك', 'tiktok'], ['انستغرام', 'instagram'], ['إنستغرام', 'instagram'], ['انستجرام', 'instagram'],
  ['تلغرام', 'telegram'], ['تيليغرام', 'telegram'], ['تليجرام', 'telegram'], ['واتساب', 'whatsapp'], ['واتسآب', 'whatsapp'], ['يوتيوب', 'youtube'],
]);

function parseUrl(address: string): URL | null {
  const text = address.trim();
  try {
    const url = new URL(/^[a-z]+:\/\//i.test(text) ? text : `https://${text}`);
    return url.hostname.includes('.') ? url : null;
  } catch {
    return null;
  }
}

interface Found {
  readonly id: string | null;
  readonly aliases?: readonly string[];
  readonly handle?: string | null;
  readonly isMedia?: boolean;
}

/** Reads platform, ids and handle out of a post's address, offline. Null for what is no address. */
export function readPostUrl(address: string): PostNames | null {
  const url = parseUrl(address);
  if (!url) return null;
  const platform = toPlatform(url.hostname);
  const found = READERS[platform]?.(url, url.pathname.split('/').filter(Boolean)) ?? null;
  const aliases = [...new Set([found?.id ?? null, ...(found?.aliases ?? [])].filter((alias) => alias !== null))];
  return {
    platform, nativeId: found?.id ?? null, aliases: aliases.length > 0 ? aliases : [toUrlAlias(url)],
    handle: found?.handle ?? null, isMedia: found?.isMedia ?? false,
  };
}

/** A post of which only an opaque address is known goes by that address, without its tracking parameters. */
function toUrlAlias(url: URL): string {
  const kept = [...url.searchParams].filter(([key]) => /^(v|id|p|story_fbid|fbid|set)$/.test(key)).map(([key, value]) => `${key}=${value}`).sort();
  return `url:${url.hostname.replace(/^(www|m|web|mobile)\./, '')}${url.pathname.replace(/\/+$/, '')}${kept.length > 0 ? `?${kept.join('&')}` : ''}`;
}

type Segments = readonly string[];
const isDigits = (text: string | undefined): text is string => text !== undefined && /^\d{5,}$/.test(text);
const after = (segments: Segments, ...names: readonly string[]): string | null => {
  const at = segments.findIndex((segment) => names.includes(segment));
  return at < 0 ? null : segments[at + 1] ?? null;
};

function readTiktok(_url: URL, segments: Segments): Found | null {
  const id = after(segments, 'video', 'photo', 'v')?.replace(/\.html$/, '');
  const handle = segments[0]?.startsWith('@') ? segments[0].slice(1) : null;
  return isDigits(id) ? { id, handle, isMedia: true } : { id: null, handle };
}

function readInstagram(_url: URL, segments: Segments): Found | null {
  const id = after(segments, 'p', 'reel', 'reels', 'tv');
  const first = segments[0];
  const handle = first !== undefined && !['p', 'reel', 'reels', 'tv', 'stories', 'explore'].includes(first) ? first : null;
  return { id, handle, aliases: [], isMedia: id !== null };
}

function readFacebook(url: URL, segments: Segments): Found | null {
  const owner = url.searchParams.get('id');
  const story = url.searchParams.get('story_fbid') ?? url.searchParams.get('multi_permalinks');
  if (story) return facebookPost(story, owner);
  const photo = url.searchParams.get('fbid');
  if (photo) return { id: null, aliases: [`photo:${photo}`], isMedia: true };
  const video = url.searchParams.get('v') ?? lastDigits(segments, 'videos') ?? after(segments, 'reel', 'watch');
  if (isDigits(video ?? undefined)) return { id: null, aliases: [`video:${video ?? ''}`], handle: facebookHandle(segments), isMedia: true };
  const post = lastOf(segments, 'posts') ?? after(segments, 'permalink');
  if (post === null) return null;
  return { ...facebookPost(post, isDigits(segments[0]) ? segments[0] : null), handle: facebookHandle(segments) };
}

/** `pfbid…` is opaque and cannot be turned into a number offline: it names the post as it is. */
function facebookPost(post: string, owner: string | null): Found {
  return { id: post, aliases: owner && isDigits(owner) && isDigits(post) ? [`${owner}_${post}`] : [] };
}

function facebookHandle(segments: Segments): string | null {
  const first = segments[0];
  return first === undefined || isDigits(first) || ['groups', 'watch', 'reel', 'permalink.php', 'story.php', 'photo', 'photo.php', 'share'].includes(first) ? null : first;
}

function lastOf(segments: Segments, name: string): string | null {
  const at = segments.indexOf(name);
  return at < 0 || at === segments.length - 1 ? null : segments.at(-1) ?? null;
}

function lastDigits(segments: Segments, name: string): string | null {
  const last = lastOf(segments, name);
  return isDigits(last ?? undefined) ? last : null;
}

function readYoutube(url: URL, segments: Segments): Found | null {
  const id = url.searchParams.get('v') ?? after(segments, 'shorts', 'live', 'embed', 'v') ?? (url.hostname.endsWith('youtu.be') ? segments[0] ?? null : null);
  return { id, handle: segments[0]?.startsWith('@') ? segments[0].slice(1) : null, isMedia: id !== null };
}

/** A message is named by its chat and its number; public and private addresses of one chat differ. */
function readTelegram(_url: URL, segments: Segments): Found | null {
  const [chat, ...rest] = segments[0] === 's' || segments[0] === 'c' ? segments.slice(1) : segments;
  const message = rest.at(-1);
  return chat !== undefined && message !== undefined && /^\d+$/.test(message) ? { id: `${chat}/${message}`, handle: chat } : { id: null, handle: chat ?? null };
}

function readStatus(_url: URL, segments: Segments): Found | null {
  const id = after(segments, 'status', 'statuses');
  return isDigits(id ?? undefined) ? { id, handle: segments[0] ?? null } : null;
}

function readThreads(_url: URL, segments: Segments): Found | null {
  return { id: after(segments, 'post', 't'), handle: segments[0]?.startsWith('@') ? segments[0].slice(1) : null };
}

const READERS: Readonly<Record<string, (url: URL, segments: Segments) => Found | null>> = {
  tiktok: readTiktok, instagram: readInstagram, facebook: readFacebook, youtube: readYoutube, telegram: readTelegram, x: readStatus, threads: readThreads,
};

const SHORTCODE_ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Instagram's number and its short code are one value in two bases; the short code is the native id. */
export function toShortcode(pk: string): string {
  let rest = BigInt(pk);
  let code = '';
  do {
    code = (SHORTCODE_ALPHABET[Number(rest % 64n)] ?? '') + code;
    rest /= 64n;
  } while (rest > 0n);
  return code;
}

/** True for a number that a spreadsheet wrote in scientific notation: its last digits are lost and never guessed. */
export function isRoundedId(text: string): boolean {
  return /^\d+(?:[.,]\d+)?E\+?\d+$/i.test(text.trim());
}

/** True when an id agrees with the other one up to a spreadsheet's 15 digits and ends in zeros where digits were lost. */
export function isRoundedCopy(id: string, exact: string): boolean {
  return id !== exact && id.length === exact.length && id.length > 15 && /^0+$/.test(id.slice(15)) && id.slice(0, 14) === exact.slice(0, 14);
}
