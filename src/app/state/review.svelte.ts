import type { PersonId, Question } from '#core/model';
import { pairDecision, withoutDecision, withPerson } from '#core/session';
import type { PersonDecision, WorkDecision } from '#core/model';
import { words } from '#core/words';
import type { DocumentState } from './document.svelte.ts';
import type { ListState } from './list.svelte.ts';

/** The questions about people, and the answers a person gives. */
export class ReviewState {
  readonly #list: ListState;
  readonly #document: DocumentState;
  /** Whether the panel is open. */
  open = $state(false);
  /** Questions passed over, by their two people. */
  #skipped = $state.raw<ReadonlySet<string>>(new Set());
  /** An answer is being carried out: the next waits for it. */
  #busy = false;

  readonly all = $derived.by((): readonly Question[] => this.#list.corpus?.questions ?? []);
  readonly left = $derived(this.all.filter((one) => !this.#skipped.has(keyOf(one))));
  readonly skipped = $derived(this.all.length - this.left.length);
  readonly current = $derived(this.left[0] ?? null);
  /** The two people of the question that is shown; none where none is. */
  readonly pair = $derived.by((): readonly PersonId[] =>
    this.open && this.current ? [this.current.a, this.current.b] : [],
  );

  constructor(list: ListState, document: DocumentState) {
    this.#list = list;
    this.#document = document;
  }

  /** Answers the question that is shown. */
  async answer(kind: 'join' | 'apart'): Promise<void> {
    const { current } = this;
    if (current) await this.decide(kind, current.a, current.b);
  }

  /** Says that two people are one, or are not. */
  async decide(kind: 'join' | 'apart', a: PersonId, b: PersonId): Promise<void> {
    const { corpus } = this.#list;
    if (!corpus || this.#busy) return;
    this.#busy = true;
    const { decisions } = this.#document.present;
    const label = kind === 'join' ? words.history.joined : words.history.apart;
    const next = withPerson(decisions, pairDecision(corpus, kind, a, b));
    await this.#document.change(label(this.nameOf(a), this.nameOf(b)), { decisions: next });
    this.#busy = false;
  }

  skip(): void {
    if (this.current) this.#skipped = new Set([...this.#skipped, keyOf(this.current)]);
  }

  showSkipped(): void {
    this.#skipped = new Set();
  }

  /** Takes a decision back, wherever in the history it was made. */
  async takeBack(decision: PersonDecision | WorkDecision): Promise<void> {
    const { decisions } = this.#document.present;
    await this.#document.change(words.history.dropped, {
      decisions: withoutDecision(decisions, decision),
    });
  }

  nameOf(id: PersonId): string {
    return this.#list.corpus?.people.find((one) => one.id === id)?.name ?? '';
  }
}

function keyOf({ a, b }: Question): string {
  return `${a} ${b}`;
}
