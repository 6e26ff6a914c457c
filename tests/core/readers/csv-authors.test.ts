import { describe, expect, it } from 'vitest';
import { namesOf, read } from './structured.ts';

describe('a cell of authors is read whichever way it parts them', () => {
  it.each([
    ['Lovelace, Ada; Babbage, Charles', ['Ada Lovelace', 'Charles Babbage']],
    ['Ada Lovelace; Charles Babbage', ['Ada Lovelace', 'Charles Babbage']],
    ['Ada Lovelace, Charles Babbage', ['Ada Lovelace', 'Charles Babbage']],
    [
      'Ada Lovelace, Charles Babbage and Mary Somerville',
      ['Ada Lovelace', 'Charles Babbage', 'Mary Somerville'],
    ],
    ['Lovelace, Ada and Babbage, Charles', ['Ada Lovelace', 'Charles Babbage']],
    ['Lovelace, A., Babbage, C.', ['A. Lovelace', 'C. Babbage']],
    [
      'Lovelace A, Babbage CH, Somerville MF.',
      ['A. Lovelace', 'C. H. Babbage', 'M. F. Somerville'],
    ],
    [
      'Lovelace A, Babbage CH, Byron G, Loom Trial Group',
      ['A. Lovelace', 'C. H. Babbage', 'G. Byron', 'Loom Trial Group'],
    ],
    ['Lovelace A, Babbage CH', ['A. Lovelace', 'C. H. Babbage']],
    ['Liu F.; van der Berg J.-P.', ['F. Liu', 'J.-P. van der Berg']],
    ['Lovelace, Ada', ['Ada Lovelace']],
    ['Steele, Guy L., Jr.; King, Martin', ['Guy L. Steele Jr.', 'Martin King']],
    ['Ada Lovelace|Charles Babbage', ['Ada Lovelace', 'Charles Babbage']],
    ['Ada Lovelace\nCharles Babbage', ['Ada Lovelace', 'Charles Babbage']],
    ['Wei Wang 0001; Ada L.', ['Wei Wang', 'Ada L.']],
    ['Ada Lovelace; et al.', ['Ada Lovelace']],
    ['n/a', []],
  ])('%s', (cell, names) => {
    const { drafts } = read(`title,authors,year\nOn Engines,"${cell}",1843`);
    expect(namesOf(drafts[0])).toEqual(names);
  });
});
