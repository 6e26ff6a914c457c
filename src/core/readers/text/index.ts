export { yearOfDate } from './dates.ts';
export { arxivIn, doiIn, doiWithin, identifiersOf, isbnIn } from './identifiers.ts';
export { withoutTags } from './inline-html.ts';
export { withoutMarkup } from './inline-markup.ts';
export { safeUrl } from './links.ts';
export { equalMarks, isFootnote, markMeanings, marksIn } from './marks.ts';
export { authorOf, authorOfIndexName, namesIn } from './names.ts';
export { plain } from './plain.ts';
export { isRemark, remark } from './remarks.ts';
export { texToText, texToUrl } from './tex.ts';
export { parseCsv, type Row, type Table } from './csv.ts';
export {
  draftOf,
  type Fields,
  idsOfDoi,
  idsOfIsbn,
  idsOfPmid,
  openalexIn,
  orcidIn,
} from './fields.ts';
export {
  authorIn,
  authorFrom,
  familyIn,
  familyThenInitials,
  type PersonName,
} from './person-names.ts';
export { titleText } from './title.ts';
export { workTypeOf } from './work-types.ts';
export { yearsIn, type YearSpot } from './years.ts';
