import type { RecentCase } from '../../../shared/model/case.ts';

const DAY_MS = 86_400_000;
/** A verification older than this is worth repeating. */
export const DAYS_UNTIL_STALE = 30;
const SHOWN = 4;

export function daysBetween(earlier: number, later: number): number {
  return Math.floor((later - earlier) / DAY_MS);
}

export interface ToDo {
  readonly kind: 'verify' | 'missing';
  readonly recent: RecentCase;
}

/** What is overdue on this machine: cases whose folder is gone, then open ones long unverified. Encrypted ones say nothing. */
export function listToDos(recents: readonly RecentCase[], now: number): ToDo[] {
  const missing = recents.filter((recent) => !recent.available).map((recent): ToDo => ({ kind: 'missing', recent }));
  const stale = recents
    .filter((recent) => recent.available && !recent.encrypted && (recent.posts ?? 0) > 0 && (recent.verifiedAt === null || daysBetween(recent.verifiedAt, now) > DAYS_UNTIL_STALE))
    .map((recent): ToDo => ({ kind: 'verify', recent }));
  return [...missing, ...stale].slice(0, SHOWN);
}
