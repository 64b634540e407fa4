import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { zId } from '../../../../shared/model/ids.ts';
import { MirsadError } from '../../../../shared/model/errors.ts';
import { zImportRequest, zImportResult, zImportRun } from '../../../../shared/model/import.ts';
import type { AppServices } from '../../app-services.ts';
import type { CaseSession } from '../../case/case-session.ts';
import { runImport } from '../../import/import-run.ts';
import { scanDrop } from '../../import/scan-drop.ts';
import { zScan } from '../../import/scan-model.ts';
import type { JobControl } from '../../jobs/job-manager.ts';
import { caseProcedure, caseQuery, router } from '../../trpc.ts';
import { findFileName, listRejections, listRunFiles, listRuns } from './import-results.repo.ts';

const zParams = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));
const zRunFile = z.object({
  id: zId, path: z.string(), format: z.string().nullable(), bytes: z.number(), sha256: z.string().nullable(), role: z.string(), state: z.string(),
  reason: z.object({ code: z.string(), params: zParams }).nullable(), records: z.number(), new: z.number(), merged: z.number(), rejected: z.number(),
  /** What the drop's own list said: null when it said nothing. */
  matchesList: z.boolean().nullable(),
});
const zRejected = z.object({ fileId: zId, path: z.string(), line: z.number().nullable(), byte: z.number().nullable(), code: z.string(), params: zParams, excerpt: z.string() });
const zPageInput = z.object({ runId: zId, limit: z.number().int().min(1).max(1000).default(200), offset: z.number().int().min(0).default(0) });

function setup(app: AppServices, session: CaseSession, control?: JobControl) {
  // Reasons travel as codes; the page and the command line put them into words.
  return { session, actor: app.actor(), resources: app.paths.resources, describe: (reason: { code: string }) => reason.code, ...(control && { control }) };
}

function toParams(text: string | null): z.infer<typeof zParams> {
  return zParams.parse(JSON.parse(text ?? '{}'));
}

/** Import: look first, then run as a job; results stay with the case. */
export const importRouter = router({
  /** What an import would do: formats, records, what is new. Writes nothing. A job; its answer is read with `scanned`. */
  scan: caseProcedure.input(zImportRequest).output(zScan).mutation(({ ctx, input }) => scanDrop(input, setup(ctx.app, ctx.session))),

  /** Starts the import as a job that can be paused and cancelled between committed batches. */
  run: caseProcedure.input(zImportRequest).output(z.object({ jobId: zId })).mutation(({ ctx, input }) => {
    const { session } = ctx;
    const { id } = ctx.app.jobs.start({
      kind: 'import.run', subject: input.paths.map((path) => path.split(/[\\/]/).filter(Boolean).at(-1) ?? path).join(', '), unit: 'bytes', pausable: true,
      run: async (control) => {
        const result = await runImport(input, setup(ctx.app, session, control));
        await ctx.app.cases.note(session);
        return result;
      },
    });
    return { jobId: id };
  }),

  /** Runs an import to its end: the command line and tests. */
  runNow: caseProcedure.input(zImportRequest).output(zImportResult.extend({ runId: zId })).mutation(({ ctx, input }) => runImport(input, setup(ctx.app, ctx.session))),

  runs: caseQuery.output(z.array(zImportRun)).query(({ ctx }) => ctx.read((r) => listRuns(r, 200))),

  files: caseQuery.input(zPageInput).output(z.array(zRunFile)).query(({ ctx, input }) => ctx.read(async (r) => (await listRunFiles(r, input.runId, input.limit, input.offset)).map((row) => ({
    id: row.id, path: row.path, format: row.format, bytes: row.bytes, sha256: row.sha256, role: row.role, state: row.state, reason: row.code === null ? null : { code: row.code, params: toParams(row.params) },
    records: row.records, new: row.added, merged: row.merged, rejected: row.rejected, matchesList: row.listed_sha256 === null ? null : row.listed_sha256 === row.sha256,
  })))),

  rejections: caseQuery.input(zPageInput).output(z.array(zRejected)).query(({ ctx, input }) => ctx.read(async (r) => (await listRejections(r, input.runId, input.limit, input.offset)).map((row) => ({
    fileId: row.file_id, path: row.path, line: row.line, byte: row.byte_offset, code: row.code, params: toParams(row.params), excerpt: row.excerpt,
  })))),

  /** Writes an original as received to a path that does not exist yet. */
  exportOriginal: caseProcedure.input(z.object({ fileId: zId, to: z.string().min(1) })).output(z.object({ path: z.string(), sha256: z.string() })).mutation(async ({ ctx, input }) => {
    const file = await ctx.read((r) => findFileName(r, input.fileId));
    if (!file?.sha256) throw new MirsadError('not-found', { id: input.fileId });
    await pipeline(await ctx.session.evidence.read(file.sha256), createWriteStream(input.to, { flags: 'wx' }));
    return { path: input.to, sha256: file.sha256 };
  }),
});
