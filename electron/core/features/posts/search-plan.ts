/**
 * Which way to answer a search, by how many posts hold the words. Measured over 1,000,000 posts (ms for the newest 50):
 *
 *   words in        seek   walk   probe
 *   0 posts          0.1     31   10,000
 *   8,000            9        2     240
 *   80,000          56       10      14
 *   400,000        170       52       2
 *
 * - `seek`: take every post the index names and sort them. Costs with the matches.
 * - `seek-within`: the same with the posts of chosen entities.
 * - `walk`: go down the posts from the newest, keep those whose number is in the set the index gave. Costs with the
 *   matches (the set) and with the rarity (the walk).
 * - `probe`: go down the posts from the newest and ask the index about each. Costs with the rarity only; a trap for
 *   rare words, and for words that stopped being used, hence its limit and the way back to `walk`.
 */
export type PagePlan = 'seek' | 'seek-within' | 'walk' | 'probe';

/**
 * Which way to count. `matches`: the index alone. `stream`: hold the posts that pass the filter, read the matches past
 * them; `walk` the other way round. The smaller set is the one to hold.
 */
export type CountPlan = 'matches' | 'seek' | 'seek-within' | 'stream' | 'walk';

/** Up to this many matches sorting them all costs less than walking the time index. */
export const SEEK_AT_MOST = 2000;
/** Up to this many posts of an entity are fetched one by one rather than met on a walk. */
export const SMALL_SET = 20_000;
/** From this many matches asking one by one is cheaper than fetching the set; matches are counted up to here. */
export const PROBE_FROM = 100_000;
/** Posts a probe may ask about before it gives up: some 20 microseconds each. */
export const PROBE_AT_MOST = 2000;
/** Totals are exact up to here; the exact number above follows on demand. */
export const COUNT_EXACT_TO = 10_000;

export interface Sizes {
  /** Posts that hold the words, counted up to `PROBE_FROM`; null when no words choose. */
  readonly matches: number | null;
  /** Posts of the chosen entities, counted up to just over `SMALL_SET`; null when none are chosen. */
  readonly within: number | null;
  /** Posts there are, roughly. */
  readonly posts: number;
}

export function choosePagePlan({ matches, within, posts, depth }: Sizes & { readonly depth: number }): PagePlan {
  const narrow = chooseNarrow(matches, within);
  if (narrow) return narrow;
  if (matches === null || matches < PROBE_FROM || within !== null) return 'walk';
  // The share is at least this; a probe that would have to go deeper than it may is given up for a walk at once.
  const share = matches / Math.max(posts, 1);
  return depth / share <= PROBE_AT_MOST ? 'probe' : 'walk';
}

export function chooseCountPlan({ matches, within, passing, filtered }: Sizes & { readonly passing: number | null; readonly filtered: boolean }): CountPlan {
  if (matches !== null && !filtered) return 'matches';
  const narrow = chooseNarrow(matches, within);
  if (narrow) return narrow;
  return matches !== null && passing !== null && passing < matches ? 'stream' : 'walk';
}

function chooseNarrow(matches: number | null, within: number | null): 'seek' | 'seek-within' | null {
  if (matches !== null && matches <= SEEK_AT_MOST) return 'seek';
  if (within !== null && within <= SMALL_SET) return 'seek-within';
  return null;
}
