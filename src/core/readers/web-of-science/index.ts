import { type DraftReference, unheard, type WorkType } from '#core/model';
import { defineReader } from '../reader.ts';
import {
  type Entry,
  firstOf,
  linesOf,
  readEntries,
  readTagged,
  type TaggedFormat,
} from '../tagged-lines/index.ts';
import { authorsOf } from './authors.ts';
import { referenceOf } from './references.ts';
import { tabEntries, tabHeader } from './tab.ts';

/**
 * What the document type (`DT`) says of a work. Source: the document types of
 * Web of Science; a proceedings paper in a journal is both, and an article.
 */
const types: readonly (readonly [RegExp, WorkType])[] = [
  [/preprint/i, 'preprint'],
  [/book chapter/i, 'chapter'],
  [/data set/i, 'dataset'],
  [/^software$/i, 'software'],
  [/thesis|dissertation/i, 'thesis'],
  [/^book$/i, 'book'],
];

const tagLine = /^([A-Z][A-Z0-9])(?: (.*)|\s*)$/s;

const format: TaggedFormat = {
  name: 'Web of Science',
  tags: {
    title: ['TI'],
    date: ['PY', 'EY', 'EA', 'PD'],
    authors: ['AF', 'AU', 'BF', 'BA', 'CA', 'GP'],
    editors: ['BE', 'ED'],
    doi: ['DI', 'D2'],
    pmid: ['PM'],
    isbn: ['BN'],
    notes: ['AR'],
    keywords: ['DE', 'ID'],
    volume: ['VL'],
    page: ['BP', 'AR'],
    links: new Map([
      ['DL', 'paper'],
      ['UR', 'paper'],
    ]),
  },
  grammar: () => ({
    tagOf(line) {
      const found = tagLine.exec(line);
      return found === null ? null : { tag: found[1]!, value: found[2] ?? '' };
    },
    first: 'PT',
    last: 'ER',
    outside: ['FN', 'VR', 'EF'],
    titles: ['TI'],
  }),
  keywordLines: 'wrapped',
  typeOf(entry) {
    const said = firstOf(entry, ['DT']);
    const type = types.find(([pattern]) => pattern.test(said))?.[1];
    if (type !== undefined) return type;
    switch (firstOf(entry, ['PT'])) {
      case 'J':
        return 'article';
      case 'B':
        return /proceedings/i.test(said) ? 'conference-paper' : 'book';
      case 'P':
        return 'other';
      case 'C':
      case 'S':
        return /proceedings|meeting/i.test(said) || said === '' ? 'conference-paper' : 'article';
      default:
        return undefined;
    }
  },
  venue: (type) => (type === 'book' ? ['SE'] : ['SO', 'CT', 'JI', 'J9', 'SE']),
  authorsOf,
  referencesOf,
};

function referencesOf(entry: Entry): readonly DraftReference[] {
  return linesOf(entry, ['CR']).flatMap((line) => referenceOf(line) ?? []);
}

/** Exports of Web of Science: tagged (`FN … PT … ER … EF`) or a table with the tags as header. */
export const webOfScience = defineReader({
  id: 'web-of-science',
  label: 'Web of Science (tagged or tab-delimited)',
  extensions: ['txt', 'ciw'],
  sniff(text) {
    if (tabHeader(text.trimStart()) !== null) return 1;
    const start = text.slice(0, 200_000);
    const isTagged = /^PT [A-Z]\s*$/m.test(start) && /^(?:TI|SO|AU) \S/m.test(start);
    if (/^\s*FN \S.*\nVR /.test(start)) return isTagged ? 1 : 0.7;
    return isTagged && /^ER\s*$/m.test(start) ? 0.9 : 0;
  },
  read(text, file, progress = unheard) {
    const header = tabHeader(text.trimStart());
    if (header === null) return readTagged(text, file, format, progress);
    return readEntries(tabEntries(text, header), { text, file, progress }, format, null);
  },
});
