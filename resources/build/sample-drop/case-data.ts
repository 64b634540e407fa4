/** The invented case 2026-014: the one source of everything the generator writes. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';

const count = z.number().nullable();

const captureSchema = z.object({
  by: z.enum(['K-02', 'K-05']),
  at: z.string(),
  via: z.enum(['zeeschuimer', 'yt-dlp', 'csv']),
  /** [views, likes, comments, shares]; null = not shown by the page; absent when the post was gone. */
  counts: z.tuple([count, count, count, count]).optional(),
  /** The text as this capture saw it, where it differs from the post's first text. */
  text: z.string().optional(),
  status: z.literal('unavailable').optional(),
});

const postSchema = z.object({
  id: z.string(),
  account: z.string(),
  platform: z.enum(['tiktok', 'facebook']),
  nativeId: z.string(),
  publishedAt: z.string(),
  text: z.string(),
  hashtags: z.array(z.string()).default([]),
  pictures: z.array(z.string()).default([]),
  class: z.string(),
  captures: z.array(captureSchema),
});

const accountSchema = z.object({
  id: z.string(),
  platform: z.enum(['tiktok', 'facebook']),
  handle: z.string(),
  name: z.string(),
  followers: z.number(),
});

const messageSchema = z.object({
  id: z.string(),
  channel: z.enum(['whatsapp', 'telegram']),
  chat: z.string(),
  at: z.string(),
  from: z.string(),
  text: z.string(),
  picture: z.string().optional(),
});

const pictureSchema = z.object({
  id: z.string(),
  scene: z.string(),
  seen: z.string(),
  text: z.string().optional(),
  phones: z.array(z.string()).default([]),
  qr: z.string().optional(),
  op: z.enum(['orig', 'othershot', 'reencoded', 'cropped', 'mirrored']),
  from: z.string().optional(),
  usedBy: z.array(z.string()),
});

const personSchema = z.object({ id: z.string(), nameLatn: z.string(), nameAr: z.string(), cin: z.string().nullable() });

const companySchema = z.object({
  id: z.string(),
  kind: z.string(),
  nameFr: z.string().optional(),
  nameAr: z.string().optional(),
  name: z.string().optional(),
  nameZh: z.string().optional(),
  city: z.string(),
  ice: z.string().optional(),
  address: z.string().optional(),
});

const declarationSchema = z.object({
  no: z.string(),
  id: z.string(),
  date: z.string(),
  office: z.string(),
  importer: z.string(),
  supplier: z.string(),
  origin: z.string(),
  declarant: z.string(),
  invoice: z.string().optional(),
  rate: z.number().optional(),
  container: z.string().optional(),
  bl: z.string().optional(),
  blDate: z.string().optional(),
  loadPort: z.string().optional(),
  arrived: z.string().optional(),
  kind: z.string().optional(),
  awb: z.string().optional(),
  phone: z.string().optional(),
  packages: z.number().optional(),
  lines: z.array(
    z.object({
      n: z.number(),
      hs: z.string(),
      desc: z.string(),
      qty: z.number(),
      unit: z.string(),
      net: z.number(),
      gross: z.number(),
      value: z.number(),
    }),
  ),
});

const invoiceSchema = z.object({
  id: z.string(),
  number: z.string(),
  date: z.string(),
  supplier: z.string(),
  buyer: z.string(),
  currency: z.string(),
  incoterm: z.string(),
  lines: z.array(z.object({ d: z.string(), q: z.number(), u: z.number(), a: z.number() })),
  freight: z.number(),
  insurance: z.number(),
  total: z.number(),
  pic: z.string().optional(),
  declarations: z.array(z.string()),
});

const seizureSchema = z.object({
  id: z.string(),
  pv: z.string(),
  at: z.string(),
  region: z.string(),
  place: z.string(),
  city: z.string(),
  placeKind: z.string(),
  category: z.string(),
  hs: z.string(),
  brand: z.string().nullable(),
  desc: z.string(),
  qty: z.number(),
  unit: z.string(),
  value: z.number().nullable(),
  basis: z.string().nullable(),
  legalBasis: z.string(),
  trigger: z.string(),
  agents: z.number(),
  offender: z.string(),
  outcome: z.string(),
  outcomeDate: z.string().optional(),
  fine: z.number().optional(),
  container: z.string().optional(),
  declaration: z.string().optional(),
  picture: z.string().optional(),
});

const sampleCaseSchema = z.object({
  accounts: z.array(accountSchema),
  persons: z.array(personSchema),
  companies: z.array(companySchema),
  bankAccounts: z.array(z.object({ id: z.string(), holder: z.string(), bank: z.string(), number: z.string().optional(), rib: z.string().optional() })),
  containers: z.array(z.object({ id: z.string(), number: z.string() })),
  declarations: z.array(declarationSchema),
  invoices: z.array(invoiceSchema),
  seizures: z.array(seizureSchema),
  pictures: z.array(pictureSchema),
  posts: z.array(postSchema),
  messages: z.array(messageSchema),
  expected: z.object({
    posts: z.number(),
    byPlatform: z.object({ facebook: z.number(), tiktok: z.number() }),
    captures: z.number(),
    zeeschuimerK02: z.record(z.string(), z.number()),
    ytdlpK02: z.number(),
    csvK02: z.number(),
    zeeschuimerK05: z.number(),
    csvK05: z.number(),
    changedText: z.array(z.string()),
    unavailable: z.array(z.string()),
    whatsapp: z.number(),
    telegram: z.number(),
    declarations: z.number(),
    declarationLines: z.number(),
    merge: z.object({ inBothDrops: z.number(), onlyK02: z.number(), onlyK05: z.number() }),
  }),
});

export type SampleCase = z.infer<typeof sampleCaseSchema>;
export type Post = SampleCase['posts'][number];
export type Capture = Post['captures'][number];
export type Account = SampleCase['accounts'][number];
export type Picture = SampleCase['pictures'][number];
export type Invoice = SampleCase['invoices'][number];

/** A post together with one of its captures: one record of one file. */
export interface Sighting {
  post: Post;
  capture: Capture;
}

/** A file of the drop: path relative to its folder, with forward slashes. */
export interface DropFile {
  path: string;
  bytes: Uint8Array;
}

/** Reads and checks `sample-case.json`. Throws a ZodError when the data has another shape. */
export function loadSampleCase(): SampleCase {
  return sampleCaseSchema.parse(JSON.parse(readFileSync(new URL('./sample-case.json', import.meta.url), 'utf8')));
}

/** The captures that went into one export, oldest first (ties by native id, so the order never depends on the data file). */
export function listSightings(posts: readonly Post[], by: Capture['by'], via: Capture['via']): Sighting[] {
  return posts
    .flatMap((post) => post.captures.filter((capture) => capture.by === by && capture.via === via).map((capture) => ({ post, capture })))
    .sort((a, b) => a.capture.at.localeCompare(b.capture.at) || a.post.nativeId.localeCompare(b.post.nativeId));
}

/** Finds an item by its id; the data file is closed, so a missing id is a mistake in it. */
export function findById<T extends { id: string }>(items: readonly T[], id: string): T {
  const item = items.find((candidate) => candidate.id === id);
  if (item === undefined) throw new Error(`sample-case.json has no ${id}`);
  return item;
}
