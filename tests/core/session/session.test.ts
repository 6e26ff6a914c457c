import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanDrafts } from '#core/clean';
import { noDecisions, type PersonId } from '#core/model';
import {
  change,
  documentOf,
  historyOf,
  pairDecision,
  personRefOf,
  redo,
  splitDecision,
  undo,
  withoutDecision,
  withPerson,
  withWork,
  workRefOf,
} from '#core/session';
import { draft, reading } from '../clean/drafts.ts';

describe('a history', () => {
  it('gives back each value in turn, and each again', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { maxLength: 50 }), (values) => {
        let history = historyOf(0);
        for (const value of values) history = change(history, `to ${value}`, value);
        const there = history;
        for (const value of [0, ...values.slice(0, -1)].reverse().slice(0, values.length)) {
          history = undo(history);
          expect(history.present).toBe(value);
        }
        for (const value of values) {
          history = redo(history);
          expect(history.present).toBe(value);
        }
        expect(history).toEqual(there);
      }),
    );
  });

  it('says what would be taken back, and what done again', () => {
    const history = change(change(historyOf('a'), 'made b', 'b'), 'made c', 'c');
    expect(history.past.at(-1)?.label).toBe('made c');
    expect(undo(history).future.at(-1)?.label).toBe('made c');
    expect(undo(history).past.at(-1)?.label).toBe('made b');
  });

  it('forgets what was taken back when something else is done', () => {
    const history = change(undo(change(historyOf('a'), 'b', 'b')), 'c', 'c');
    expect(redo(history)).toBe(history);
    expect(undo(history).present).toBe('a');
  });

  it('has nothing to take back at its beginning', () => {
    const history = historyOf('a');
    expect([undo(history), redo(history)]).toEqual([history, history]);
  });

  it('keeps no more than 200 changes', () => {
    let history = historyOf(0);
    for (let i = 1; i <= 300; i += 1) history = change(history, '', i);
    expect(history.past).toHaveLength(200);
    expect(history.past[0]?.value).toBe(100);
  });
});

describe('decisions', () => {
  const list = [
    draft({ title: 'One', authors: [{ name: 'Wei Wang' }, { name: 'Ana Beek' }], year: 2001 }, 1),
    draft({ title: 'Two', authors: [{ name: 'Wei Wang' }, { name: 'Bo Dahl' }] }, 2),
    draft({ title: 'Three', authors: [{ name: 'Wei Wang' }, { name: 'Anna Beek' }] }, 3),
  ];
  const clean = (decisions = noDecisions) => cleanDrafts([reading(list)], { decisions });
  const ids = (corpus: ReturnType<typeof clean>) =>
    corpus.works.map(({ authors }) => authors[0]?.person);

  it('name a person by spelling alone where nobody else bears it', () => {
    expect(personRefOf(clean(), 'a:ana-beek' as PersonId)).toEqual({ name: 'Ana Beek' });
  });

  it('split a person, join one half with somebody and take it back', () => {
    const before = clean();
    const split = splitDecision(before, ids(before)[0]!, [before.works[1]!.id]);
    const decisions = withPerson(noDecisions, split);
    const after = clean(decisions);
    expect(new Set(ids(after)).size).toBe(2);
    expect(ids(after)[2]).toBe(ids(after)[0]);
    const ref = personRefOf(after, ids(after)[1]!);
    expect(ref.works?.map(({ title }) => title)).toEqual(['Two']);

    const join = pairDecision(after, 'join', ids(after)[1]!, 'a:ana-beek' as PersonId);
    const joined = clean(withPerson(decisions, join));
    expect(ids(joined)[1]).toBe(joined.works[0]?.authors[1]?.person);
    expect(ids(joined)[0]).not.toBe(ids(joined)[1]);
    expect(clean(withoutDecision(withPerson(decisions, join), join))).toEqual(after);
  });

  it('name a work by what the source says, whatever it was corrected to', () => {
    const ref = workRefOf(clean().works[0]!);
    const edit = { kind: 'edit', work: ref, change: { title: 'Uno', year: 1999 } } as const;
    const corrected = clean(withWork(noDecisions, edit));
    expect(corrected.works[0]).toMatchObject({ title: 'Uno', year: 1999 });
    expect(workRefOf(corrected.works[0]!)).toEqual(ref);
  });

  it('of a document nobody has touched are none', () => {
    expect(documentOf([])).toEqual({
      sources: [],
      owner: null,
      decisions: noDecisions,
      taken: false,
      without: [],
      pins: {},
      places: {},
    });
  });
});
