import { normaliseForIndex } from '../../../shared/domain/text/index.ts';
import { addToCounts } from '../case/case.repo.ts';
import type { UnitOfWork } from '../case/unit-of-work.ts';
import { BatchGraph, toAuthorEntity, type EntityCache } from './batch-graph.ts';
import {
  addDays, findByAliases, findNextSeqs, findPosts, findRecordHashes, findVersions, insertRows, reindexPost, setCurrentText, updateObserved, type BulkRow, type HeldPost,
} from './import.repo.ts';
import type { PreparedPost } from './prepare.ts';

/** Sorts before everything dated: the year before any platform. */
const UNDATED = -1;
const DAY = 86_400_000;

export interface BatchFile {
  readonly seq: number;
  /** Declared for the whole drop; a record's own collector comes first. */
  readonly collector: string | null;
}

export interface BatchOutcome {
  readonly added: number;
  readonly merged: number;
  readonly capturedFrom: number | null;
  readonly capturedTo: number | null;
}

interface Group {
  readonly seq: number;
  readonly held: HeldPost | null;
  readonly items: PreparedPost[];
}

/**
 * Writes the posts of one batch in the transaction of `uow`: posts that are new, further observations of posts the case
 * holds, changed texts as versions, and what was read in them. The same record twice is one observation.
 */
export async function storeBatch(uow: UnitOfWork, file: BatchFile, items: readonly PreparedPost[], cache: EntityCache): Promise<BatchOutcome> {
  const { tx } = uow;
  const groups = await groupByPost(uow, items);
  const held = groups.filter((group) => group.held !== null);
  const known = await readKnown(uow, held.map((group) => group.seq));
  const graph = new BatchGraph(cache, () => uow.newId());
  const fresh = groups.filter((group) => group.held === null);
  for (const { seq, items: [first] } of fresh) {
    if (first) graph.add({ postSeq: seq, author: toAuthorEntity(first.post), publishedAt: first.post.published.at, textVersion: 1, mentions: first.mentions, isNew: true });
  }
  const observations = new Observations(uow, file, (await findNextSeqs(tx)).capture);
  const edits = groups.flatMap((group) => observations.take(group, known));
  for (const edit of edits) {
    graph.add({ postSeq: edit.group.seq, author: toAuthorEntity(edit.item.post), publishedAt: null, textVersion: edit.no, mentions: edit.item.mentions, isNew: false });
  }
  const { seqOf, made } = await graph.resolve(tx);
  await insertFresh(uow, fresh, (post) => { const author = toAuthorEntity(post.post); return author ? seqOf(author.key) : null; });
  await observations.write();
  await updateHeld(uow, groups, observations);
  await writeEdits(uow, edits, known);
  const { mentions, links } = await graph.write(tx, seqOf);
  const media = fresh.reduce((sum, { items: [first] }) => sum + (first?.post.media.length ?? 0), 0);
  await addToCounts(tx, { posts: fresh.length, captures: observations.rows.length, media, entities: made, links, mentions });
  const times = items.map((item) => item.post.captured.at).filter((at) => at !== null);
  return {
    added: fresh.length, merged: items.length - fresh.length,
    capturedFrom: times.length > 0 ? times.reduce((a, b) => Math.min(a, b)) : null, capturedTo: times.length > 0 ? times.reduce((a, b) => Math.max(a, b)) : null,
  };
}

/** Puts records of one post together: by any shared name, with each other and with what the case holds. */
async function groupByPost(uow: UnitOfWork, items: readonly PreparedPost[]): Promise<Group[]> {
  const nameOf = (platform: string, alias: string) => `${platform}\0${alias}`;
  const names = items.flatMap(({ post }) => post.aliases.map((alias): [string, string] => [post.platform, alias]));
  const seqByName = new Map((await findByAliases(uow.tx, names)).map((row) => [nameOf(row.platform, row.alias), row.post_seq]));
  const heldSeqs = [...new Set(seqByName.values())];
  const held = new Map((await findPosts(uow.tx, heldSeqs)).map((post) => [post.seq, post]));
  let next = (await findNextSeqs(uow.tx)).post;
  const groups = new Map<number, Group>();
  for (const item of items) {
    const keys = item.post.aliases.map((alias) => nameOf(item.post.platform, alias));
    let seq = keys.map((key) => seqByName.get(key)).find((found) => found !== undefined);
    if (seq === undefined) {
      seq = next;
      next += 1;
    }
    for (const key of keys) if (!seqByName.has(key)) seqByName.set(key, seq);
    const group = groups.get(seq) ?? { seq, held: held.get(seq) ?? null, items: [] };
    group.items.push(item);
    groups.set(seq, group);
  }
  return [...groups.values()];
}

