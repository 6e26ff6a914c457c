export * from './groups.ts';
export { randomFrom } from '#core/model';
export * from './network-groups.ts';
