import { describe, expect, it } from 'vitest';
import { told } from './told.ts';

const reed = '- **Reeds in old rivers.** Ada Byron, Cy Crane. Loom Letters, 2020.';

describe('what half a Liquid tag leaves is no part of a name, a title or a venue', () => {
  it.each([
    ['whole tags', 'Ada Byron{% if page.star %}, Bo Ox{% endif %}'],
    ['a tag whose end is left', 'Ada Byron endif %}, Bo Ox'],
    ['a tag that opens and never closes', '{% assign Ada Byron, Bo Ox'],
    ['a variable that never closes', 'Ada Byron {{ star, Bo Ox'],
    ['a variable whose start is gone', 'Ada Byron star }}, Bo Ox'],
    ['a variable with a filter whose start is gone', 'Ada Byron page.me | upcase }}, Bo Ox'],
  ])('%s', (_, people) => {
    const entry = `- **On looms and engines.** ${people}. Journal of Looms, 2019.`;
    expect(told(`# Papers\n\n${entry}\n${reed}\n`, 'a.md')).toEqual([
      'On looms and engines / Ada Byron; Bo Ox / Journal of Looms / 2019',
      'Reeds in old rivers / Ada Byron; Cy Crane / Loom Letters / 2020',
    ]);
  });
});
