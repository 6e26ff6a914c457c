export { withCards } from './groups.ts';