interface Known {
  readonly records: ReadonlyMap<number, ReadonlySet<string>>;
  readonly firstCapture: ReadonlyMap<number, number>;
  readonly versions: ReadonlyMap<number, readonly { no: number; text: string }[]>;
}

async function readKnown(uow: UnitOfWork, seqs: readonly number[]): Promise<Known> {
  const records = new Map<number, Set<string>>();
  const firstCapture = new Map<number, number>();
  for (const row of await findRecordHashes(uow.tx, seqs)) {
    records.set(row.post_seq, (records.get(row.post_seq) ?? new Set()).add(row.record_sha256));
    if (!firstCapture.has(row.post_seq)) firstCapture.set(row.post_seq, row.seq);
  }
  const versions = new Map<number, { no: number; text: string }[]>();
  for (const row of await findVersions(uow.tx, seqs)) versions.set(row.post_seq, [...(versions.get(row.post_seq) ?? []), row]);
  return { records, firstCapture, versions };
}

interface Edit {
  readonly group: Group;
  readonly item: PreparedPost;
  readonly no: number;
  readonly captureSeq: number;
  readonly isNewest: boolean;
}

const comparable = (text: string) => text.replace(/\s+/g, ' ').trim();

/** The observations of a batch, and which of them show another text. */
class Observations {
  readonly rows: BulkRow[] = [];
  /** Observations that were new, by post. */
  readonly perPost = new Map<number, PreparedPost[]>();
  readonly firstSeq = new Map<number, number>();

  constructor(private readonly uow: UnitOfWork, private readonly file: BatchFile, private next: number) {}

  take(group: Group, known: Known): Edit[] {
    const seen = new Set(known.records.get(group.seq));
    const texts = this.textsOf(group, known);
    const edits: Edit[] = [];
    let newest = group.held ? group.held.counted_at ?? -Infinity : -Infinity;
    for (const item of group.items) {
      if (seen.has(item.sha256)) continue;
      seen.add(item.sha256);
      let version = item.post.text === null ? texts.length : texts.indexOf(item.comparable) + 1;
      const at = item.post.captured.at;
      if (version === 0) {
        texts.push(item.comparable);
        version = texts.length;
        if (version > 1) edits.push({ group, item, no: version, captureSeq: this.next, isNewest: (at ?? -Infinity) >= newest });
      }
      newest = Math.max(newest, at ?? -Infinity);
      this.add(group.seq, item, Math.max(1, version));
    }
    return edits;
  }

  async write(): Promise<void> {
    await insertRows(this.uow.tx, 'capture', this.rows);
  }

  private textsOf(group: Group, known: Known): string[] {
    const versions = known.versions.get(group.seq);
    if (versions) return versions.map(({ text }) => comparable(text));
    if (group.held) return [comparable(group.held.text)];
    const first = group.items.find((item) => item.post.text !== null);
    return first ? [first.comparable] : [''];
  }

  private add(postSeq: number, item: PreparedPost, version: number): void {
    const { post, position } = item;
    const { views, likes, shares, comments } = post.counts;
    this.rows.push([
      this.next, this.uow.newId(), postSeq, this.file.seq, position.line, position.byteOffset, position.byteLength, position.path, item.sha256,
      post.captured.at, post.captured.text, post.captured.certainty, post.collector ?? this.file.collector, post.tool, views, likes, shares, comments, version,
    ]);
    if (!this.firstSeq.has(postSeq)) this.firstSeq.set(postSeq, this.next);
    this.perPost.set(postSeq, [...(this.perPost.get(postSeq) ?? []), item]);
    this.next += 1;
  }
}

async function insertFresh(uow: UnitOfWork, groups: readonly Group[], authorSeqOf: (item: PreparedPost) => number | null): Promise<void> {
  const posts: BulkRow[] = [];
  const aliases: BulkRow[] = [];
  const media: BulkRow[] = [];
  const index: BulkRow[] = [];
  const days = new Map<string, number>();
  for (const { seq, items } of groups) {
    // The record that carries a text speaks for the post; a bare row of another tool may stand before it.
    const item = items.find((candidate) => candidate.post.text !== null) ?? items[0];
    if (!item) continue;
    const { post } = item;
    const { views, likes, shares, comments } = post.counts;
    const extra = Object.keys(post.extra).length > 0 ? JSON.stringify(post.extra) : null;
    posts.push([
      seq, uow.newId(), post.platform, post.nativeId, post.permalink, post.author.handle, post.author.name, post.author.id, authorSeqOf(item), item.text, item.textSha256, item.lang,
      post.published.at, post.published.text, post.published.certainty, post.published.at ?? UNDATED, views, likes, shares, comments, post.captured.at, 1, post.media.length, item.kinds, extra, uow.entrySeq,
    ]);
    for (const alias of new Set(items.flatMap((each) => each.post.aliases))) aliases.push([post.platform, alias, seq]);
    post.media.forEach((each, no) => media.push([uow.newId(), seq, no, each.kind, each.fileName === null ? 'url-only' : 'named-absent', each.url, each.fileName, null, null, each.durationMs, null]));
    index.push([seq, item.indexText, item.indexAuthor]);
    if (post.published.at !== null) {
      const day = `${String(Math.floor(post.published.at / DAY))} ${post.platform}`;
      days.set(day, (days.get(day) ?? 0) + 1);
    }
  }
  await insertRows(uow.tx, 'post', posts);
  await insertRows(uow.tx, 'post_alias', aliases);
  await insertRows(uow.tx, 'media', media);
  await insertRows(uow.tx, 'post_fts', index);
  await addDays(uow.tx, days);
}

