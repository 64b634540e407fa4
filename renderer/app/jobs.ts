import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Job } from '../../shared/model/job.ts';
import { useTRPCClient } from '../platform/client.ts';
import { createStore, useStore } from '../platform/store.ts';
import { useLatest } from '../platform/use-latest.ts';

const jobs = createStore<readonly Job[]>([]);

/** Puts a changed job in its place, new ones first. */
export function mergeJob(known: readonly Job[], job: Job): readonly Job[] {
  const at = known.findIndex((other) => other.id === job.id);
  return at < 0 ? [job, ...known] : known.with(at, job);
}

/** Keeps the jobs up to date; called once, by the shell. `onEnd` hears of each job that ends while the page is open. */
export function useJobFeed(onEnd: (job: Job) => void): void {
  const client = useTRPCClient();
  const queries = useQueryClient();
  const latestOnEnd = useLatest(onEnd);
  useEffect(() => {
    const subscription = client.jobs.watch.subscribe(undefined, {
      onStarted: () => { jobs.set([]); },
      onData: (job) => {
        const wasRunning = jobs.get().some((known) => known.id === job.id && isUnfinished(known));
        jobs.set((known) => mergeJob(known, job));
        if (!wasRunning || isUnfinished(job)) return;
        // What a job leaves behind (a verification's result) is not always a change of the case.
        void queries.invalidateQueries();
        latestOnEnd.current(job);
      },
    });
    return () => { subscription.unsubscribe(); };
  }, [client, queries, latestOnEnd]);
}

/** Every job of this start, newest first, live. */
export function useJobs(): readonly Job[] {
  return useStore(jobs);
}

/** One job, live; null until known. */
export function useJob(id: string | null): Job | null {
  return useJobs().find((job) => job.id === id) ?? null;
}

/** How far a job is, between 0 and 1; null while its total is unknown. */
export function shareOf({ done, total }: Pick<Job, 'done' | 'total'>): number | null {
  return total === null || total <= 0 ? null : Math.min(1, done / total);
}

export function isUnfinished({ state }: Pick<Job, 'state'>): boolean {
  return state === 'waiting' || state === 'running' || state === 'paused';
}
