import { createSearch, facetsOf, yearBins } from '#core/query';
import { linkCorpus } from '#core/graph';
import { groupsOf } from '#core/metrics';
import { words } from '#core/words';
import type { Corpus, Diagnostic, Network } from '#core/model';
import type { SessionDocument } from '#core/session';
import type { SourceBytes } from '#core/clean';
import type { ReadReply, ReadRequest } from '#workers';
import type { Channel } from '../platform.ts';

/** What a list is made of: its sources, and what was decided about them. */
export type OpenedList = Pick<SessionDocument, 'sources' | 'owner' | 'decisions'>;

/** What was read of a list. */
export interface ListRead {
  readonly corpus: Corpus;
  readonly networks: readonly Network[];
}

interface Waiting {
  readonly list: OpenedList;
  readonly arrived: (read: ListRead) => void;
  readonly done: (ok: boolean) => void;
}

/** The list that is open, and what follows from it. A list that cannot be read never replaces one that could. */
export class ListState {
  readonly #reader: Channel<ReadRequest, ReadReply>;
  #job = 0;
  readonly #waiting = new Map<number, Waiting>();
  /** What the worker has read last: it is not sent again. */
  #sent: readonly SourceBytes[] | null = null;

  opened = $state.raw<OpenedList | null>(null);
  corpus = $state.raw<Corpus | null>(null);
  /** The files that are graphs already; the corpus holds nothing of them. */
  networks = $state.raw<readonly Network[]>([]);
  networkLost = $state(0);
  read = $state(0);
  lost = $state(0);
  busy = $state(false);
  /** Why the last list was refused; empty when it was not. */
  refused = $state.raw<readonly Diagnostic[]>([]);

  readonly graph = $derived(this.corpus && linkCorpus(this.corpus));
  readonly groups = $derived(this.graph && groupsOf(this.graph));
  readonly search = $derived(this.corpus && createSearch(this.corpus));
  /** Keywords and places of work; read when somebody asks for one. */
  readonly facets = $derived(this.corpus && facetsOf(this.corpus));
  readonly bins = $derived(this.corpus ? yearBins(this.corpus) : null);
  readonly owner = $derived.by(() => {
    const { corpus } = this;
    return corpus?.people.find((person) => person.id === corpus.owner) ?? null;
  });
  /** What the list is called: whose it is, or its file. */
  readonly file = $derived(this.opened?.sources[0]?.file ?? '');

  constructor(reader: Channel<ReadRequest, ReadReply>) {
    this.#reader = reader;
    reader.listen((reply) => this.#receive(reply));
    reader.fail(() => {
      for (const { done } of this.#waiting.values()) done(false);
      this.#waiting.clear();
      this.#sent = null;
      this.refuse(words.sources.crashed);
    });
  }

  /**
   * Reads a list; true when it replaced the one that was open.
   *
   * @param arrived is told of what was read in the moment it replaces the other
   */
  open(list: OpenedList, arrived: Waiting['arrived']): Promise<boolean> {
    this.#job += 1;
    this.busy = true;
    this.refused = [];
    return new Promise((done) => {
      this.#waiting.set(this.#job, { list, arrived, done });
      const { sources, owner, decisions } = list;
      const news = sources === this.#sent ? null : sources;
      this.#sent = sources;
      this.#reader.post({ job: this.#job, sources: news, owner, decisions });
    });
  }

  /** Says why nothing was opened, where no reader could. */
  refuse(message: string): void {
    this.busy = false;
    this.refused = [{ severity: 'fatal', code: 'refused', message, file: '', line: null }];
  }

  #receive(reply: ReadReply): void {
    const waiting = this.#waiting.get(reply.job);
    this.#waiting.delete(reply.job);
    if (!waiting) return;
    // A later list is under way: this answer is out of date.
    if (reply.job !== this.#job) return waiting.done(false);
    this.busy = false;
    if (reply.corpus.works.length === 0 && reply.networks.length === 0) {
      this.refused = reply.corpus.diagnostics;
      if (this.refused.length === 0) this.refuse(words.sources.noEntries);
      return waiting.done(false);
    }
    this.opened = waiting.list;
    this.corpus = reply.corpus;
    this.read = reply.read;
    this.lost = reply.lost;
    this.networks = reply.networks;
    this.networkLost = reply.networkLost;
    waiting.arrived(reply);
    waiting.done(true);
  }
}
