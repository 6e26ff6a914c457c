export * from './groups.ts';
export * from './random.ts';
export * from './network-groups.ts';
