import { describe, expect, it } from 'vitest';
import { cleanDrafts } from '#core/clean';
import { type Decisions, noDecisions, type PersonId } from '#core/model';
import {
  pairDecision,
  personRefOf,
  splitDecision,
  withJoin,
  withName,
  withPerson,
} from '#core/session';
import { draft, reading } from '../clean/drafts.ts';

const list = [
  draft({ title: 'One', authors: [{ name: 'Wei Wang' }, { name: 'Ana Beek' }] }, 1),
  draft({ title: 'Two', authors: [{ name: 'Wei Wang' }, { name: 'Bo Dahl' }] }, 2),
  draft({ title: 'Three', authors: [{ name: 'Wei Wang' }, { name: 'Anna Beek' }] }, 3),
];
const clean = (decisions: Decisions = noDecisions) => cleanDrafts([reading(list)], { decisions });
const person = (decisions: Decisions, work: number, at = 0): PersonId =>
  clean(decisions).works[work]!.authors[at]!.person;

describe('joining by hand', () => {
  it('makes one of two, whatever their names', () => {
    const [a, b] = [person(noDecisions, 0, 1), person(noDecisions, 2, 1)];
    const decisions = withJoin(clean(), noDecisions, a, b);
    expect(decisions.people).toEqual([pairDecision(clean(), 'join', a, b)]);
    expect(person(decisions, 0, 1)).toBe(person(decisions, 2, 1));
  });

  it('puts the halves of a split together again by taking the split back', () => {
    const id = person(noDecisions, 0);
    const split = withPerson(noDecisions, splitDecision(clean(), id, [clean().works[1]!.id]));
    const halves = [person(split, 0), person(split, 1)] as const;
    expect(halves[0]).not.toBe(halves[1]);
    expect(withJoin(clean(split), split, ...halves)).toEqual(noDecisions);
  });

  it('leaves the splits of others as they are', () => {
    const id = person(noDecisions, 0);
    const split = withPerson(noDecisions, splitDecision(clean(), id, [clean().works[1]!.id]));
    const pair = [person(split, 0, 1), person(split, 2, 1)] as const;
    const decisions = withJoin(clean(split), split, ...pair);
    expect(decisions.people.map(({ kind }) => kind)).toEqual(['split', 'join']);
    expect(person(decisions, 0)).not.toBe(person(decisions, 1));
  });

  it('takes the place of what kept the same two apart', () => {
    const [a, b] = [person(noDecisions, 0, 1), person(noDecisions, 2, 1)];
    const apart = withPerson(noDecisions, pairDecision(clean(), 'apart', b, a));
    const decisions = withJoin(clean(apart), apart, a, b);
    expect(decisions.people.map(({ kind }) => kind)).toEqual(['join']);
  });
});

describe('choosing a name', () => {
  it('takes the place of what was chosen for the same person before', () => {
    const id = person(noDecisions, 0);
    const first = withName(clean(), noDecisions, id, 'Wang Wei');
    const again = withName(clean(first), first, id, 'W. Wang');
    expect(again.people).toEqual([{ kind: 'name', person: { name: 'Wei Wang' }, name: 'W. Wang' }]);
    expect(clean(again).people[0]?.name).toBe('W. Wang');
  });

  it('leaves the name of the other half of a split alone', () => {
    const id = person(noDecisions, 0);
    const split = withPerson(noDecisions, splitDecision(clean(), id, [clean().works[1]!.id]));
    const first = withName(clean(split), split, person(split, 0), 'Wei Wang the elder');
    const both = withName(clean(first), first, person(first, 1), 'Wei Wang the younger');
    const names = clean(both).works.map(
      ({ authors }) => clean(both).people.find((one) => one.id === authors[0]!.person)?.name,
    );
    expect(names).toEqual(['Wei Wang the elder', 'Wei Wang the younger', 'Wei Wang the elder']);
  });

  it('does not hide a person from the decisions that follow', () => {
    const id = person(noDecisions, 0, 1);
    const named = withName(clean(), noDecisions, id, 'Dr Ana');
    expect(personRefOf(clean(named), id)).toEqual({ name: 'Ana Beek' });
    const joined = withJoin(clean(named), named, id, person(named, 2, 1));
    expect(person(joined, 0, 1)).toBe(person(joined, 2, 1));
  });
});
