import { describe, expect, it } from 'vitest';
import { cleanReadings, joinDecisions } from '#core/clean';
import { type Decisions, noDecisions, type Reading, type WorkDecision } from '#core/model';
import { draft, reading } from './drafts.ts';

const edit = (title: string, year: number): WorkDecision => ({
  kind: 'edit',
  work: { title, year: null, ids: {} },
  change: { year },
});
const add: WorkDecision = { kind: 'add', work: { title: 'Three' } };
const deciding = (...works: WorkDecision[]): Decisions => ({ ...noDecisions, works });
const file = (...works: WorkDecision[]): Reading => ({
  kind: 'decisions',
  decisions: deciding(...works),
  diagnostics: [],
});
const list = reading([draft({ title: 'One' }, 1), draft({ title: 'Two' }, 2)]);
const years = (corpus: { works: readonly { year: number | null }[] }) =>
  corpus.works.map(({ year }) => year);

describe('decisions among the sources', () => {
  it('hold, and are told beside those of the person, which win', () => {
    const own = deciding(edit('One', 2002));
    const read = cleanReadings([list, file(edit('One', 2001), edit('Two', 2001))], {
      decisions: own,
    });
    expect(years(read.corpus)).toEqual([2002, 2001]);
    expect(read.decisions.works).toEqual([edit('One', 2001), edit('Two', 2001), edit('One', 2002)]);
  });

  it('hold once where the person has decided the same', () => {
    const read = cleanReadings([list, file(add)], { decisions: deciding(add) });
    expect(read.decisions).toEqual(deciding(add));
    expect(read.corpus.works).toHaveLength(3);
  });

  it('are not taken twice: what was taken back stays so', () => {
    const first = cleanReadings([list, file(add)]);
    const again = { decisions: first.decisions, taken: true };
    expect(cleanReadings([list, file(add)], again).corpus).toEqual(first.corpus);
    const back = { decisions: noDecisions, taken: true };
    expect(cleanReadings([list, file(add)], back).corpus.works).toHaveLength(2);
  });

  it('are told though there is nothing else', () => {
    const { corpus, decisions } = cleanReadings([file(add, add)].map((one) => one));
    expect(decisions).toEqual(deciding(add));
    expect(corpus.works.map(({ title }) => title)).toEqual(['Three']);
  });
});

describe('several lists of decisions', () => {
  it('are one, each decision once and where it was made last', () => {
    const lists = [deciding(edit('One', 1), edit('One', 2)), deciding(edit('One', 1))];
    expect(joinDecisions(lists)).toEqual(deciding(edit('One', 2), edit('One', 1)));
    expect(joinDecisions([])).toEqual(noDecisions);
  });
});
