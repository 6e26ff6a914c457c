import type { Corpus, Link } from '#core/model';
import { safeUrl } from '../text/index.ts';

type Warn = (severity: 'warning' | 'error', code: string, message: string) => void;

/**
 * The corpus without what points nowhere or to somewhere unsafe: second uses of
 * an id, authors and venues that the file does not list, citations between
 * works that are not there, links that are no web addresses. Each is told. A
 * corpus without such faults comes back equal.
 */
export function checkReferences(corpus: Corpus, warn: Warn): Corpus {
  const people = unique(corpus.people, 'person', warn);
  const venues = unique(corpus.venues, 'venue', warn);
  const works = unique(corpus.works, 'work', warn);
  const personIds = new Set(people.map((one) => one.id));
  const venueIds = new Set(venues.map((one) => one.id));
  const workIds = new Set(works.map((one) => one.id));
  const lost = (what: string) => warn('warning', 'unknown-reference', what);

  const checked = works.map((work) => {
    const where = `work ${work.id}`;
    const authors = work.authors.filter(({ person }) => {
      if (personIds.has(person)) return true;
      lost(
        `${where} names an author that the file does not list: ${person}; the author was left out`,
      );
      return false;
    });
    const safe = ({ url }: Link) => {
      if (safeUrl(url) !== null) return true;
      const shown = url.slice(0, 80);
      warn(
        'warning',
        'unsafe-link',
        `${where}: a link that is no web address was left out: ${shown}`,
      );
      return false;
    };
    const links = work.links.filter(safe);
    const versions = work.versions?.map((version) =>
      version.links === undefined ? version : { ...version, links: version.links.filter(safe) },
    );
    const known = work.venue === null || venueIds.has(work.venue);
    if (!known)
      lost(`${where} names a venue that the file does not list: ${work.venue}; it was left out`);
    return {
      ...work,
      venue: known ? work.venue : null,
      authors,
      links,
      ...(versions === undefined ? {} : { versions }),
    };
  });
  const citations = corpus.citations.filter(({ citing, cited }) => {
    const missing = [citing, cited].find((id) => !workIds.has(id));
    if (missing === undefined) return true;
    lost(`a citation names a work that the file does not list: ${missing}; it was left out`);
    return false;
  });
  const joins = corpus.joins?.filter(({ person }) => {
    if (personIds.has(person)) return true;
    lost(`a join names a person that the file does not list: ${person}; it was left out`);
    return false;
  });
  const questions = corpus.questions?.filter(({ a, b }) => {
    const missing = [a, b].find((id) => !personIds.has(id));
    if (missing === undefined) return true;
    lost(`a question names a person that the file does not list: ${missing}; it was left out`);
    return false;
  });
  const outside = corpus.outside && unique(corpus.outside, 'outside work', warn);
  const outsideWorks = outside?.map((one) => {
    const citedBy = one.citedBy.filter((work) => workIds.has(work));
    if (citedBy.length < one.citedBy.length)
      lost(`${one.id} is cited by works that the file does not list; they were left out`);
    return { ...one, citedBy };
  });
  const owner = corpus.owner === null || personIds.has(corpus.owner) ? corpus.owner : null;
  if (owner !== corpus.owner)
    lost(`the owner is not in the file's list of people: ${corpus.owner}`);
  return {
    ...corpus,
    owner,
    works: checked,
    people,
    venues,
    citations,
    ...(joins === undefined ? {} : { joins }),
    ...(questions === undefined ? {} : { questions }),
    ...(outsideWorks === undefined ? {} : { outside: outsideWorks }),
  };
}

function unique<T extends { readonly id: string }>(
  items: readonly T[],
  what: string,
  warn: Warn,
): T[] {
  const seen = new Set<string>();
  return items.filter(({ id }) => {
    if (!seen.has(id)) {
      seen.add(id);
      return true;
    }
    const severity = what === 'work' ? 'error' : 'warning';
    warn(severity, 'duplicate-id', `the ${what} ${id} is listed twice; the second was left out`);
    return false;
  });
}
