import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The folder of bundled resources: `dist/resources` beside the built program (also inside the packaged app), or the
 * built resources of the checkout when the backend runs from its sources under a test.
 */
export function findResources(from = dirname(fileURLToPath(import.meta.url))): string {
  for (let dir = from; ; dir = dirname(dir)) {
    for (const candidate of [join(dir, 'resources'), join(dir, 'dist', 'resources')]) {
      if (existsSync(join(candidate, 'gazetteer', 'places.json'))) return candidate;
    }
    if (dirname(dir) === dir) throw new Error('the bundled resources are missing; run the build');
  }
}
