export { assembled, authorFrom, type PersonName } from './assemble.ts';
export { authorOf, authorOfIndexName } from './author.ts';
export { familyIn, familyThenInitials, partsByCommas, partsInOrder } from './parts.ts';
export { namesIn } from './split.ts';
export { isSuffix } from './words.ts';
