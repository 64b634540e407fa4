import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { zCaseSummary } from '../../../../shared/model/case.ts';
import { MirsadError } from '../../../../shared/model/errors.ts';
import { hasFinishedImport } from '../../import/import.repo.ts';
import { runImport } from '../../import/import-run.ts';
import { publicProcedure, router } from '../../trpc.ts';

/** The sample drop's local times are Moroccan. */
const TIMEZONE = 'Africa/Casablanca';

/** The bundled synthetic case, built from its drop through the ordinary import. */
export const sampleRouter = router({
  /** Opens the sample case; builds it first when this machine has none yet or the last building was broken off. */
  open: publicProcedure.output(zCaseSummary).mutation(async ({ ctx }) => {
    const { app } = ctx;
    const drop = join(app.paths.resources, 'sample-drop');
    const folders = (await readdir(drop, { withFileTypes: true }).catch(() => [])).filter((entry) => entry.isDirectory()).map((entry) => join(drop, entry.name)).sort();
    if (folders.length === 0) throw new MirsadError('file.not-found', { path: drop });
    const dir = join(app.paths.data, 'cases', '2026-014 Entrepôts Derb Omar.mirsad');
    const exists = await stat(join(dir, 'case.json')).then(() => true, () => false);
    const session = exists ? await app.cases.open(dir) : (await app.cases.create({ dir, title: 'Entrepôts Derb Omar', number: '2026-014', language: 'fr', passphrase: null })).session;
    // A building that was broken off is continued: importing the same files again doubles nothing.
    if (session.readOnly || await session.db.read(hasFinishedImport)) return session.summarise();
    await runImport({ paths: folders, timezone: TIMEZONE }, { session, actor: app.actor(), resources: app.paths.resources, describe: (reason) => reason.code });
    await app.cases.note(session);
    return session.summarise();
  }),
});
