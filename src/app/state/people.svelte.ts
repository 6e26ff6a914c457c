import type { Corpus, Decisions, PersonId, WorkId } from '#core/model';
import { pairDecision, splitDecision, withJoin, withName, withPerson } from '#core/session';
import { words } from '#core/words';
import type { DocumentState } from './document.svelte.ts';
import { nodeOf, type LensState } from './lens.svelte.ts';
import type { ListState } from './list.svelte.ts';

/** A place among the authors of a work: who stands there is known after a decision too. */
interface Place {
  readonly work: WorkId;
  readonly at: number;
}

/** What a person decides about who is who; each decision is one step of the history. */
export class PeopleState {
  readonly #list: ListState;
  readonly #document: DocumentState;
  readonly #lens: LensState;
  /** A decision is being carried out: the next waits for it. */
  #busy = false;

  constructor(list: ListState, document: DocumentState, lens: LensState) {
    this.#list = list;
    this.#document = document;
    this.#lens = lens;
  }

  /** Says that two people are one. */
  join(a: PersonId, b: PersonId): Promise<boolean> {
    const label = words.history.joined(this.nameOf(a), this.nameOf(b));
    return this.#decide(label, [a, b], (corpus, decisions) => withJoin(corpus, decisions, a, b));
  }

  /** Says that two people are two. */
  apart(a: PersonId, b: PersonId): Promise<boolean> {
    const label = words.history.apart(this.nameOf(a), this.nameOf(b));
    return this.#decide(label, [a, b], (corpus, decisions) =>
      withPerson(decisions, pairDecision(corpus, 'apart', a, b)),
    );
  }

  /** Says that on these works a person is somebody else. */
  split(id: PersonId, away: readonly WorkId[]): Promise<boolean> {
    const label = words.history.split(this.nameOf(id), away.length);
    return this.#decide(
      label,
      [id],
      (corpus, decisions) => withPerson(decisions, splitDecision(corpus, id, away)),
      new Set(away),
    );
  }

  /** Says which name is to be shown. */
  name(id: PersonId, name: string): Promise<boolean> {
    return this.#decide(words.history.named(name), [id], (corpus, decisions) =>
      withName(corpus, decisions, id, name),
    );
  }

  nameOf(id: PersonId): string {
    return this.#list.corpus?.people.find((one) => one.id === id)?.name ?? '';
  }

  /**
   * Carries a decision out. Who was selected among the people it is about stays
   * selected under whatever id they have then.
   *
   * @param away works on which the selected will be somebody else
   */
  async #decide(
    label: string,
    about: readonly PersonId[],
    decided: (corpus: Corpus, decisions: Decisions) => Decisions,
    away: ReadonlySet<WorkId> = new Set(),
  ): Promise<boolean> {
    const { corpus } = this.#list;
    if (!corpus || this.#busy) return false;
    this.#busy = true;
    const selected = about.find((id) => id === nodeOf(this.#lens.selection));
    const place = selected === undefined ? null : placeOf(corpus, selected, away);
    const decisions = decided(corpus, this.#document.present.decisions);
    const ok = await this.#document.change(label, { decisions });
    this.#busy = false;
    const after = this.#list.corpus;
    const now = ok && place && after ? personAt(after, place) : null;
    if (now && now !== selected) this.#lens.select(now);
    return ok;
  }
}

function placeOf({ works }: Corpus, id: PersonId, away: ReadonlySet<WorkId>): Place | null {
  for (const { id: work, authors } of works) {
    const at = away.has(work) ? -1 : authors.findIndex(({ person }) => person === id);
    if (at >= 0) return { work, at };
  }
  return null;
}

function personAt({ works }: Corpus, { work, at }: Place): PersonId | null {
  return works.find(({ id }) => id === work)?.authors[at]?.person ?? null;
}
