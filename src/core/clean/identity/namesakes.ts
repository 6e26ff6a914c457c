import type { Cluster } from './cluster.ts';
import { isCommonFamily } from './common-families.ts';
import type { NameParts } from './names.ts';

/** What a list says of how common its names are. */
export interface Namesakes {
  /** How many others of the list would bear the name by chance. */
  expected(name: NameParts): number;
  /** The same as if a hundred people more, called as people are anywhere, were in the list. */
  anywhere(name: NameParts): number;
  /** Whether the list is long enough to say that hardly anybody else bears the name. */
  isNobodyElses(name: NameParts): boolean;
}

/** From so many expected namesakes on a name alone does not say who somebody is. */
export const someNamesakes = 0.12;
/** With fewer a name is hardly anybody else's. */
export const hardlyAny = 0.02;

/**
 * Estimates namesakes from the list itself: were given and family names drawn
 * apart, a name whose family name `f` people have and whose given name `g` have
 * would be borne by `f · g / n` of `n`, the first of them left out of each. So
 * `Wei Wang` is common where there are many Wangs and many Weis, and `J. Wang` where
 * many names begin with J.
 */
export function createNamesakes(clusters: readonly Cluster[]): Namesakes {
  const families = new Map<string, number>();
  const givens: Readonly<Record<Way, Map<string, number>>> = {
    whole: new Map(),
    letters: new Map(),
    letter: new Map(),
  };
  const add = (counts: Map<string, number>, key: string) =>
    counts.set(key, (counts.get(key) ?? 0) + 1);
  const names: NameParts[] = [];
  for (const { parts } of clusters) if (parts.length > 0) names.push(parts[0]!);
  const counted = peopleAmong(names);
  for (const name of counted) {
    add(families, name.reducedFamily);
    for (const way of ways) add(givens[way], givenKey(name, way));
  }
  const all = Math.max(sample, counted.length);
  const others = (count: number | undefined) => Math.max(0, (count ?? 0) - 1);
  const share = (count: number, usual: number) => (count + usual * sample) / (all + sample);
  const countsOf = (name: NameParts) => {
    const way = name.first.length > 1 ? 'whole' : name.syllables.length > 1 ? 'letters' : 'letter';
    const sameFamily = others(families.get(name.reducedFamily));
    const sameGiven = others(givens[way].get(givenKey(name, way)));
    return { way, sameFamily, sameGiven } as const;
  };
  const expected = (name: NameParts): number => {
    if (name.first === '') return 0;
    const { sameFamily, sameGiven } = countsOf(name);
    return (sameFamily * sameGiven) / all;
  };
  return {
    expected,
    anywhere(name) {
      if (name.first === '') return 0;
      const { way, sameFamily, sameGiven } = countsOf(name);
      const usual = isCommonFamily(name.reducedFamily) ? commonFamily : otherFamily;
      return all * share(sameFamily, usual) * share(sameGiven, usualGiven[way]);
    },
    isNobodyElses: (name) => counted.length >= fewest && expected(name) < hardlyAny,
  };
}

/**
 * One name for each person there may be: of one family name those with other given
 * names, and initials only where they abbreviate none of these.
 */
function peopleAmong(names: readonly NameParts[]): readonly NameParts[] {
  const found = new Map<string, NameParts>();
  const initialOf = ({ reducedFamily, first }: NameParts) => `${reducedFamily} ${first[0]}`;
  for (const name of names) {
    if (name.first.length < 2) continue;
    const key = `${name.reducedFamily} ${givenKey(name, 'whole')}`;
    if (!found.has(key)) found.set(key, name);
  }
  const whole = new Set(Array.from(found.values(), initialOf));
  const short = new Map<string, NameParts>();
  for (const name of names) {
    if (name.first.length !== 1 || whole.has(initialOf(name))) continue;
    const key = `${name.reducedFamily} ${givenKey(name, 'letters')}`;
    if (!short.has(key)) short.set(key, name);
  }
  return [...found.values(), ...short.values()];
}

/** A list of fewer names is too short to say that one of them is rare. */
const fewest = 12;
/** So many people with usual names are added to a list, and a shorter one is held to be as long: it is no sample of how common names are. */
const sample = 100;

// Roughly what share of people bears a family name, and a given name as it is written.
const commonFamily = 0.01;
const otherFamily = 0.0001;
const usualGiven = { whole: 0.01, letters: 0.02, letter: 0.1 } as const;

const ways = ['whole', 'letters', 'letter'] as const;
type Way = (typeof ways)[number];

/** The given name as it is written, all its first letters, or the first of them. */
function givenKey({ syllables }: NameParts, way: Way): string {
  switch (way) {
    case 'whole':
      return syllables.length === 1 ? syllables[0]! : syllables.join('');
    case 'letters':
      return syllables.length === 1 ? letterOf(syllables) : syllables.map((one) => one[0]).join('');
    case 'letter':
      return letterOf(syllables);
    default:
      return way satisfies never;
  }
}

function letterOf([first]: readonly string[]): string {
  return first?.[0] ?? '';
}
