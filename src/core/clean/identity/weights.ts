import type { Candidate } from './candidates.ts';
import type { Evidence } from './evidence.ts';
import { conflicting } from './identifiers.ts';
import type { Likeness } from './likeness.ts';
import type { Rarity } from './rarity.ts';

/**
 * How much evidence each likeness wants before two people are joined without
 * asking, in shared co-authors; where it is infinite a person has to decide.
 */
const wanted: Readonly<Record<Likeness, number>> = {
  same: 2,
  transliterated: 0,
  middle: 2,
  initials: 2,
  'both-initials': 3.5,
  nickname: 4,
  'double-family': 4,
  swapped: Infinity,
  typo: 4,
};

/** The same where hardly anybody else bears either name, and where nobody of the list does. */
const wantedOf: Readonly<Record<Rarity, typeof wanted>> = {
  usual: wanted,
  rare: { ...wanted, middle: 0.9, initials: 0.9, 'both-initials': 2.5 },
  lone: {
    ...wanted,
    middle: 0.3,
    initials: 0.3,
    'both-initials': 0.5,
    'double-family': 0.9,
    typo: 2,
  },
};

/** How likely a likeness is by itself, for ranking what is asked. */
const prior: Readonly<Record<Likeness, number>> = {
  same: 2,
  transliterated: 1,
  middle: 1,
  initials: 0.6,
  'both-initials': 0.5,
  nickname: 0.3,
  'double-family': 0.4,
  swapped: 0.5,
  typo: 0.3,
};

/** How much more evidence there is than two names of a likeness want; negative where they want more. */
export function surplusOf(likeness: Likeness, evidence: Evidence, rarity: Rarity): number {
  return weightOf(evidence, rarity) - wantedOf[rarity][likeness];
}

/** Whether two names of a likeness want more than a list of many people says of names alone. */
export function wantsEvidence(likeness: Likeness): boolean {
  return wanted[likeness] > 0;
}

/** Whether somebody should be asked of two who have nothing in common but names that fit nobody else. */
export function isAskedBare(likeness: Likeness): boolean {
  return wanted[likeness] < 4;
}

/** Whether there is so much in common that somebody should look at it. */
export function isWorthAsking({ likeness, ambiguous }: Candidate, evidence: Evidence): boolean {
  const weight = weightOf(evidence, 'usual');
  if (weight === 0 && evidence.everywhere.length === 0) return !ambiguous && isAskedBare(likeness);
  return isAskedBare(likeness) || weight >= 1;
}

/** So far apart works are of one time. */
export const nearYears = 5;

/** What whoever is on nearly every work says, in shared co-authors. */
const ofEverywhere: Readonly<Record<Rarity, number>> = { usual: 0, rare: 0.6, lone: 1 };

/**
 * Evidence in shared co-authors: other things in common add to them. Whoever is on
 * nearly every work says something of names alone that are hardly anybody else's.
 */
function weightOf(evidence: Evidence, rarity: Rarity): number {
  const { shared, alike, everywhere, owner, isTheirs, affiliations } = evidence;
  const both = everywhere.length > 0 ? ofEverywhere[rarity] : 0;
  const people =
    shared.length + 0.7 * alike.length + both + (isTheirs ? 4 : owner === null ? 0 : 2);
  // Where nobody else is called so it is enough that their works appeared close to each other.
  const isLone = rarity === 'lone';
  const venue = (people > 0 || isLone) && evidence.venues.length > 0 ? 0.4 : 0;
  const years = isLone && evidence.gap !== null && evidence.gap <= nearYears ? 0.3 : 0;
  return people + (affiliations.length > 0 ? 1 : 0) + venue + years;
}

/** 0 … 1 in thousandths, rising with the evidence and falling with the years between. */
export function scoreOf({ likeness, ambiguous, a, b }: Candidate, evidence: Evidence): number {
  const everywhere = evidence.everywhere.length > 0 ? 0.5 : 0;
  const all = prior[likeness] + 0.6 * weightOf(evidence, 'usual') + everywhere;
  const doubt = (ambiguous ? 0.6 : 1) * (conflicting(a.ids, b.ids) ? 0.5 : 1);
  return score(all, doubt, evidence.gap);
}

/** The same of two who have nothing in common but names that fit nobody else. */
export function bareScoreOf(likeness: Likeness, isConflict: boolean, gap: number | null): number {
  return score(prior[likeness], isConflict ? 0.5 : 1, gap);
}

function score(all: number, doubt: number, gap: number | null): number {
  const years = gap === null ? 1 : 1 / (1 + Math.max(0, gap - 5) / 10);
  return Math.round((1 - 1 / (1 + all * all)) * doubt * years * 1000) / 1000;
}
