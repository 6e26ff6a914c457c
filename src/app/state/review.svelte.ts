import type { PersonId, Question } from '#core/model';
import type { ListState } from './list.svelte.ts';
import type { PeopleState } from './people.svelte.ts';

/** The questions about people, and the answers a person gives. */
export class ReviewState {
  readonly #list: ListState;
  readonly #people: PeopleState;
  /** Whether the panel is open. */
  open = $state(false);
  /** Questions passed over, by their two people. */
  #skipped = $state.raw<ReadonlySet<string>>(new Set());

  readonly all = $derived.by((): readonly Question[] => this.#list.corpus?.questions ?? []);
  readonly left = $derived(this.all.filter((one) => !this.#skipped.has(keyOf(one))));
  readonly skipped = $derived(this.all.length - this.left.length);
  readonly current = $derived(this.left[0] ?? null);
  /** The two people of the question that is shown; none where none is. */
  readonly pair = $derived.by((): readonly PersonId[] =>
    this.open && this.current ? [this.current.a, this.current.b] : [],
  );

  constructor(list: ListState, people: PeopleState) {
    this.#list = list;
    this.#people = people;
  }

  /** Answers the question that is shown. */
  async answer(kind: 'join' | 'apart'): Promise<void> {
    const { current } = this;
    if (current) await this.#people[kind](current.a, current.b);
  }

  skip(): void {
    if (this.current) this.#skipped = new Set([...this.#skipped, keyOf(this.current)]);
  }

  showSkipped(): void {
    this.#skipped = new Set();
  }
}

function keyOf({ a, b }: Question): string {
  return `${a} ${b}`;
}
