import { defineConfig } from 'vitest/config';

/** Unit tests of pure code and of the screen's logic; integration tests of the backend on real files and real SQLite. */
export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    // A test that starts a process or derives a key may wait for a busy machine; no test measures time.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      { extends: true, test: { name: 'unit', include: ['shared/**/*.test.ts', 'renderer/**/*.test.{ts,tsx}'] } },
      { extends: true, test: { name: 'integration', include: ['electron/**/*.test.ts', 'resources/build/**/*.test.ts', 'bench/**/*.test.ts'], pool: 'forks' } },
    ],
  },
});
