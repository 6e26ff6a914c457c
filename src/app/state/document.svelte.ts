import { joinDecisions } from '#core/clean';
import type { Decisions, PersonDecision, WorkDecision } from '#core/model';
import {
  change,
  documentOf,
  type History,
  historyOf,
  historyWith,
  redo,
  type SessionDocument,
  stepsOf,
  undo,
  withoutDecision,
} from '#core/session';
import type { SourceBytes } from '#core/clean';
import { words } from '#core/words';
import type { Given } from './files.ts';
import type { LensState } from './lens.svelte.ts';
import type { ListState } from './list.svelte.ts';
import type { PlacementState } from './placement.svelte.ts';
import { exampleList, madeList, sameBytes, sameNames, servedLists } from './served.ts';
import type { Storage } from './storage.ts';

/** What the document works on. */
interface Parts {
  readonly list: ListState;
  readonly lens: LensState;
  readonly placement: PlacementState;
  readonly storage: Storage;
}

/** What happened to the document last. */
export interface Said {
  readonly how: 'done' | 'undone' | 'redone';
  /** What was done, in words. */
  readonly label: string;
}

/** The document a person works on, and its history: all that is done can be taken back. */
export class DocumentState {
  readonly #parts: Parts;
  #history = $state.raw<History<SessionDocument>>(historyOf(documentOf([])));
  /** Names of the lists served beside the page. */
  #served = '';
  /** What was done, undone or done again last, for the person to read; null once it is old. */
  said = $state.raw<Said | null>(null);
  /** How many writings to the browser's store are under way. */
  keeping = $state(0);
  /** Set when the list the page starts with could not be fetched. */
  failed = $state(false);

