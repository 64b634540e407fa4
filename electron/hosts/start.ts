import { createApp } from '../core/create-app.ts';
import type { HostPort } from '../core/host-port.ts';
import { createCaller } from '../core/router.ts';
import { MirsadError } from '../../shared/model/errors.ts';
import { startLoopback } from './loopback.ts';
import { findRendererDir } from './renderer-dir.ts';

/** What `npm start` runs where there is no Electron: the loopback host, its address on stdout, until it is ended. */
const browserHost: HostPort = {
  kind: 'loopback', capabilities: { nativeDialogs: false, revealFiles: false, print: true },
  pick: () => Promise.reject(new MirsadError('host.unsupported')), reveal: () => Promise.reject(new MirsadError('host.unsupported')),
};

const app = await createApp({ host: browserHost });
if (process.argv.includes('--sample')) await createCaller({ app, origin: 'loopback' }).sample.open();
const host = await startLoopback({ app, rendererDir: findRendererDir(), port: Number(process.env['MIRSAD_PORT'] ?? 0) });
console.log(process.argv.includes('--sample') ? `${host.url}#/posts` : host.url);

async function end(): Promise<void> {
  await host.close();
  await app.close();
  process.exit(0);
}
process.once('SIGINT', () => { void end(); }).once('SIGTERM', () => { void end(); });
