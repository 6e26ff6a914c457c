import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/** The rival is installed by hand: without it there is one page. */
const rival = fileURLToPath(new URL('../rivals/node_modules/sigma/package.json', import.meta.url));
const pages = existsSync(rival) ? ['index.html', 'rival.html'] : ['index.html'];
const here = fileURLToPath(new URL('.', import.meta.url));

/** Builds the page that shows the stage alone. */
export default defineConfig({
  root: here,
  base: './',
  logLevel: 'warn',
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    emptyOutDir: true,
    rolldownOptions: { input: pages.map((page) => here + page) },
  },
});
