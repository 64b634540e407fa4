import type { Worker } from 'node:worker_threads';
import { MirsadError, isReason } from '../../../shared/model/errors.ts';
import { spawnWorker } from '../jobs/spawn-worker.ts';
import type { PreparedItem } from './prepare.ts';
import type { ReadRequest, WorkerAnswer } from './worker.ts';

/** Records in one batch: one transaction and one ledger entry. */
export const BATCH = 1500;
/** Batches read ahead while the database writes. */
const AHEAD = 3;

/** The thread that reads and prepares records while this one writes them. One for a whole run. */
export class ParseWorker {
  private readonly worker: Worker;

  constructor(setup: { readonly resources: string; readonly mediaKey: Uint8Array | null }) {
    this.worker = spawnWorker('import', { ...setup, batch: BATCH });
  }

  /** Reads one sealed original; batches come in file order. Throws the reader's reason when nothing more can be read. */
  async *read(request: Omit<ReadRequest, 'type'>): AsyncGenerator<readonly PreparedItem[]> {
    const waiting: (WorkerAnswer | Error)[] = [];
    let wake: (() => void) | null = null;
    const push = (answer: WorkerAnswer | Error) => {
      waiting.push(answer);
      wake?.();
    };
    const onError = (error: Error) => { push(error); };
    const onExit = () => { push(new Error('the import thread ended')); };
    this.worker.on('message', push).on('error', onError).on('exit', onExit);
    try {
      this.worker.postMessage({ type: 'read', ...request });
      for (let i = 0; i < AHEAD; i += 1) this.worker.postMessage({ type: 'more' });
      for (;;) {
        const answer = waiting.shift();
        if (answer === undefined) {
          await new Promise<void>((resolve) => { wake = resolve; });
          continue;
        }
        if (answer instanceof Error) throw answer;
        if (answer.type === 'end') return;
        if (answer.type === 'failed') throw isReason(answer) ? new MirsadError(answer.code, answer.params) : new Error(answer.code);
        yield answer.items;
        this.worker.postMessage({ type: 'more' });
      }
    } finally {
      this.worker.off('message', push).off('error', onError).off('exit', onExit);
      this.worker.postMessage({ type: 'stop' });
    }
  }

  async close(): Promise<void> {
    await this.worker.terminate();
  }
}
