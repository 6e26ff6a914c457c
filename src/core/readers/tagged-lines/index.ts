export { authorsUnder, placeOf, withAffiliations } from './authors.ts';
export { fieldsOf, firstOf, linesOf, type Tags, valueOf } from './fields.ts';
export type { TaggedFormat, TagTable } from './format.ts';
export { type Entry, entriesOf, type Field, type Grammar, type TagLine } from './grammar.ts';
export { readEntries, readTagged } from './read.ts';
