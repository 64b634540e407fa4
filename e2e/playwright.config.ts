import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';

const BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable', '/usr/bin/microsoft-edge'];
const executablePath = [process.env['MIRSAD_BROWSER'], ...BROWSERS].find((path) => path !== undefined && existsSync(path));

/** The page in a real browser over the loopback host. Software drawing, and no service of the browser that wants a network. */
export default defineConfig({
  testDir: 'specs',
  outputDir: '../test-results',
  timeout: 60_000,
  expect: { timeout: 20_000 },
  workers: 2,
  reporter: 'list',
  projects: [{
    name: 'browser',
    use: {
      viewport: { width: 1366, height: 768 },
      launchOptions: {
        ...(executablePath && { executablePath }),
        args: [
          '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-quic',
          ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        ],
      },
    },
  }],
});
