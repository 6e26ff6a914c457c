export { yearOfDate } from './dates.ts';
export { type Homonym, withoutHomonym } from './homonyms.ts';
export { arxivIn, doiIn, doiWithin, identifiersOf, isbnIn } from './identifiers.ts';
export { withoutTags } from './inline-html.ts';
export { endnoteTypeOf } from './endnote-types.ts';
export { createLines } from './lines.ts';
export { isLocal, safeUrl } from './links.ts';
export { equalMarks, isFootnote, markMeanings, marksIn } from './marks.ts';
export {
  assembled,
  authorFrom,
  authorOf,
  authorOfIndexName,
  authorOfInitials,
  authorsOfNames,
  familyIn,
  familyThenInitials,
  holdsWord,
  isSuffix,
  namesIn,
  partsByCommas,
  partsInOrder,
  type PersonName,
} from './names/index.ts';
export { placeIn } from './places.ts';
export { plain } from './plain.ts';
export { isPreprintDoi, isPreprintServer, typeIn } from './preprints.ts';
export { pubmedTitle, pubmedTypeOf } from './pubmed.ts';
export { remembered } from './remembered.ts';
export { isRemark, remark } from './remarks.ts';
export { texToText } from './tex.ts';
export { texToUrl } from './tex-url.ts';
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
export { isSpace, spaceEnd } from './spaces.ts';
export { titleText, withoutMarkup } from './title.ts';
export { workTypeOf } from './work-types.ts';
export { yearsIn, type YearSpot } from './years.ts';
export { type ParsedJson, parseJson } from './parse-json.ts';
