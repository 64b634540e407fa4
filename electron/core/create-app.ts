import { homedir, hostname } from 'node:os';
import { join } from 'node:path';
import { v7 as makeUuid } from 'uuid';
import type { AppServices } from './app-services.ts';
import { CaseDesk } from './case/case-desk.ts';
import { RecentCases } from './case/recent-cases.ts';
import { TIMELINE_SOURCES } from './features/timeline/timeline.repo.ts';
import type { HostPort } from './host-port.ts';
import { JobManager } from './jobs/job-manager.ts';
import { loadProfile, saveProfile } from './profile.ts';
import { findResources } from './resources.ts';
import { VERSION } from './version.ts';

export interface CreateAppOptions {
  readonly host: HostPort;
  /** Defaults to `MIRSAD_HOME`, then the platform's place for a person's application data. */
  readonly dataDir?: string;
  readonly resourcesDir?: string;
  readonly clock?: () => number;
}

export interface App extends AppServices {
  /** Stops jobs and closes the case. */
  close(): Promise<void>;
}

export function defaultDataDir(env: NodeJS.ProcessEnv = process.env): string {
  if (env['MIRSAD_HOME']) return env['MIRSAD_HOME'];
  if (process.platform === 'win32') return join(env['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming'), 'Mirsad');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Mirsad');
  return join(env['XDG_DATA_HOME'] ?? join(homedir(), '.local', 'share'), 'mirsad');
}

/** Puts the backend together. Every host calls this once. */
export async function createApp(options: CreateAppOptions): Promise<App> {
  const data = options.dataDir ?? defaultDataDir();
  const clock = options.clock ?? Date.now;
  const makeId = () => makeUuid();
  let profile = await loadProfile(data, makeId);
  const machine = hostname();
  const jobs = new JobManager(clock, makeId);
  const cases = new CaseDesk(() => ({ machine, clock, makeId, actor: profile }), jobs, new RecentCases(data));
  return {
    cases, jobs, host: options.host, paths: { data, resources: options.resourcesDir ?? findResources() },
    timelineSources: TIMELINE_SOURCES, machine, version: VERSION,
    actor: () => profile, clock, makeId,
    async editActor(change) {
      profile = { ...profile, ...change };
      await saveProfile(data, profile);
      return profile;
    },
    async close() {
      await jobs.stopAll();
      await cases.close();
    },
  };
}
