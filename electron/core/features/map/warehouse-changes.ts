import type { z } from 'zod';
import type { EvidenceState } from '../../../../shared/model/evidence.ts';
import { MirsadError } from '../../../../shared/model/errors.ts';
import type { NewWarehouse, zAddSource, zWarehouseMove, zWarehousePatch, zWarehouseStatusChange } from '../../../../shared/model/map.ts';
import type { WarehouseStatus } from '../../../../shared/model/place.ts';
import type { UnitOfWork } from '../../case/unit-of-work.ts';
import { findWarehouse, hasSubject, listSources } from './warehouses.repo.ts';

/** What a person does to a warehouse. Each use-case is one ledger entry and one step of undo. */

type NewSource = z.infer<typeof zAddSource>['source'];

/** How a status reads in the evidence grammar. */
const STATES: Record<WarehouseStatus, EvidenceState> = { suspected: 'inferred', confirmed: 'established', searched: 'established', rejected: 'rejected' };

async function addSources(uow: UnitOfWork, warehouseId: string, sources: readonly NewSource[]): Promise<void> {
  for (const { subjectKind, subjectId, selector, note } of sources) {
    if (!await hasSubject(uow.tx, subjectKind, subjectId)) throw new MirsadError('not-found', { table: subjectKind, id: subjectId });
    await uow.insert('warehouse_source', {
      id: uow.newId(), warehouse_id: warehouseId, subject_kind: subjectKind, subject_id: subjectId, selector: selector && JSON.stringify(selector), note,
    });
  }
}

/** Says in the assertions who holds the status or position for true, and on what: one line per source, one without any. */
async function assertProperty(
  uow: UnitOfWork, warehouseId: string, claim: { property: 'status' | 'position'; value: string; state: EvidenceState; note: string }, sources: readonly NewSource[],
): Promise<void> {
  const grounds = sources.length > 0 ? sources : [null];
  for (const ground of grounds) {
    await uow.insert('assertion', {
      id: uow.newId(), subject_kind: 'warehouse', subject_id: warehouseId, property: claim.property, value: claim.value, state: claim.state,
      grade_source: null, grade_info: null, evidence_kind: ground?.subjectKind ?? null, evidence_id: ground?.subjectId ?? null,
      selector: ground?.selector ? JSON.stringify(ground.selector) : null, asserted_by: uow.actor.name, asserted_at: uow.at, note: claim.note,
    });
  }
}

/** An established status needs something to stand on, and a rejection its reason. */
function checkStatus(status: WarehouseStatus, sources: number, reason: string): void {
  if (STATES[status] === 'established' && sources === 0) throw new MirsadError('source.required', { status });
  if (status === 'rejected' && reason === '') throw new MirsadError('reason.required', { status });
}

/**
 * Places a warehouse. Without a source it must be marked as a hypothesis (`source.required`) and cannot be confirmed or searched.
 * Returns its id.
 */
export async function addWarehouse(uow: UnitOfWork, input: NewWarehouse): Promise<string> {
  if (input.sources.length === 0 && !input.hypothesis) throw new MirsadError('source.required', { status: input.status });
  checkStatus(input.status, input.sources.length, input.note.trim());
  const id = uow.newId();
  await uow.insert('warehouse', {
    id, name_fr: input.nameFr, name_ar: input.nameAr, city: input.city, quarter: input.quarter, place_key: input.placeKey, lat: input.lat, lon: input.lon,
    precision: input.precision, radius_m: input.precision === 'exact' ? 0 : input.radiusM, status: input.status, kind: input.kind,
    grade_source: input.grade?.source ?? null, grade_info: input.grade?.info ?? null, hypothesis: input.sources.length === 0 ? 1 : 0,
    note: input.note, first_seen: input.firstSeen, last_seen: input.lastSeen, entity_id: null,
  });
  await addSources(uow, id, input.sources);
  await assertProperty(uow, id, { property: 'status', value: input.status, state: STATES[input.status], note: input.note }, input.sources);
  return id;
}

/** Changes the status with its reason and what it rests on. */
export async function setWarehouseStatus(uow: UnitOfWork, { id, status, reason, sources }: z.infer<typeof zWarehouseStatusChange>): Promise<void> {
  const held = await listSources(uow.tx, id);
  checkStatus(status, held.length + sources.length, reason);
  await uow.update('warehouse', id, { status, ...(sources.length > 0 && { hypothesis: 0 }) });
  const known = new Set(held.map((source) => source.subjectId));
  await addSources(uow, id, sources.filter((source) => !known.has(source.subjectId)));
  await assertProperty(uow, id, { property: 'status', value: status, state: STATES[status], note: reason }, sources);
}

/** Moves a warehouse; the old position stays in its history. */
export async function moveWarehouse(uow: UnitOfWork, input: z.infer<typeof zWarehouseMove>): Promise<void> {
  const { id, lat, lon, precision, city, quarter, placeKey, reason } = input;
  await uow.update('warehouse', id, { lat, lon, precision, radius_m: precision === 'exact' ? 0 : input.radiusM, city, quarter, place_key: placeKey });
  await assertProperty(uow, id, { property: 'position', value: `${lat.toFixed(6)},${lon.toFixed(6)}`, state: precision === 'exact' ? 'established' : 'inferred', note: reason }, []);
}

/** Corrects what a warehouse is called, its kind, grade, dates or note. Only the fields given change. */
export async function editWarehouse(uow: UnitOfWork, { id, nameFr, nameAr, kind, grade, note, firstSeen, lastSeen }: z.infer<typeof zWarehousePatch>): Promise<void> {
  await uow.update('warehouse', id, {
    ...(nameFr !== undefined && { name_fr: nameFr }),
    ...(nameAr !== undefined && { name_ar: nameAr }),
    ...(kind !== undefined && { kind }),
    ...(grade !== undefined && { grade_source: grade?.source ?? null, grade_info: grade?.info ?? null }),
    ...(note !== undefined && { note }),
    ...(firstSeen !== undefined && { first_seen: firstSeen }),
    ...(lastSeen !== undefined && { last_seen: lastSeen }),
  });
}

/** Adds something a warehouse rests on; it is a hypothesis no longer. */
export async function addWarehouseSource(uow: UnitOfWork, { warehouseId, source }: z.infer<typeof zAddSource>): Promise<void> {
  await uow.update('warehouse', warehouseId, { hypothesis: 0 });
  const held = await listSources(uow.tx, warehouseId);
  if (held.some((other) => other.subjectId === source.subjectId)) throw new MirsadError('conflict', { id: source.subjectId });
  await addSources(uow, warehouseId, [source]);
}

/** Takes a source away; the last one of a confirmed or searched warehouse stays (`source.required`), any other leaves a hypothesis. */
export async function removeWarehouseSource(uow: UnitOfWork, warehouseId: string, sourceId: string): Promise<void> {
  const warehouse = await findWarehouse(uow.tx, warehouseId);
  if (!warehouse) throw new MirsadError('not-found', { table: 'warehouse', id: warehouseId });
  const left = (await listSources(uow.tx, warehouseId)).filter((source) => source.id !== sourceId).length;
  checkStatus(warehouse.status, left, 'source removed');
  await uow.remove('warehouse_source', sourceId);
  if (left === 0) await uow.update('warehouse', warehouseId, { hypothesis: 1 });
}
