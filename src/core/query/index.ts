export type { Entry, HitDetail } from './entries.ts';
export * from './facets.ts';
export type { Mark } from './marks.ts';
export * from './nodes-in.ts';
export * from './search.ts';
export type { TextIndex } from './text-index.ts';
export * from './window.ts';
export * from './year-bins.ts';
export * from './years.ts';
