import { z } from 'zod';
import { zId, zInstant } from './ids.ts';

/** Amounts are decimal text as received («1234.50»), so that no binary rounding enters a customs value. */
export const zAmount = z.string().regex(/^-?\d+(\.\d+)?$/);
const zQuantity = z.number().nonnegative().nullable();

export const zDeclarationLine = z.object({
  id: zId, no: z.number().int(), hs: z.string(), description: z.string(), origin: z.string(),
  quantity: zQuantity, unit: z.string(), netKg: zQuantity, grossKg: zQuantity, value: zAmount.nullable(),
});
export const zDeclaration = z.object({
  id: zId, number: z.string(), office: z.string(), regime: z.string(), registeredAt: zInstant.nullable(), registeredText: z.string(),
  importerId: zId.nullable(), importerText: z.string(), declarantId: zId.nullable(), declarantText: z.string(), supplierText: z.string(),
  channel: z.string(), currency: z.string(), rate: zAmount.nullable(), totalValue: zAmount.nullable(), lines: z.array(zDeclarationLine),
});
export type Declaration = z.infer<typeof zDeclaration>;

export const zInvoiceLine = z.object({
  id: zId, no: z.number().int(), description: z.string(), brandText: z.string(), quantity: zQuantity, unitPrice: zAmount.nullable(), amount: zAmount.nullable(),
});
export const zInvoice = z.object({
  id: zId, number: z.string(), date: zInstant.nullable(), dateText: z.string(), supplierId: zId.nullable(), supplierText: z.string(),
  buyerId: zId.nullable(), buyerText: z.string(), currency: z.string(), incoterm: z.string(), freight: zAmount.nullable(),
  insurance: zAmount.nullable(), total: zAmount.nullable(), lines: z.array(zInvoiceLine),
});
export type Invoice = z.infer<typeof zInvoice>;

export const zConsignment = z.object({
  id: zId, transportDoc: z.string(), carrier: z.string(), vessel: z.string(), loadPort: z.string(), dischargePort: z.string(),
  etd: zInstant.nullable(), eta: zInstant.nullable(), grossKg: zQuantity, packages: z.number().int().nullable(), containers: z.array(z.string()),
});
export type Consignment = z.infer<typeof zConsignment>;

export const zSeizureLine = z.object({
  id: zId, category: z.string(), hs: z.string(), brand: z.string(), description: z.string(), unit: z.string(), quantity: zQuantity,
  value: zAmount.nullable(), valueBasis: z.enum(['declared', 'authentic', 'street', 'court', 'unknown']),
});
export const zSeizure = z.object({
  id: zId, pvNumber: z.string(), at: zInstant.nullable(), atText: z.string(), unit: z.string(), region: z.string(), place: z.string(), city: z.string(),
  placeKind: z.string(), entryPoint: z.string(), legalBasis: z.string(), trigger: z.string(), agents: z.number().int().nullable(),
  offender: z.string(), outcome: z.string(), note: z.string(), lines: z.array(zSeizureLine),
});
export type Seizure = z.infer<typeof zSeizure>;
