import { defineXmlReader } from '../xml-source/index.ts';
import { draftsOfDblp } from './record.ts';

/** The elements that are publications. Source: dblp.dtd. */
const publications = [
  'article',
  'inproceedings',
  'proceedings',
  'book',
  'incollection',
  'phdthesis',
  'mastersthesis',
  'www',
  'data',
];

/** Records of dblp: a person's page, one record, or the whole file. */
export const dblp = defineXmlReader('dblp', 'DBLP (XML)', {
  entry: 'DBLP record',
  records: () => publications,
  likeness(start) {
    if (/<dblp(?:person|cites)?[\s>]/.test(start)) return 1;
    const keyed =
      /<(?:article|inproceedings|proceedings|book|incollection|phdthesis|mastersthesis|data)\s[^<>]{0,300}\bkey="[a-z]+\/[^"<>]+"/;
    return keyed.test(start) && /<author[\s>]/.test(start) ? 0.9 : 0;
  },
  start: draftsOfDblp,
});
