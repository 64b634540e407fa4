import type { TimelineEvent, TimelineLane } from '../../../shared/model/timeline.ts';
import type { Reader } from '../db/driver.ts';

export interface TimelineQuery {
  /** Half-open period in epoch milliseconds. */
  readonly from: number;
  readonly to: number;
  /** At most this many events of the lane, the weightiest first when there are more. */
  readonly limit: number;
}

/**
 * What a feature registers to appear on the timeline. Events that touch the period are returned, in any order; a source
 * that has more than `limit` returns `limit + 1` so that the view can say that some are left out.
 */
export interface TimelineSource {
  readonly lane: TimelineLane;
  listEvents(r: Reader, query: TimelineQuery): Promise<TimelineEvent[]>;
}
