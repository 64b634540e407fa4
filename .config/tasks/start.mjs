// `npm start`: installs and builds whatever is missing, then opens Mirsad. `npm start -- --sample` opens the sample case.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt, ensureInstalled, findBrowser, ROOT } from './ensure.mjs';

const args = process.argv.slice(2);
const hasScreen = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
const ELECTRON_WAIT_MS = 60_000;

await ensureInstalled();
await ensureBuilt();
const electron = hasScreen && existsSync(join(ROOT, 'dist/main.js')) ? await findElectron() : null;
if (electron) runUntilClosed(spawn(electron, [ROOT, ...args], { stdio: 'inherit' }));
else await openInBrowser();

/** Electron's binary if it is there, or can be fetched within a minute; its own installer does the fetching. */
async function findElectron() {
  const pathFile = join(ROOT, 'node_modules/electron/path.txt');
  const locate = () => (existsSync(pathFile) ? join(ROOT, 'node_modules/electron/dist', readFileSync(pathFile, 'utf8').trim()) : null);
  if (process.env.MIRSAD_NO_ELECTRON) return null;
  const there = locate();
  if (there && existsSync(there)) return there;
  const installer = join(ROOT, 'node_modules/electron/install.js');
  if (!existsSync(installer)) return null;
  console.error('Fetching Electron (at most a minute) ...');
  const child = spawn(process.execPath, [installer], { stdio: 'ignore' });
  const timer = setTimeout(() => child.kill('SIGKILL'), ELECTRON_WAIT_MS);
  await new Promise((done) => { child.on('exit', done); child.on('error', done); });
  clearTimeout(timer);
  const fetched = locate();
  return fetched && existsSync(fetched) ? fetched : null;
}

/** Serves on the loopback address and opens the installed browser as an app window; without one, or a screen, prints the address. */
async function openInBrowser() {
  const host = spawn(process.execPath, [join(ROOT, 'dist/start.js'), ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  runUntilClosed(host);
  let text = '';
  const url = await new Promise((found) => {
    host.stdout.on('data', (chunk) => {
      process.stdout.write(chunk);
      text += chunk;
      const match = /http:\/\/127\.0\.0\.1:\d+\/\S*/.exec(text);
      if (match) found(match[0]);
    });
  });
  const browser = hasScreen ? findBrowser() : null;
  if (!browser) return;
  const profile = mkdtempSync(join(tmpdir(), 'mirsad-window-'));
  const flags = ['--no-first-run', '--no-default-browser-check', '--disable-background-networking', '--disable-component-update', '--disable-sync', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];
  const window = spawn(browser, [`--app=${url}`, `--user-data-dir=${profile}`, '--window-size=1366,800', ...flags], { stdio: 'ignore' });
  window.on('exit', () => { host.kill('SIGTERM'); });
  host.on('exit', () => { window.kill('SIGTERM'); rmSync(profile, { recursive: true, force: true, maxRetries: 5 }); });
}

/** Ends with the program it started, and ends it when it is ended itself. */
function runUntilClosed(child) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal));
  child.on('exit', (code, signal) => { process.exitCode = signal ? 0 : code ?? 0; });
}
