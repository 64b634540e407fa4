import { createApp, type App } from '../../core/create-app.ts';
import type { HostPort } from '../../core/host-port.ts';
import { createCaller } from '../../core/router.ts';
import { MirsadError } from '../../../shared/model/errors.ts';
import { readPassphrase } from './output.ts';

export type Caller = ReturnType<typeof createCaller>;

/** Options every command takes. */
export interface CommonOptions {
  readonly json?: boolean;
  readonly lang?: string;
  readonly passphraseFile?: string;
}

const cliHost: HostPort = {
  kind: 'cli', capabilities: { nativeDialogs: false, revealFiles: false, print: false },
  pick: () => Promise.reject(new MirsadError('host.unsupported')), reveal: () => Promise.reject(new MirsadError('host.unsupported')),
};

/** Runs `fn` against a backend of its own and closes it, whatever happens; a signal closes it too. */
export async function withApp<T>(fn: (caller: Caller, app: App) => Promise<T>): Promise<T> {
  const app = await createApp({ host: cliHost });
  const onSignal = () => { void app.jobs.stopAll(); };
  process.once('SIGINT', onSignal).once('SIGTERM', onSignal);
  try {
    return await fn(createCaller({ app, origin: 'cli' }), app);
  } finally {
    process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
    await app.close();
  }
}

/** Opens a case for one command; the passphrase is asked for only when the case has one. */
export function withCase<T>(path: string, options: CommonOptions & { readonly readOnly?: boolean }, fn: (caller: Caller, app: App) => Promise<T>): Promise<T> {
  return withApp(async (caller, app) => {
    const open = (passphrase: string | null) => app.cases.open(path, { passphrase, readOnly: options.readOnly ?? false });
    try {
      await open(options.passphraseFile === undefined && process.env['MIRSAD_PASSPHRASE'] === undefined ? null : await readPassphrase(options.passphraseFile));
    } catch (error) {
      if (!(error instanceof MirsadError) || error.code !== 'case.passphrase-needed') throw error;
      const passphrase = await readPassphrase(options.passphraseFile);
      if (passphrase === null) throw error;
      await open(passphrase);
    }
    return fn(caller, app);
  });
}
