import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp, type App } from '../create-app.ts';
import type { HostPort } from '../host-port.ts';
import { createCaller } from '../router.ts';
import type { CaseSession } from '../case/case-session.ts';
import { CHECKOUT } from './fixtures.ts';

export const testHost: HostPort = {
  kind: 'test', capabilities: { nativeDialogs: false, revealFiles: false, print: false }, pick: () => Promise.resolve([]), reveal: () => Promise.resolve(),
};

export interface TestApp extends AsyncDisposable {
  readonly app: App;
  readonly dir: string;
  readonly caller: ReturnType<typeof createCaller>;
  /** The open test case. */
  readonly session: CaseSession;
}

/**
 * The real backend on a real case in a temporary folder, through the same router as every host.
 * `passphrase` null (default) makes a plain case. Call `close()` or use `await using`.
 */
export async function openTestApp(options: { passphrase?: string | null; clock?: () => number; number?: string } = {}): Promise<TestApp & { close(): Promise<void> }> {
  const dir = await mkdtemp(join(tmpdir(), 'mirsad-test-'));
  const app = await createApp({
    host: testHost, dataDir: join(dir, 'data'), resourcesDir: join(CHECKOUT, 'resources'), ...(options.clock && { clock: options.clock }),
  });
  const caller = createCaller({ app, origin: 'test' });
  await caller.cases.create({ dir: join(dir, 'case.mirsad'), title: 'Entrepôts', number: options.number ?? '2026-014', language: 'fr', passphrase: options.passphrase ?? null });
  const close = async () => {
    await app.close();
    await rm(dir, { recursive: true, force: true });
  };
  return { app, dir, caller, session: app.cases.requireSession(), close, [Symbol.asyncDispose]: close };
}
