import { defineReader } from '../reader.ts';
import {
  authorsUnder,
  type Entry,
  firstOf,
  readTagged,
  type TaggedFormat,
  withAffiliations,
} from '../tagged-lines/index.ts';
import { risGrammar } from './grammar.ts';
import { risTags, risTypes, risVenue } from './tags.ts';

const format: TaggedFormat = {
  name: 'RIS',
  tags: risTags,
  grammar: risGrammar,
  keywordLines: 'apart',
  typeOf(entry) {
    const type = firstOf(entry, ['TY']).toUpperCase();
    return type === '' || risTypes.has(type) ? risTypes.get(type) : 'other';
  },
  venue: risVenue,
  authorsOf: (entry) =>
    withAffiliations(authorsUnder(entry, risTags.authors), entry, risTags.authors, ['AD']),
  pmidOf: pubmedAccession,
};

/** The accession number, where the database that gave it is PubMed. */
function pubmedAccession(entry: Entry): string {
  const database = `${firstOf(entry, ['DB'])} ${firstOf(entry, ['DP'])}`;
  return /\b(?:pubmed|medline|nlm)\b/i.test(database) ? firstOf(entry, ['AN']) : '';
}

/** RIS, as reference managers and publishers export it: lines such as `TI  - On Engines`. */
export const ris = defineReader({
  id: 'ris',
  label: 'RIS',
  extensions: ['ris'],
  sniff(text) {
    const start = text.slice(0, 200_000);
    const opens = /^[ \t]{0,4}TY[ \t]{0,3}[-\u2013][ \t]*\w+[ \t]*$/im.exec(start);
    const fields =
      start.match(/^[ \t]{0,4}(?:TI|T1|AU|A1|BT|CT|PY|Y1|JO|JF|T2|ER)[ \t]{0,3}[-\u2013]/gim) ?? [];
    if (fields.length === 0) return 0;
    if (opens === null) {
      const closes = /^ER {2}-[ \t]*$/m.test(start) && /^(?:TI|T1) {2}- /m.test(start);
      return closes ? 0.8 : 0;
    }
    if (start.slice(0, opens.index).trim() === '') return 1;
    // Some services put lines about themselves before the first entry; a page
    // that shows an entry as an example is no list of entries.
    const lines = start.match(/\S[^\n]*/g) ?? [];
    return fields.length * 5 >= lines.length ? 0.9 : 0;
  },
  read: (text, file, progress) => readTagged(text, file, format, progress),
});