const RANK: Readonly<Record<string, number>> = { none: 0, 'local-unknown': 1, 'date-only': 2, 'ambiguous-hour': 3, 'zone-abbreviation': 4, 'zone-declared': 5, 'offset-known': 6, utc: 7 };

async function updateHeld(uow: UnitOfWork, groups: readonly Group[], observations: Observations): Promise<void> {
  const days = new Map<string, number>();
  for (const { seq, held, items } of groups) {
    const observed = observations.perPost.get(seq) ?? [];
    // A new post was written from its first record; here its further ones are added.
    const further = held ? observed : observed.slice(1);
    if (further.length === 0) continue;
    if (held) {
      const names = items.flatMap((each) => each.post.aliases.map((alias): BulkRow => [each.post.platform, alias, seq]));
      await insertRows(uow.tx, 'post_alias', names);
    }
    const base = held ?? { counted_at: observed[0]?.post.captured.at ?? null, published_certainty: observed[0]?.post.published.certainty ?? 'none', published_at: observed[0]?.post.published.at ?? null, platform: items[0]?.post.platform ?? '' };
    const newest = further.filter((each) => each.post.captured.at !== null).sort((a, b) => (b.post.captured.at ?? 0) - (a.post.captured.at ?? 0))[0];
    const isNewer = newest !== undefined && (newest.post.captured.at ?? 0) >= (base.counted_at ?? -Infinity);
    const better = further.map((each) => each.post.published).filter((time) => time.at !== null && (RANK[time.certainty] ?? 0) > (RANK[base.published_certainty] ?? 0)).sort((a, b) => (RANK[b.certainty] ?? 0) - (RANK[a.certainty] ?? 0))[0];
    const first = <T>(pick: (each: PreparedPost) => T | null): T | null => further.map(pick).find((value) => value !== null) ?? null;
    const counts = isNewer ? newest.post.counts : null;
    await updateObserved(uow.tx, {
      seq, captures: further.length, counts: counts && [counts.views, counts.likes, counts.shares, counts.comments], countedAt: newest?.post.captured.at ?? null,
      nativeId: first((each) => each.post.nativeId), permalink: first((each) => each.post.permalink), author: first((each) => each.post.author.handle), authorName: first((each) => each.post.author.name),
      published: better?.at === undefined || better.at === null ? null : [better.at, better.text, better.certainty],
    });
    if (better?.at !== undefined && better.at !== null && base.published_at === null) {
      const day = `${String(Math.floor(better.at / DAY))} ${base.platform}`;
      days.set(day, (days.get(day) ?? 0) + 1);
    }
  }
  await addDays(uow.tx, days);
}

async function writeEdits(uow: UnitOfWork, edits: readonly Edit[], known: Known): Promise<void> {
  for (const { group, item, no, captureSeq, isNewest } of edits) {
    const original = group.held ?? null;
    if (no === 2) {
      const first = group.items.find((each) => each.post.text !== null);
      const text = original?.text ?? first?.text ?? '';
      const sha256 = original?.text_sha256 ?? first?.textSha256 ?? '';
      await insertRows(uow.tx, 'post_version', [[group.seq, 1, text, sha256, known.firstCapture.get(group.seq) ?? captureSeq]]);
    }
    await insertRows(uow.tx, 'post_version', [[group.seq, no, item.text, item.textSha256, captureSeq]]);
    await setCurrentText(uow.tx, group.seq, item.text, item.textSha256, no, item.kinds, isNewest);
    const texts = await findVersions(uow.tx, [group.seq]);
    await reindexPost(uow.tx, group.seq, texts.map(({ text }) => normaliseForIndex(text)).join('\n'), item.indexAuthor);
  }
}
