import type { WorkType } from '#core/model';
import type { TagTable } from '../tagged-lines/index.ts';

/**
 * What the tags of RIS mean, in the old and the new spelling of the format and
 * in what programs make of it. Source: the specification of Research
 * Information Systems (2001, 2011) and the exports of EndNote, Zotero, RefMan
 * and the publishers.
 */
export const risTags: TagTable = {
  title: ['TI', 'T1', 'CT', 'BT', 'TT', 'ST'],
  date: ['PY', 'Y1', 'DA', 'YR'],
  authors: ['AU', 'A1'],
  editors: ['ED', 'A2', 'A3', 'A4'],
  doi: ['DO', 'DI'],
  pmid: ['PM'],
  isbn: ['SN', 'BN', 'IB'],
  notes: ['N1', 'M1', 'M3', 'C2', 'C7', 'SP', 'EP', 'JO', 'JF', 'T2', 'AN'],
  keywords: ['KW', 'DE'],
  volume: ['VL', 'VO'],
  page: ['SP', 'C7'],
  links: new Map([
    ['UR', 'paper'],
    ['L1', 'pdf'],
    ['L2', 'full text'],
    ['L3', 'related'],
    ['L4', 'figure'],
    ['LK', 'link'],
  ]),
};

/** Every tag of the format, for lines whose spacing alone would not show that they have one. */
export const knownTags: ReadonlySet<string> = new Set(
  (
    'A1 A2 A3 A4 AB AD AN AU AV BN BT C1 C2 C3 C4 C5 C6 C7 C8 CA CN CP CT CY DA DB DE DI DO DP ' +
    'ED EP ER ET IB ID IS J1 J2 JA JF JO KW L1 L2 L3 L4 LA LB LK M1 M2 M3 N1 N2 NV OP PB PM PP PY ' +
    'RI RN RP SE SN SP ST SV T1 T2 T3 TA TI TT TY U1 U2 U3 U4 U5 UR VL VO Y1 Y2 YR'
  ).split(' '),
);

/** What `TY` says of a work; a type that is not here is something other. `GEN` says nothing. */
export const risTypes: ReadonlyMap<string, WorkType | undefined> = new Map([
  ['JOUR', 'article'],
  ['EJOUR', 'article'],
  ['JFULL', 'article'],
  ['MGZN', 'article'],
  ['NEWS', 'article'],
  ['INPR', 'article'],
  ['CONF', 'conference-paper'],
  ['CPAPER', 'conference-paper'],
  ['CHAP', 'chapter'],
  ['ECHAP', 'chapter'],
  ['ENCYC', 'chapter'],
  ['DICT', 'chapter'],
  ['BOOK', 'book'],
  ['EBOOK', 'book'],
  ['EDBOOK', 'book'],
  ['WHOLE', 'book'],
  ['CLSWK', 'book'],
  ['THES', 'thesis'],
  ['RPRT', 'report'],
  ['GOVDOC', 'report'],
  ['UNPB', 'preprint'],
  ['PREPRINT', 'preprint'],
  ['AGGR', 'dataset'],
  ['DATA', 'dataset'],
  ['DBASE', 'dataset'],
  ['COMP', 'software'],
  ['GEN', undefined],
]);

/** Where the name of the venue stands, by the type of the work; full names before short ones. */
export function risVenue(type: WorkType | undefined): readonly string[] {
  switch (type) {
    case 'conference-paper':
      return ['T2', 'BT', 'C3', 'JF', 'JO', 'JA', 'J2', 'J1', 'T3'];
    case 'chapter':
      return ['T2', 'BT', 'JF', 'JO', 'J2', 'T3'];
    case 'book':
      return ['T2', 'T3'];
    // Who took or issued it is no venue; a series of reports is one.
    case 'thesis':
      return [];
    case 'report':
      return ['T2', 'T3'];
    default:
      return ['JF', 'T2', 'JO', 'BT', 'JA', 'J1', 'J2', 'T3'];
  }
}
