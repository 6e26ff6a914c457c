import type { Draft, DraftReference, Identifiers, WorkType } from '#core/model';
import { arxivIn, draftOf, identifiersOf, isbnIn, yearOfDate } from '../text/index.ts';
import {
  attributeOf,
  childOf,
  childrenOf,
  type DraftOf,
  rawOf,
  textOf,
  type XmlElement,
} from '../xml-source/index.ts';
import { authorsOf, peopleIn } from './authors.ts';

const types: Readonly<Record<string, WorkType>> = {
  article: 'article',
  inproceedings: 'conference-paper',
  proceedings: 'book',
  book: 'book',
  incollection: 'chapter',
  phdthesis: 'thesis',
  mastersthesis: 'thesis',
  data: 'dataset',
  www: 'other',
};

/** A record's key, `conf/osdi/ZhengJ20`. */
const keyPattern = /^[a-z]+\/[\w./+-]+$/i;

/** Starts to read a file of dblp. Source: "DBLP — Some Lessons Learned" and dblp.dtd. */
export function draftsOfDblp(text: string, preamble: string): DraftOf {
  const people = peopleIn(text, preamble);
  return (record, source, report): Draft | null => {
    const key = attributeOf(record, 'key');
    const part = (name: string) => textOf(childOf(record, name));
    // The home pages of people are records of the same make.
    if (record.name === 'www' && (key.startsWith('homepages/') || part('title') === 'Home Page')) {
      return null;
    }
    const addresses = childrenOf(record, 'ee').map((one) => rawOf(one).trim());
    const authors = authorsOf(record, 'author', people);
    const type = typeOf(record, key);
    const venue = type === 'thesis' ? '' : part('booktitle') || part('journal');
    const whole = record.name === 'proceedings' || record.name === 'book';
    return draftOf(
      {
        title: part('title').replace(/(?<!\.)\.$/, ''),
        authors: authors.length > 0 ? authors : authorsOf(record, 'editor', people),
        // A volume of proceedings is no paper in itself.
        venue: whole ? part('series') : venue,
        year: yearOfDate(part('year')) ?? yearOfDate(part('crossref').split('/').at(-1) ?? ''),
        ids: idsOf(record, key, addresses),
        links: linksOf(record, addresses),
        volume: [part('volume')],
        page: [part('pages')],
        references: referencesOf(record),
        type,
      },
      source,
      report,
    );
  };
}

function typeOf(record: XmlElement, key: string): WorkType {
  const kind = attributeOf(record, 'publtype');
  if (/\bsoftware\b/.test(kind)) return 'software';
  if (/\bdata\b/.test(kind)) return 'dataset';
  const informal = key.startsWith('journals/corr/') || /\binformal\b/.test(kind);
  return informal && record.name === 'article' ? 'preprint' : (types[record.name] ?? 'other');
}

function idsOf(record: XmlElement, key: string, addresses: readonly string[]): Identifiers {
  const volume = textOf(childOf(record, 'volume'));
  const { arxiv = arxivIn(volume.replace(/^abs\//, '')), doi } = identifiersOf(addresses);
  const isbn = record.name === 'book' ? isbnIn(rawOf(childOf(record, 'isbn'))) : null;
  return {
    ...(arxiv === null ? {} : { arxiv }),
    ...(doi === undefined ? {} : { doi }),
    ...(keyPattern.test(key) ? { dblp: key } : {}),
    ...(isbn === null ? {} : { isbn }),
  };
}

/** Electronic editions, and addresses of the record's own; those inside dblp's site are no links. */
function linksOf(record: XmlElement, addresses: readonly string[]) {
  const urls = childrenOf(record, 'url').map((one) => rawOf(one).trim());
  return [...addresses, ...urls.filter((url) => /^https?:/.test(url))].map(
    (address) => ['paper', address] as const,
  );
}

/** What a record cites, by dblp's keys; an ellipsis stands for what is not in dblp. */
function referencesOf(record: XmlElement): readonly DraftReference[] {
  return childrenOf(record, 'cite').flatMap((one) => {
    const key = rawOf(one).trim();
    return keyPattern.test(key) ? [{ text: '', ids: { dblp: key } }] : [];
  });
}
