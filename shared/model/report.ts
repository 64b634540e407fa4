import { z } from 'zod';
import { zLanguage } from './case.ts';
import { zEvidenceState, zGrade, zSelector } from './evidence.ts';
import { zId, zInstant, zSha256 } from './ids.ts';
import { zCounts, zMediaKind, zStatedTime } from './post.ts';

/** Which versions a file holds: a twin report is two whole documents one after the other, never two columns. */
export const zReportLanguages = z.enum(['fr', 'ar', 'fr+ar']);
export type ReportLanguages = z.infer<typeof zReportLanguages>;

/** A text a person wrote in both languages; an empty side was not written. */
export const zBilingual = z.object({ fr: z.string(), ar: z.string() });
export type Bilingual = z.infer<typeof zBilingual>;

/** What a finding cites: an exhibit, and where in it when the finding points at a place. */
export const zReportCitation = z.object({ exhibitId: zId, number: z.string(), active: z.boolean(), selector: zSelector.nullable() });
export type ReportCitation = z.infer<typeof zReportCitation>;

export const zFindingState = zEvidenceState.extract(['established', 'inferred']);
/** A statement of the report. `no` counts findings and hypotheses in one sequence, so that a citation never moves. */
export const zReportFinding = z.object({
  id: zId,
  no: z.number().int().min(1),
  state: zFindingState,
  title: zBilingual,
  text: zBilingual,
  citations: z.array(zReportCitation),
});
export type ReportFinding = z.infer<typeof zReportFinding>;

/** Whether a file still has the bytes that were received, looked at when the report was made. */
export const zHashCheck = z.enum(['identical', 'different', 'missing', 'unchecked']);
export type HashCheck = z.infer<typeof zHashCheck>;

/** A file of an exhibit as received. `name` is its own name, without the path it was handed over in. */
export const zReportFile = z.object({
  sha256: zSha256,
  name: z.string(),
  bytes: z.number().int().nonnegative(),
  mime: z.string(),
  kind: z.union([zMediaKind, z.literal('record')]),
  durationMs: z.number().int().nullable(),
  check: zHashCheck,
});
export type ReportFile = z.infer<typeof zReportFile>;

/** Why no picture could be drawn; always printed where the picture would stand. */
export const zPictureReason = z.enum(['absent', 'empty', 'corrupt', 'too-large', 'active-content', 'unknown-format', 'no-still']);
export type PictureReason = z.infer<typeof zPictureReason>;

/** The picture of a sheet: which file it comes from, or why there is none. Null when the exhibit never had one. */
export const zReportPicture = z.object({
  sha256: zSha256.nullable(),
  name: z.string(),
  reason: zPictureReason.nullable(),
  /** More pictures of the same exhibit that are listed, hashed and not drawn. */
  others: z.number().int().nonnegative(),
});

/** A numbered zone of the picture, in fractions of its width and height. */
export const zReportZone = z.object({ no: z.number().int().min(1), x: z.number(), y: z.number(), width: z.number(), height: z.number(), state: zFindingState });
export type ReportZone = z.infer<typeof zReportZone>;

/** What was read in an exhibit and where. A reading nobody reviewed stays inferred. */
export const zReportElement = z.object({
  schema: z.string(),
  value: z.string(),
  where: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('text'), start: z.number().int().min(0), end: z.number().int().min(0) }),
    z.object({ kind: z.literal('zone'), no: z.number().int().min(1) }),
  ]),
  state: zFindingState,
  /** Who reviewed a machine reading; null when nobody did. */
  reviewedBy: z.string().nullable(),
});
export type ReportElement = z.infer<typeof zReportElement>;

/** One observation of the post by one tool at one time: declared by whoever handed the files over. */
export const zReportObservation = z.object({
  capturedAt: zStatedTime,
  collector: z.string().nullable(),
  tool: z.string(),
  fileName: z.string(),
  line: z.number().int().nullable(),
  recordSha256: zSha256,
  counts: zCounts,
  receivedAt: zInstant,
});
export type ReportObservation = z.infer<typeof zReportObservation>;

/** An earlier wording of a post that was edited. */
export const zReportTextVersion = z.object({ no: z.number().int(), text: z.string(), sha256: zSha256, seenAt: zStatedTime });

/** A transcription or translation a person made of an exhibit's text, for one version of it. */
export const zReportRendering = z.object({
  kind: z.enum(['transcription', 'translation']),
  language: z.string(),
  text: z.string(),
  author: z.string(),
  /** False when the text was edited after this rendering was made. */
  current: z.boolean(),
});
export type ReportRendering = z.infer<typeof zReportRendering>;

export const zReportPost = z.object({
  platform: z.string(),
  account: z.string().nullable(),
  accountName: z.string().nullable(),
  accountId: z.string().nullable(),
  url: z.string().nullable(),
  published: zStatedTime,
});

/** What Mirsad itself saw of the files: when they arrived, at which machine, under whose session. */
export const zReportEstablished = z.object({
  receivedAt: zInstant,
  machine: z.string(),
  actor: z.string(),
  toolVersion: z.string(),
  /** Against the hash list that came with the files. */
  listed: z.enum(['identical', 'different', 'unlisted']),
});

