import { EventEmitter } from 'node:events';
import { MirsadError, toReason } from '../../../shared/model/errors.ts';
import type { Job } from '../../../shared/model/job.ts';

/** What a running job reports and obeys. */
export interface JobControl {
  readonly id: string;
  /** Aborted when a person cancels or the case closes. */
  readonly signal: AbortSignal;
  /** Tells how far the work is; cheap to call often, watchers are told at most every 100 ms. */
  report(progress: Partial<Pick<Job, 'step' | 'subject' | 'done' | 'total' | 'unit' | 'counts'>>): void;
  /** Waits here while paused; throws `job.cancelled` when cancelled. To be called between committed steps. */
  checkpoint(): Promise<void>;
}

export interface JobRequest<T> {
  readonly kind: string;
  readonly subject: string;
  readonly unit: Job['unit'];
  readonly pausable?: boolean;
  readonly run: (control: JobControl) => Promise<T>;
}

interface RunningJob {
  job: Job;
  readonly controller: AbortController;
  readonly finished: Promise<unknown>;
  resume: (() => void) | null;
  lastTold: number;
  timer: NodeJS.Timeout | null;
}

const TELL_EVERY_MS = 100;
const KEEP_FINISHED = 50;

/** Long work of the backend: progress, pause, cancel. Jobs outlive the page that started them, not the process. */
export class JobManager {
  private readonly jobs = new Map<string, RunningJob>();
  private readonly events = new EventEmitter<{ change: [Job] }>();

  constructor(private readonly clock: () => number, private readonly makeId: () => string) {
    this.events.setMaxListeners(100);
  }

  /** Starts the work at once. `finished` settles with its result; the job itself never throws to the starter. */
  start<T>(request: JobRequest<T>): { id: string; finished: Promise<T> } {
    const id = this.makeId();
    const controller = new AbortController();
    const job: Job = {
      id, kind: request.kind, state: 'running', step: 'start', subject: request.subject, done: 0, total: null, unit: request.unit,
      startedAt: this.clock(), endedAt: null, counts: {}, error: null, pausable: request.pausable ?? false,
    };
    // Deferred by a turn so that the record exists before the work reports for the first time.
    const finished = Promise.resolve().then(() => request.run(this.controlOf(id, controller.signal)));
    const settled = finished.then(
      () => { this.end(id, { state: 'done' }); },
      (error: unknown) => {
        const reason = toReason(error);
        const cancelled = controller.signal.aborted || reason.code === 'job.cancelled';
        this.end(id, { state: cancelled ? 'cancelled' : 'failed', error: cancelled ? null : { code: reason.code, params: { ...reason.params } } });
      });
    this.jobs.set(id, { job, controller, finished: settled, resume: null, lastTold: 0, timer: null });
    this.tell(id, true);
    finished.catch(() => undefined);
    return { id, finished };
  }

  list(): Job[] {
    return [...this.jobs.values()].map((entry) => entry.job);
  }

  get(id: string): Job {
    return this.require(id).job;
  }

  cancel(id: string): void {
    const entry = this.require(id);
    entry.controller.abort(new MirsadError('job.cancelled'));
    entry.resume?.();
  }

  pause(id: string): void {
    const entry = this.require(id);
    if (entry.job.state !== 'running' || !entry.job.pausable) return;
    entry.job = { ...entry.job, state: 'paused' };
    this.tell(id, true);
  }

  resume(id: string): void {
    const entry = this.require(id);
    if (entry.job.state !== 'paused') return;
    entry.job = { ...entry.job, state: 'running' };
    entry.resume?.();
    this.tell(id, true);
  }

  /** Calls back with every change of any job until the returned function is called. */
  watch(listener: (job: Job) => void): () => void {
    this.events.on('change', listener);
    return () => { this.events.off('change', listener); };
  }

  /** Cancels what runs and waits for it: before a case closes. */
  async stopAll(): Promise<void> {
    const running = [...this.jobs.values()].filter((entry) => entry.job.endedAt === null);
    for (const entry of running) this.cancel(entry.job.id);
    await Promise.all(running.map((entry) => entry.finished));
  }

  private require(id: string): RunningJob {
    const entry = this.jobs.get(id);
    if (!entry) throw new MirsadError('job.not-found', { id });
    return entry;
  }

  private controlOf(id: string, signal: AbortSignal): JobControl {
    return {
      id,
      signal,
      report: (progress) => {
        const entry = this.require(id);
        entry.job = { ...entry.job, ...progress };
        this.tell(id, false);
      },
      checkpoint: async () => {
        const entry = this.require(id);
        if (entry.job.state === 'paused' && !signal.aborted) {
          await new Promise<void>((resolve) => { entry.resume = resolve; });
          entry.resume = null;
        }
        if (signal.aborted) throw new MirsadError('job.cancelled');
      },
    };
  }

  private end(id: string, outcome: Partial<Job>): void {
    const entry = this.require(id);
    entry.job = { ...entry.job, ...outcome, endedAt: this.clock() };
    this.tell(id, true);
    const finished = [...this.jobs.values()].filter((other) => other.job.endedAt !== null);
    for (const old of finished.slice(0, Math.max(0, finished.length - KEEP_FINISHED))) this.jobs.delete(old.job.id);
  }

  private tell(id: string, now: boolean): void {
    const entry = this.jobs.get(id);
    if (!entry) return;
    const wait = TELL_EVERY_MS - (this.clock() - entry.lastTold);
    if (!now && wait > 0) {
      entry.timer ??= setTimeout(() => { this.tell(id, true); }, wait).unref();
      return;
    }
    if (entry.timer) clearTimeout(entry.timer);
    entry.timer = null;
    entry.lastTold = this.clock();
    this.events.emit('change', entry.job);
  }
}
