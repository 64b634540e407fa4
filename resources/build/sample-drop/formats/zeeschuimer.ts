/** Zeeschuimer NDJSON of TikTok pages: the envelope and the `data` fields of a real capture, filled with the invented case. */
import { findById, type Account, type DropFile, type SampleCase, type Sighting } from '../case-data.ts';
import { hashText, makeToken } from '../random.ts';

const CDN = 'https://p16-sign-va.tiktokcdn.example';
const BROWSER = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0';
/** Scenes sellers post as a photo; every other TikTok post of the case is a video. */
const PHOTO_POSTS = new Set(['S-bag', 'S-catalog', 'S-flyer', 'S-note', 'S-price', 'S-tag', 'S-watch', 'S-meme', 'S-yiwu']);

/** The exports of one collector, one file per day of capture, named by the time of the last record as the extension does. */
export function buildZeeschuimerFiles(data: SampleCase, sightings: readonly Sighting[]): DropFile[] {
  const days = new Map<string, Sighting[]>();
  for (const sighting of sightings) {
    const day = sighting.capture.at.slice(0, 10);
    days.set(day, [...(days.get(day) ?? []), sighting]);
  }
  return [...days.values()].map((group) => {
    const last = group[group.length - 1];
    const stamp = (last?.capture.at ?? '').slice(0, 19).replaceAll(':', '');
    const lines = group.map((sighting, index) => JSON.stringify(buildItem(data, sighting, index)));
    return { path: `tiktok/zeeschuimer-export-tiktok.com-${stamp}.ndjson`, bytes: Buffer.from(`${lines.join('\n')}\n`) };
  });
}

/** One line of the export. */
function buildItem(data: SampleCase, { post, capture }: Sighting, index: number): object {
  const account = findById(data.accounts, post.account);
  return {
    nav_index: `1:${1 + (hashText(account.id) % 9)}:${index % 30}`,
    item_id: post.nativeId,
    timestamp_collected: Date.parse(capture.at),
    source_platform: 'tiktok.com',
    source_platform_url: `https://www.tiktok.com/@${account.handle}`,
    source_url:
      `https://www.tiktok.com/api/post/item_list/?WebIdLastTime=SPECIMEN&aid=1988&app_language=fr&app_name=tiktok_web&browser_language=fr` +
      `&channel=tiktok_web&cookie_enabled=true&count=35&cursor=0&device_id=SPECIMEN&device_platform=web_pc&os=windows&priority_region=MA` +
      `&region=MA&secUid=${makeSecUid(account)}&tz_name=Africa%2FCasablanca&verifyFp=SPECIMEN&msToken=SPECIMEN&X-Bogus=SPECIMEN&_signature=SPECIMEN`,
    user_agent: BROWSER,
    data: buildPost(data, account, { post, capture }),
    id: index + 1,
  };
}

/** The payload TikTok's page receives for one post. */
function buildPost(data: SampleCase, account: Account, { post, capture }: Sighting): object {
  const desc = capture.text ?? post.text;
  const [views, likes, comments, shares] = capture.counts ?? [null, null, null, null];
  const saved = Math.round((likes ?? 0) * 0.11);
  const scene = post.pictures[0] === undefined ? '' : findById(data.pictures, post.pictures[0]).scene;
  const isPhoto = PHOTO_POSTS.has(scene);
  const duration = isPhoto ? 0 : 7 + (hashText(post.id) % 48);
  return {
    id: post.nativeId,
    desc,
    createTime: Date.parse(post.publishedAt) / 1000,
    video: buildVideo(post.nativeId, duration),
    ...(isPhoto ? { imagePost: buildImagePost(post.nativeId, post.pictures.length) } : {}),
    author: buildAuthor(account),
    music: buildMusic(account, post.nativeId, duration),
    challenges: post.hashtags.map((tag) => ({
      id: makeTagId(tag),
      title: tag.toLowerCase(),
      desc: '',
      profileThumb: '',
      profileMedium: '',
      profileLarger: '',
      coverThumb: '',
      coverMedium: '',
      coverLarger: '',
      isCommerce: false,
    })),
    stats: { diggCount: likes, shareCount: shares, commentCount: comments, playCount: views, collectCount: saved },
    statsV2: {
      diggCount: String(likes),
      shareCount: String(shares),
      commentCount: String(comments),
      playCount: String(views),
      collectCount: String(saved),
      repostCount: '0',
    },
    duetInfo: { duetFromId: '0' },
    originalItem: false,
    officalItem: false,
    textExtra: findTextExtra(desc, data.accounts),
    secret: false,
    forFriend: false,
    digged: false,
    itemCommentStatus: 0,
    showNotPass: false,
    vl1: false,
    itemMute: false,
    authorStats: { followingCount: 40 + (hashText(account.id) % 300), followerCount: account.followers, heartCount: account.followers * 9, videoCount: 60 + (hashText(account.handle) % 400), diggCount: 0, heart: account.followers * 9 },
    privateItem: false,
    duetEnabled: true,
    stitchEnabled: true,
    shareEnabled: true,
    stickersOnItem: [],
    isAd: false,
    collected: false,
  };
}

