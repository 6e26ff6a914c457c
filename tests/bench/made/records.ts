import { randomFrom } from '#core/metrics';

/** A made-up person; the family name is in Unicode, with particle where there is one. */
export interface MadePerson {
  readonly given: string;
  readonly family: string;
}

/** A made-up paper, from which every format is written. */
export interface MadeRecord {
  readonly key: string;
  readonly title: string;
  readonly authors: readonly MadePerson[];
  readonly isArticle: boolean;
  readonly venue: string;
  /** Index of the venue among those of its kind. */
  readonly venueNumber: number;
  readonly year: number;
  readonly volume: number;
  readonly number: number;
  readonly firstPage: number;
  readonly lastPage: number;
  readonly doi: string;
  readonly arxiv: string | null;
  readonly note: string | null;
  readonly keywords: readonly string[];
}

/** How many authors the papers have: usually one to eight, or crowds of them. */
export type Crowd = 'usual' | 'crowded';

const letters = 'ka lo mi ren sta vi zhe bor tal qui nes ard oh lun per sif mar den ost ul'.split(
  ' ',
);
const given =
  'Ada Björn Chen Dmitri Élise Fatma Gábor Hanna İrem José Käthe Luís Małgorzata Noël Oluwaseun Paweł Quang René Søren Tomáš Ulrich Vít Wei Xia Yuki Zoë Anna Jan Li Maria'.split(
    ' ',
  );
const ends = ['', 'ń', 'er', 'ová', 'ström', 'ez', 'ić', 'øy', 'mann', 'ğlu', 's', 'é', 'ö', 'in'];
const particles = ['van der', 'de', 'von', 'da'];
const notes = ['Best paper award', 'Oral', 'To appear', 'Spotlight presentation', 'Under review'];
/** Journals that lists name by a macro, and conferences that they give as a whole entry. */
export const journalCount = 180;
export const conferenceCount = 240;

/**
 * Made-up papers of a research community: some authors write a lot, most a
 * paper or two, and co-authors write together again. Same seed: same papers.
 */
export function madeRecords(count: number, seed: number, crowd: Crowd = 'usual'): MadeRecord[] {
  const random = randomFrom(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const pick = <T>(from: readonly T[]): T => from[below(from.length)]!;
  const word = () => Array.from({ length: 2 + below(2) }, () => pick(letters)).join('');
  const capital = (text: string) => text[0]!.toUpperCase() + text.slice(1);
  /** Names that many people bear; the first ones most of them. */
  const common = Array.from({ length: 200 }, () => capital(word()));
  const newPerson = (): MadePerson => {
    const first = random() < 0.15 ? `${capital(pick(letters))[0]}.` : pick(given);
    const middle = random() < 0.25 ? ` ${capital(pick(letters))[0]}.` : '';
    const particle = random() < 0.04 ? `${pick(particles)} ` : '';
    if (random() < 0.35) {
      return { given: first + middle, family: common[Math.floor(random() ** 2 * common.length)]! };
    }
    const end = random() < 0.5 ? pick(ends) : '';
    return { given: first + middle, family: particle + capital(word()) + end };
  };
  const vocabulary = Array.from({ length: 3000 }, word);
  const people: MadePerson[] = [];
  /** People again and again by how often they have been named. */
  const pool: number[] = [];
  const records: MadeRecord[] = [];
  for (let i = 0; i < count; i += 1) {
    const size =
      crowd === 'crowded' ? 30 + below(40) : 1 + Math.floor((random() + random() + random()) * 2.4);
    const team = new Set<number>();
    const near = below(Math.max(1, pool.length - 60));
    while (team.size < size) {
      const known = pool.length > 0 && random() < 0.6;
      const one = known ? pool[near + below(Math.min(60, pool.length - near))]! : people.length;
      if (one === people.length) people.push(newPerson());
      else if (team.has(one) && random() < 0.7) continue;
      team.add(one);
      pool.push(one);
    }
    const isArticle = random() < 0.5;
    const venueNumber = Math.floor(random() ** 2 * (isArticle ? journalCount : conferenceCount));
    const firstPage = 1 + below(900);
    const year = 1985 + Math.floor(Math.sqrt(random()) * 40);
    const title = Array.from({ length: 6 + below(7) }, () => pick(vocabulary)).join(' ');
    records.push({
      key: `${pick(vocabulary)}${year}${pick(vocabulary)}${i}`,
      title: capital(title),
      authors: [...team].map((one) => people[one]!),
      isArticle,
      venue: isArticle ? journalName(venueNumber) : conferenceName(venueNumber),
      venueNumber,
      year,
      volume: 1 + below(60),
      number: 1 + below(12),
      firstPage,
      lastPage: firstPage + 4 + below(20),
      doi: `10.${5000 + below(900)}/${pick(letters)}.${1_000_000 + i}`,
      arxiv: random() < 0.12 ? `${1300 + below(12) * 100}.${String(10_000 + (i % 89_999))}` : null,
      note: random() < 0.08 ? pick(notes) : null,
      keywords: random() < 0.3 ? Array.from({ length: 4 }, () => pick(vocabulary)) : [],
    });
  }
  return records;
}

function nameOf(number: number): string {
  const part = (n: number) => letters[n % letters.length]!;
  const words = [
    part(number) + part((number / 7 + 3) | 0) + part(number * 3 + 1),
    part(number * 5) + part((number / 20) | 0),
  ];
  return words.map((one) => one[0]!.toUpperCase() + one.slice(1)).join(' ');
}

/** A journal's name. */
export function journalName(number: number): string {
  return `Journal of ${nameOf(number)} & ${nameOf(number + 5)}`;
}

/** A conference's name. */
export function conferenceName(number: number): string {
  return `International Conference on ${nameOf(number + 500)}`;
}
