import { z } from 'zod';
import { zHourCount, zTimelineEvent, zTimelineLane } from '../../../../shared/model/timeline.ts';
import { caseQuery, router } from '../../trpc.ts';
import { countPostsByHour, listMarkedPosts, listPostEvents } from './timeline.repo.ts';

const zSpan = z.object({ from: z.number().int(), to: z.number().int() });
const EVENTS_PER_LANE = 60;
/** Above this many posts in the window the density speaks for them. */
const POSTS_ONE_BY_ONE = 200;

const zLaneEvents = z.object({ lane: zTimelineLane, events: z.array(zTimelineEvent), truncated: z.boolean() });

/** The evidence timeline: posts as density, everything else as events of its sources. */
export const timelineRouter = router({
  /** Posts per hour of the window; the page groups hours into days, weeks or months of Moroccan time. */
  density: caseQuery.input(zSpan).output(z.array(zHourCount)).query(({ ctx, input }) => ctx.read((r) => countPostsByHour(r, input.from, input.to))),

  /** Posts drawn one by one: those selected, the exhibits, and all of the window when they are few. */
  posts: caseQuery
    .input(zSpan.extend({ ids: z.array(z.string()).max(500) }))
    .output(z.object({ marked: z.array(zTimelineEvent), all: z.array(zTimelineEvent).nullable() }))
    .query(({ ctx, input }) => ctx.read(async (r) => {
      const all = await listPostEvents(r, input.from, input.to, POSTS_ONE_BY_ONE + 1);
      return { marked: await listMarkedPosts(r, input.ids, input.from, input.to, 300), all: all.length > POSTS_ONE_BY_ONE ? null : all };
    })),

  events: caseQuery.input(zSpan).output(z.array(zLaneEvents)).query(({ ctx, input }) => ctx.read(async (r) => {
    const lanes: z.infer<typeof zLaneEvents>[] = [];
    for (const source of ctx.app.timelineSources) {
      const events = await source.listEvents(r, { ...input, limit: EVENTS_PER_LANE });
      lanes.push({ lane: source.lane, events: events.slice(0, EVENTS_PER_LANE), truncated: events.length > EVENTS_PER_LANE });
    }
    return lanes;
  })),
});
