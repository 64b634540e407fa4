import { z } from 'zod';
import { zId, zInstant } from './ids.ts';

export const zJobState = z.enum(['waiting', 'running', 'paused', 'done', 'failed', 'cancelled']);
export const zReason = z.object({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])) });

/** A long piece of work as the job centre shows it. Counts come before percent; `total` null means not yet known. */
export const zJob = z.object({
  id: zId,
  /** Dotted name, translated under `jobs.<kind>`: `import.run`, `evidence.verify`, `report.produce`. */
  kind: z.string(),
  state: zJobState,
  /** What is being done now, translated under `jobs.step.<step>`. */
  step: z.string(),
  subject: z.string(),
  done: z.number(),
  total: z.number().nullable(),
  unit: z.enum(['bytes', 'files', 'posts', 'pages', 'steps']),
  startedAt: zInstant.nullable(),
  endedAt: zInstant.nullable(),
  /** Kind-specific live counts, e.g. {new, merged, rejected}. */
  counts: z.record(z.string(), z.number()),
  error: zReason.nullable(),
  pausable: z.boolean(),
});
export type Job = z.infer<typeof zJob>;
