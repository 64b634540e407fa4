import { z } from 'zod';
import { zId, zInstant, zSha256 } from './ids.ts';

/** Where in a file: line and byte offset count from 1 and 0; `path` is a JSON path or column name. */
export const zPosition = z.object({
  line: z.number().int().nullable(),
  byte: z.number().int().nullable(),
  path: z.string().nullable(),
});
export type Position = z.infer<typeof zPosition>;

export const zRejection = z.object({ position: zPosition, code: z.string(), message: z.string(), params: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])).default({}) });
export type Rejection = z.infer<typeof zRejection>;

export const zImportedFile = z.object({
  id: zId.nullable(),
  path: z.string(),
  format: z.string().nullable(),
  bytes: z.number().int(),
  sha256: zSha256.nullable(),
  records: z.number().int(),
  new: z.number().int(),
  merged: z.number().int(),
  /** At most `REJECTIONS_LISTED` are listed; `rejectedCount` is always the whole number. */
  rejected: z.array(zRejection),
  rejectedCount: z.number().int(),
});
export type ImportedFile = z.infer<typeof zImportedFile>;

export const zImportTotals = z.object({ files: z.number().int(), records: z.number().int(), new: z.number().int(), merged: z.number().int(), rejected: z.number().int() });
export const zImportResult = z.object({ totals: zImportTotals, files: z.array(zImportedFile) });
export type ImportResult = z.infer<typeof zImportResult>;

/** Generic CSV: target field -> header name of the file. */
export const MAPPING_TARGETS = [
  'id', 'platform', 'author', 'authorName', 'authorId', 'text', 'createdAt', 'url', 'views', 'likes', 'shares', 'comments', 'media', 'place', 'lang', 'collectedAt', 'collector',
] as const;
export const zMapping = z.object({
  name: z.string().default(''),
  delimiter: z.string().length(1).optional(),
  encoding: z.string().optional(),
  timezone: z.string().optional(),
  dateOrder: z.enum(['dmy', 'mdy', 'ymd']).optional(),
  platform: z.string().optional(),
  columns: z.partialRecord(z.enum(MAPPING_TARGETS), z.string()),
});
export type Mapping = z.infer<typeof zMapping>;

export const zImportRequest = z.object({
  paths: z.array(z.string().min(1)).min(1),
  timezone: z.string().nullable().default(null),
  mapping: zMapping.nullable().default(null),
  collector: z.string().nullable().default(null),
  dryRun: z.boolean().default(false),
});
export type ImportRequest = z.input<typeof zImportRequest>;

export const zImportRun = z.object({
  id: zId, startedAt: zInstant, endedAt: zInstant.nullable(), actor: z.string(), root: z.string(), collector: z.string().nullable(),
  state: z.enum(['running', 'done', 'failed', 'cancelled']), totals: zImportTotals,
});
export type ImportRun = z.infer<typeof zImportRun>;