export const zCustodyRow = z.object({
  at: zInstant.nullable(),
  atText: z.string(),
  from: z.string(),
  to: z.string(),
  reason: z.enum(['reception', 'numbering', 'cancelling', 'change', 'checking']),
  detail: z.string(),
  check: zHashCheck,
  /** Sequence number of the ledger entry that proves the row; null for what was only declared. */
  entry: z.number().int().nullable(),
});
export type CustodyRow = z.infer<typeof zCustodyRow>;

export const zReportExhibit = z.object({
  id: zId,
  number: z.string(),
  kind: z.enum(['post', 'media', 'file']),
  title: zBilingual,
  note: z.string(),
  state: z.enum(['active', 'cancelled']),
  cancelReason: z.string().nullable(),
  createdAt: zInstant,
  createdBy: z.string(),
  grade: zGrade.nullable(),
  gradeReason: z.string(),
  post: zReportPost.nullable(),
  text: z.string().nullable(),
  textSha256: zSha256.nullable(),
  earlierTexts: z.array(zReportTextVersion),
  renderings: z.array(zReportRendering),
  elements: z.array(zReportElement),
  /** Readings a person turned down: counted, never printed. */
  rejectedElements: z.number().int().nonnegative(),
  picture: zReportPicture.nullable(),
  zones: z.array(zReportZone),
  files: z.array(zReportFile),
  observations: z.array(zReportObservation),
  established: zReportEstablished.nullable(),
  custody: z.array(zCustodyRow),
});
export type ReportExhibit = z.infer<typeof zReportExhibit>;

export const zReportAuthor = z.object({ name: z.string(), grade: zBilingual });
export type ReportAuthor = z.infer<typeof zReportAuthor>;

/** What the cover states. The head lines are the administration's own: one block per language. */
export const zReportCover = z.object({
  title: zBilingual,
  object: zBilingual,
  addressee: zBilingual,
  mandate: zBilingual,
  reference: zBilingual,
  place: zBilingual,
  head: zBilingual,
  number: z.string(),
  authors: z.array(zReportAuthor),
  prevailing: zLanguage,
  limits: zBilingual,
});
export type ReportCover = z.infer<typeof zReportCover>;

/** What the method section counts. */
export const zReportMethod = z.object({
  posts: z.number().int(),
  captures: z.number().int(),
  sourceFiles: z.number().int(),
  refusedFiles: z.number().int(),
  rejectedRecords: z.number().int(),
  rejectedPosts: z.number().int(),
  rejectedReadings: z.number().int(),
  collectors: z.array(z.string()),
  tools: z.array(z.string()),
  rules: z.array(z.string()),
  firstPublished: zInstant.nullable(),
  lastPublished: zInstant.nullable(),
});

/** The state of the case a report speaks of. `entry` is null for a case without a ledger entry yet. */
export const zReportAsOf = z.object({ at: zInstant, entry: z.object({ chain: zId, seq: z.number().int(), hash: zSha256 }).nullable() });
export type ReportAsOf = z.infer<typeof zReportAsOf>;

/**
 * Everything a report prints, in no language and no layout. The same model gives the same bytes: it holds the instant
 * it speaks of, and nothing in it depends on the clock, the machine or the place it is made at.
 */
export const zReportModel = z.object({
  toolVersion: z.string(),
  reportId: zId,
  case: z.object({ id: zId, number: z.string(), title: z.string() }),
  asOf: zReportAsOf,
  timezone: z.string(),
  cover: zReportCover,
  findings: z.array(zReportFinding),
  exhibits: z.array(zReportExhibit),
  method: zReportMethod,
  /** Ids of sections left out by a person; a section that is left out is named in the method. */
  leftOut: z.array(z.string()),
  /** What sections registered by other features collected, by section id. */
  extra: z.record(z.string(), z.json()),
});
export type ReportModel = z.infer<typeof zReportModel>;

/** Where a section or an exhibit sheet begins in a produced report. */
export const zReportMark = z.object({ language: zLanguage, kind: z.enum(['section', 'exhibit']), id: z.string(), page: z.number().int(), lastPage: z.number().int() });
export type ReportMark = z.infer<typeof zReportMark>;

export const zProducedReport = z.object({
  pages: z.number().int(),
  sha256: zSha256,
  bytes: z.number().int(),
  exhibits: z.number().int(),
  marks: z.array(zReportMark),
});
export type ProducedReport = z.infer<typeof zProducedReport>;

/** A line of «Avant d'imprimer». `params` fill the sentence of its code in the `report` resources. */
export const zReportCheck = z.object({
  code: z.enum([
    'finding-no-exhibit', 'finding-only-cancelled', 'hash-identical', 'hash-different', 'hash-missing', 'picture-missing', 'number-gap',
    'cancelled-explained', 'cancelled-unexplained', 'languages-complete', 'language-missing', 'cover-missing', 'no-author', 'no-exhibit', 'rendering-outdated',
  ]),
  level: z.enum(['ok', 'warn', 'bad']),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  findingId: zId.nullable(),
  exhibitIds: z.array(zId),
});
export type ReportCheck = z.infer<typeof zReportCheck>;
