import type { Draft, Reading } from '#core/model';
import type { TruthCorpus } from '../entries.ts';
import { type Chance, chanceFrom } from './chance.ts';
import { type FullName, nameFrom, spelled, type Style } from './names.ts';

/** Somebody of a made-up community. */
interface Member {
  readonly id: string;
  readonly name: FullName;
  /** Which group they work in, and from when on in which other; one in four moves. */
  readonly circle: number;
  readonly moves: { readonly year: number; readonly to: number } | null;
}

/** A made-up paper and who wrote it. */
interface Paper {
  readonly title: string;
  readonly year: number;
  readonly venue: string;
  readonly doi: string;
  readonly authors: readonly Member[];
}

/** A list that somebody opens: its papers, and how it writes names. */
export interface ListPlan {
  readonly style: Style;
  /** Papers of so many circles, of one person of many works, or all there are. */
  readonly of: 'circles' | 'person' | 'everything';
}

/** What is opened together, and who is who in it. */
export interface Opened {
  readonly readings: readonly Reading[];
  readonly truth: TruthCorpus;
}

const people = 300;
const circles = 24;
const papers = 700;

/**
 * Lists of a made-up community of three hundred people in two dozen circles, most
 * of whose papers are by people of one circle. People move between circles.
 * Names collide as they do: some people share a whole name, many an initial and a
 * family name. The same seed gives the same lists.
 */
export function openedFrom(seed: number, lists: readonly ListPlan[]): Opened {
  const chance = chanceFrom(seed);
  const members = Array.from({ length: people }, (_, i): Member => ({
    id: `person-${i}`,
    name: nameFrom(chance),
    circle: chance.between(0, circles - 1),
    moves: chance.often(0.25)
      ? { year: chance.between(2011, 2021), to: chance.between(0, circles - 1) }
      : null,
  }));
  const written = Array.from({ length: papers }, (_, i) => paperBy(members, i, chance));
  const shown = new Set<Paper>();
  const readings = lists.map((plan, i): Reading => {
    const own = papersFor(plan, written, members, chance);
    for (const paper of own) shown.add(paper);
    const file = `list-${i}.bib`;
    const drafts = own.map((paper, line) => draftOf(paper, plan.style, file, line + 1, chance));
    return { kind: 'drafts', drafts, citations: [], diagnostics: [] };
  });
  const works = [...shown].map((paper) => ({
    title: paper.title,
    year: paper.year,
    authors: paper.authors.map(({ id, name }) => ({
      person: id,
      name: spelled(name, 'full', chance),
    })),
    ids: { doi: paper.doi },
  }));
  return { readings, truth: { works } };
}

/**
 * The first of a circle write most. One paper in seven has a guest: as often
 * somebody who has left the circle as anybody.
 */
function paperBy(members: readonly Member[], number: number, chance: Chance): Paper {
  const circle = chance.between(0, circles - 1);
  const year = chance.between(2008, 2024);
  const own = members.filter((one) => circleIn(one, year) === circle);
  const authors = new Set<Member>();
  for (let i = chance.between(2, 6); i > 0 && own.length > 0; i -= 1) {
    authors.add(chance.commonOf(own, 1));
  }
  if (chance.often(0.15) || authors.size === 0) {
    const left = members.filter((one) => one.circle === circle && circleIn(one, year) !== circle);
    authors.add(chance.oneOf(left.length > 0 && chance.often(0.5) ? left : members));
  }
  const words = Array.from({ length: 5 }, () => wordFrom(chance));
  return {
    title: `On ${words.slice(0, 3).join(' ')} for ${words.slice(3).join(' ')}`,
    year,
    venue: `Conference on ${venueWords[(circle + chance.between(0, 2)) % venueWords.length]!}`,
    doi: `10.9999/made-up.${number}`,
    authors: chance.someOf([...authors], authors.size),
  };
}

function circleIn({ circle, moves }: Member, year: number): number {
  return moves !== null && year >= moves.year ? moves.to : circle;
}

const venueWords = 'Looms Mills Kilns Ferries Clocks Bridges Gardens Sails Bells Ovens'.split(' ');
const sounds =
  'ba be bi bo du da do ka ke ki ko la le li lo ma me mi mo na ne ni ra re ri ro'.split(' ');

function wordFrom(chance: Chance): string {
  return Array.from({ length: chance.between(3, 4) }, () => chance.oneOf(sounds)).join('');
}

function papersFor(
  { of }: ListPlan,
  written: readonly Paper[],
  members: readonly Member[],
  chance: Chance,
): readonly Paper[] {
  if (of === 'everything') return written;
  if (of === 'person') {
    const busy = members.filter(
      (one) => written.filter(({ authors }) => authors.includes(one)).length > 15,
    );
    const owner = chance.oneOf(busy);
    return written.filter(({ authors }) => authors.includes(owner));
  }
  const some = new Set(
    chance.someOf(
      Array.from({ length: circles }, (_, i) => i),
      6,
    ),
  );
  return written.filter(({ authors }) => authors.some(({ circle }) => some.has(circle)));
}

function draftOf(paper: Paper, style: Style, file: string, line: number, chance: Chance): Draft {
  return {
    title: paper.title,
    authors: paper.authors.map(({ name }) => ({ name: spelled(name, style, chance) })),
    venue: paper.venue,
    year: paper.year,
    notes: [],
    links: [],
    ids: chance.often(0.6) ? { doi: paper.doi } : {},
    type: 'conference-paper',
    source: { file, line },
  };
}
