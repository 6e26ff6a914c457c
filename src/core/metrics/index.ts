export * from './groups.ts';
export * from './random.ts';
