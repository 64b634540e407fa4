import { z } from 'zod';

/** UUIDv7 in lower-case text: sorts by creation and lets two investigators' copies of a case merge. */
export const zId = z.uuid();
export type Id = z.infer<typeof zId>;

/** SHA-256 as 64 lower-case hex digits. */
export const zSha256 = z.string().regex(/^[0-9a-f]{64}$/);
export type Sha256 = z.infer<typeof zSha256>;

/** An instant as epoch milliseconds UTC. */
export const zInstant = z.number().int();
export type Instant = z.infer<typeof zInstant>;

/** A half-open period [from, to) in epoch milliseconds; a missing bound is open. */
export const zPeriod = z.object({ from: zInstant.nullable(), to: zInstant.nullable() });
export type Period = z.infer<typeof zPeriod>;

/** A page of a larger result; `cursor` is opaque and null at the end. */
export function zPage<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), cursor: z.string().nullable() });
}

/** A count that is exact up to a limit; above it `exact` is false and `value` is the limit. */
export const zBoundedCount = z.object({ value: z.number().int().nonnegative(), exact: z.boolean() });
export type BoundedCount = z.infer<typeof zBoundedCount>;
