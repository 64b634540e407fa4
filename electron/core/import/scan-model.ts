import { z } from 'zod';
import { zImportTotals } from '../../../shared/model/import.ts';

const zParams = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));

/** What an import would do with one file. */
export const zScannedFile = z.object({
  path: z.string(), bytes: z.number(), format: z.string().nullable(), confidence: z.number(),
  detail: z.object({ platform: z.string().optional(), columns: z.number().optional(), encoding: z.string().optional(), delimiter: z.string().optional() }),
  records: z.number(), new: z.number(), merged: z.number(), rejected: z.number(),
  /** Times without a zone: they need the person to name one. */
  unzoned: z.number(), ambiguousHours: z.number(),
  reason: z.object({ code: z.string(), params: zParams }).nullable(),
  rejections: z.array(z.object({ line: z.number().nullable(), byte: z.number(), code: z.string(), params: zParams, excerpt: z.string() })),
});
export type ScannedFile = z.infer<typeof zScannedFile>;
export const zScan = z.object({ totals: zImportTotals, bytes: z.number(), files: z.array(zScannedFile) });
export type Scan = z.infer<typeof zScan>;
