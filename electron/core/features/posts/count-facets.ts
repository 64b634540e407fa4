import { fromKindBits, MENTION_KINDS, toKindBits } from '../../../../shared/model/mention-kind.ts';
import { TEXT_LANGUAGES, zTextLanguage, zTriage, type PostFacets, type PostFilter, type TextLanguage } from '../../../../shared/model/post.ts';
import type { PostGroup } from './facets.repo.ts';

type Facet = keyof PostFacets;
const FACETS: readonly Facet[] = ['triage', 'kinds', 'platforms', 'languages'];

/**
 * What each choice would leave: a group counts for a facet when it passes all the other facets, so that choosing TikTok
 * does not make Facebook disappear. Chosen values stay listed at zero.
 */
export function countFacets(groups: readonly PostGroup[], filter: PostFilter): PostFacets {
  const counts: Record<Facet, Map<string, number>> = {
    triage: startCounts(zTriage.options), kinds: startCounts(filter.kinds), platforms: startCounts(filter.platforms), languages: startCounts(filter.languages),
  };
  for (const group of groups) {
    const failed = FACETS.filter((facet) => !passes(group, filter, facet));
    for (const facet of FACETS) {
      if (failed.some((other) => other !== facet)) continue;
      for (const value of valuesOf(group, facet)) counts[facet].set(value, (counts[facet].get(value) ?? 0) + group.posts);
    }
  }
  return {
    triage: zTriage.options.map((value) => ({ value, posts: counts.triage.get(value) ?? 0 })),
    kinds: MENTION_KINDS.flatMap((value) => toChoice(value, counts.kinds)),
    platforms: [...counts.platforms].map(([value, posts]) => ({ value, posts })).toSorted((a, b) => b.posts - a.posts || a.value.localeCompare(b.value)),
    languages: TEXT_LANGUAGES.flatMap((value) => toChoice(value, counts.languages)),
  };
}

function startCounts(values: readonly string[]): Map<string, number> {
  return new Map(values.map((value) => [value, 0]));
}

function toChoice<T extends string>(value: T, counts: ReadonlyMap<string, number>): { value: T; posts: number }[] {
  const posts = counts.get(value);
  return posts === undefined ? [] : [{ value, posts }];
}

function passes(group: PostGroup, filter: PostFilter, facet: Facet): boolean {
  switch (facet) {
    case 'triage': return filter.triage.length === 0 || filter.triage.includes(group.triage);
    case 'kinds': return filter.kinds.length === 0 || (group.kinds & toKindBits(filter.kinds)) !== 0;
    case 'platforms': return filter.platforms.length === 0 || filter.platforms.includes(group.platform);
    case 'languages': return filter.languages.length === 0 || filter.languages.includes(toTextLanguage(group.lang));
  }
}

function valuesOf(group: PostGroup, facet: Facet): readonly string[] {
  switch (facet) {
    case 'triage': return [group.triage];
    case 'kinds': return fromKindBits(group.kinds);
    case 'platforms': return [group.platform];
    case 'languages': return [toTextLanguage(group.lang)];
  }
}

/** A language no list names (an older case) counts as not known. */
function toTextLanguage(lang: string): TextLanguage {
  return zTextLanguage.safeParse(lang).data ?? 'und';
}
