export { forceAtlas } from './force-atlas.ts';
export { multilevel } from './multilevel.ts';
