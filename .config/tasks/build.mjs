// Builds everything that runs into dist/: the page, the Node programs, the bundled resources. `npm run build`.
import { chmod, cp, mkdir, rm } from 'node:fs/promises';
import { existsSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { build } from 'vite';
import { ROOT, run } from './ensure.mjs';

const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
/** Loaded from node_modules at run time: native addons and what the packaged app ships beside its bundle. */
const external = [...Object.keys(manifest.dependencies), 'electron', ...builtinModules].map((name) => new RegExp(`^(node:)?${name.replace('/', '\\/')}(/.*)?$`));

/** Program name in dist/ -> source. Workers are programs of their own, started by `electron/core/jobs/spawn-worker.ts`. */
const PROGRAMS = {
  cli: 'electron/hosts/cli.ts',
  start: 'electron/hosts/start.ts',
  backend: 'electron/hosts/backend.ts',
  main: 'electron/main/main.ts',
  'import-worker': 'electron/core/import/worker.ts',
  'report-worker': 'electron/core/report/worker.ts',
};

function bundle(input, format) {
  return build({
    root: ROOT, configFile: false, logLevel: 'warn',
    build: {
      ssr: true, outDir: 'dist', emptyOutDir: false, target: 'node20', minify: false, sourcemap: true,
      rolldownOptions: {
        input, external, preserveEntrySignatures: false,
        output: { format, entryFileNames: format === 'cjs' ? '[name].cjs' : '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
    ssr: { noExternal: true, external: Object.keys(manifest.dependencies) },
  });
}

async function buildPrograms() {
  const input = Object.fromEntries(Object.entries(PROGRAMS).filter(([, source]) => existsSync(join(ROOT, source))).map(([name, source]) => [name, join(ROOT, source)]));
  await rm(join(ROOT, 'dist/chunks'), { recursive: true, force: true });
  await bundle(input, 'es');
  // A sandboxed preload has no ES modules.
  if (existsSync(join(ROOT, 'electron/preload/preload.ts'))) await bundle({ preload: join(ROOT, 'electron/preload/preload.ts') }, 'cjs');
  if (input.cli) await chmod(join(ROOT, 'dist/cli.js'), 0o755);
}

async function buildResources() {
  const out = join(ROOT, 'dist/resources');
  await mkdir(out, { recursive: true });
  for (const part of ['gazetteer', 'report', 'sample-drop']) {
    if (existsSync(join(ROOT, 'resources', part))) await cp(join(ROOT, 'resources', part), join(out, part), { recursive: true });
  }
  await run(process.execPath, ['--import', 'tsx', 'resources/build/basemap/main.ts', 'dist/resources/map']);
  if (existsSync(join(ROOT, 'resources/build/fonts/main.ts'))) await run(process.execPath, ['--import', 'tsx', 'resources/build/fonts/main.ts', 'dist/resources/fonts']);
}

await build({ configFile: join(ROOT, 'renderer/vite.config.ts'), logLevel: 'warn' });
await buildPrograms();
await buildResources();
