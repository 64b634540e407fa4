import { readdir, stat, statfs } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import { MirsadError } from '../../../../shared/model/errors.ts';
import { publicProcedure, router } from '../../trpc.ts';

const zEntry = z.object({ name: z.string(), path: z.string(), kind: z.enum(['folder', 'file', 'other']), bytes: z.number().nullable(), modifiedAt: z.number().nullable(), isCase: z.boolean() });
const MAX_ENTRIES = 5_000;

/** What needs the shell around the backend, and the in-app file browser for hosts without native dialogs. */
export const hostRouter = router({
  capabilities: publicProcedure
    .output(z.object({ kind: z.string(), nativeDialogs: z.boolean(), revealFiles: z.boolean(), print: z.boolean(), version: z.string(), machine: z.string(), home: z.string() }))
    .query(({ ctx }) => ({ kind: ctx.app.host.kind, ...ctx.app.host.capabilities, version: ctx.app.version, machine: ctx.app.machine, home: homedir() })),

  pickPath: publicProcedure
    .input(z.object({ kind: z.enum(['file', 'folder', 'files-or-folder', 'save']), title: z.string(), suggestedName: z.string().optional() }))
    .output(z.array(z.string()))
    .mutation(({ ctx, input }) => ctx.app.host.pick(input)),

  /** Free bytes where `path` is or would be; null where the system does not say. */
  freeSpace: publicProcedure.input(z.object({ path: z.string().nullable() })).output(z.number().nullable())
    .query(({ ctx, input }) => findFreeSpace(resolve(input.path ?? ctx.app.paths.data))),

  reveal: publicProcedure.input(z.object({ path: z.string() })).mutation(({ ctx, input }) => ctx.app.host.reveal(input.path)),

  /** One folder of this machine's disks, folders first. Names only: nothing is opened. `file.unreadable` when it cannot be listed. */
  browse: publicProcedure
    .input(z.object({ path: z.string().nullable() }))
    .output(z.object({ path: z.string(), parent: z.string().nullable(), entries: z.array(zEntry), truncated: z.boolean() }))
    .query(async ({ input }) => {
      const path = resolve(input.path ?? homedir());
      const names = await readdir(path).catch((cause: unknown) => { throw new MirsadError('file.unreadable', { path }, { cause }); });
      const entries = await Promise.all(names.filter((name) => !name.startsWith('.')).slice(0, MAX_ENTRIES).map((name) => describe(join(path, name), name)));
      entries.sort((a, b) => Number(a.kind !== 'folder') - Number(b.kind !== 'folder') || a.name.localeCompare(b.name, 'fr', { numeric: true }));
      const parent = dirname(path);
      return { path, parent: parent === path ? null : parent, entries, truncated: names.length > MAX_ENTRIES };
    }),
});

async function describe(path: string, name: string): Promise<z.infer<typeof zEntry>> {
  const info = await stat(path).catch(() => null);
  const kind = info?.isDirectory() ? 'folder' as const : info?.isFile() ? 'file' as const : 'other' as const;
  const isCase = kind === 'folder' && await stat(join(path, 'case.json')).then((s) => s.isFile(), () => false);
  return { name, path, kind, bytes: kind === 'file' ? info?.size ?? null : null, modifiedAt: info?.mtimeMs ?? null, isCase };
}

/** Asks the nearest folder that exists: a new case has none yet. */
async function findFreeSpace(path: string): Promise<number | null> {
  try {
    const { bavail, bsize } = await statfs(path);
    return bavail * bsize;
  } catch {
    const parent = dirname(path);
    return parent === path ? null : findFreeSpace(parent);
  }
}
