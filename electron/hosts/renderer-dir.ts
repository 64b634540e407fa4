import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The built page: beside the built program, or in the checkout's dist when the host runs from its sources. */
export function findRendererDir(from = dirname(fileURLToPath(import.meta.url))): string {
  for (let dir = from; ; dir = dirname(dir)) {
    const found = [join(dir, 'renderer'), join(dir, 'dist', 'renderer')].find((candidate) => existsSync(join(candidate, 'assets')));
    if (found) return found;
    if (dirname(dir) === dir) throw new Error('the built page is missing; run the build');
  }
}