  readonly present = $derived(this.#history.present);
  /** What would be taken back, in words; null where there is nothing. */
  readonly undoable = $derived(this.#history.past.at(-1)?.label ?? null);
  /** What would be done again; null where there is nothing. */
  readonly redoable = $derived(this.#history.future.at(-1)?.label ?? null);

  constructor(parts: Parts) {
    this.#parts = parts;
    const { placement } = parts;
    placement.pinned = (pins, label) => {
      this.#history = change(this.#history, label, { ...this.present, pins, places: {} });
      void this.#keep();
    };
    placement.settled = () => {
      const { present } = this;
      this.#history = { ...this.#history, present: { ...present, places: placement.places } };
      void this.#keep();
    };
  }

  /**
   * Opens other sources, and shows them afresh; what was open stays when they
   * cannot be read. Decisions by themselves hold for the list that is open, and
   * tables of venues or citations go beside it.
   */
  async open(sources: readonly SourceBytes[]): Promise<boolean> {
    const file = sources[0]?.file ?? '';
    const label = words.history.opened(file);
    const ok = await this.#become(documentOf(sources), (next) =>
      change(this.#history, label, next),
    );
    const { alone } = this.#parts.list;
    if (ok || alone === null || this.present.sources.length === 0) return ok;
    if (alone === 'tables') return this.add(sources);
    const decisions = joinDecisions([this.present.decisions, alone]);
    return this.change(words.history.adopted(file), { decisions });
  }

  /** Adds sources to those that are open: they make one corpus. */
  async add(sources: readonly SourceBytes[]): Promise<boolean> {
    const all = [...this.present.sources, ...sources];
    const next = { ...this.present, sources: all, taken: false };
    const label = words.history.added(sources[0]?.file ?? '');
    const ok = await this.#become(next, (one) => change(this.#history, label, one));
    if (ok) this.said = { how: 'done', label };
    return ok;
  }

  /** Changes the document; true where it could be carried out. */
  async change(label: string, patch: Partial<SessionDocument>): Promise<boolean> {
    const next = { ...this.present, ...patch };
    const ok = await this.#become(next, (one) => change(this.#history, label, one));
    if (ok) this.said = { how: 'done', label };
    return ok;
  }

  /** Takes a decision back, wherever in the history it was made. */
  takeBack(one: PersonDecision | WorkDecision, label: string): Promise<boolean> {
    const decisions = withoutDecision(this.present.decisions, one);
    return this.change(words.history.dropped(label), { decisions });
  }

  undo(): Promise<boolean> {
    return this.#step('undone', this.undoable, undo(this.#history));
  }

  redo(): Promise<boolean> {
    return this.#step('redone', this.redoable, redo(this.#history));
  }

  async #step(
    how: 'undone' | 'redone',
    label: string | null,
    history: History<SessionDocument>,
  ): Promise<boolean> {
    if (label === null) return false;
    const ok = await this.#become(history.present, () => history);
    if (ok) this.said = { how, label };
    return ok;
  }

  /** Opens what was chosen or dropped; false, with the reason in the list, where it cannot be read. */
  async openGiven(given: Promise<Given>): Promise<boolean> {
    const { sources, refusal } = await given;
    if (refusal === null) return this.open(sources);
    this.#parts.list.refuse(refusal);
    return false;
  }

  async openExample(): Promise<boolean> {
    return this.open(await exampleList());
  }

  /** Opens a made-up field of so many papers. */
  openMade(papers: number): Promise<boolean> {
    return this.open(madeList(papers));
  }

  /**
   * What the page starts with: the list served beside it, or a document of one's
   * own that was open when the same was served; a served list keeps what was done
   * to it. The same list comes with the steps that can be taken back.
   */
  async start(link: string): Promise<void> {
    const { storage, list, placement, lens } = this.#parts;
    const [served, kept] = await Promise.all([servedLists().catch(() => null), storage.load()]);
    if (!served) {
      this.failed = true;
      return;
    }
    this.#served = served.map(({ file }) => file).join('\n');
    const stays = kept?.served === this.#served ? kept.document : null;
    const own = stays && !sameNames(stays.sources, served) ? stays : null;
    const document = own ?? { ...documentOf([]), ...stays, sources: served };
    const same = stays !== null && sameBytes(stays.sources, document.sources);
    // Places are those of the very same list: a newer one has other nodes, and may decide more.
    const places = same ? document.places : {};
    const first = { ...document, places, taken: same && document.taken };
    const ok = await list.open(first, (read) => {
      const begun = withDecisions(first, read.decisions);
      placement.begin(read, begun);
      lens.fromLink(link);
      // The steps of another edition of the list would not be what was done to this one.
      this.#history = same && kept ? historyWith(begun, kept.steps) : historyOf(begun);
    });
    if (ok) void this.#keep();
    else this.failed = list.refused.length > 0;
  }

  /** Shows another document; the history becomes what `then` makes of it. */
  async #become(
    next: SessionDocument,
    then: (next: SessionDocument) => History<SessionDocument>,
  ): Promise<boolean> {
    const { list, placement, lens } = this.#parts;
    const { present } = this;
    const sameList = present.sources === next.sources;
    const asBefore = (['owner', 'decisions', 'without'] as const).every(
      (key) => present[key] === next[key],
    );
    if (sameList && asBefore) {
      this.#history = then(next);
      placement.restore(next);
      void this.#keep();
      return true;
    }
    const ok = await list.open(next, (read) => {
      this.failed = false;
      this.said = null;
      // The places of another list say nothing of this one; after a decision most nodes stay.
      const arrived = withDecisions(next, read.decisions);
      placement.begin(read, arrived, sameList);
      if (!sameList) lens.fromLink('');
      this.#history = then(arrived);
    });
    if (ok) void this.#keep();
    return ok;
  }

  /** Keeps the document in the browser, so that a reload loses nothing. */
  async #keep(): Promise<void> {
    const { present } = this;
    if (present.sources.length === 0) return;
    this.keeping += 1;
    const steps = stepsOf(this.#history);
    await this.#parts.storage.save({ document: present, steps, served: this.#served });
    this.keeping -= 1;
  }
}

/** The document once its sources are read: what they decide is part of what was decided. */
function withDecisions(document: SessionDocument, decisions: Decisions): SessionDocument {
  return document.taken ? document : { ...document, decisions, taken: true };
}
