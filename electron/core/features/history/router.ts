import { z } from 'zod';
import { MirsadError } from '../../../../shared/model/errors.ts';
import { findUndoStep, listChanges, setUndoState } from '../../db/versions.repo.ts';
import { caseMutation, caseQuery, router } from '../../trpc.ts';
import type { UnitOfWork } from '../../case/unit-of-work.ts';

const zStep = z.object({ kind: z.string(), entrySeq: z.number().int() });

async function step(uow: UnitOfWork, direction: 'undo' | 'redo'): Promise<z.infer<typeof zStep>> {
  const found = await findUndoStep(uow.tx, uow.actor.id, direction === 'undo' ? 'done' : 'undone');
  if (!found) throw new MirsadError('undo.nothing');
  await uow.apply(await listChanges(uow.tx, found.entry_seq), direction);
  await setUndoState(uow.tx, found.entry_seq, direction === 'undo' ? 'undone' : 'done');
  uow.note({ of: found.entry_seq, ofKind: found.kind });
  return { kind: found.kind, entrySeq: found.entry_seq };
}

/** Undo and redo of the investigator's own actions. Each is a new ledger entry; nothing is taken out of the ledger. */
export const historyRouter = router({
  state: caseQuery.output(z.object({ undo: zStep.nullable(), redo: zStep.nullable() })).query(({ ctx }) => ctx.read(async (r) => {
    const { id } = ctx.app.actor();
    const [undo, redo] = [await findUndoStep(r, id, 'done'), await findUndoStep(r, id, 'undone')];
    return { undo: undo && { kind: undo.kind, entrySeq: undo.entry_seq }, redo: redo && { kind: redo.kind, entrySeq: redo.entry_seq } };
  })),
  undo: caseMutation('history.undo', { undoable: false }).output(zStep).mutation(({ ctx }) => step(ctx.uow, 'undo')),
  redo: caseMutation('history.redo', { undoable: false }).output(zStep).mutation(({ ctx }) => step(ctx.uow, 'redo')),
});
