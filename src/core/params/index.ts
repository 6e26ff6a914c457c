export * from './layout-params.ts';
export * from './link-params.ts';
export * from './params.ts';
export * from './picture-params.ts';
export * from './query-string.ts';
export * from './text.ts';
export * from './view-params.ts';
