export { assembled, authorFrom, type PersonName } from './assemble.ts';
export { authorOf, authorOfIndexName, authorOfInitials } from './author.ts';
export { authorsOfNames } from './list.ts';
export { familyIn, familyThenInitials, partsByCommas, partsInOrder } from './parts.ts';
export { namesIn } from './split.ts';
export { isSuffix } from './words.ts';
