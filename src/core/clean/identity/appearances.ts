import { fold } from '#core/model';
import type { State } from '../state.ts';
import type { Cluster } from './cluster.ts';
import type { Rows } from './rows.ts';

/** Instead of a venue's number. */
const unknown = -2;
const none = -1;

/** Where and when people's works appeared. */
export class Appearances {
  readonly #items: State['items'];
  /** Each cluster's works. */
  readonly #works: Rows;
  /** Each work's venue as a number, equal for venues of one name; found out when it is asked for. */
  readonly #venues: Int32Array;
  readonly #numbers = new Map<string, number>();
  /** In which comparison a venue was met last. */
  readonly #met: number[] = [];
  #comparison = 0;
  /** Each cluster's years; where none is known the first is after the last. */
  readonly #first: Float64Array;
  readonly #last: Float64Array;

  constructor(items: State['items'], works: Rows) {
    this.#items = items;
    this.#works = works;
    this.#venues = new Int32Array(items.length).fill(unknown);
    const count = works.start.length - 1;
    this.#first = new Float64Array(count).fill(Infinity);
    this.#last = new Float64Array(count).fill(-Infinity);
    const years = Float64Array.from(items, ({ draft }) => draft.year ?? NaN);
    for (let cluster = 0; cluster < count; cluster += 1) {
      for (let i = works.start[cluster]!; i < works.start[cluster + 1]!; i += 1) {
        const year = years[works.of[i]!]!;
        if (Number.isNaN(year)) continue;
        this.#first[cluster] = Math.min(this.#first[cluster]!, year);
        this.#last[cluster] = Math.max(this.#last[cluster]!, year);
      }
    }
  }

  /** The years between the works of one and of the other, by their numbers; 0 where they overlap, null where unknown. */
  gap(a: number, b: number): number | null {
    const [first, last] = [this.#first, this.#last];
    if (first[a] === Infinity || first[b] === Infinity) return null;
    return Math.max(0, first[b]! - last[a]!, first[a]! - last[b]!);
  }

  /** The venues in which both have works, as the last of the first one's writes them. */
  venuesOfBoth({ number: a }: Cluster, { number: b }: Cluster): readonly string[] {
    const comparison = (this.#comparison += 1);
    this.#eachVenue(b, (venue) => (this.#met[venue] = comparison));
    let found: Map<number, string> | null = null;
    this.#eachVenue(a, (venue, item) => {
      if (this.#met[venue] !== comparison) return;
      (found ??= new Map<number, string>()).set(venue, this.#items[item]!.draft.venue!);
    });
    return found === null ? [] : [...(found as Map<number, string>).values()];
  }

  #eachVenue(cluster: number, visit: (venue: number, item: number) => void): void {
    const { start, of } = this.#works;
    for (let i = start[cluster]!; i < start[cluster + 1]!; i += 1) {
      const venue = this.#venueOf(of[i]!);
      if (venue !== none) visit(venue, of[i]!);
    }
  }

  #venueOf(item: number): number {
    const known = this.#venues[item]!;
    if (known !== unknown) return known;
    const { venue } = this.#items[item]!.draft;
    const number = venue === null ? none : this.#numberFor(venue);
    this.#venues[item] = number;
    return number;
  }

  #numberFor(venue: string): number {
    const key = fold(venue);
    let number = this.#numbers.get(key);
    if (number === undefined) {
      this.#numbers.set(key, (number = this.#numbers.size));
      this.#met.push(0);
    }
    return number;
  }
}
