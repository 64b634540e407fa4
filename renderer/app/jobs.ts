import { useEffect } from 'react';
import type { Job } from '../../shared/model/job.ts';
import { useTRPCClient } from '../platform/client.ts';
import { createStore, useStore } from '../platform/store.ts';

const jobs = createStore<readonly Job[]>([]);

/** Puts a changed job in its place, new ones first. */
export function mergeJob(known: readonly Job[], job: Job): readonly Job[] {
  const at = known.findIndex((other) => other.id === job.id);
  return at < 0 ? [job, ...known] : known.with(at, job);
}

/** Keeps the jobs up to date; called once, by the shell. */
export function useJobFeed(): void {
  const client = useTRPCClient();
  useEffect(() => {
    const subscription = client.jobs.watch.subscribe(undefined, {
      onStarted: () => { jobs.set([]); },
      onData: (job) => { jobs.set((known) => mergeJob(known, job)); },
    });
    return () => { subscription.unsubscribe(); };
  }, [client]);
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
