/**
 * Builds the bundled basemap: `npx tsx resources/build/basemap/main.ts OUT_DIR` writes `OUT_DIR/basemap.pmtiles` (`npm run build` calls it with
 * `dist/resources/map`). The file is a build product and is never committed; nothing outside npm packages and this repository is read.
 *
 * Its geometry derives from OpenStreetMap through `morocco-map` (ODbL 1.0) and from Natural Earth through `world-atlas` (public domain).
 */
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildArchive } from './archive.ts';
import { loadSources } from './sources.ts';

const [outDir] = process.argv.slice(2);
if (!outDir) {
  console.error('usage: main.ts OUT_DIR');
  process.exit(2);
}
const archive = buildArchive(await loadSources());
await mkdir(outDir, { recursive: true });
const path = join(outDir, 'basemap.pmtiles');
// Written beside and renamed: a build broken off never leaves half a map.
await writeFile(`${path}.part`, archive);
await rename(`${path}.part`, path);
console.error(`${path}: ${String(archive.length)} bytes`);
