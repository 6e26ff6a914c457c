import { describe, expect, it } from 'vitest';
import { readSource } from '#core/readers';

const read = (text: string, file = 'list.md') => readSource(new TextEncoder().encode(text), file);

const drafts = (text: string) => {
  const reading = read(text);
  return reading.kind === 'drafts'
    ? reading.drafts.map(({ title, authors, year }) => [
        title,
        authors.map(({ name }) => name).join(', '),
        year,
      ])
    : [];
};

describe('an item that fits no shape of its page is read as a bare reference', () => {
  it.each([
    [
      'a title first, one author and others',
      '- Test of a steam gauge with helium mixtures for looms, A. Byron et al., Gauges A 66, 64 (2011) [DOI link](https://doi.org/10.5555/gauge.64)',
      ['Test of a steam gauge with helium mixtures for looms', 'A. Byron', 2011],
    ],
    [
      'a number that leads to a note below',
      '[2][2] Byron, A.L., <strong>Ox, B.T.</strong>, and Ley, C. (2017). Search by weavers confirms what threads predict. In Review.\n\n[2]: https://example.org/2',
      ['Search by weavers confirms what threads predict', 'A. L. Byron, B. T. Ox, C. Ley', 2017],
    ],
  ])('%s', (_, item, expected) => {
    expect(drafts(`# Publications\n\n${item}\n`)).toContainEqual(expected);
  });

  it.each([
    ['a sentence', 'In 2021 we moved to a new building with Ada Byron and Bo Ox, see the news.'],
    ['a talk', '## Talks\n\n- Byron, A. (2020). How to weave with steam. Guild of Weavers, Turin.'],
    ['a label', '- Byron, A. (2020). Slides. Turin.'],
  ])('%s is none', (_, item) => {
    const entry = '- Byron, A., Ox, B. (2021). On the weaving of looms. *Journal of Engines*, 3.';
    expect(drafts(`# Publications\n\n${entry}\n\n${item}\n`)).toHaveLength(1);
  });
});
