import { count } from './count.ts';
import { about } from './en-about.ts';

/** What may stand between a list and its reader's belief: why people and works were joined, or not. */
export const evidence = {
  sameBut: (one: string, other: string, difference: string) =>
    `${one} and ${other}: the same name but for ${difference}`,
  sameIdentifier: (one: string, other: string) => `${one} and ${other} have the same identifier`,
  decided: (one: string, other: string) => `${one} and ${other} were joined by hand`,
  samePlace: (one: string, other: string, title: string) =>
    `${one} and ${other} stand at the same place among the authors of “${title}”`,
  middle: (short: string, long: string, isInitial: boolean) =>
    `${short} lacks the middle ${isInitial ? 'initial' : 'name'} of ${long}`,
  initials: (short: string, long: string) => `${short} abbreviates ${long}`,
  likeness: {
    same: (one: string, other: string) => `${one} and ${other} are one name`,
    transliterated: (one: string, other: string) =>
      `${one} and ${other} spell one name with other letters`,
    nickname: (one: string, other: string) => `${one} could be short for ${other}`,
    'double-family': (one: string, other: string) => `${one} could lack a family name of ${other}`,
    swapped: (one: string, other: string) => `${one} is ${other} in the other order`,
    typo: (one: string, other: string) => `${one} and ${other} are one letter apart`,
  },
  coauthors: (names: readonly string[]) =>
    `${count(names.length, 'co-author')} in common: ${some(names)}`,
  alike: (pairs: readonly string[]) =>
    `${count(pairs.length, 'pair')} of co-authors who may be one: ${some(pairs)}`,
  owner: (name: string) => `${name} is on nearly every other work of the list`,
  everywhere: (names: readonly string[]) => `both work with ${some(names)}`,
  lone: (name: string) => `nobody else of the list could be ${name}`,
  near: (years: number) =>
    years === 0
      ? 'their papers are of the same years'
      : `${count(years, 'year')} between their papers`,
  venues: (names: readonly string[]) => `${count(names.length, 'venue')} in common: ${some(names)}`,
  affiliations: (names: readonly string[]) => `the same place of work: ${some(names)}`,
  ambiguous: (one: string, other: string) =>
    `one of ${one} and ${other} fits several people of this list`,
  otherIdentifiers: 'their identifiers differ',
  nobodyShared: 'no co-author in common',
  gap: (years: number) => `${count(years, 'year')} between their papers`,
  references: {
    level: (confidence: 'certain' | 'high' | 'fair') => `reference list, ${confidence} match`,
    /** Where in its list a reference stands, and by what it was matched. */
    entry: (
      { at, of, byHand }: { at: number; of: number; byHand: boolean },
      reason: Readonly<MatchReason>,
    ) =>
      `entry ${at} of ${count(of, 'reference')}${byHand ? ' given by hand' : ''}, ${reasonOf(reason)}`,
    kept: (reason: Readonly<MatchReason>) =>
      `a reference that the corpus file keeps, ${reasonOf(reason)}`,
    by: (reason: Readonly<MatchReason>) => reasonOf(reason),
  },
  duplicate: (title: string, file: string, line: number) =>
    `"${title}" is listed twice; it was joined with the entry in ${file}, line ${line}`,
  version: (title: string, file: string, line: number) =>
    `"${title}" is another version of the entry in ${file}, line ${line}; they are one work`,
} as const;

interface MatchReason {
  readonly by: keyof typeof matchedBy;
  readonly shared?: readonly [kind: keyof typeof about.ids, id: string];
  readonly doubt?: keyof typeof doubts;
}

const matchedBy = {
  identifier: 'its identifier',
  'volume-and-page': 'first author, year, volume and page',
  'title-and-year': 'title and year',
  'title-and-author': 'title and first author',
} as const;

const doubts = {
  'other-identifier': 'though their identifiers differ',
  'other-year': 'though their years differ',
  'other-author': 'though another author comes first',
} as const;

/** `by title and year, though their identifiers differ`. */
function reasonOf({ by, shared, doubt }: MatchReason): string {
  const what = shared === undefined ? matchedBy[by] : `${about.ids[shared[0]]} ${shared[1]}`;
  return `by ${what}${doubt === undefined ? '' : `, ${doubts[doubt]}`}`;
}

function some(names: readonly string[]): string {
  return names.slice(0, 5).join(', ') + (names.length > 5 ? ', …' : '');
}
