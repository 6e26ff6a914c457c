import { describe, expect, it } from 'vitest';
import { cleanDrafts } from '#core/clean';
import { type Decisions, noDecisions } from '#core/model';
import { givenTo, notCited, refusedBy, withReferences, withWork } from '#core/session';
import { draft, reading } from '../clean/drafts.ts';

const readings = [
  reading([
    draft({ title: 'Chairs of Oak and Ash', ids: { doi: '10.1000/chair' } }, 1),
    draft({ title: 'Tables of Oak and Ash', year: 2019 }, 2),
    draft({ title: 'A Survey of Furniture', year: 2021 }, 3),
  ]),
];
const clean = (decisions: Decisions) => cleanDrafts(readings, { decisions });
const corpus = clean(noDecisions);
const [chairs, tables, survey] = corpus.works.map(({ id }) => id) as [
  (typeof corpus.works)[0]['id'],
  (typeof corpus.works)[0]['id'],
  (typeof corpus.works)[0]['id'],
];
const list = [
  { text: '', ids: { doi: '10.1000/chair' } },
  { text: '', ids: {}, title: 'Tables of Oak and Ash', year: 2019 },
];
const cites = (decisions: Decisions) => clean(decisions).citations.map(({ cited }) => cited);

describe('a reference list as a decision', () => {
  it('cites what was accepted, refuses what was not, in one step', () => {
    const decisions = withReferences(corpus, noDecisions, survey, list, {
      cited: [chairs],
      refused: [tables],
    });
    expect(decisions.works.map(({ kind }) => kind)).toEqual(['references', 'not-cited']);
    expect(cites(decisions)).toEqual([chairs]);
    expect([...refusedBy(corpus, decisions, survey)]).toEqual([tables]);
    expect(givenTo(corpus, decisions, survey)).toBe(2);
    expect(givenTo(corpus, decisions, chairs)).toBe(0);
  });

  it('given again takes the place of the first, and accepts what was refused', () => {
    const first = withReferences(corpus, noDecisions, survey, list, {
      cited: [],
      refused: [chairs, tables],
    });
    expect(cites(first)).toEqual([]);
    const second = withReferences(corpus, first, survey, list.slice(1), {
      cited: [tables],
      refused: [],
    });
    expect(second.works.map(({ kind }) => kind)).toEqual(['not-cited', 'references']);
    expect(cites(second)).toEqual([tables]);
    expect([...refusedBy(corpus, second, survey)]).toEqual([chairs]);
  });

  it('leaves the lists of other works alone', () => {
    const choice = { cited: [], refused: [] };
    const first = withReferences(corpus, noDecisions, chairs, list, choice);
    const both = withReferences(corpus, first, survey, list, choice);
    expect(both.works).toHaveLength(2);
    expect(givenTo(corpus, both, chairs)).toBe(2);
  });

  it('holds after the work was corrected', () => {
    const work = { title: 'A Survey of Furniture', year: 2021, ids: {} };
    const edited = withWork(noDecisions, { kind: 'edit', work, change: { title: 'Furniture' } });
    const later = clean(edited);
    const id = later.works[2]!.id;
    const decisions = withReferences(later, edited, id, list, { cited: [], refused: [tables] });
    expect(cites(decisions)).toEqual([chairs]);
    expect([...refusedBy(later, decisions, id)]).toEqual([tables]);
  });

  it('refuses one citation alone', () => {
    const given = withReferences(corpus, noDecisions, survey, list, { cited: [], refused: [] });
    expect(cites(given)).toEqual([chairs, tables]);
    expect(cites(withWork(given, notCited(corpus, survey, chairs)))).toEqual([tables]);
  });
});
