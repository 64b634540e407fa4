import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { toReason, type Reason } from '../../../shared/model/errors.ts';
import { zReportLanguages, zReportModel, type ReportMark } from '../../../shared/model/report.ts';
import { compileReport } from './compile-report.ts';
import { makeCoverage } from './font-coverage.ts';
import { loadFonts } from './fonts.ts';
import { presentReport } from './present-report.ts';
import { makeReportSections } from './sections/index.ts';

/** Lays out one report and ends: the compiler takes hundreds of megabytes, which leave with the thread. */

const zJob = z.object({
  model: zReportModel,
  languages: zReportLanguages,
  resources: z.string(),
  pictures: z.array(z.object({ sha256: z.string(), bytes: z.instanceof(Uint8Array), width: z.number(), height: z.number() })),
});
export type ReportJob = z.input<typeof zJob>;

export type ReportAnswer =
  | { readonly type: 'step'; readonly step: 'fonts' | 'present' | 'layout' }
  | { readonly type: 'done'; readonly pdf: Uint8Array; readonly pages: number; readonly marks: readonly ReportMark[] }
  | { readonly type: 'failed'; readonly reason: Reason };

function answer(message: ReportAnswer): void {
  parentPort?.postMessage(message);
}

async function run(): Promise<void> {
  const job = zJob.parse(workerData);
  answer({ type: 'step', step: 'fonts' });
  const fonts = await loadFonts(job.resources);
  answer({ type: 'step', step: 'present' });
  const pathOf = (sha256: string) => `/data/${sha256}.jpg`;
  const document = presentReport({
    model: job.model, languages: job.languages, sections: makeReportSections(), covers: makeCoverage(fonts),
    pictures: new Map(job.pictures.map(({ sha256, width, height }) => [sha256, { path: pathOf(sha256), width, height }])),
  });
  answer({ type: 'step', step: 'layout' });
  const pictures = new Map(job.pictures.map(({ sha256, bytes }) => [pathOf(sha256), Buffer.from(bytes)]));
  const { pdf, pages, marks } = compileReport({ document, pictures, fonts, templates: join(job.resources, 'report') });
  answer({ type: 'done', pdf, pages, marks });
}

run().catch((error: unknown) => { answer({ type: 'failed', reason: toReason(error) }); });
