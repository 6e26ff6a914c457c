import type { ReferenceTrial } from '#core/clean';
import type { WorkId } from '#core/model';
import { givenTo, notCited, refusedBy, withReferences, withWork } from '#core/session';
import { words } from '#core/words';
import type { DocumentState } from './document.svelte.ts';
import type { LensState } from './lens.svelte.ts';
import type { ListState } from './list.svelte.ts';

/** Reference lists that a person gives papers, and citations they refuse; each is one step of the history. */
export class ReferencesState {
  readonly #list: ListState;
  readonly #document: DocumentState;
  readonly #lens: LensState;

  constructor(list: ListState, document: DocumentState, lens: LensState) {
    this.#list = list;
    this.#document = document;
    this.#lens = lens;
  }

  /** What a pasted list means; null where it could not be read. */
  try(text: string) {
    return this.#list.tryReferences(text);
  }

  /** How many references a paper was given by hand before. */
  given(work: WorkId): number {
    const { corpus } = this.#list;
    return corpus ? givenTo(corpus, this.#document.present.decisions, work) : 0;
  }

  /** The papers that somebody said a paper does not cite. */
  refused(work: WorkId): ReadonlySet<WorkId> {
    const { corpus } = this.#list;
    return corpus ? refusedBy(corpus, this.#document.present.decisions, work) : new Set();
  }

  /**
   * Gives a paper its reference list.
   *
   * @param refused the matched references that do not mean the paper they were taken for
   */
  accept(
    work: WorkId,
    trials: readonly ReferenceTrial[],
    refused: ReadonlySet<ReferenceTrial>,
  ): Promise<boolean> {
    const { corpus } = this.#list;
    if (!corpus) return Promise.resolve(false);
    const matched = (wanted: boolean) =>
      trials.flatMap((one) =>
        one.match && one.match.work !== work && refused.has(one) !== wanted ? [one.match.work] : [],
      );
    const cited = [...new Set(matched(true))];
    // A paper that another entry of the list means is cited nevertheless.
    const away = [...new Set(matched(false))].filter((one) => !cited.includes(one));
    const decisions = withReferences(
      corpus,
      this.#document.present.decisions,
      work,
      trials.map(({ given }) => given),
      { cited, refused: away },
    );
    return this.#document.change(words.history.references(this.#titleOf(work)), { decisions });
  }

  /** Says that a paper does not cite another. */
  refuse(work: WorkId, cited: WorkId): Promise<boolean> {
    const { corpus } = this.#list;
    if (!corpus) return Promise.resolve(false);
    const { decisions } = this.#document.present;
    const label = words.history.notCited(this.#titleOf(work), this.#titleOf(cited));
    this.#lens.select(work);
    return this.#document.change(label, {
      decisions: withWork(decisions, notCited(corpus, work, cited)),
    });
  }

  #titleOf(id: WorkId): string {
    return this.#list.corpus?.works.find((one) => one.id === id)?.title ?? '';
  }
}
