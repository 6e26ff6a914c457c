import { describe, expect, it } from 'vitest';
import { draftOf, readBib } from './reading.ts';

describe('fields become what they say', () => {
  it.each([
    ['year = 2019', 2019],
    ['year = {{2019}}', 2019],
    ['year = {c. 1996/97}', 1996],
    ['year = {2019a}', 2019],
    ['date = {2018-03-01}, year = {2019}', 2018],
    ['date = {2017/2019}', 2017],
    ['date = {/2019-05}', 2019],
    ['date = {1984~}', 1984],
    ['year = {to appear}', null],
    ["booktitle = {OSDI'20}", 2020],
    ['urldate = {2024-01-01}', null],
  ])('%s', (fields, year) => {
    expect(draftOf(fields, 'inproceedings').year).toBe(year);
  });

  it.each([
    ['article', 'journal = {J. Eng.}', 'article', 'J. Eng.'],
    ['article', 'journaltitle = {J}, series = {S}', 'article', 'J'],
    ['InProceedings', 'booktitle = {Proc. X}, series = {LNCS}', 'conference-paper', 'Proc. X'],
    ['conference', 'series = {OSDI}', 'conference-paper', 'OSDI'],
    ['incollection', 'booktitle = {Handbook}', 'chapter', 'Handbook'],
    ['phdthesis', 'school = {MIT}', 'thesis', null],
    ['techreport', 'institution = {MIT}', 'report', null],
    ['book', 'publisher = {P}', 'book', null],
    ['software', 'year = 2020', 'software', null],
    ['misc', 'eprint = {2312.07104}, archivePrefix = {arXiv}', 'preprint', null],
    ['article', 'journal = {arXiv preprint arXiv:2312.07104}', 'preprint', 'arXiv'],
    ['article', 'journal = {CoRR}, volume = {abs/2312.07104}', 'preprint', 'CoRR'],
    ['misc', 'year = 2020', undefined, null],
    ['poster2', 'year = 2020', undefined, null],
  ])('@%s with %s', (type, fields, expected, venue) => {
    const draft = draftOf(fields, type);
    expect([draft.type, draft.venue]).toEqual([expected, venue]);
    if (expected === 'preprint') expect(draft.ids.arxiv).toBe('2312.07104');
  });

  it.each([
    [
      'doi = {https://doi.org/10.1145/AB\\_C}',
      { doi: '10.1145/ab_c' },
      [['doi', 'https://doi.org/10.1145/ab_c']],
    ],
    [
      'doi = {10.48550/arXiv.2312.07104}',
      { arxiv: '2312.07104' },
      [
        ['doi', 'https://doi.org/10.48550/arxiv.2312.07104'],
        ['arxiv', 'https://arxiv.org/abs/2312.07104'],
      ],
    ],
    [
      'url = {https://arxiv.org/abs/2312.07104v2}',
      { arxiv: '2312.07104' },
      [
        ['url', 'https://arxiv.org/abs/2312.07104v2'],
        ['arxiv', 'https://arxiv.org/abs/2312.07104'],
      ],
    ],
    [
      'pmid = {9653189}',
      { pmid: '9653189' },
      [['pubmed', 'https://pubmed.ncbi.nlm.nih.gov/9653189/']],
    ],
    [
      'eprint = {9653189}, eprinttype = {pubmed}',
      { pmid: '9653189' },
      [['pubmed', 'https://pubmed.ncbi.nlm.nih.gov/9653189/']],
    ],
    ['isbn = {978-3-16-148410-0}', { isbn: '9783161484100' }, []],
    ['biburl = {https://dblp.org/rec/conf/osdi/ZhengJ20.bib}', { dblp: 'conf/osdi/ZhengJ20' }, []],
    [
      'url = {\\url{http://a.org/\\~{}b}}, pdf = {https://a.org/p.pdf}, code = {www.a.org/c}',
      {},
      [
        ['url', 'http://a.org/~b'],
        ['pdf', 'https://a.org/p.pdf'],
        ['code', 'https://www.a.org/c'],
      ],
    ],
    [
      'howpublished = {\\url{http://a.org}}, note = {see \\href{http://b.org}{the page}}',
      {},
      [
        ['url', 'http://a.org/'],
        ['the page', 'http://b.org/'],
      ],
    ],
  ])('%s', (fields, ids, links) => {
    const draft = draftOf(fields);
    expect(draft.ids).toEqual(ids);
    expect(draft.links.map((link) => [link.label, link.url])).toEqual(links);
  });

  it('a DBLP key is an identifier', () => {
    const { drafts } = readBib('@misc{DBLP:conf/osdi/ZhengJ20, title={A}}');
    expect(drafts[0]?.ids).toEqual({ dblp: 'conf/osdi/ZhengJ20' });
  });

  it('awards, remarks and keywords', () => {
    const fields =
      'award_name = {Best Paper}, award = {a long story}, note = {Oral}, addendum = {Elsevier}';
    expect(draftOf(fields).notes).toEqual(['Best Paper', 'Oral']);
    expect(draftOf('keywords = {a, b; c}').keywords).toEqual(['a, b', 'c']);
    expect(draftOf('keywords = {a, b,, a}').keywords).toEqual(['a', 'b']);
  });
});
