export { identifiersOf, arxivIn, doiIn } from './identifiers.ts';
export { safeUrl } from './links.ts';
export { plain } from './plain.ts';
export { yearsIn, type YearSpot } from './years.ts';
