import { exp, log } from './arithmetic.ts';
import type { Chance } from './chance.ts';
import { Numbers, Pools } from './pools.ts';
import type { Topics } from './topics.ts';

/** At the most so many references a paper. */
const mostReferences = 60;
/** Of the papers of its topic, a paper cites mostly the latest share. */
const recentShare = 0.2;

/** Makes the references of one paper after another, each to papers before it. */
export class Citations {
  readonly #topics: Topics;
  readonly #chance: Chance;
  /** By topic, its papers, and those that are cited, once for each time. */
  readonly #papers: Pools;
  readonly #cited: Pools;
  readonly #topicOf: ArrayLike<number>;
  readonly item: Numbers;
  readonly #start: Numbers;

  constructor(papers: number, topics: Topics, topicOf: ArrayLike<number>, chance: Chance) {
    this.#topics = topics;
    this.#topicOf = topicOf;
    this.#chance = chance;
    this.#papers = new Pools(topics.count);
    this.#cited = new Pools(topics.count);
    this.item = new Numbers(10 * papers);
    this.#start = new Numbers(papers + 1);
    this.#start.push(0);
  }

  /** One offset a paper and one at the end. */
  start(): Uint32Array {
    return this.#start.finish();
  }

  /**
   * Adds the references of a paper: their number is log-normal; some are copied
   * from a paper that is cited too, the others are cited often or are recent.
   */
  refer(paper: number): void {
    const topic = this.#topicOf[paper]!;
    const wanted = Math.round(exp(2.1 + 0.65 * this.#chance.normal()));
    const most = Math.min(mostReferences, wanted, Math.floor(paper / 3));
    const own = new Set<number>();
    const first = this.item.count;
    for (let tries = 0; own.size < most && tries < 6 * most; tries += 1) {
      const target = this.#find(topic, first);
      if (target < 0 || own.has(target)) continue;
      own.add(target);
      this.item.push(target);
      this.#cited.add(this.#topicOf[target]!, target);
    }
    this.#start.push(this.item.count);
    this.#papers.add(topic, paper);
  }

  #find(topic: number, first: number): number {
    const { item } = this;
    if (this.#chance.unit() < 0.3 && item.count > first) {
      const copied = item.at(first + this.#chance.below(item.count - first));
      const [from, to] = [this.#start.at(copied), this.#start.at(copied + 1)];
      return from === to ? -1 : item.at(from + this.#chance.below(to - from));
    }
    const about = this.#about(topic);
    if (this.#chance.unit() < 0.5 && this.#cited.sizeOf(about) > 0) {
      return this.#cited.draw(about, this.#chance);
    }
    const reach = Math.max(3, recentShare * this.#papers.sizeOf(about));
    return this.#papers.recent(about, Math.floor(-log(1 - this.#chance.unit()) * reach));
  }

  /** Mostly the paper's own topic; now and then one nearby, or any. */
  #about(topic: number): number {
    const at = this.#chance.unit();
    if (at > 0.96) return this.#chance.below(this.#topics.count);
    return at > 0.87 ? this.#topics.nearby(topic, this.#chance) : topic;
  }
}
