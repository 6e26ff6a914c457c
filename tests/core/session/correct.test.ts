import { describe, expect, it } from 'vitest';
import { cleanDrafts } from '#core/clean';
import { type Decisions, type Draft, noDecisions, type WorkChange } from '#core/model';
import {
  decisionFinder,
  isDecided,
  withChange,
  withOmission,
  withoutCorrection,
  withWork,
} from '#core/session';
import { draft, reading } from '../clean/drafts.ts';

const list: Draft[] = [
  draft({ title: 'One', year: 2001, venue: 'OSDI', authors: [{ name: 'Ada Muster' }] }, 1),
  draft({ title: 'Two', year: 2002, authors: [{ name: 'Ada Muster' }, { name: 'Bo Dahl' }] }, 2),
];
const clean = (decisions: Decisions = noDecisions, drafts = list) =>
  cleanDrafts([reading(drafts)], { decisions });
const changed = (decisions: Decisions, at: number, change: WorkChange) => {
  const corpus = clean(decisions);
  return withChange(corpus, decisions, corpus.works[at]!, change);
};

describe('a work that is edited', () => {
  it('has one decision, however often', () => {
    let decisions = changed(noDecisions, 0, { title: 'Uno' });
    decisions = changed(decisions, 0, { year: 1999 });
    decisions = changed(decisions, 0, { title: 'Eins' });
    expect(decisions.works).toEqual([
      {
        kind: 'edit',
        work: { title: 'One', year: 2001, ids: {} },
        change: { title: 'Eins', year: 1999 },
      },
    ]);
    expect(clean(decisions).works[0]).toMatchObject({ title: 'Eins', year: 1999 });
  });

  it('keeps its id, whatever its title', () => {
    expect(clean(changed(noDecisions, 0, { title: 'Eins' })).works[0]?.id).toBe('w:one');
  });

  it('is not corrected where it says what the source says', () => {
    const decisions = changed(noDecisions, 0, { title: 'Uno', year: 1999, venue: null });
    expect(changed(decisions, 0, { title: 'One', venue: 'OSDI' }).works).toMatchObject([
      { change: { year: 1999 } },
    ]);
    expect(changed(decisions, 0, { title: 'One', venue: 'OSDI', year: 2001 })).toEqual(noDecisions);
  });

  it('leaves the other works as they are', () => {
    const decisions = changed(changed(noDecisions, 0, { year: 1999 }), 1, { year: 1998 });
    expect(decisions.works).toHaveLength(2);
    expect(clean(decisions).works.map(({ year }) => year)).toEqual([1999, 1998]);
  });

  it('says again what the source says when a correction is taken back', () => {
    const decisions = changed(noDecisions, 1, { authors: ['Bo Dahl'], year: null });
    const corpus = clean(decisions);
    expect(isDecided(corpus, decisions, corpus.works[1]!, 'authors')).toBe(true);
    expect(isDecided(corpus, decisions, corpus.works[1]!, 'title')).toBe(false);
    const one = withoutCorrection(corpus, decisions, corpus.works[1]!, 'authors');
    expect(clean(one).works[1]).toMatchObject({
      year: null,
      authors: [{ name: 'Ada Muster' }, { name: 'Bo Dahl' }],
    });
    const after = clean(one);
    expect(withoutCorrection(after, one, after.works[1]!, 'year')).toEqual(noDecisions);
  });

  it('is edited in a newer list too', () => {
    const decisions = changed(noDecisions, 0, { title: 'Uno' });
    const newer = [draft({ title: 'Zero', year: 2003 }, 1), ...list];
    const corpus = clean(decisions, newer);
    expect(corpus.works.map(({ title }) => title)).toEqual(['Zero', 'Uno', 'Two']);
    expect(decisionFinder(corpus)(decisions.works[0]!)).toEqual([corpus.works[1]]);
  });
});

describe('a work that is left out', () => {
  it('is gone, and there again without the decision', () => {
    const decisions = withOmission(noDecisions, clean().works[0]!);
    expect(clean(decisions).works.map(({ title }) => title)).toEqual(['Two']);
    expect(decisionFinder(clean(decisions))(decisions.works[0]!)).toEqual([]);
  });

  it('is named as the source has it, whatever it was corrected to', () => {
    const edited = changed(noDecisions, 0, { title: 'Uno', year: 1999 });
    const decisions = withOmission(edited, clean(edited).works[0]!);
    expect(clean(decisions).works.map(({ title }) => title)).toEqual(['Two']);
  });

  it('does not take a better one of its title along', () => {
    const omitted = withOmission(noDecisions, clean().works[0]!);
    const decisions = withWork(omitted, { kind: 'add', work: { title: 'One', year: 2000 } });
    expect(clean(decisions).works.map(({ title, year }) => [title, year])).toEqual([
      ['Two', 2002],
      ['One', 2000],
    ]);
  });
});

describe('a work that was added', () => {
  const added = withWork(noDecisions, { kind: 'add', work: { title: 'Three', year: 2003 } });
  const three = (decisions: Decisions) => clean(decisions).works.at(-1)!;

  it('is edited where it was added', () => {
    const decisions = changed(added, 2, { title: 'Drei', authors: ['Bo Dahl'] });
    expect(decisions.works).toEqual([
      { kind: 'add', work: { title: 'Drei', year: 2003, authors: ['Bo Dahl'] } },
    ]);
    expect(three(decisions)).toMatchObject({ title: 'Drei', corrections: [{ field: 'added' }] });
    expect(decisionFinder(clean(decisions))(decisions.works[0]!)).toEqual([three(decisions)]);
  });

  it('is gone when it is left out or taken back', () => {
    expect(withOmission(added, three(added))).toEqual(noDecisions);
    expect(isDecided(clean(added), added, three(added), 'added')).toBe(true);
    expect(withoutCorrection(clean(added), added, three(added), 'added')).toEqual(noDecisions);
  });

  it('has the identifiers that its links name, so that citations find it', () => {
    const links = [{ label: 'paper', url: 'https://arxiv.org/abs/2101.00001' }];
    const decisions = withWork(noDecisions, { kind: 'add', work: { title: 'Four', links } });
    expect(three(decisions).ids).toEqual({ arxiv: '2101.00001' });
  });

  it('is told from another of its title', () => {
    const work = { title: 'Three', year: 2004 };
    const decisions = changed(withWork(added, { kind: 'add', work }), 3, { year: 2005 });
    expect(decisions.works).toMatchObject([{ work: { year: 2003 } }, { work: { year: 2005 } }]);
  });

  it('may be given a reference list and be edited by a file of decisions', () => {
    const ref = { title: 'Three', year: 2003, ids: {} };
    const decisions = withWork(added, { kind: 'edit', work: ref, change: { venue: 'OSDI' } });
    expect(three(decisions)).toMatchObject({ title: 'Three', venue: 'v:osdi' });
  });
});
