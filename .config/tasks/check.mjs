// `npm run check`: types, lint, layers, translations, sizes. Also run by `npm test`, which counts each.
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ROOT } from './ensure.mjs';

const LIMIT_LINES = 600;
const CODE = ['.config', 'bench', 'e2e', 'electron', 'renderer', 'resources', 'shared'];

function* walk(dir) {
  for (const entry of readdirSync(join(ROOT, dir), { withFileTypes: true })) {
    const path = `${dir}/${entry.name}`;
    if (entry.isDirectory()) yield* walk(path);
    else yield path;
  }
}

function sources(pattern) {
  return CODE.flatMap((dir) => { try { return [...walk(dir)]; } catch { return []; } }).filter((path) => pattern.test(path));
}

function tool(name, args) {
  return () => new Promise((done) => {
    const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (chunk) => { output += chunk; });
    child.stderr.on('data', (chunk) => { output += chunk; });
    child.on('exit', (code) => { done({ name, ok: code === 0, output: code === 0 ? '' : output }); });
  });
}

function rule(name, find) {
  return () => {
    const findings = find();
    return Promise.resolve({ name, ok: findings.length === 0, output: findings.join('\n') });
  };
}

/** Files nobody can hold in their head. Generated files and tables of data are no code. */
function findLongFiles() {
  return sources(/\.(tsx?|mjs|css)$/).flatMap((path) => {
    const lines = readFileSync(join(ROOT, path), 'utf8').split('\n').length;
    return lines > LIMIT_LINES ? [`${path}: ${lines} lines, the limit is ${LIMIT_LINES}`] : [];
  });
}

/** SQL stands in repositories, migrations and the driver only. */
function findStraySql() {
  const sql = /[`'"]\s*(SELECT\s.+\sFROM|INSERT\s+(OR\s+\w+\s+)?INTO|UPDATE\s+\w+\s+SET|DELETE\s+FROM|CREATE\s+(TABLE|INDEX|VIRTUAL|TRIGGER))\b/is;
  return sources(/^(electron|renderer|shared)\/.*\.tsx?$/).filter((path) => !/\.repo\.ts$|\.test\.ts$|^electron\/core\/(db|testing)\//.test(path))
    .flatMap((path) => readFileSync(join(ROOT, path), 'utf8').split('\n').flatMap((line, i) => (sql.test(line) ? [`${path}:${i + 1}: SQL outside *.repo.ts`] : [])));
}

/** Physical sides break the mirrored screen. Transforms and the like are judged by eye. */
function findPhysicalSides() {
  const physical = /(?<![\w-])((margin|padding|border|inset|scroll-margin|scroll-padding)-(left|right)(-\w+)*|left|right)\s*:|(text-align|float|clear|caption-side)\s*:\s*(left|right)\b|border-(top|bottom)-(left|right)-radius/;
  return sources(/\.css$/).flatMap((path) => readFileSync(join(ROOT, path), 'utf8').split('\n').flatMap((line, i) => (physical.test(line.replace(/\/\*.*?\*\//g, '')) ? [`${path}:${i + 1}: ${line.trim().slice(0, 100)}`] : [])));
}

const CHECKS = [
  tool('types', ['node_modules/typescript/bin/tsc', '-b']),
  tool('lint', ['node_modules/eslint/bin/eslint.js', '--config', '.config/eslint.config.js', '.']),
  tool('layers', ['node_modules/dependency-cruiser/bin/dependency-cruise.mjs', '--config', '.config/dependency-cruiser.cjs', 'shared', 'electron', 'renderer']),
  tool('translations', ['node_modules/vitest/vitest.mjs', 'run', '--config', '.config/vitest.config.ts', 'shared/i18n']),
  rule('file sizes', findLongFiles),
  rule('SQL in repositories', findStraySql),
  rule('logical sides in CSS', findPhysicalSides),
];

/** Runs every check, two at a time; prints the findings of those that fail. */
export async function checks() {
  const waiting = [...CHECKS];
  const results = [];
  await Promise.all([0, 1].map(async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const result = await next();
      results.push(result);
      console.log(`${result.ok ? 'ok    ' : 'FAILED'} ${result.name}${result.output ? `\n${result.output.trim()}` : ''}`);
    }
  }));
  return results;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const results = await checks();
  process.exitCode = results.every((result) => result.ok) ? 0 : 1;
}