function buildVideo(id: string, duration: number): object {
  const picture = (kind: string): string => `${CDN}/obj/tos-specimen-p-0068/${makeToken(`${kind}${id}`, 32)}?x-expires=0&x-signature=SPECIMEN`;
  const stream = (kind: string): string => `https://v16-webapp-prime.tiktok.example/video/tos/specimen/${makeToken(`${kind}${id}`, 40)}/?a=1988&mime_type=video_mp4&signature=SPECIMEN`;
  return {
    id,
    height: 1024,
    width: 576,
    duration,
    ratio: '540p',
    cover: picture('cover'),
    originCover: picture('origin'),
    dynamicCover: picture('dynamic'),
    playAddr: duration === 0 ? '' : stream('play'),
    downloadAddr: duration === 0 ? '' : stream('download'),
    shareCover: ['', picture('share')],
    reflowCover: picture('reflow'),
    bitrate: 420_000 + (hashText(id) % 300_000),
    encodedType: 'normal',
    format: 'mp4',
    videoQuality: 'normal',
    encodeUserTag: '',
  };
}

function buildImagePost(id: string, pictures: number): object {
  const images = Array.from({ length: pictures }, (_, index) => ({
    imageURL: { urlList: [`${CDN}/tos-specimen-i-photomode/${makeToken(`photo${id}${index}`, 32)}~tplv-photomode-image.jpeg?x-expires=0&x-signature=SPECIMEN`] },
    imageWidth: 1080,
    imageHeight: 810,
  }));
  return { images, cover: images[0], shareCover: images[0], title: '' };
}

function buildAuthor(account: Account): object {
  const avatar = (size: number): string => `${CDN}/tos-specimen-avt-0068/${makeToken(`avatar${account.id}`, 32)}~c5_${size}x${size}.jpeg?x-expires=0&x-signature=SPECIMEN`;
  return {
    id: makeAuthorId(account),
    uniqueId: account.handle,
    nickname: account.name,
    avatarThumb: avatar(100),
    avatarMedium: avatar(720),
    avatarLarger: avatar(1080),
    signature: '',
    verified: false,
    secUid: makeSecUid(account),
    secret: false,
    ftc: false,
    relation: 0,
    openFavorite: false,
    commentSetting: 0,
    duetSetting: 0,
    stitchSetting: 0,
    privateAccount: false,
    downloadSetting: 0,
  };
}

function buildMusic(account: Account, id: string, duration: number): object {
  const cover = `${CDN}/tos-specimen-avt-0068/${makeToken(`avatar${account.id}`, 32)}~c5_100x100.jpeg?x-expires=0&x-signature=SPECIMEN`;
  return { id: `72${String(hashText(`music${id}`)).padStart(17, '0')}`, title: 'son original', playUrl: '', coverThumb: cover, coverMedium: cover, coverLarge: cover, authorName: account.name, original: true, duration, album: '' };
}

/** Hashtags and mentions with their place in the text, in UTF-16 units, as TikTok counts them. */
export function findTextExtra(desc: string, accounts: readonly Account[]): object[] {
  const found = [...desc.matchAll(/#([\p{L}\p{N}_]+)|@([\w.]*\w)/gu)];
  return found.flatMap((match) => {
    const mentioned = accounts.find((account) => account.platform === 'tiktok' && account.handle === match[2]);
    if (match[1] === undefined && mentioned === undefined) return [];
    return [
      {
        awemeId: '',
        start: match.index,
        end: match.index + match[0].length,
        hashtagName: match[1]?.toLowerCase() ?? '',
        hashtagId: match[1] === undefined ? '' : makeTagId(match[1]),
        type: match[1] === undefined ? 0 : 1,
        userId: mentioned === undefined ? '' : makeAuthorId(mentioned),
        isCommerce: false,
        userUniqueId: mentioned?.handle ?? '',
        secUid: mentioned === undefined ? '' : makeSecUid(mentioned),
        subType: 0,
      },
    ];
  });
}

/** An invented account number, in the length TikTok uses. */
export function makeAuthorId(account: Account): string {
  return `69${String(hashText(`author${account.id}`)).padStart(17, '0')}`;
}

/** An invented `secUid`, in the shape TikTok uses. */
export function makeSecUid(account: Account): string {
  return `MS4wLjABAAAA${makeToken(`sec${account.id}`, 64)}`;
}

function makeTagId(tag: string): string {
  return String(10_000_000 + (hashText(`tag${tag.toLowerCase()}`) % 80_000_000));
}
