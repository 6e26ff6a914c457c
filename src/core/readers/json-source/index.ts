export { defineJsonReader } from './reader.ts';
export type { JsonFormat, Preview } from './format.ts';
export { mendJson } from './mend.ts';
export { parsePiece } from './piece.ts';
export { readJson } from './read.ts';
export { membersOf, skipSpace, skipValue } from './scan.ts';
export { salvaged } from './salvage.ts';
export { sniffJson } from './sniff.ts';
export {
  authorOfCsl,
  authorsOfCsl,
  keywordsIn,
  referenceOfCrossref,
  yearOfCsl,
} from './csl-parts.ts';
export { placeOf, walkPage } from './walk.ts';
export { at, isObject, type JsonObject, listOf, rawOf, textOf, textsOf, yearOf } from './value.ts';
