import type { ExtractedMention } from '../../../shared/domain/extract/index.ts';
import type { Writer } from '../db/driver.ts';
import { addEntityPosts, findEntitiesByKey, findNextSeqs, insertRows, upsertLinks, type BulkRow, type LinkRow } from './import.repo.ts';
import type { MappedPost } from './reader.ts';

/** What a reading of a post says of an entity: enough to make it when the case does not know it yet. */
type EntityReading = Pick<ExtractedMention, 'schema' | 'key' | 'caption' | 'captionAr'> & { readonly properties?: Readonly<Record<string, readonly string[]>> };

const LINK_TO: Readonly<Record<string, string>> = {
  'mrs:Phone': 'mrs:usesPhone', Address: 'mrs:showsPlace', 'mrs:Hashtag': 'mrs:usesHashtag', 'mrs:Brand': 'mrs:showsBrand', UserAccount: 'mrs:mentions', 'mrs:WebPage': 'mrs:mentions',
};

/** Kept between batches of a run: most posts of a drop name the same few accounts, phones and places. */
export type EntityCache = Map<string, number>;
const MAX_CACHED = 200_000;

/** The account that published a post; null when the source names none. */
export function toAuthorEntity(post: MappedPost): EntityReading | null {
  const { handle, name, id } = post.author;
  const mark = handle?.toLowerCase() ?? (id === null ? name : `id:${id}`);
  if (mark === null || mark === '') return null;
  const properties = { service: [post.platform], ...(handle && { username: [handle] }), ...(name && { name: [name] }), ...(id && { 'mrs:platformAccountId': [id] }) };
  return { schema: 'UserAccount', key: `UserAccount:${post.platform}:${mark}`, caption: handle === null ? name ?? mark : `@${handle}`, captionAr: null, properties };
}

/** One post's readings, with the time that dates them. */
export interface GraphPost {
  readonly postSeq: number;
  readonly author: EntityReading | null;
  readonly publishedAt: number | null;
  readonly textVersion: number;
  readonly mentions: readonly ExtractedMention[];
  /** False for a further text of a known post: its author and date were counted with the first. */
  readonly isNew: boolean;
}

/** Collects what a batch says of entities and links, and writes it in a few statements. */
export class BatchGraph {
  private readonly posts: GraphPost[] = [];
  private readonly readings = new Map<string, EntityReading>();

  constructor(private readonly cache: EntityCache, private readonly makeId: () => string) {}

  add(post: GraphPost): void {
    this.posts.push(post);
    for (const reading of post.author ? [post.author, ...post.mentions] : post.mentions) if (!this.readings.has(reading.key)) this.readings.set(reading.key, reading);
  }

  /** Makes the entities that are new, and gives every key its number. Called before the posts are written, which name their author. */
  async resolve(w: Writer): Promise<{ seqOf: (key: string) => number; made: number }> {
    if (this.cache.size > MAX_CACHED) this.cache.clear();
    const unknown = [...this.readings.keys()].filter((key) => !this.cache.has(key));
    for (const row of await findEntitiesByKey(w, unknown)) this.cache.set(row.key, row.seq);
    let next = (await findNextSeqs(w)).entity;
    const rows: BulkRow[] = [];
    for (const key of unknown) {
      const reading = this.readings.get(key);
      if (!reading || this.cache.has(key)) continue;
      rows.push([next, this.makeId(), reading.schema, key, reading.caption, reading.captionAr, JSON.stringify(reading.properties ?? {})]);
      this.cache.set(key, next);
      next += 1;
    }
    await insertRows(w, 'entity', rows);
    return { seqOf: (key) => this.cache.get(key) ?? 0, made: rows.length };
  }

  /** Writes mentions, counts and links; returns how many links are new. */
  async write(w: Writer, seqOf: (key: string) => number): Promise<{ mentions: number; links: number }> {
    const mentions: BulkRow[] = [];
    const entities = new Map<number, [posts: number, first: number | null, last: number | null]>();
    const links = new Map<string, { row: LinkRow; count: number; first: number | null; last: number | null }>();
    for (const post of this.posts) {
      const authorSeq = post.author ? seqOf(post.author.key) : null;
      const named = new Map(post.mentions.map((mention) => [mention.key, mention]));
      for (const mention of post.mentions) mentions.push([post.postSeq, seqOf(mention.key), post.textVersion, mention.start, mention.end, mention.rule]);
      if (authorSeq !== null && post.isNew) count(entities, authorSeq, post.publishedAt);
      for (const mention of named.values()) {
        const target = seqOf(mention.key);
        if (target === authorSeq) continue;
        count(entities, target, post.publishedAt);
        const schema = LINK_TO[mention.schema];
        if (authorSeq === null || schema === undefined) continue;
        const id = `${String(authorSeq)} ${schema} ${String(target)}`;
        const link = links.get(id) ?? { row: [this.makeId(), schema, authorSeq, target, 0, null, null], count: 0, first: null, last: null };
        links.set(id, { ...link, count: link.count + 1, first: least(link.first, post.publishedAt), last: most(link.last, post.publishedAt) });
      }
    }
    await insertRows(w, 'mention', mentions);
    await addEntityPosts(w, [...entities].map(([seq, [posts, first, last]]) => [seq, posts, first, last]));
    const added = await upsertLinks(w, [...links.values()].map(({ row: [id, schema, source, target], count: evidence, first, last }) => [id, schema, source, target, evidence, first, last]));
    return { mentions: mentions.length, links: added };
  }
}

function least(a: number | null, b: number | null): number | null {
  return a === null ? b : b === null ? a : Math.min(a, b);
}

function most(a: number | null, b: number | null): number | null {
  return a === null ? b : b === null ? a : Math.max(a, b);
}

function count(entities: Map<number, [number, number | null, number | null]>, seq: number, at: number | null): void {
  const [posts, first, last] = entities.get(seq) ?? [0, null, null];
  entities.set(seq, [posts + 1, least(first, at), most(last, at)]);
}
