export { defineJsonReader } from './reader.ts';
export type { JsonFormat, Preview } from './format.ts';
export { mendJson } from './mend.ts';
export { readJson } from './read.ts';
export { sniffJson } from './sniff.ts';
export { authorOfCsl, keywordsIn, referenceOfCrossref, yearOfCsl } from './csl-parts.ts';
export { at, isObject, type JsonObject, listOf, rawOf, textOf, textsOf, yearOf } from './value.ts';
