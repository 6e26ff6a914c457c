import { describe, expect, it } from 'vitest';
import { linkCorpus } from '#core/graph';
import { circlesOf, groupOfNodes, groupsOf, noGroup, otherGroup, randomFrom } from '#core/metrics';
import { viewOf } from '#core/views';
import { corpusOf } from '../corpora.ts';

const team = (name: string, size: number) =>
  Array.from({ length: size }, (_, i) => `${name}${i} Doe`);

/** Two teams that share nobody but the owner. */
const twoTeams = corpusOf(
  [
    { title: 'One', authors: ['Olga Owner', ...team('Anna', 4)] },
    { title: 'Two', authors: ['Olga Owner', ...team('Anna', 4)] },
    { title: 'Three', authors: ['Olga Owner', ...team('Bert', 3)] },
    { title: 'Four', authors: ['Olga Owner', 'Solo Single'] },
  ],
  'Olga Owner',
);

describe('groups', () => {
  const graph = linkCorpus(twoTeams);
  const groups = groupsOf(graph);
  const groupOf = (name: string) =>
    groups.ofPerson[twoTeams.people.findIndex((person) => person.name === name)];

  it('are those who publish together when the owner is taken out, the largest first', () => {
    expect(groups.groups.map(({ size }) => size)).toEqual([4, 3]);
    expect(team('Anna', 4).map(groupOf)).toEqual([0, 0, 0, 0]);
    expect(team('Bert', 3).map(groupOf)).toEqual([1, 1, 1]);
  });

  it('leave out the owner, and those without anyone else', () => {
    expect(groupOf('Olga Owner')).toBe(noGroup);
    expect(groupOf('Solo Single')).toBe(otherGroup);
  });

  it('give a paper the group most of its authors are in', () => {
    expect([...groups.ofWork]).toEqual([0, 0, 1, otherGroup]);
  });

  it('are led by the member with most papers', () => {
    expect(twoTeams.people[groups.groups[0]!.leader]!.name).toBe('Anna0 Doe');
  });

  it('are laid on the nodes of any view', () => {
    const columns = viewOf('everything').project(graph, { counting: 'full' });
    const of = groupOfNodes(columns, groups);
    expect(of[columns.nodes.label.indexOf('Two')]).toBe(0);
    expect(of[columns.nodes.label.indexOf('Bert1 Doe')]).toBe(1);
  });

  it('are told by those of them whom the years let through', () => {
    const works = (...counting: number[]) =>
      Uint8Array.from(twoTeams.works, (_, i) => (counting.includes(i) ? 1 : 0));
    const told = (...counting: number[]) =>
      circlesOf(graph, groups, works(...counting)).map(({ group, size, leader }) => [
        group,
        size,
        twoTeams.people[leader]!.name,
      ]);
    expect(told(0, 1, 2, 3)).toEqual([
      [0, 4, 'Anna0 Doe'],
      [1, 3, 'Bert0 Doe'],
    ]);
    expect(told(2)).toEqual([[1, 3, 'Bert0 Doe']]);
    expect(told()).toEqual([]);
  });

  it('are the same however often they are found', () => {
    expect(groupsOf(linkCorpus(twoTeams))).toEqual(groups);
  });

  it('are none where there is nobody', () => {
    expect(groupsOf(linkCorpus(corpusOf([]))).groups).toEqual([]);
  });
});

describe('chance', () => {
  it('is the same from the same seed, another from another, and in [0, 1)', () => {
    const draw = (seed: number) => Array.from({ length: 200 }, randomFrom(seed));
    expect(draw(7)).toEqual(draw(7));
    expect(draw(7)).not.toEqual(draw(8));
    expect(draw(7).every((n) => n >= 0 && n < 1)).toBe(true);
    const mean = draw(7).reduce((sum, n) => sum + n) / 200;
    expect(Math.abs(mean - 0.5)).toBeLessThan(0.08);
  });
});
