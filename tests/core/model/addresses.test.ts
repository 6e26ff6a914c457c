import { describe, expect, it } from 'vitest';
import { personAddresses, workAddresses } from '#core/model';

describe('the page of an identifier', () => {
  it.each([
    [{ doi: '10.1/a<b>#c' }, 'https://doi.org/10.1/a%3Cb%3E%23c'],
    [{ arxiv: 'math/0309136' }, 'https://arxiv.org/abs/math/0309136'],
    [{ pmid: '123' }, 'https://pubmed.ncbi.nlm.nih.gov/123/'],
    [{ openalex: 'W1' }, 'https://openalex.org/W1'],
    [{ dblp: 'conf/x/Byron43' }, 'https://dblp.org/rec/conf/x/Byron43'],
    [{ isbn: '9780000000002' }, null],
  ])('of a work, %o, is %s', (ids, url) => {
    expect(workAddresses(ids)).toMatchObject([{ url }]);
  });

  it.each([
    [{ orcid: '0000-0002-1825-0097' }, 'https://orcid.org/0000-0002-1825-0097'],
    [{ dblp: '21/1537-2' }, 'https://dblp.org/pid/21/1537-2'],
    [{ scopus: '6' }, 'https://www.scopus.com/authid/detail.uri?authorId=6'],
  ])('of a person, %o, is %s', (ids, url) => {
    expect(personAddresses(ids)).toMatchObject([{ url }]);
  });

  it('stays with its registry, whatever the identifier holds', () => {
    const bad = '@evil.example/../x?y#z';
    for (const kind of ['doi', 'arxiv', 'pmid', 'openalex', 's2', 'dblp'] as const) {
      const [{ url } = { url: null }] = workAddresses({ [kind]: bad });
      expect(new URL(url!).hostname).not.toContain('evil');
      expect(new URL(url!).hash + new URL(url!).search).toBe('');
    }
  });

  it('comes for DOI before arXiv, and not for what is empty or no text', () => {
    const ids = { arxiv: '1', doi: '10.1/x', pmid: '', note: 'kept', isbn: 5 as unknown as string };
    expect(workAddresses(ids).map(({ kind }) => kind)).toEqual(['doi', 'arxiv']);
  });
});
