import { describe, expect, it } from 'vitest';
import { readSource } from '#core/readers';
import { told } from './told.ts';

const looms = 'On the Weaving of Looms';

describe('what is left of an entry behind its title and authors', () => {
  it.each([
    [
      'a journal whose name is a letter and a digit',
      `Stone, M. and Byron, A. (2024). [${looms}](https://a.example/1). G3, 15:jkae257.`,
      `${looms} / M. Stone; A. Byron / G3 / 2024`,
    ],
    [
      'a journal as a link, though no year or volume follows',
      `Mara Stone, Ada Byron. “${looms}”. [Journal of Loom Research - Threads](https://a.example/1), Accepted.`,
      `${looms} / Mara Stone; Ada Byron / Journal of Loom Research - Threads / -`,
    ],
    [
      'a thesis that is shortened is no venue',
      `Byron, A. (2022) *${looms}*. Ph.D. thesis, University of Turin, [doi:10.1000/1](https://doi.org/10.1000/1)`,
      `${looms} / A. Byron / - / 2022`,
    ],
    [
      'a bracket that calls the work a thesis is no part of the title',
      `Byron, A. (2022). [${looms} (Doctoral dissertation, University of Turin)](https://a.example/1).`,
      `${looms} / A. Byron / - / 2022`,
    ],
    [
      'nor is one that says first in what language',
      `Byron, A. (2012). ${looms} and Wheels, (in Latin, MSc in Engineering dissertation, University of Turin).`,
      `${looms} and Wheels / A. Byron / - / 2012`,
    ],
    [
      'labels of which some are links',
      `- **${looms} and Wheels**\n  <br> with [Ada Byron](https://a.example/1)<br> <span>Abstract</span> <span>&middot;</span> [Draft](https://b.example/1)`,
      `${looms} and Wheels / Ada Byron / - / -`,
    ],
    [
      'a name of two words that is turned without its comma',
      `**[${looms}](https://a.example/1)**  \nStone, M., Byron, A., Reed, F., Van Cole A.  \nJournal of Loom Research, 2021`,
      `${looms} / M. Stone; A. Byron; F. Reed; A. Van Cole / Journal of Loom Research / 2021`,
    ],
  ])('%s', (_, entry, expected) => {
    expect(told(`# Papers\n\n${entry}\n`, 'a.md')).toEqual([expected]);
  });
});

it('what the bracket behind a title said is a note of the work', () => {
  const text = `# Papers\n\nByron, A. (2022). [${looms} (Master thesis, Guild)](https://a.example/1).\n`;
  expect(readSource(new TextEncoder().encode(text), 'a.md')).toMatchObject({
    drafts: [{ title: looms, notes: ['Master thesis, Guild'] }],
  });
});
