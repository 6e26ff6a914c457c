export * from './corpus.ts';
export * from './decisions.ts';
export * from './diagnostic.ts';
export * from './draft.ts';
export * from './fold.ts';
export * from './ids.ts';
export * from './network.ts';
export * from './progress.ts';
