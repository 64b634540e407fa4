import { z } from 'zod';
import { zGrade, zEvidenceState, zSelector, zSubjectKind } from './evidence.ts';
import { zId, zInstant } from './ids.ts';

/** FollowTheMoney schema names where they exist, own ones under `mrs:` (domain notes, part B). */
export const ENTITY_SCHEMAS = [
  'Person', 'Company', 'Organization', 'PublicBody', 'UserAccount', 'BankAccount', 'Vehicle', 'Vessel', 'Airplane', 'Address',
  'RealEstate', 'Identification', 'Passport', 'Document', 'Image', 'Video', 'Audio', 'Message', 'CourtCase', 'Note',
  'mrs:Phone', 'mrs:SocialPost', 'mrs:Hashtag', 'mrs:Brand', 'mrs:Warehouse', 'mrs:Consignment', 'mrs:Container', 'mrs:Declaration',
  'mrs:Invoice', 'mrs:Seizure', 'mrs:EntryPoint', 'mrs:RouteLeg', 'mrs:WebPage',
] as const;
export const zEntitySchema = z.enum(ENTITY_SCHEMAS);
export type EntitySchema = z.infer<typeof zEntitySchema>;

export const LINK_SCHEMAS = [
  'Ownership', 'Directorship', 'Employment', 'Representation', 'Membership', 'Family', 'Associate', 'Payment', 'Call', 'Similar', 'UnknownLink',
  'mrs:holdsAccount', 'mrs:published', 'mrs:mentions', 'mrs:showsBrand', 'mrs:showsPlace', 'mrs:usesPhone', 'mrs:usesHashtag', 'mrs:storedAt',
  'mrs:suppliedBy', 'mrs:invoicedBy', 'mrs:declaredBy', 'mrs:carriedIn', 'mrs:enteredAt', 'mrs:seizedAt', 'mrs:sameInvoiceAs', 'mrs:sameImageAs',
] as const;
export const zLinkSchema = z.enum(LINK_SCHEMAS);
export type LinkSchema = z.infer<typeof zLinkSchema>;

export const zEntityStatus = z.enum(['suggested', 'accepted', 'rejected']);
export const zEntity = z.object({
  id: zId,
  schema: zEntitySchema,
  caption: z.string(),
  captionAr: z.string().nullable(),
  /** FollowTheMoney properties: every value is a list. */
  properties: z.record(z.string(), z.array(z.string())),
  status: zEntityStatus,
  origin: z.enum(['machine', 'person']),
  posts: z.number().int(),
  degree: z.number().int(),
  firstAt: zInstant.nullable(),
  lastAt: zInstant.nullable(),
});
export type Entity = z.infer<typeof zEntity>;

export const zLink = z.object({
  id: zId,
  schema: zLinkSchema,
  sourceId: zId,
  targetId: zId,
  state: zEvidenceState,
  origin: z.enum(['machine', 'person']),
  hypothesis: z.boolean(),
  evidence: z.number().int(),
  firstAt: zInstant.nullable(),
  lastAt: zInstant.nullable(),
  grade: zGrade.nullable(),
});
export type Link = z.infer<typeof zLink>;

/** Who claims an entity property or a link, on which evidence, with the Admiralty grade. */
export const zAssertion = z.object({
  id: zId,
  subjectKind: z.enum(['entity', 'link', 'warehouse']),
  subjectId: zId,
  property: z.string(),
  value: z.string(),
  state: zEvidenceState,
  grade: zGrade.nullable(),
  evidenceKind: zSubjectKind.nullable(),
  evidenceId: zId.nullable(),
  selector: zSelector.nullable(),
  assertedBy: z.string(),
  assertedAt: zInstant,
  note: z.string(),
});
export type Assertion = z.infer<typeof zAssertion>;
