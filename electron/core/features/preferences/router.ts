import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Preferences } from '../../../../shared/model/default-preferences.ts';
import { zPreferences } from '../../../../shared/model/preferences.ts';
import { writeAtomically } from '../../case/case-header.ts';
import { publicProcedure, router } from '../../trpc.ts';

function fileIn(dataDir: string): string {
  return join(dataDir, 'preferences.json');
}

/** What is stored, or the defaults: a missing or damaged file is no reason to stop. */
async function loadPreferences(dataDir: string): Promise<Preferences> {
  const text = await readFile(fileIn(dataDir), 'utf8').catch(() => '{}');
  try {
    return zPreferences.parse(JSON.parse(text));
  } catch {
    return zPreferences.parse({});
  }
}

/** Preferences of this installation, kept outside every case. The page cannot keep them: its origin changes with every start. */
export const preferencesRouter = router({
  get: publicProcedure.output(zPreferences).query(({ ctx }) => loadPreferences(ctx.app.paths.data)),

  set: publicProcedure.input(zPreferences).mutation(async ({ ctx, input }) => {
    await mkdir(ctx.app.paths.data, { recursive: true });
    await writeAtomically(fileIn(ctx.app.paths.data), `${JSON.stringify(input, null, 2)}\n`);
  }),
});
