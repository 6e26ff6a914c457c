import { describe, expect, it } from 'vitest';
import { read } from './told.ts';

describe('an identifier that is written out and no link', () => {
  it.each([
    [
      'behind page numbers',
      '- Byron, A., Ox, B. (2020). On looms and engines. *Journal of Looms*, 12, 45-56. doi:10.1000/182.',
      { doi: '10.1000/182' },
    ],
    [
      'before the year',
      '- Ada Byron and Cy Crane. "On looms and engines." Loom Letters 3(2):45–56 doi:10.1000/182, 2019.',
      { doi: '10.1000/182' },
    ],
    [
      'with a space, in the style of indexes',
      '- Byron A, Fox D. On looms and engines. Loom Lett. 2016;6:1-9. doi: 10.1000/182',
      { doi: '10.1000/182' },
    ],
    [
      'one of arXiv',
      '- **On looms and engines.** Ada Byron, Bo Ox. doi:10.48550/arXiv.2001.00001, 2020.',
      { arxiv: '2001.00001' },
    ],
    [
      'a link goes before it',
      '- **On looms and engines.** Ada Byron, Bo Ox. *Looms*, 2020. [DOI](https://doi.org/10.1000/1), see 10.1000/2',
      { doi: '10.1000/1' },
    ],
  ])('%s', (_, entry, ids) => {
    const mixed =
      '- **Reeds in old rivers.** Ada Byron, Cy Crane. Loom Letters, 2020.\n- Crane, C. (2018). Towns of steam. *Reeds*, 4.';
    expect(read(`# Papers\n\n${entry}\n${mixed}\n`, 'a.md')).toMatchObject({
      drafts: [{ ids }, { ids: {} }, { ids: {} }],
    });
  });
});
