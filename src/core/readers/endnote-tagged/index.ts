import type { DraftAuthor } from '#core/model';
import { defineReader } from '../reader.ts';
import {
  authorsUnder,
  type Entry,
  fieldsOf,
  firstOf,
  linesOf,
  placeOf,
  readTagged,
  type TaggedFormat,
  withAffiliations,
} from '../tagged-lines/index.ts';
import { endnoteTypeOf } from '../text/index.ts';

const tagLine = /^%([0-9A-Za-z!@#$&*+=<>?[\]()^~|])(?:[ \t]+(.*)|[ \t]*)$/s;

const format: TaggedFormat = {
  name: 'EndNote',
  tags: {
    title: ['T', 'B'],
    date: ['D', '8'],
    authors: ['A'],
    editors: ['E', 'Q', '?'],
    doi: ['R'],
    pmid: [],
    isbn: ['@'],
    notes: ['Z', 'M', 'P', 'J', '='],
    keywords: ['K'],
    volume: ['V'],
    page: ['P'],
    links: new Map([
      ['U', 'paper'],
      ['>', 'pdf'],
    ]),
  },
  grammar: () => ({
    tagOf(line) {
      const found = tagLine.exec(line);
      return found === null ? null : { tag: found[1]!, value: found[2] ?? '' };
    },
    first: '0',
    last: null,
    outside: [],
    titles: ['T'],
  }),
  keywordLines: 'apart',
  typeOf(entry) {
    const type = firstOf(entry, ['0']);
    if (type !== '') return endnoteTypeOf(type);
    return firstOf(entry, ['J']) === '' ? undefined : 'article';
  },
  venue(type) {
    if (type === 'book') return ['S'];
    // Who took or issued it is no venue; a series of reports is one.
    if (type === 'thesis') return [];
    if (type === 'report') return ['B', 'S'];
    return type === 'chapter' || type === 'conference-paper' ? ['B', 'J', 'S'] : ['J', 'B', 'S'];
  },
  authorsOf,
};

/** Catalogues that repeat the address give one for each author, in order. */
function authorsOf(entry: Entry): readonly DraftAuthor[] {
  const authors = authorsUnder(entry, ['A']);
  const places = linesOf(entry, ['+']).map(placeOf);
  if (places.length > 1 && places.length === fieldsOf(entry, ['A']).length) {
    return authors.map((author, i) =>
      places[i] === undefined ? author : { ...author, affiliations: [places[i]] },
    );
  }
  return withAffiliations(authors, entry, ['A'], ['+']);
}

/** EndNote's tagged export and its ancestors refer and BibIX: lines such as `%T On Engines`. */
export const endnoteTagged = defineReader({
  id: 'endnote-tagged',
  label: 'EndNote (.enw)',
  extensions: ['enw'],
  sniff(text) {
    const start = text.slice(0, 100_000).trimStart();
    if (!/^%[0A-Z][ \t]/.test(start) || !/^%T[ \t]+\S/m.test(start)) return 0;
    if (/^%0 /m.test(start)) return 1;
    return /^%A[ \t]+\S/m.test(start) && /^%[DJBI][ \t]+\S/m.test(start) ? 0.9 : 0;
  },
  read: (text, file, progress) => readTagged(text, file, format, progress),
});
