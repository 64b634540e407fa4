import type { WarehouseDetail, WarehouseSource, WarehouseStep } from '../../../../shared/model/map.ts';
import type { WarehouseStatus } from '../../../../shared/model/place.ts';
import type { Reader } from '../../db/driver.ts';
import { listRowHistory } from '../../db/versions.repo.ts';
import {
  describeSubjects, findExhibitsOf, findWarehouse, listCoMentioned, listSourceChanges, listSources, listStatusReasons, type ReasonRow, type SourceRow,
} from './warehouses.repo.ts';

/** Everything the inspector shows of one warehouse. */

const MAX_LINKS = 12;
const POSITION = ['lat', 'lon', 'precision', 'radius_m'];

async function describeSources(r: Reader, rows: readonly SourceRow[]): Promise<WarehouseSource[]> {
  const exhibits = await findExhibitsOf(r, rows.map((row) => row.subjectId));
  const subjectOf = (row: SourceRow) => (row.subjectKind === 'exhibit' ? exhibits.get(row.subjectId)?.subjectId ?? row.subjectId : row.subjectId);
  const subjects = await describeSubjects(r, rows.map(subjectOf));
  return rows.map((row) => {
    const exhibit = exhibits.get(row.subjectId);
    const subject = subjects.get(subjectOf(row));
    return {
      ...row, exhibit: exhibit ? { id: exhibit.id, number: exhibit.number } : null,
      author: subject?.author ?? null, at: subject?.at ?? null, text: subject?.text ?? '', image: subject?.image ?? null,
    };
  });
}

/** The posts behind the sources: a post itself, the post of a medium that is cited by exhibit, a post that is an exhibit. */
function listPostIds(rows: readonly SourceRow[], exhibits: ReadonlyMap<string, { kind: string; subjectId: string }>): string[] {
  return rows.flatMap((row) => {
    if (row.subjectKind === 'post') return [row.subjectId];
    const exhibit = row.subjectKind === 'exhibit' ? exhibits.get(row.subjectId) : undefined;
    return exhibit?.kind === 'post' ? [exhibit.subjectId] : [];
  });
}

function isStatus(value: unknown): value is WarehouseStatus {
  return value === 'suspected' || value === 'confirmed' || value === 'searched' || value === 'rejected';
}

async function listSteps(r: Reader, id: string): Promise<WarehouseStep[]> {
  const reasons = await listStatusReasons(r, id);
  const exhibits = await findExhibitsOf(r, reasons.flatMap((reason) => reason.evidence_id ?? []));
  const groundsAt = (at: number): { reason: string; exhibits: string[] } => {
    const here = reasons.filter((reason: ReasonRow) => reason.asserted_at === at);
    return { reason: here[0]?.note ?? '', exhibits: [...new Set(here.flatMap(({ evidence_id: e }) => (e === null ? [] : exhibits.get(e)?.number ?? [])))] };
  };
  const own = (await listRowHistory(r, 'warehouse', id)).map(({ entrySeq, at, actor, before, after }): WarehouseStep => {
    const status = after?.['status'] ?? null;
    const touched = Object.keys(after ?? {});
    const change = before === null ? 'added' : after === null ? 'removed' : status !== null ? 'status' : touched.some((column) => POSITION.includes(column)) ? 'moved' : 'edited';
    return { entrySeq, at, actor, change, status: isStatus(status) ? status : null, ...(change === 'edited' ? { reason: '', exhibits: [] } : groundsAt(at)) };
  });
  const seen = new Set(own.map((step) => step.entrySeq));
  const sources = (await listSourceChanges(r, id)).filter((row) => !seen.has(row.entry_seq))
    .map((row): WarehouseStep => ({ entrySeq: row.entry_seq, at: row.at, actor: row.actor_name, change: 'source', status: null, reason: '', exhibits: [] }));
  return [...own, ...sources].sort((a, b) => b.entrySeq - a.entrySeq);
}

/** One warehouse with its sources, what else was read in them, and its history newest first; null when there is none. */
export async function readWarehouse(r: Reader, id: string): Promise<WarehouseDetail | null> {
  const warehouse = await findWarehouse(r, id);
  if (!warehouse) return null;
  const rows = await listSources(r, id);
  const exhibits = await findExhibitsOf(r, rows.map((row) => row.subjectId));
  const links = await listCoMentioned(r, listPostIds(rows, exhibits), MAX_LINKS);
  return {
    warehouse,
    sources: await describeSources(r, rows),
    links: links.map(({ id: entityId, schema, caption, caption_ar, posts }) => ({ entityId, schema, caption, captionAr: caption_ar, posts, state: 'inferred' as const })),
    history: await listSteps(r, id),
  };
}
