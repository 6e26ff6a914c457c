export * from './layouts.ts';
export { forceAtlas, multilevel } from './multilevel/index.ts';
export * from './placement.ts';
export * from './springs.ts';
export { broughtAlong, type PlacementMemory } from './staged-run.ts';
export * from './types.ts';
export * from './network-placement.ts';
