// Finds a Chromium for the tests in a browser, or installs one. It never lets
// them be skipped: without a browser it throws and says what to install.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
];

/** Where installers put a browser outside of PATH. */
const usualPlaces = {
  darwin: ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
    (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
  ),
  win32: ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA']
    .map((name) => process.env[name])
    .filter((folder) => folder !== undefined)
    .flatMap((folder) => [
      join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
      join(folder, 'Chromium', 'Application', 'chrome.exe'),
      join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
    ]),
  linux: ['/usr/lib/chromium/chromium', '/snap/bin/chromium', '/opt/google/chrome/chrome'],
};

/** Every place a browser may be, the surest first. */
function candidates() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return [
    ...names.flatMap((name) => folders.map((folder) => join(folder, name + suffix))),
    ...(usualPlaces[process.platform] ?? []),
    chromium.executablePath(),
  ];
}

/** Whether it is there and starts: a stub, or one whose libraries are missing, does not. */
export function works(path) {
  if (!existsSync(path)) return false;
  // On Windows `--version` opens a window instead of answering.
  if (process.platform === 'win32') return true;
  const { status, stdout } = spawnSync(path, ['--version'], { timeout: 60_000, encoding: 'utf8' });
  return status === 0 && /\d+\.\d+/.test(stdout);
}

function attempt(what, command, args) {
  console.error(`no Chromium found: ${what}`);
  const { status } = spawnSync(command, args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    timeout: 240_000,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return status === 0;
}

/** Playwright's own download, then the distribution's package where this process may install it. */
function install() {
  const playwright = createRequire(import.meta.url).resolve('@playwright/test/cli');
  const downloaded = attempt("trying Playwright's download", process.execPath, [
    playwright,
    'install',
    'chromium',
  ]);
  if (downloaded && works(chromium.executablePath())) return;
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return;
  attempt("trying the distribution's package", 'apt-get', ['update']);
  attempt("trying the distribution's package", 'apt-get', ['install', '-y', 'chromium']);
}

/** The path of a Chromium that starts. Throws, saying what to install, where none can be had. */
export function findChromium() {
  const wanted = process.env.CHROMIUM_PATH;
  if (wanted !== undefined && wanted !== '') {
    if (works(wanted)) return wanted;
    throw new Error(`CHROMIUM_PATH names no browser that starts: ${wanted}`);
  }
  const found = candidates().find(works);
  if (found !== undefined) return found;
  install();
  const installed = candidates().find(works);
  if (installed !== undefined) return installed;
  throw new Error(
    'no Chromium found and none could be installed: install Chromium or Google Chrome, ' +
      'or run `npx playwright install --with-deps chromium`, or set CHROMIUM_PATH',
  );
}
