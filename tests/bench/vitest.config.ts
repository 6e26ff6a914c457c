import { defineConfig } from 'vitest/config';

/** Figures, not tests: nothing here fails by being slow. */
export default defineConfig({
  test: { include: ['tests/bench/*.figures.ts'], reporters: ['default'], testTimeout: 600_000 },
});
