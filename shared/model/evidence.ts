import { z } from 'zod';
import { zId, zInstant, zSha256 } from './ids.ts';

/**
 * One evidence selector serves every citation. Each binds to one version of the text or one file by hash, since
 * posts change; `captureId` says in which observation that version was seen.
 */
const bound = { captureId: zId.nullable(), sha256: zSha256 };
export const zSelector = z.discriminatedUnion('kind', [
  /** UTF-16 offsets [start, end) in the text whose SHA-256 (UTF-8) is `sha256`. */
  z.object({ kind: z.literal('text'), ...bound, start: z.number().int().min(0), end: z.number().int().min(0), quote: z.string() }),
  /** Fractions 0..1 of the image's width and height. */
  z.object({ kind: z.literal('region'), ...bound, x: z.number(), y: z.number(), width: z.number(), height: z.number() }),
  /** Milliseconds from the start of the recording. */
  z.object({ kind: z.literal('time'), ...bound, from: z.number().int(), to: z.number().int() }),
  /** A box on a page, fractions 0..1; `page` counts from 1. */
  z.object({ kind: z.literal('page'), ...bound, page: z.number().int().min(1), x: z.number(), y: z.number(), width: z.number(), height: z.number() }),
  /** A cell of a table as received; `row` counts from 1 without the header. */
  z.object({ kind: z.literal('cell'), ...bound, row: z.number().int().min(1), column: z.string() }),
  /** The whole thing. */
  z.object({ kind: z.literal('whole'), ...bound }),
]);
export type Selector = z.infer<typeof zSelector>;

/** What can be cited. */
export const zSubjectKind = z.enum(['post', 'media', 'file', 'capture', 'entity', 'link', 'warehouse', 'declaration', 'invoice', 'seizure', 'exhibit']);
export type SubjectKind = z.infer<typeof zSubjectKind>;

export const zCitation = z.object({ subjectKind: zSubjectKind, subjectId: zId, selector: zSelector.nullable() });
export type Citation = z.infer<typeof zCitation>;

/** Admiralty 6x6: the two scales are judged apart. */
export const zSourceGrade = z.enum(['A', 'B', 'C', 'D', 'E', 'F']);
export const zInfoGrade = z.enum(['1', '2', '3', '4', '5', '6']);
export const zGrade = z.object({ source: zSourceGrade, info: zInfoGrade });
export type Grade = z.infer<typeof zGrade>;

/** The four states of the evidence grammar (design language, section 5). */
export const zEvidenceState = z.enum(['established', 'inferred', 'toExamine', 'rejected']);
export type EvidenceState = z.infer<typeof zEvidenceState>;

export const zExhibit = z.object({
  id: zId,
  number: z.string(),
  kind: z.enum(['post', 'media', 'file']),
  subjectId: zId,
  title: z.string(),
  note: z.string(),
  grade: zGrade.nullable(),
  gradeReason: z.string(),
  state: z.enum(['active', 'cancelled']),
  cancelReason: z.string().nullable(),
  createdAt: zInstant,
  createdBy: z.string(),
});
export type Exhibit = z.infer<typeof zExhibit>;

/** One link of the custody chain, without its payload. */
export const zLedgerEntry = z.object({
  chain: zId,
  seq: z.number().int().min(1),
  prev: zSha256.nullable(),
  hash: zSha256,
  at: zInstant,
  actorId: zId,
  actorName: z.string(),
  machine: z.string(),
  kind: z.string(),
  subjects: z.array(z.string()),
  payloadSha256: zSha256,
});
export type LedgerEntry = z.infer<typeof zLedgerEntry>;

export const zVerifyFailure = z.object({
  kind: z.enum(['file', 'ledger', 'signature', 'header', 'record']),
  path: z.string(),
  code: z.string(),
  message: z.string(),
});
export const zVerifyResult = z.object({
  ok: z.boolean(),
  checked: z.object({ files: z.number().int(), bytes: z.number().int(), ledger: z.number().int(), signatures: z.number().int() }),
  failures: z.array(zVerifyFailure),
});
export type VerifyResult = z.infer<typeof zVerifyResult>;
export type VerifyFailure = z.infer<typeof zVerifyFailure>;
