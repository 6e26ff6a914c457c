import type { WorkType } from '#core/model';
import { defineReader } from '../reader.ts';
import { linesOf, readTagged, type TaggedFormat } from '../tagged-lines/index.ts';
import { authorsOf } from './authors.ts';

/** What `PT` says of a work; the first line that fits decides. Source: PubMed's publication types. */
const types: readonly (readonly [string, WorkType])[] = [
  ['Preprint', 'preprint'],
  ['Book Chapter', 'chapter'],
  ['Book', 'book'],
  ['Dataset', 'dataset'],
  ['Academic Dissertation', 'thesis'],
  ['Technical Report', 'report'],
  ['Journal Article', 'article'],
];

const tagLine = /^([A-Z][A-Z0-9]{1,3}) {0,2}-(?: +(.*))?$/;

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
    const said = linesOf(entry, ['PT']);
    const type = types.find(([name]) => said.includes(name))?.[1];
    return type ?? (linesOf(entry, ['JT', 'TA']).length > 0 ? 'article' : undefined);
  },
  venue: (type) => (type === 'chapter' ? ['BTI', 'JT', 'TA'] : ['JT', 'TA', 'CTI']),
  authorsOf,
  titleOf(title) {
    // PubMed ends every title in a full stop and brackets those it translated.
    const bare = title.replace(/(?<!\.)\.$/, '');
    return /^\[([^[\]]+)\]$/.exec(bare)?.[1]?.replace(/\.$/, '') ?? bare;
  },
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
    return /^FAU - /m.test(start) && /^(?:OWN |STAT|DP {2}|JT {2})-/m.test(start) ? 0.9 : 0;
  },
  read: (text, file) => readTagged(text, file, format),
});
