import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';

/** Programs that run in their own thread: name in `dist/` and source under `electron/core`. */
const WORKERS = { import: 'import/worker.ts', report: 'report/worker.ts' } as const;

/** Starts a worker from the built program beside this one, else from its source, as tests and scripts do. */
export function spawnWorker(name: keyof typeof WORKERS, data: unknown): Worker {
  const here = dirname(fileURLToPath(import.meta.url));
  // The bundle puts this file into dist/ or dist/chunks/.
  const built = [join(here, `${name}-worker.js`), join(here, '..', `${name}-worker.js`)].find((path) => existsSync(path));
  if (built) return new Worker(pathToFileURL(built), { workerData: data });
  const source = pathToFileURL(join(here, '..', WORKERS[name])).href;
  // tsx offers its loader to CommonJS and ES modules apart; the ES one lies beside the entry that both resolve.
  const tsx = new URL('api/index.mjs', pathToFileURL(createRequire(import.meta.url).resolve('tsx/esm'))).href;
  return new Worker(new URL(`data:text/javascript,import { register } from ${JSON.stringify(tsx)}; register(); await import(${JSON.stringify(source)});`), { workerData: data });
}
