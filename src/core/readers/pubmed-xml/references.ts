import type { DraftReference, Identifiers } from '#core/model';
import { doiWithin, familyIn, idsOfDoi, idsOfPmid } from '../text/index.ts';
import {
  attributeOf,
  childOf,
  childrenOf,
  rawOf,
  textOf,
  type XmlElement,
} from '../xml-source/index.ts';

/** Longer than any reference, in characters. */
const longest = 4000;

/** The DOI and PubMed number among `ArticleId` elements. */
export function idsIn(elements: readonly XmlElement[]): Identifiers {
  const id = (type: string) =>
    rawOf(elements.find((one) => attributeOf(one, 'IdType') === type)).trim();
  return { ...idsOfDoi(id('doi')), ...idsOfPmid(id('pubmed')) };
}

/** The references of a `PubmedData` element, those of lists inside lists too. */
export function referencesOf(data: XmlElement | undefined): readonly DraftReference[] {
  const found: DraftReference[] = [];
  const lists = [...childrenOf(data, 'ReferenceList')].reverse();
  for (let list = lists.pop(); list !== undefined; list = lists.pop()) {
    for (const one of childrenOf(list, 'Reference')) {
      const reference = referenceOf(one);
      if (reference !== null) found.push(reference);
    }
    lists.push(...[...childrenOf(list, 'ReferenceList')].reverse());
  }
  return found;
}

function referenceOf(element: XmlElement): DraftReference | null {
  const text = textOf(childOf(element, 'Citation')).slice(0, longest);
  const list = childOf(element, 'ArticleIdList') ?? element;
  const named = idsIn(childrenOf(list, 'ArticleId'));
  const doi = named.doi === undefined ? doiWithin(text) : null;
  const ids = { ...(doi === null ? {} : { doi }), ...named };
  if (!/\p{L}/u.test(text) && Object.keys(ids).length === 0) return null;
  return { text, ids, ...fieldsOf(text) };
}

/**
 * The fields of a citation in Vancouver's style, `Doe J, Roe R. Title. J Name.
 * 2010 May;12(3):45-9.`; what is written another way stays in the text alone.
 */
function fieldsOf(text: string): Partial<DraftReference> {
  const match =
    /^(\p{L}[^.]{2,1500}?)\. ([^.?!]{5,500}[.?!]) ([^.;]{2,120})\. ((?:1[5-9]|20)\d\d)\b[^;:]{0,20};\s?(\w{1,8})(?:\([^)]{0,20}\))?:\s?(\w{1,10})/u.exec(
      text,
    );
  if (match === null) return {};
  const [, authors = '', title = '', venue = '', year = '', volume = '', page = ''] = match;
  return {
    title: title.replace(/\.$/, ''),
    firstAuthor: familyIn(authors.split(',')[0] ?? ''),
    year: Number(year),
    venue,
    volume,
    page,
  };
}
