import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { findChromium } from './chromium.mjs';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const port = Number(process.env['COTERIE_TEST_PORT'] ?? 4317);

// Workers load this file too: they are to use what was found, not to look again.
process.env['CHROMIUM_PATH'] = findChromium();

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.test.ts',
  outputDir: join(root, 'test-results'),
  workers: 2,
  retries: 0,
  forbidOnly: true,
  // Patience for a machine that has other things to do: what passes waits for states, not for these.
  timeout: 150_000,
  expect: { timeout: 60_000 },
  use: {
    baseURL: `http://localhost:${port}`,
    launchOptions: {
      executablePath: process.env['CHROMIUM_PATH'],
      args: [
        // WebGL without a graphics card.
        '--use-angle=swiftshader',
        '--enable-unsafe-swiftshader',
        '--ignore-gpu-blocklist',
        '--no-sandbox',
        '--disable-background-networking',
      ],
    },
  },
  webServer: {
    command: `"${process.execPath}" "${join(root, 'dist', 'cli', 'coterie.js')}" serve --no-open --port ${port}`,
    url: `http://localhost:${port}/`,
    cwd: root,
    reuseExistingServer: false,
    timeout: 120_000,
  },
});
