// How the command line is built: one file and its chunks, with all it needs but
// the rasteriser, whose native part cannot be bundled.
import { defineConfig } from 'vite';

export default defineConfig({
  ssr: { target: 'node', noExternal: true, external: ['@resvg/resvg-js'] },
  build: {
    ssr: 'src/cli/main.ts',
    outDir: 'dist/cli',
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    copyPublicDir: false,
    rolldownOptions: {
      output: {
        entryFileNames: 'coterie.js',
        chunkFileNames: '[name]-[hash].js',
        banner: (chunk) => (chunk.isEntry ? '#!/usr/bin/env node' : ''),
      },
    },
  },
});
