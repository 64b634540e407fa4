import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout this file belongs to. */
export const CHECKOUT = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');

/** Real files that are not ours lie beside the checkout and are read in place; null where they are absent. */
export const FIXTURES = [join(CHECKOUT, '..', 'shared', 'fixtures')].find((dir) => existsSync(dir)) ?? null;

/** Why tests on real files were skipped: printed with the test's name, counted by the test command. */
export const FIXTURES_ABSENT = 'needs ../shared/fixtures beside the checkout';

/** Path of a fixture; only to be called where `FIXTURES` is not null. */
export function fixture(...parts: string[]): string {
  if (FIXTURES === null) throw new Error(FIXTURES_ABSENT);
  return join(FIXTURES, ...parts);
}
