import { z } from 'zod';
import { zId, zInstant } from './ids.ts';

export const zLanguage = z.enum(['fr', 'ar']);
export type Language = z.infer<typeof zLanguage>;

/** Who acts: an investigator of this laptop, as printed in the ledger. */
export const zActor = z.object({ id: zId, name: z.string().min(1), grade: z.string(), unit: z.string() });
export type Actor = z.infer<typeof zActor>;

/** What the case says of itself; stored in the database, never in `case.json`. */
export const zCaseInfo = z.object({
  id: zId,
  title: z.string().min(1).max(300),
  number: z.string().max(60),
  language: zLanguage,
  createdAt: zInstant,
});
export type CaseInfo = z.infer<typeof zCaseInfo>;

export const zLedgerHead = z.object({ entries: z.number().int(), head: z.string().nullable() });
export type LedgerHead = z.infer<typeof zLedgerHead>;

/** The figures of `mirsad case info`. */
export const zCaseSummary = zCaseInfo.extend({
  path: z.string(),
  encrypted: z.boolean(),
  readOnly: z.boolean(),
  posts: z.number().int(),
  captures: z.number().int(),
  media: z.number().int(),
  files: z.number().int(),
  entities: z.number().int(),
  links: z.number().int(),
  warehouses: z.number().int(),
  exhibits: z.number().int(),
  declarations: z.number().int(),
  seizures: z.number().int(),
  evidenceBytes: z.number().int(),
  ledger: zLedgerHead,
  formatVersion: z.number().int(),
});
export type CaseSummary = z.infer<typeof zCaseSummary>;

/** A line of the home screen. A locked case shows its number and title only. */
export const zRecentCase = z.object({
  path: z.string(),
  id: zId,
  title: z.string(),
  number: z.string(),
  encrypted: z.boolean(),
  openedAt: zInstant,
  createdAt: zInstant.nullable(),
  posts: z.number().int().nullable(),
  exhibits: z.number().int().nullable(),
  verifiedAt: zInstant.nullable(),
  available: z.boolean(),
});
export type RecentCase = z.infer<typeof zRecentCase>;

export const zNewCase = z.object({
  dir: z.string().min(1),
  title: z.string().trim().min(1).max(300),
  number: z.string().trim().max(60).default(''),
  language: zLanguage.default('fr'),
  /** Null makes a plain case (`--no-passphrase`). */
  passphrase: z.string().min(1).nullable(),
  /** Eight groups of four, shown and typed back before creation; made here when absent. */
  recoveryKey: z.string().regex(/^(?:[0-9A-HJKMNP-TV-Z]{4}-){7}[0-9A-HJKMNP-TV-Z]{4}$/).optional(),
});
export type NewCase = z.input<typeof zNewCase>;
