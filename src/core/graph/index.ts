export * from './link.ts';
export * from './pairs.ts';
export type { Relations } from './relations.ts';
export * from './rows.ts';
