import type { Actor } from '../../shared/model/case.ts';
import type { CaseDesk } from './case/case-desk.ts';
import type { HostPort } from './host-port.ts';
import type { JobManager } from './jobs/job-manager.ts';
import type { TimelineSource } from './timeline/timeline-source.ts';

/** Where the program keeps its own things and finds its resources. */
export interface AppPaths {
  /** Recent cases, profile, settings: outside every case. */
  readonly data: string;
  /** Bundled resources: fonts, map, gazetteer, report templates, sample drop. */
  readonly resources: string;
}

/** Everything around the open case that use-cases may need. */
export interface AppServices {
  readonly cases: CaseDesk;
  readonly jobs: JobManager;
  readonly host: HostPort;
  readonly paths: AppPaths;
  /** What features registered to appear on the timeline. */
  readonly timelineSources: readonly TimelineSource[];
  readonly machine: string;
  readonly version: string;
  /** The investigator at work. */
  actor(): Actor;
  /** Changes how the investigator is named from now on; entries already written keep the name they had. */
  editActor(change: Pick<Actor, 'name' | 'grade' | 'unit'>): Promise<Actor>;
  clock(): number;
  makeId(): string;
}
