import type { DraftAuthor } from '#core/model';
import { placeOf } from '../tagged-lines/index.ts';
import { authorOf, authorOfIndexName, orcidIn } from '../text/index.ts';
import {
  allOf,
  attributeOf,
  childOf,
  childrenOf,
  rawOf,
  textOf,
  type XmlElement,
} from '../xml-source/index.ts';

/** The authors of an `AuthorList`, with groups in their places. Names known to be wrong are left out. */
export function authorsOf(list: XmlElement | undefined): readonly DraftAuthor[] {
  return childrenOf(list, 'Author')
    .filter((one) => attributeOf(one, 'ValidYN') !== 'N')
    .flatMap((one) => {
      const author = nameOf(one);
      return author === null ? [] : [{ ...author, ...aboutOf(one) }];
    });
}

function nameOf(author: XmlElement): DraftAuthor | null {
  const part = (name: string) => textOf(childOf(author, name));
  const group = part('CollectiveName');
  // A group is one author whatever commas its name holds.
  if (group !== '') return /\p{L}/u.test(group) ? { name: group } : null;
  const family = part('LastName');
  const given = part('ForeName') || part('FirstName');
  const initials = part('Initials');
  const suffix = part('Suffix');
  if (family === '' || (given === '' && initials === '')) return authorOf(family || given);
  if (given === '') return authorOfIndexName(`${family} ${initials} ${suffix}`);
  return authorOf([family, given, suffix].filter((one) => one !== '').join(', '));
}

function aboutOf(author: XmlElement): Partial<DraftAuthor> {
  const orcid = childrenOf(author, 'Identifier')
    .filter((one) => attributeOf(one, 'Source').toUpperCase() === 'ORCID')
    .map((one) => orcidIn(rawOf(one).trim()))
    .find((one) => one !== null);
  const places = [
    ...allOf(author, 'AffiliationInfo', 'Affiliation'),
    ...childrenOf(author, 'Affiliation'),
  ].map(textOf);
  const affiliations = [...new Set(places.map(placeOf))].filter((place) => place !== '');
  return {
    ...(attributeOf(author, 'EqualContrib') === 'Y' ? { equal: true } : {}),
    // Publishers put the address to write to behind the place of work of the one to write to.
    ...(places.some((place) => place.includes('Electronic address:'))
      ? { corresponding: true }
      : {}),
    ...(orcid === undefined ? {} : { ids: { orcid } }),
    ...(affiliations.length > 0 ? { affiliations } : {}),
  };
}
