import { defineReader } from '../reader.ts';
import { linesOf, readTagged, type TaggedFormat } from '../tagged-lines/index.ts';
import { pubmedTitle, pubmedTypeOf } from '../text/index.ts';
import { authorsOf } from './authors.ts';

const tagLine = /^([A-Z][A-Z0-9]{1,3}) {0,2}-(?: +(.*))?$/s;

const format: TaggedFormat = {
  name: 'PubMed',
  tags: {
    title: ['TI', 'BTI', 'TT'],
    date: ['DP', 'DEP', 'CDAT', 'EDAT'],
    authors: ['FAU', 'AU', 'CN'],
    editors: ['FED'],
    doi: ['LID', 'AID'],
    pmid: ['PMID'],
    isbn: ['ISBN'],
    notes: ['SO', 'GN'],
    keywords: ['OT', 'MH'],
    volume: ['VI'],
    page: ['PG'],
    links: new Map([['URL', 'paper']]),
  },
  grammar: () => ({
    tagOf(line) {
      // The hyphen is always the fifth character: a line of an abstract has none there by chance.
      const found = line[4] === '-' ? tagLine.exec(line) : null;
      return found === null ? null : { tag: found[1]!, value: found[2] ?? '' };
    },
    first: 'PMID',
    last: null,
    outside: [],
    titles: ['TI'],
  }),
  keywordLines: 'wrapped',
  typeOf(entry) {
    return (
      pubmedTypeOf(linesOf(entry, ['PT'])) ??
      (linesOf(entry, ['JT', 'TA']).length > 0 ? 'article' : undefined)
    );
  },
  venue: (type) => (type === 'chapter' ? ['BTI', 'JT', 'TA'] : ['JT', 'TA', 'CTI']),
  authorsOf,
  titleOf: pubmedTitle,
  // A heading's asterisk marks a main subject, what follows its slash an aspect of it.
  keywordOf(keyword, tag) {
    const bare = keyword.trim().replace(/^\*/, '');
    return tag === 'MH' ? bare.replace(/\/.*$/, '') : bare;
  },
};

/** PubMed's own format (MEDLINE), as saved from its site: lines such as `FAU - Lovelace, Ada`. */
export const nbib = defineReader({
  id: 'nbib',
  label: 'PubMed (.nbib)',
  extensions: ['nbib'],
  sniff(text) {
    const start = text.slice(0, 100_000);
    if (/^\s*PMID- *\d/.test(start)) return 1;
    if (!/^TI {2}- /m.test(start) || /^TY {2}-/m.test(start)) return 0;
    if (/^(?:[^\n]{0,200}\n){0,5}PMID- *\d/.test(start)) return 0.8;
    // Other databases that save in this form have no PMID, and some no whole names.
    return /^F?AU {1,2}- /m.test(start) && /^(?:OWN |STAT|DP {2}|JT {2})-/m.test(start) ? 0.9 : 0;
  },
  read: (text, file, progress) => readTagged(text, file, format, progress),
});
