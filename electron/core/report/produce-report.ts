import { MirsadError } from '../../../shared/model/errors.ts';
import type { ProducedReport, ReportExhibit, ReportLanguages, ReportModel } from '../../../shared/model/report.ts';
import { sha256Hex } from '../evidence/hash.ts';
import { spawnWorker } from '../jobs/spawn-worker.ts';
import { preparePicture } from './pictures.ts';
import type { ReportAnswer, ReportJob } from './worker.ts';

/** Reads the bytes of an original; throws `evidence.missing` and kin. */
export type ReadOriginal = (sha256: string) => Promise<Buffer>;

export interface ProduceOptions {
  readonly languages: ReportLanguages;
  /** Folder of the bundled resources. */
  readonly resources: string;
  readonly readOriginal: ReadOriginal;
  readonly signal?: AbortSignal;
  /** Steps done of steps in all: one for each picture, then reading fonts, presenting, laying out. */
  readonly onProgress?: (progress: { readonly step: string; readonly done: number; readonly total: number }) => void;
}

const LAYOUT_STEPS = ['fonts', 'present', 'layout'] as const;

type Picture = ReportJob['pictures'][number];
type PictureReason = NonNullable<NonNullable<ReportExhibit['picture']>['reason']>;

/** Originals above this are not decoded for print: a page cannot show more. */
const MOST_BYTES = 64 << 20;

/** The printed copy of an exhibit's picture, or the exhibit with the reason why there is none. */
async function prepareExhibit(exhibit: ReportExhibit, readOriginal: ReadOriginal): Promise<{ exhibit: ReportExhibit; picture: Picture | null }> {
  const { picture } = exhibit;
  if (!picture || picture.sha256 === null || picture.reason !== null) return { exhibit, picture: null };
  const { sha256 } = picture;
  const refuse = (reason: PictureReason) => ({ exhibit: { ...exhibit, picture: { ...picture, reason } }, picture: null });
  if (exhibit.files.some((file) => file.sha256 === sha256 && file.bytes > MOST_BYTES)) return refuse('too-large');
  let bytes: Buffer;
  try {
    bytes = await readOriginal(sha256);
  } catch {
    return refuse('absent');
  }
  const prepared = await preparePicture(bytes);
  if (!prepared.ok) return refuse(prepared.reason);
  return { exhibit, picture: { sha256, bytes: new Uint8Array(prepared.jpeg), width: prepared.width, height: prepared.height } };
}

/** Copies of all pictures, one at a time: memory holds one decoded picture whatever the number of exhibits. */
async function preparePictures(model: ReportModel, options: ProduceOptions): Promise<{ model: ReportModel; pictures: Picture[] }> {
  const exhibits: ReportExhibit[] = [];
  const pictures = new Map<string, Picture>();
  const total = model.exhibits.length + LAYOUT_STEPS.length;
  for (const [i, exhibit] of model.exhibits.entries()) {
    options.signal?.throwIfAborted();
    options.onProgress?.({ step: 'pictures', done: i, total });
    const prepared = await prepareExhibit(exhibit, options.readOriginal);
    exhibits.push(prepared.exhibit);
    if (prepared.picture) pictures.set(prepared.picture.sha256, prepared.picture);
  }
  return { model: { ...model, exhibits }, pictures: [...pictures.values()] };
}

/** Runs the thread that lays the report out; aborting ends the thread. */
function layOut(job: ReportJob, options: ProduceOptions): Promise<Extract<ReportAnswer, { type: 'done' }>> {
  const worker = spawnWorker('report', job);
  const total = job.model.exhibits.length + LAYOUT_STEPS.length;
  return new Promise<Extract<ReportAnswer, { type: 'done' }>>((resolve, reject) => {
    options.signal?.addEventListener('abort', () => { reject(new MirsadError('job.cancelled')); }, { once: true });
    worker.on('message', (answer: ReportAnswer) => {
      if (answer.type === 'step') options.onProgress?.({ step: answer.step, done: job.model.exhibits.length + LAYOUT_STEPS.indexOf(answer.step), total });
      else if (answer.type === 'done') resolve(answer);
      else reject(new MirsadError(answer.reason.code, answer.reason.params));
    });
    // A panic of the compiler ends the thread without a word.
    worker.on('error', (cause) => { reject(new MirsadError('report.compile-failed', { stage: 'thread', detail: cause.message }, { cause })); });
    worker.on('exit', (code) => { reject(new MirsadError('report.compile-failed', { stage: 'thread', detail: `exit ${String(code)}` })); });
  }).finally(() => worker.terminate());
}

export interface ReportFileBytes {
  readonly pdf: Buffer;
  readonly summary: ProducedReport;
  /** The model as printed: with the reason of every picture that could not be drawn. */
  readonly model: ReportModel;
}

/**
 * Model to PDF. The same model, language and version give the same bytes. Throws `report.compile-failed` with the stage
 * and the compiler's words, `job.cancelled` when aborted.
 */
export async function produceReport(model: ReportModel, options: ProduceOptions): Promise<ReportFileBytes> {
  const prepared = await preparePictures(model, options);
  options.signal?.throwIfAborted();
  const done = await layOut({ model: prepared.model, languages: options.languages, resources: options.resources, pictures: prepared.pictures }, options);
  const pdf = Buffer.from(done.pdf);
  const exhibits = model.exhibits.filter((exhibit) => exhibit.state === 'active').length;
  return { pdf, model: prepared.model, summary: { pages: done.pages, sha256: sha256Hex(pdf), bytes: pdf.length, exhibits, marks: [...done.marks] } };
}
