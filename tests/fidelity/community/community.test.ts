import { describe, expect, it } from 'vitest';
import { chanceFrom } from './chance.ts';
import { openedFrom } from './community.ts';
import { type FullName, spelled, styles } from './names.ts';
import { communityRows, scenes } from './scores.ts';

const lists = scenes['five lists of groups']!;

describe('a made-up community', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(openedFrom(7, lists)).toEqual(openedFrom(7, lists));
    expect(openedFrom(7, lists)).not.toEqual(openedFrom(8, lists));
  });

  it('has a truth for every work of its lists, with as many authors', () => {
    const { readings, truth } = openedFrom(7, lists);
    const authors = new Map(truth.works.map((work) => [work.title, work.authors?.length]));
    for (const reading of readings) {
      if (reading.kind !== 'drafts') throw new Error('a list is drafts');
      expect(reading.drafts.length).toBeGreaterThan(20);
      for (const one of reading.drafts) expect(authors.get(one.title)).toBe(one.authors.length);
    }
  });

  it('has names that several people bear, abbreviated', () => {
    const { readings, truth } = openedFrom(7, [{ of: 'everything', style: 'initials' }]);
    const bearers = new Map<string, Set<string>>();
    const [reading] = readings;
    if (reading?.kind !== 'drafts') throw new Error('a list is drafts');
    reading.drafts.forEach(({ authors }, i) => {
      authors.forEach(({ name }, j) => {
        const person = truth.works[i]!.authors![j]!.person!;
        bearers.set(name, (bearers.get(name) ?? new Set()).add(person));
      });
    });
    expect([...bearers.values()].filter(({ size }) => size > 1).length).toBeGreaterThan(5);
  });
});

describe('a list writes a name', () => {
  const chen: FullName = { given: ['Xiao', 'Ming'], middle: '', particle: '', family: 'Chen' };
  const moeller: FullName = { given: ['Søren'], middle: 'E.', particle: 'van', family: 'Møller' };
  it.each([
    ['full', 'Xiao-Ming Chen', 'Søren E. van Møller'],
    ['initials', 'X.-M. Chen', 'S. E. van Møller'],
    ['run-together', 'X. M. Chen', 'S. E. van Moeller'],
  ] as const)('in the style %s', (style, one, other) => {
    const chance = chanceFrom(1);
    expect([chen, moeller].map((name) => spelled(name, style, chance))).toEqual([one, other]);
  });

  it('in any style with letters left', () => {
    for (const style of styles) expect(spelled(chen, style, chanceFrom(2))).toMatch(/\p{L}{2}/u);
  });
});

it('each scene has a row', () => {
  expect(communityRows(1, 1).map(({ name }) => name)).toEqual(
    Object.keys(scenes).map((scene) => `made up: ${scene}`),
  );
});
