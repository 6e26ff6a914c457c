import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { type Browser, chromium } from '@playwright/test';
import { findChromium } from '../e2e/chromium.mjs';

/** The built explorer, served, and a browser without a GPU to open it in. */
export interface Explorer {
  readonly address: string;
  readonly browser: Browser;
  close(): Promise<void>;
}

/** Builds the explorer where it is stale, serves it on a port and opens a browser. */
export async function openExplorer(port: number, flags: readonly string[] = []): Promise<Explorer> {
  execFileSync(process.execPath, ['src/build/build.mjs'], { stdio: 'pipe' });
  const args = ['dist/cli/coterie.js', 'serve', '--no-open', '--port', String(port)];
  const server: ChildProcess = spawn(process.execPath, args);
  const said = await new Promise<string>((resolve) => {
    server.stdout!.once('data', (text) => resolve(String(text)));
  });
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: [
      '--use-angle=swiftshader',
      '--enable-unsafe-swiftshader',
      '--ignore-gpu-blocklist',
      '--disable-background-networking',
      ...flags,
    ],
    chromiumSandbox: false,
  });
  return {
    // The next free port is taken where this one is busy.
    address: /http:\/\/\S+/.exec(said)![0],
    browser,
    async close() {
      await browser.close();
      server.kill();
    },
  };
}
