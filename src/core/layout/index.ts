export * from './placement.ts';
export * from './springs.ts';
export * from './types.ts';
export * from './network-placement.ts';
