// What both commands need before anything else: installed packages, a build that matches the sources, a browser.
// Plain JavaScript with nothing but Node: it runs before `npm ci` did.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** Runs a command with its output on stderr (stdout stays ours); rejects when it fails. */
export function run(command, args, { env = {}, quiet = false } = {}) {
  return new Promise((done, fail) => {
    const child = spawn(command, args, { cwd: ROOT, env: { ...process.env, ...env }, stdio: ['ignore', quiet ? 'ignore' : 2, quiet ? 'ignore' : 2], shell: process.platform === 'win32' && command === 'npm' });
    child.on('error', fail);
    child.on('exit', (code, signal) => (code === 0 ? done() : fail(new Error(`${command} ${args.join(' ')} ended with ${signal ?? code}`))));
  });
}

/**
 * The environment for installing. node-gyp would fetch Node's headers from the network; the running Node usually brings
 * them. Nothing downloads a browser or Electron during an install.
 */
export function installEnvironment() {
  const prefix = dirname(dirname(process.execPath));
  return {
    ...(existsSync(join(prefix, 'include', 'node', 'node_api.h')) && { npm_config_nodedir: prefix }),
    PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1', PUPPETEER_SKIP_DOWNLOAD: '1',
  };
}

function digestFiles(paths) {
  const hash = createHash('sha256');
  for (const path of paths) hash.update(path).update('\0').update(readFileSync(join(ROOT, path))).update('\0');
  return hash.digest('hex');
}

function readStamp(name) {
  const file = join(ROOT, name);
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : null;
}

/** `npm ci` unless what is installed came from this very lock file and this Node. */
export async function ensureInstalled() {
  const wanted = `${digestFiles(['package-lock.json', 'package.json'])} ${process.versions.modules} ${process.platform}-${process.arch}`;
  const stamp = 'node_modules/.mirsad-installed';
  if (readStamp(stamp) === wanted) return;
  console.error('Installing packages (npm ci) ...');
  await run('npm', ['ci', '--no-audit', '--no-fund', '--no-progress'], { env: installEnvironment() });
  writeFileSync(join(ROOT, stamp), wanted);
}

const SOURCES = ['.config', 'electron', 'renderer', 'resources', 'shared'];

function* walk(dir) {
  for (const entry of readdirSync(join(ROOT, dir), { withFileTypes: true })) {
    const path = `${dir}/${entry.name}`;
    if (entry.isDirectory()) yield* walk(path);
    else if (entry.isFile() && !/\.(test|spec)\.tsx?$|\.md$/.test(entry.name)) yield path;
  }
}

/** Builds `dist/` unless it was built from exactly these sources. */
export async function ensureBuilt() {
  const files = SOURCES.filter((dir) => existsSync(join(ROOT, dir))).flatMap((dir) => [...walk(dir)]).sort();
  const wanted = digestFiles([...files, 'package.json', 'package-lock.json']);
  if (readStamp('dist/.built-from') === wanted) return;
  console.error('Building ...');
  await run(process.execPath, [join(ROOT, '.config/tasks/build.mjs')]);
  mkdirSync(join(ROOT, 'dist'), { recursive: true });
  writeFileSync(join(ROOT, 'dist/.built-from'), wanted);
}

const BROWSERS = {
  linux: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable', '/usr/bin/microsoft-edge', '/snap/bin/chromium'],
  darwin: ['/Applications/Chromium.app/Contents/MacOS/Chromium', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
  win32: ['C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe', 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe', 'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe'],
};

/** A browser of the Chromium family that is installed; null when there is none. */
export function findBrowser() {
  return [process.env.MIRSAD_BROWSER, ...(BROWSERS[process.platform] ?? [])].find((path) => path && existsSync(path)) ?? null;
}

/** A browser for the tests: the installed one, Debian's package when we may install it, else Playwright's own. Null: none could be had. */
export async function ensureBrowser() {
  const found = findBrowser();
  if (found) return found;
  if (process.platform === 'linux' && process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0) {
    console.error('Installing Debian\'s chromium ...');
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    try {
      await run('apt-get', ['update', '-qq'], { env });
      await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { env });
    } catch (error) {
      console.error(String(error));
    }
    if (findBrowser()) return findBrowser();
  }
  console.error('Fetching Playwright\'s Chromium ...');
  try {
    await run(process.execPath, [join(ROOT, 'node_modules/@playwright/test/cli.js'), 'install', 'chromium']);
    const { chromium } = await import('@playwright/test');
    return existsSync(chromium.executablePath()) ? chromium.executablePath() : null;
  } catch (error) {
    console.error(String(error));
    return null;
  }
}
