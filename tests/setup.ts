import fc from 'fast-check';

// The same cases each time: a run must not fail by chance. `FC_SEED=… npx vitest run` looks further.
fc.configureGlobal({ seed: Number(process.env['FC_SEED'] ?? 20_241_101) });
