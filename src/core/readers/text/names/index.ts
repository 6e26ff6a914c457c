export { authorOf, authorOfIndexName, authorOfInitials } from './author.ts';
export { authorsOfNames } from './list.ts';
export { assembled, authorFrom, holdsWord, type PersonName } from './assemble.ts';
export { familyIn, familyThenInitials, partsByCommas, partsInOrder } from './parts.ts';
export { namesIn } from './split.ts';
export { isSuffix } from './words.ts';
