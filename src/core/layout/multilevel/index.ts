export { multilevel } from './multilevel.ts';
