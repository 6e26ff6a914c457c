import { exp } from './arithmetic.ts';
import type { Chance } from './chance.ts';
import { Numbers, Pools } from './pools.ts';
import type { Topics } from './topics.ts';

/** Nobody remembers more co-authors than these. */
const mostKnown = 64;
/** At the most so many authors a paper. */
const mostAuthors = 20;

/** Makes the authors of one paper after another. Mutable while a field is made, then dropped. */
export class Authors {
  readonly #topics: Topics;
  readonly #chance: Chance;
  /** By topic, whoever wrote about it, once for each time. */
  readonly #writers: Pools;
  /** By person, whom they wrote with. */
  readonly #known = new Pools(0);
  readonly #topicOf = new Numbers(1024);
  readonly item: Numbers;

  constructor(papers: number, topics: Topics, chance: Chance) {
    this.#topics = topics;
    this.#chance = chance;
    this.#writers = new Pools(topics.count);
    this.item = new Numbers(4 * papers);
  }

  /** How many people there are so far. */
  get people(): number {
    return this.#topicOf.count;
  }

  /** The topic each person began with. */
  topics(): Uint32Array {
    return this.#topicOf.finish();
  }

  /** Adds the authors of a paper: their number is log-normal, 1 to 20. */
  write(topic: number): void {
    const wanted = Math.round(exp(1.05 + 0.6 * this.#chance.normal()));
    const team: number[] = [];
    for (let n = Math.max(1, Math.min(mostAuthors, wanted)); n > 0; n -= 1) {
      const found = this.#find(topic, team);
      const one = found < 0 || team.includes(found) ? this.#newcomer(topic) : found;
      team.push(one);
      this.#writers.add(topic, one);
      this.item.push(one);
    }
    const lead = team[0]!;
    for (const other of team.slice(1)) {
      if (this.#known.sizeOf(lead) < mostKnown) this.#known.add(lead, other);
      if (this.#known.sizeOf(other) < mostKnown) this.#known.add(other, lead);
    }
  }

  /** Somebody the first author knows, or who writes about the topic or, rarely, another; -1 for a newcomer. */
  #find(topic: number, team: readonly number[]): number {
    const at = this.#chance.unit();
    const [lead] = team;
    if (lead !== undefined && at < 0.38 && this.#known.sizeOf(lead) > 0) {
      return this.#known.draw(lead, this.#chance);
    }
    if (at < 0.66) return this.#writers.draw(topic, this.#chance);
    if (at < 0.68) {
      return this.#writers.draw(this.#topics.nearby(topic, this.#chance), this.#chance);
    }
    if (at < 0.687) {
      return this.#writers.draw(this.#chance.below(this.#topics.count), this.#chance);
    }
    return -1;
  }

  #newcomer(topic: number): number {
    this.#topicOf.push(topic);
    this.#known.open();
    return this.#topicOf.count - 1;
  }
}
