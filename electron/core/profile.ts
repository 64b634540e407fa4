import { mkdir, readFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { zActor, type Actor } from '../../shared/model/case.ts';
import { writeAtomically } from './case/case-header.ts';

/**
 * The investigator of this installation. The first start takes the name of the operating system's account; grade and
 * unit are filled in by the person. `MIRSAD_INVESTIGATOR` names another one for scripts on shared machines.
 */
export async function loadProfile(dataDir: string, makeId: () => string): Promise<Actor> {
  const file = fileIn(dataDir);
  const stored = zActor.safeParse(await readFile(file, 'utf8').then((text): unknown => JSON.parse(text), () => null).catch(() => null));
  if (stored.success) return stored.data;
  const actor: Actor = { id: makeId(), name: process.env['MIRSAD_INVESTIGATOR'] ?? accountName(), grade: '', unit: '' };
  await saveProfile(dataDir, actor);
  return actor;
}

/** Keeps the investigator as the person wrote themselves. The id stays: their undo and their past entries remain theirs. */
export async function saveProfile(dataDir: string, actor: Actor): Promise<void> {
  await mkdir(dataDir, { recursive: true });
  await writeAtomically(fileIn(dataDir), `${JSON.stringify(actor, null, 2)}\n`);
}

function fileIn(dataDir: string): string {
  return join(dataDir, 'profile.json');
}

function accountName(): string {
  try {
    return userInfo().username;
  } catch {
    // An account without an entry in the system's user list.
    return 'investigator';
  }
}
