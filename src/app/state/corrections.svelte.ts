import { addedByHand } from '#core/clean';
import type { Correction, Decisions, Work, WorkDecision } from '#core/model';
import {
  changeBetween,
  fieldsOf,
  isDecided,
  withChange,
  withOmission,
  withoutCorrection,
  withWork,
  type WorkFields,
  workOf,
} from '#core/session';
import { words } from '#core/words';
import type { DocumentState } from './document.svelte.ts';
import { nodeOf, type LensState } from './lens.svelte.ts';
import type { ListState } from './list.svelte.ts';

/** What a person puts right in the works; each correction is one step of the history. */
export class CorrectionsState {
  readonly #list: ListState;
  readonly #document: DocumentState;
  readonly #lens: LensState;

  /** Every decision that is kept, about people and about works. */
  readonly count = $derived.by(() => {
    const { people, works } = this.#document.present.decisions;
    return people.length + works.length;
  });

  constructor(list: ListState, document: DocumentState, lens: LensState) {
    this.#list = list;
    this.#document = document;
    this.#lens = lens;
  }

  /** Puts the fields of a work as they were typed; they must be without problems. */
  async edit(work: Work, fields: WorkFields): Promise<boolean> {
    const corpus = this.#list.corpus!;
    const change = changeBetween(fieldsOf(work, corpus.venues), fields);
    if (Object.keys(change).length === 0) return true;
    const selected = nodeOf(this.#lens.selection) === work.id;
    const ok = await this.#decide(words.history.edited(work.title), (decisions) =>
      withChange(corpus, decisions, work, change),
    );
    // A work that was added has its id from what its title is now.
    const { file, line } = work.source;
    const now = this.#list.corpus?.works.find(
      ({ source }) => source.file === file && source.line === line && file === addedByHand,
    );
    if (ok && selected && now) this.#lens.select(now.id);
    return ok;
  }

  /** Adds a work that no source has. */
  add(fields: WorkFields): Promise<boolean> {
    const work = workOf(fields);
    return this.#decide(words.history.addedWork(work.title), (decisions) =>
      withWork(decisions, { kind: 'add', work }),
    );
  }

  /** Leaves a work out of the list. */
  omit(work: Work): Promise<boolean> {
    return this.#decide(words.history.omitted(work.title), (decisions) =>
      withOmission(decisions, work),
    );
  }

  /** Takes the correction of one field back: what the source says holds again. */
  takeBack(work: Work, field: Correction['field']): Promise<boolean> {
    const label = words.history.restored[field](work.title);
    return this.#decide(label, (decisions) =>
      withoutCorrection(this.#list.corpus!, decisions, work, field),
    );
  }

  /** Whether a correction can be taken back here. */
  isDecided(work: Work, field: Correction['field']): boolean {
    return isDecided(this.#list.corpus!, this.#document.present.decisions, work, field);
  }

  /** Puts a work that was left out into the list again. */
  bringBack(one: WorkDecision & { readonly kind: 'omit' }): Promise<boolean> {
    const label = words.history.broughtBack(one.work.title);
    return this.#decide(label, (decisions) => ({
      ...decisions,
      works: decisions.works.filter((other) => other !== one),
    }));
  }

  #decide(label: string, decided: (decisions: Decisions) => Decisions): Promise<boolean> {
    const decisions = decided(this.#document.present.decisions);
    return this.#document.change(label, { decisions });
  }
}
