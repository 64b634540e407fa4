import type { Reader } from '../../db/driver.ts';

export interface DayCount { day: number; platform: string; posts: number }

/** Posts per day; `day` counts days since 1970-01-01 UTC. */
export async function listDayCounts(r: Reader): Promise<DayCount[]> {
  return r.all<DayCount>('SELECT day, platform, posts FROM stat_day ORDER BY day, platform');
}

/** First and last published instant of the case, null when nothing is dated. */
export async function findTimeBounds(r: Reader): Promise<{ from: number | null; to: number | null }> {
  const first = await r.get<{ at: number }>('SELECT sort_at AS at FROM post INDEXED BY ix_post_time WHERE sort_at > -1 AND published_at IS NOT NULL ORDER BY sort_at, seq LIMIT 1');
  const last = await r.get<{ at: number }>('SELECT sort_at AS at FROM post INDEXED BY ix_post_time WHERE published_at IS NOT NULL ORDER BY sort_at DESC, seq DESC LIMIT 1');
  return { from: first?.at ?? null, to: last?.at ?? null };
}
