import { EventEmitter } from 'node:events';
import type { NewCase, RecentCase } from '../../../shared/model/case.ts';
import { MirsadError } from '../../../shared/model/errors.ts';
import type { JobManager } from '../jobs/job-manager.ts';
import { createCase, openCase, type CaseEnvironment, type OpenCaseOptions } from './case-folder.ts';
import type { CaseChange, CaseSession } from './case-session.ts';
import type { RecentCases } from './recent-cases.ts';

/** What the page is told when the open case changes, is opened, locked or closed. */
export type DeskEvent = { readonly type: 'changed'; readonly change: CaseChange } | { readonly type: 'opened' | 'closed' | 'locked'; readonly path: string };

/** The one case on the desk: opened, locked or none. */
export class CaseDesk {
  private session: CaseSession | null = null;
  private lockedPath: string | null = null;
  private readonly events = new EventEmitter<{ event: [DeskEvent] }>();

  constructor(private readonly env: () => CaseEnvironment, private readonly jobs: JobManager, private readonly recents: RecentCases) {
    this.events.setMaxListeners(100);
  }

  get current(): CaseSession | null {
    return this.session;
  }

  get locked(): string | null {
    return this.lockedPath;
  }

  requireSession(): CaseSession {
    if (this.session) return this.session;
    throw new MirsadError(this.lockedPath === null ? 'case.none-open' : 'case.locked');
  }

  recent(): Promise<RecentCase[]> {
    return this.recents.list();
  }

  forget(path: string): Promise<void> {
    return this.recents.forget(path);
  }

  /** Makes a case and puts it on the desk. The recovery key is shown once; null for a plain case. */
  async create(input: NewCase): Promise<{ session: CaseSession; recoveryKey: string | null }> {
    const created = await createCase(input, this.env());
    await this.close();
    await this.place(created.session);
    return created;
  }

  async open(path: string, options: OpenCaseOptions = {}): Promise<CaseSession> {
    if (this.session?.dir === path && !options.readOnly) return this.session;
    // A case that does not open leaves the one on the desk where it is.
    const session = await openCase(path, this.env(), options);
    await this.close();
    await this.place(session);
    return session;
  }

  /** Closes the case after its jobs have stopped. */
  async close(): Promise<void> {
    const { session } = this;
    this.lockedPath = null;
    if (!session) return;
    await this.jobs.stopAll();
    this.session = null;
    await this.note(session).catch(() => undefined);
    await session.close();
    this.events.emit('event', { type: 'closed', path: session.dir });
  }

  /** Closes the case and remembers where it was, so that only its passphrase is asked for. Keys leave memory with the session. */
  async lock(): Promise<void> {
    const session = this.requireSession();
    await this.close();
    this.lockedPath = session.dir;
    this.events.emit('event', { type: 'locked', path: session.dir });
  }

  async unlock(passphrase: string | null): Promise<CaseSession> {
    if (this.lockedPath === null) throw new MirsadError('case.none-open');
    const path = this.lockedPath;
    try {
      return await this.open(path, { passphrase });
    } catch (error) {
      this.lockedPath = path;
      throw error;
    }
  }

  watch(listener: (event: DeskEvent) => void): () => void {
    this.events.on('event', listener);
    return () => { this.events.off('event', listener); };
  }

  /** Writes the line of the home screen. */
  async note(session: CaseSession, verifiedAt?: number): Promise<void> {
    const known = (await this.recents.list()).find((entry) => entry.path === session.dir);
    const summary = await session.summarise();
    await this.recents.remember({
      path: session.dir, id: summary.id, title: summary.title, number: summary.number, encrypted: session.encrypted, openedAt: this.env().clock(),
      createdAt: summary.createdAt, posts: summary.posts, exhibits: summary.exhibits, verifiedAt: verifiedAt ?? known?.verifiedAt ?? null,
    });
  }

  private async place(session: CaseSession): Promise<void> {
    this.session = session;
    this.lockedPath = null;
    session.onChange((change) => { this.events.emit('event', { type: 'changed', change }); });
    await this.note(session);
    this.events.emit('event', { type: 'opened', path: session.dir });
  }
}
