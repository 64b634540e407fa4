import { beforeEach, describe, expect, it } from 'vitest';
import { MirsadError } from '../../../shared/model/errors.ts';
import { JobManager } from './job-manager.ts';

let jobs: JobManager;
let now: number;
beforeEach(() => {
  now = 1000;
  let n = 0;
  jobs = new JobManager(() => now, () => `job-${String(n += 1)}`);
});

const request = <T>(run: Parameters<typeof jobs.start<T>>[0]['run']) => ({ kind: 'import.run', subject: 'drop', unit: 'bytes' as const, pausable: true, run });

describe('JobManager', () => {
  it('runs to the end and keeps the last state', async () => {
    const { id, finished } = jobs.start(request(async (c) => {
      c.report({ done: 5, total: 10 });
      await c.checkpoint();
      return 'result';
    }));
    expect(await finished).toBe('result');
    await Promise.resolve();
    expect(jobs.get(id)).toMatchObject({ state: 'done', done: 5, total: 10, error: null });
  });

  it('keeps the reason of a failure as code and parameters', async () => {
    const { id, finished } = jobs.start(request(() => Promise.reject(new MirsadError('disk.full', { path: 'x' }))));
    await expect(finished).rejects.toThrow();
    expect(jobs.get(id)).toMatchObject({ state: 'failed', error: { code: 'disk.full', params: { path: 'x' } } });
  });

  it('stops at the next checkpoint when cancelled, also while paused', async () => {
    let steps = 0;
    const { id, finished } = jobs.start(request(async (c) => {
      for (;;) {
        await c.checkpoint();
        steps += 1;
        await new Promise((resolve) => { setTimeout(resolve, 1); });
      }
    }));
    await new Promise((resolve) => { setTimeout(resolve, 5); });
    jobs.pause(id);
    await new Promise((resolve) => { setTimeout(resolve, 5); });
    const whilePaused = steps;
    await new Promise((resolve) => { setTimeout(resolve, 10); });
    expect(steps).toBe(whilePaused);
    expect(jobs.get(id).state).toBe('paused');
    jobs.resume(id);
    await new Promise((resolve) => { setTimeout(resolve, 5); });
    expect(steps).toBeGreaterThan(whilePaused);
    jobs.pause(id);
    jobs.cancel(id);
    await expect(finished).rejects.toMatchObject({ code: 'job.cancelled' });
    expect(jobs.get(id)).toMatchObject({ state: 'cancelled', error: null });
  });

  it('tells watchers at most every 100 ms, but always the last state', async () => {
    const told: number[] = [];
    jobs.watch((job) => told.push(job.done));
    const { finished } = jobs.start(request((c) => {
      for (let i = 1; i <= 1000; i += 1) c.report({ done: i });
      return Promise.resolve();
    }));
    await finished;
    await Promise.resolve();
    expect(told.length).toBeLessThan(5);
    expect(told.at(-1)).toBe(1000);
  });

  it('stops everything before a case closes', async () => {
    const { id } = jobs.start(request(async (c) => { for (;;) { await c.checkpoint(); await new Promise((r) => { setTimeout(r, 1); }); } }));
    await jobs.stopAll();
    expect(jobs.get(id).state).toBe('cancelled');
  });

  it('says so when a job is unknown', () => {
    expect(() => { jobs.cancel('nope'); }).toThrow(expect.objectContaining({ code: 'job.not-found' }) as Error);
  });
});
