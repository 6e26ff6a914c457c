export { communitiesOf, modularityOf } from './communities.ts';
export * from './groups.ts';
export { randomFrom } from '#core/model';
export * from './network-groups.ts';
export * from './ties.ts';
