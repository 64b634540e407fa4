import { z } from 'zod';
import { zEntryPoint, zPlaceKind, zSeaRoute } from '../domain/geo/gazetteer.ts';
import { zCitation, zEvidenceState, zGrade } from './evidence.ts';
import { zId, zInstant, zPeriod, zSha256 } from './ids.ts';
import { zPrecision, zWarehouse, zWarehouseKind, zWarehouseStatus } from './place.ts';
import { zPlatform, zTriage } from './post.ts';

const zLat = z.number().min(-90).max(90);
const zLon = z.number().min(-180).max(180);

/** A place of the gazetteer as the map needs it: no spellings. Countries, which have no point, are left out. */
export const zMapGazetteerPlace = z.object({
  id: z.string(),
  kind: zPlaceKind,
  city: z.string().nullable(),
  area: z.string().nullable(),
  nameFr: z.string(),
  nameAr: z.string(),
  lat: zLat,
  lon: zLon,
  precisionM: z.number(),
});
export type MapGazetteerPlace = z.infer<typeof zMapGazetteerPlace>;

export const zMapAtlas = z.object({ places: z.array(zMapGazetteerPlace), entryPoints: z.array(zEntryPoint), routes: z.array(zSeaRoute) });
export type MapAtlas = z.infer<typeof zMapAtlas>;

export const zPlaceQuery = zPeriod.extend({ bounds: z.object({ west: z.number(), south: zLat, east: z.number(), north: zLat }).nullable().default(null) });

/** Posts that name a place: in all, and within the period asked for. A place nobody names is not listed. */
export const zPlaceCount = z.object({
  /** Gazetteer id, or `<city id>/*` for a city together with its quarters, each post counted once. */
  key: z.string(),
  /** The place as an entity of the case; null for a city taken together. */
  entityId: zId.nullable(),
  posts: z.number().int(),
  inPeriod: z.number().int(),
});
export type PlaceCount = z.infer<typeof zPlaceCount>;

/** A post that names a place, shortened for a list. */
export const zPlacePost = z.object({
  id: zId,
  platform: zPlatform,
  author: z.string().nullable(),
  publishedAt: zInstant.nullable(),
  text: z.string(),
  triage: zTriage,
  exhibit: z.string().nullable(),
  /** Where the text names the place, UTF-16 offsets. */
  spans: z.array(z.object({ start: z.number().int(), end: z.number().int() })),
});
export type PlacePost = z.infer<typeof zPlacePost>;
export const zPlacePosts = z.object({ posts: z.array(zPlacePost), cursor: z.string().nullable() });

/** What a warehouse rests on, with what a person needs to recognise it. */
export const zWarehouseSource = zCitation.extend({
  id: zId,
  note: z.string(),
  /** The number and id of the exhibit the source is (or became); null while it is none. */
  exhibit: z.object({ id: zId, number: z.string() }).nullable(),
  author: z.string().nullable(),
  at: zInstant.nullable(),
  text: z.string(),
  image: z.object({ sha256: zSha256, mime: z.string() }).nullable(),
});
export type WarehouseSource = z.infer<typeof zWarehouseSource>;

export const zWarehouseRow = zWarehouse.omit({ sources: true }).extend({ sources: z.number().int(), exhibits: z.number().int() });
export type WarehouseRow = z.infer<typeof zWarehouseRow>;

/** One step of a warehouse's history, newest first. */
export const zWarehouseStep = z.object({
  entrySeq: z.number().int(),
  at: zInstant,
  actor: z.string(),
  change: z.enum(['added', 'status', 'moved', 'edited', 'source', 'removed']),
  status: zWarehouseStatus.nullable(),
  reason: z.string(),
  exhibits: z.array(z.string()),
});
export type WarehouseStep = z.infer<typeof zWarehouseStep>;

/** An entity read in the posts the warehouse rests on. */
export const zWarehouseLink = z.object({ entityId: zId, schema: z.string(), caption: z.string(), captionAr: z.string().nullable(), posts: z.number().int(), state: zEvidenceState });

export const zWarehouseDetail = z.object({
  warehouse: zWarehouseRow,
  sources: z.array(zWarehouseSource),
  links: z.array(zWarehouseLink),
  history: z.array(zWarehouseStep),
});
export type WarehouseDetail = z.infer<typeof zWarehouseDetail>;

const zNewSource = zCitation.extend({ note: z.string().max(2000).default('') });
const zPosition = z.object({ lat: zLat, lon: zLon, precision: zPrecision, radiusM: z.number().min(0).max(50_000) })
  .refine((p) => p.precision === 'exact' || p.radiusM > 0, { path: ['radiusM'], error: 'an approximate position needs its radius' });

const zLocality = z.object({ city: z.string().trim().min(1).max(120), quarter: z.string().trim().max(120), placeKey: z.string().max(80).nullable() });

export const zNewWarehouse = zPosition.and(zLocality).and(z.object({
  nameFr: z.string().trim().min(1).max(200),
  nameAr: z.string().trim().max(200),
  status: zWarehouseStatus,
  kind: zWarehouseKind,
  grade: zGrade.nullable(),
  /** True when it is placed without a source: printed as «hypothèse», never as a finding. */
  hypothesis: z.boolean(),
  note: z.string().max(5000),
  firstSeen: zInstant.nullable(),
  lastSeen: zInstant.nullable(),
  sources: z.array(zNewSource).max(100),
}));
export type NewWarehouse = z.infer<typeof zNewWarehouse>;

export const zWarehouseMove = zPosition.and(zLocality).and(z.object({ id: zId, reason: z.string().trim().max(2000) }));
export const zWarehouseStatusChange = z.object({ id: zId, status: zWarehouseStatus, reason: z.string().trim().max(2000), sources: z.array(zNewSource).max(100).default([]) });
export const zWarehousePatch = z.object({
  id: zId,
  nameFr: z.string().trim().min(1).max(200).optional(),
  nameAr: z.string().trim().max(200).optional(),
  kind: zWarehouseKind.optional(),
  grade: zGrade.nullable().optional(),
  note: z.string().max(5000).optional(),
  firstSeen: zInstant.nullable().optional(),
  lastSeen: zInstant.nullable().optional(),
});
export const zAddSource = z.object({ warehouseId: zId, source: zNewSource });

/** What of the map belongs to a selection made in another view. */
export const zRelatedQuery = z.object({ posts: z.array(zId).max(500).default([]), entities: z.array(zId).max(500).default([]) });
export const zRelated = z.object({ placeKeys: z.array(z.string()), warehouseIds: z.array(zId) });
