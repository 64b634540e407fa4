import { createHash } from 'node:crypto';
import { v7 as makeUuid } from 'uuid';
import { guessLanguage, normaliseForIndex } from '../../../shared/domain/text/index.ts';
import { toKindBits, type MentionKind } from '../../../shared/model/mention-kind.ts';
import type { Triage } from '../../../shared/model/post.ts';
import type { Database } from '../db/driver.ts';

export interface SeedPost {
  readonly text: string;
  readonly platform?: string;
  readonly author?: string;
  /** Epoch milliseconds; null for an undated post. */
  readonly at?: number | null;
  readonly triage?: Triage;
  readonly kinds?: readonly MentionKind[];
}

/** Puts posts straight into the tables, as an import leaves them, for tests of what reads them. Returns their ids in order. */
export async function seedPosts(db: Database, posts: readonly SeedPost[]): Promise<string[]> {
  const ids = posts.map(() => makeUuid());
  await db.write(async (w) => {
    const last = (await w.get<{ seq: number }>('SELECT coalesce(max(seq), 0) AS seq FROM post'))?.seq ?? 0;
    await w.insertMany('post',
      ['seq', 'id', 'platform', 'native_id', 'author', 'text', 'text_sha256', 'lang', 'published_at', 'published_certainty', 'sort_at', 'triage', 'kinds', 'created_entry'],
      posts.map((post, i) => [
        last + i + 1, ids[i] ?? '', post.platform ?? 'tiktok', `n${String(last + i + 1)}`, post.author ?? 'vendeur', post.text, createHash('sha256').update(post.text).digest('hex'),
        guessLanguage(post.text), post.at ?? null, post.at == null ? 'none' : 'utc', post.at ?? -1, post.triage ?? 'toExamine', toKindBits(post.kinds ?? []), 1,
      ]));
    await w.insertMany('post_fts', ['rowid', 'text', 'author'], posts.map((post, i) => [last + i + 1, normaliseForIndex(post.text), normaliseForIndex(post.author ?? 'vendeur')]));
  });
  return ids;
}
