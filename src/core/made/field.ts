import { type Progress, unheard } from '#core/model';
import { log } from './arithmetic.ts';
import { Authors } from './authors.ts';
import { chanceFrom } from './chance.ts';
import { Citations } from './citations.ts';
import { Pools } from './pools.ts';
import { topicsOf, type Topics } from './topics.ts';

/** Which field is made: the same two numbers give the same field everywhere. */
export interface FieldRecipe {
  readonly papers: number;
  readonly seed: number;
}

/** A made-up field in numbers: papers, in the order of time, people and venues by their index. */
export interface MadeField extends FieldRecipe {
  readonly people: number;
  readonly venues: number;
  /** How many topics the papers are about. */
  readonly topics: number;
  /** Of each paper. */
  readonly year: Uint16Array;
  readonly topic: Uint16Array;
  readonly venue: Uint32Array;
  /** The topic each person began with. */
  readonly topicOfPerson: Uint32Array;
  /** The authors of paper p are `author[authorStart[p]]` … `author[authorStart[p + 1] - 1]`, in order. */
  readonly authorStart: Uint32Array;
  readonly author: Uint32Array;
  /** What it cites, likewise; always papers before it. */
  readonly citedStart: Uint32Array;
  readonly cited: Uint32Array;
}

/** The first year, how many there are, and by how much the papers of each grow. */
const years = { first: 1990, count: 35, growth: 1.05 } as const;
/** One venue for so many papers. */
const papersPerVenue = 100;
/** Between two reports so many papers are made. */
const reported = 256;

/**
 * Makes up a field: topics of Zipf's sizes, teams that grow by whom one knows,
 * references by preference, recency and copying (Simon 1955, Price 1976, Krapivsky
 * and Redner 2005). About 1.35 people and ten references a paper. Time and memory
 * grow with the number of papers.
 */
export function madeField(recipe: FieldRecipe, progress: Progress = unheard): MadeField {
  const { papers } = recipe;
  const chance = chanceFrom(recipe.seed);
  const topics = topicsOf(papers);
  const venues = new Venues(papers, topics);
  const topic = new Uint16Array(papers);
  const venue = new Uint32Array(papers);
  const authors = new Authors(papers, topics, chance);
  const authorStart = new Uint32Array(papers + 1);
  const citations = new Citations(papers, topics, topic, chance);
  for (let paper = 0; paper < papers; paper += 1) {
    if (paper % reported === 0) progress(paper / papers, paper);
    const about = topics.pick(chance);
    topic[paper] = about;
    venue[paper] = venues.pick(about, chance);
    authors.write(about);
    authorStart[paper + 1] = authors.item.count;
    citations.refer(paper);
  }
  return {
    ...recipe,
    people: authors.people,
    venues: venues.count,
    topics: topics.count,
    year: yearsOf(papers),
    topic,
    venue,
    topicOfPerson: authors.topics(),
    authorStart,
    author: authors.item.finish(),
    citedStart: citations.start(),
    cited: citations.item.finish(),
  };
}

/** The year of each paper: more each year by the same factor. */
function yearsOf(papers: number): Uint16Array {
  const { first, count, growth } = years;
  const step = log(growth);
  let whole = 1;
  for (let n = 0; n < count; n += 1) whole *= growth;
  return Uint16Array.from({ length: papers }, (_, paper) => {
    const at = log(1 + ((paper + 0.5) / papers) * (whole - 1)) / step;
    return first + Math.min(count - 1, Math.floor(at));
  });
}

/** Where papers appear: mostly in the venues of their topic, in well-known ones more often. */
class Venues {
  readonly count: number;
  readonly #ofTopic: Pools;

  constructor(papers: number, topics: Topics) {
    this.count = Math.max(topics.count, Math.round(papers / papersPerVenue));
    this.#ofTopic = new Pools(topics.count);
    // Each topic has one; the others are dealt out by a chance of their own.
    const chance = chanceFrom(papers);
    for (let venue = 0; venue < this.count; venue += 1) {
      this.#ofTopic.add(venue < topics.count ? venue : topics.pick(chance), venue);
    }
  }

  pick(topic: number, chance: ReturnType<typeof chanceFrom>): number {
    const elsewhere = chance.unit() >= 0.9;
    const venue = elsewhere ? chance.below(this.count) : this.#ofTopic.draw(topic, chance);
    if (this.#ofTopic.sizeOf(topic) < 4000) this.#ofTopic.add(topic, venue);
    return venue;
  }
}
