import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { binCounts, listBoundaries, type AxisUnit, type Span } from '../../../shared/domain/timeline/index.ts';
import type { TimelineEvent } from '../../../shared/model/timeline.ts';
import { useTRPC } from '../../platform/client.ts';

const DAY = 86_400_000;

export interface Bin extends Span { readonly posts: number }

/** Bars of the density: hours close up, then days, weeks, months. */
function binUnit({ from, to }: Span): AxisUnit {
  const days = (to - from) / DAY;
  if (days <= 4) return 'hour';
  if (days <= 200) return 'day';
  return days <= 1500 ? 'week' : 'month';
}

/** What the window shows: density, single posts, events of every lane. Earlier answers stay on screen while new ones come. */
export function useTimeline(span: Span, selectedPosts: readonly string[]) {
  const trpc = useTRPC();
  const unit = binUnit(span);
  const boundaries = useMemo(() => listBoundaries(span, unit), [span, unit]);
  const reach = { from: boundaries[0] ?? span.from, to: boundaries.at(-1) ?? span.to };
  const density = useQuery(trpc.timeline.density.queryOptions(reach, { placeholderData: keepPreviousData }));
  const posts = useQuery(trpc.timeline.posts.queryOptions({ ...span, ids: selectedPosts.slice(0, 500) }, { placeholderData: keepPreviousData }));
  const lanes = useQuery(trpc.timeline.events.queryOptions(span, { placeholderData: keepPreviousData }));

  const bins = useMemo<readonly Bin[]>(() => binCounts(density.data ?? [], boundaries)
    .map((count, i) => ({ from: boundaries[i] ?? 0, to: boundaries[i + 1] ?? 0, posts: count })), [density.data, boundaries]);
  const postEvents = useMemo<readonly TimelineEvent[]>(() => {
    const byId = new Map([...(posts.data?.all ?? []), ...(posts.data?.marked ?? [])].map((event) => [event.id, event]));
    return [...byId.values()].sort((a, b) => a.from - b.from);
  }, [posts.data]);
  return {
    unit, bins, postEvents, lanes: lanes.data ?? [],
    isReady: density.isSuccess && posts.isSuccess && lanes.isSuccess,
    error: density.error ?? posts.error ?? lanes.error,
  };
}
