import { z } from 'zod';
import { zGrade } from './evidence.ts';
import { zBoundedCount, zId, zInstant, zSha256 } from './ids.ts';
import { zMentionKind } from './mention-kind.ts';

/** Short platform codes as stored; anything else a source names is kept as given, lower-cased. */
export const KNOWN_PLATFORMS = ['tiktok', 'facebook', 'instagram', 'telegram', 'whatsapp', 'youtube', 'x', 'threads'] as const;
export const zPlatform = z.string().min(1).max(40);

/** How well an instant is known (import-formats, rule 2). */
export const zTimeCertainty = z.enum(['utc', 'offset-known', 'zone-declared', 'zone-abbreviation', 'ambiguous-hour', 'local-unknown', 'date-only', 'none']);
export type TimeCertainty = z.infer<typeof zTimeCertainty>;

/** A time as received: the instant when it could be resolved, the original text always. */
export const zStatedTime = z.object({ at: zInstant.nullable(), text: z.string(), certainty: zTimeCertainty });
export type StatedTime = z.infer<typeof zStatedTime>;

/** Missing is not zero: a hidden or absent count is null. */
export const zCounts = z.object({
  views: z.number().int().nullable(),
  likes: z.number().int().nullable(),
  shares: z.number().int().nullable(),
  comments: z.number().int().nullable(),
});
export type Counts = z.infer<typeof zCounts>;

export const zMediaKind = z.enum(['image', 'video', 'audio', 'document', 'subtitle', 'thumbnail']);
export const zMediaStatus = z.enum(['held', 'named-absent', 'url-only']);
export const zMedia = z.object({
  id: zId,
  kind: zMediaKind,
  status: zMediaStatus,
  sha256: zSha256.nullable(),
  mime: z.string().nullable(),
  fileName: z.string().nullable(),
  url: z.string().nullable(),
  durationMs: z.number().int().nullable(),
});
export type Media = z.infer<typeof zMedia>;

export const zTriage = z.enum(['toExamine', 'kept', 'linked', 'rejected']);
export type Triage = z.infer<typeof zTriage>;

export const zMentionStatus = z.enum(['suggested', 'accepted', 'rejected']);
/** A span of the post's current text tied to an entity. */
export const zMention = z.object({
  entityId: zId,
  schema: z.string(),
  caption: z.string(),
  start: z.number().int(),
  end: z.number().int(),
  rule: z.string(),
  status: zMentionStatus,
});
export type Mention = z.infer<typeof zMention>;

/** Languages a text is sorted by: Darija in Arabic and in Latin letters stand apart; `und` for too little text. */
export const TEXT_LANGUAGES = ['ary-Arab', 'ary-Latn', 'fr', 'ar', 'en', 'und'] as const;
export const zTextLanguage = z.enum(TEXT_LANGUAGES);
export type TextLanguage = z.infer<typeof zTextLanguage>;

/** A row of the posts list. */
export const zPostRow = z.object({
  id: zId,
  platform: zPlatform,
  nativeId: z.string().nullable(),
  author: z.string().nullable(),
  authorName: z.string().nullable(),
  authorEntityId: zId.nullable(),
  publishedAt: zInstant.nullable(),
  publishedCertainty: zTimeCertainty,
  text: z.string(),
  counts: zCounts,
  captures: z.number().int(),
  triage: zTriage,
  media: z.array(zMedia),
  mentions: z.array(zMention),
  /** Number of the active exhibit made of this post, and its Admiralty grade. */
  exhibit: z.string().nullable(),
  grade: zGrade.nullable(),
});
export type PostRow = z.infer<typeof zPostRow>;

/** One observation of a post by one tool at one time. */
export const zCapture = z.object({
  id: zId,
  capturedAt: zStatedTime,
  collector: z.string().nullable(),
  tool: z.string(),
  counts: zCounts,
  textVersion: z.number().int(),
  /** The hash is null while the file is still being read. */
  file: z.object({ id: zId, path: z.string(), sha256: zSha256.nullable(), receivedAt: zInstant }),
  position: z.object({ line: z.number().int().nullable(), byteOffset: z.number().int().nullable(), byteLength: z.number().int().nullable(), path: z.string().nullable() }),
});
export type Capture = z.infer<typeof zCapture>;

export const zPostDetail = zPostRow.extend({
  permalink: z.string().nullable(),
  published: zStatedTime,
  lang: z.string().nullable(),
  aliases: z.array(z.string()),
  textSha256: zSha256,
  /** Earlier and later texts of an edited post, oldest first; one entry when it never changed. */
  versions: z.array(z.object({ no: z.number().int(), text: z.string(), sha256: zSha256, captureId: zId })),
  observations: z.array(zCapture),
});
export type PostDetail = z.infer<typeof zPostDetail>;

export const zPostFilter = z.object({
  query: z.string().max(2000).default(''),
  exact: z.boolean().default(false),
  platforms: z.array(zPlatform).default([]),
  from: zInstant.nullable().default(null),
  to: zInstant.nullable().default(null),
  triage: z.array(zTriage).default([]),
  entityIds: z.array(zId).default([]),
  /** What was read in the text; a post passes with any of them. */
  kinds: z.array(zMentionKind).default([]),
  languages: z.array(zTextLanguage).default([]),
  hasMedia: z.boolean().nullable().default(null),
});
export type PostFilter = z.infer<typeof zPostFilter>;

export const zPostOrder = z.enum(['newest', 'oldest']);
export type PostOrder = z.infer<typeof zPostOrder>;

export const zSearchHit = zPostRow.extend({ highlights: z.array(z.object({ start: z.number().int(), end: z.number().int() })) });
export type SearchHit = z.infer<typeof zSearchHit>;
export const zSearchPage = z.object({ total: zBoundedCount, posts: z.array(zSearchHit) });
export type SearchPage = z.infer<typeof zSearchPage>;

/** How many posts each choice of a facet would leave, the choices of the other facets kept. */
const zFacet = <T extends z.ZodType>(value: T) => z.array(z.object({ value, posts: z.number().int() }));
export const zPostFacets = z.object({
  triage: zFacet(zTriage),
  kinds: zFacet(zMentionKind),
  platforms: zFacet(zPlatform),
  languages: zFacet(zTextLanguage),
});
export type PostFacets = z.infer<typeof zPostFacets>;
