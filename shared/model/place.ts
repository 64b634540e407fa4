import { z } from 'zod';
import { zCitation, zGrade } from './evidence.ts';
import { zId, zInstant } from './ids.ts';

export const zPrecision = z.enum(['exact', 'approximate']);
export const zWarehouseStatus = z.enum(['suspected', 'confirmed', 'searched', 'rejected']);
export type WarehouseStatus = z.infer<typeof zWarehouseStatus>;
export const zWarehouseKind = z.enum(['depot', 'shop', 'workshop', 'flat', 'hall', 'unknown']);

/** A place a person put into the case; gazetteer places stay in the bundled list and appear as `Address` entities. */
export const zPlace = z.object({
  id: zId,
  nameFr: z.string(),
  nameAr: z.string(),
  lat: z.number().min(-90).max(90),
  lon: z.number().min(-180).max(180),
  precision: zPrecision,
  radiusM: z.number().nonnegative(),
  note: z.string(),
});
export type Place = z.infer<typeof zPlace>;

export const zWarehouse = z.object({
  id: zId,
  nameFr: z.string(),
  nameAr: z.string(),
  city: z.string(),
  quarter: z.string(),
  /** Gazetteer id such as `ma/casablanca/derb-omar`, when the quarter is known there. */
  placeKey: z.string().nullable(),
  lat: z.number().min(-90).max(90),
  lon: z.number().min(-180).max(180),
  precision: zPrecision,
  radiusM: z.number().nonnegative(),
  status: zWarehouseStatus,
  kind: zWarehouseKind,
  grade: zGrade.nullable(),
  hypothesis: z.boolean(),
  note: z.string(),
  firstSeen: zInstant.nullable(),
  lastSeen: zInstant.nullable(),
  sources: z.array(zCitation.extend({ id: zId, note: z.string() })),
});
export type Warehouse = z.infer<typeof zWarehouse>;
