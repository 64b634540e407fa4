// `npm test`: installs and builds whatever is missing, then checks, unit, integration and end-to-end tests.
// Ends with one line: N passed, N failed, N skipped.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowser, ensureBuilt, ensureInstalled, ROOT } from './ensure.mjs';

const counts = { passed: 0, failed: 0, skipped: 0 };
const skipped = [];
const failed = [];
const room = mkdtempSync(join(tmpdir(), 'mirsad-test-run-'));

function add(state, name, reason = '') {
  counts[state] += 1;
  if (state === 'skipped') skipped.push(reason ? `${name} (${reason})` : name);
  if (state === 'failed') failed.push(name);
}

function runTool(args, env = {}) {
  return new Promise((done) => {
    const child = spawn(process.execPath, args, { cwd: ROOT, env: { ...process.env, ...env }, stdio: ['ignore', 'inherit', 'inherit'] });
    child.on('exit', (code) => { done(code ?? 1); });
  });
}

function readReport(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null;
}

async function runChecks() {
  const { checks } = await import('./check.mjs');
  for (const result of await checks()) add(result.ok ? 'passed' : 'failed', `check: ${result.name}`);
}

async function runVitest() {
  const report = join(room, 'vitest.json');
  const code = await runTool(['node_modules/vitest/vitest.mjs', 'run', '--config', '.config/vitest.config.ts', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]);
  const result = readReport(report);
  for (const file of result?.testResults ?? []) {
    for (const test of file.assertionResults) {
      add({ passed: 'passed', failed: 'failed' }[test.status] ?? 'skipped', `${file.name.slice(ROOT.length + 1)}: ${test.fullName}`);
    }
    // A file that fails before its first test has no tests to count.
    if (file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed')) add('failed', file.name.slice(ROOT.length + 1));
  }
  if (!result || (code !== 0 && failed.length === 0)) add('failed', 'vitest');
}

function* specsOf(suite, path = []) {
  const here = suite.title ? [...path, suite.title] : path;
  for (const spec of suite.specs ?? []) yield { title: [...here, spec.title].join(' > '), tests: spec.tests };
  for (const inner of suite.suites ?? []) yield* specsOf(inner, here);
}

async function runPlaywright() {
  if (!existsSync(join(ROOT, 'e2e/playwright.config.ts'))) return;
  const browser = await ensureBrowser();
  if (!browser) {
    add('failed', 'end-to-end tests: no browser is installed and none could be fetched');
    return;
  }
  const report = join(room, 'playwright.json');
  const before = failed.length;
  const code = await runTool(['node_modules/@playwright/test/cli.js', 'test', '--config', 'e2e/playwright.config.ts', '--reporter=list,json'], { PLAYWRIGHT_JSON_OUTPUT_NAME: report, MIRSAD_BROWSER: browser });
  const result = readReport(report);
  for (const suite of result?.suites ?? []) {
    for (const { title, tests } of specsOf(suite)) {
      for (const test of tests) {
        const reason = test.annotations?.find((annotation) => annotation.type === 'skip')?.description ?? '';
        add({ expected: 'passed', flaky: 'failed', unexpected: 'failed' }[test.status] ?? 'skipped', `[${test.projectName}] ${title}`, reason);
      }
    }
  }
  if (!result || (code !== 0 && failed.length === before)) add('failed', 'playwright');
}

await ensureInstalled();
await ensureBuilt();
await runChecks();
await runVitest();
await runPlaywright();
rmSync(room, { recursive: true, force: true });

if (skipped.length > 0) console.log(`\nSkipped:\n${skipped.map((name) => `  ${name}`).join('\n')}`);
// On the build machine the real files lie beside the checkout; a run without them proves too little.
const unread = skipped.filter((name) => name.includes('../shared/fixtures'));
if (process.env.CI && process.env.CI !== 'false' && unread.length > 0) for (const name of unread) add('failed', `skipped on the build machine: ${name}`);
if (failed.length > 0) console.log(`\nFailed:\n${failed.map((name) => `  ${name}`).join('\n')}`);
process.exitCode = counts.failed > 0 ? 1 : 0;
console.log(`\n${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
