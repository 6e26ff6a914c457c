export * from './corpus.ts';
export * from './field.ts';
export * from './source.ts';
