import { z } from 'zod';
import { zEvidenceState, zGrade } from './evidence.ts';
import { zId, zInstant } from './ids.ts';

/** The rows of the timeline, in the order they are drawn. Posts are drawn as density and, close up, one by one. */
export const TIMELINE_LANES = ['posts', 'accounts', 'phones', 'captures', 'imports', 'warehouses', 'declarations', 'seizures'] as const;
export const zTimelineLane = z.enum(TIMELINE_LANES);
export type TimelineLane = z.infer<typeof zTimelineLane>;

/** How well a bound is known; printed in words beside the time. */
export const zTimePrecision = z.enum(['minute', 'day', 'span']);

/** Something that happened at an instant (`to` null) or over a known span. */
export const zTimelineEvent = z.object({
  id: z.string(),
  lane: zTimelineLane,
  /** Translated under `timeline.kind.<kind>`, with `label` and `count` as parameters. */
  kind: z.string(),
  label: z.string(),
  count: z.number().int().nullable(),
  subject: z.object({ kind: z.enum(['post', 'entity', 'warehouse', 'file', 'run', 'declaration', 'seizure']), id: zId }),
  from: zInstant,
  to: zInstant.nullable(),
  precision: zTimePrecision,
  state: zEvidenceState,
  /** True where the thing may have begun earlier or lasted longer than what was seen. */
  openStart: z.boolean(),
  openEnd: z.boolean(),
  exhibit: z.string().nullable(),
  grade: zGrade.nullable(),
});
export type TimelineEvent = z.infer<typeof zTimelineEvent>;

/** Posts within one clock hour, counted in hours since 1970-01-01T00Z. */
export const zHourCount = z.object({ hour: z.number().int(), posts: z.number().int() });
export type HourCount = z.infer<typeof zHourCount>;
