import { facetsOf, type Search, yearBins } from '#core/query';
import { type CorpusGraph, graphOf, type Relations } from '#core/graph';
import type { Groups, NetworkGroups } from '#core/metrics';
import { words } from '#core/words';
import type { Corpus, Decisions, Diagnostic, Network, ReadProgress } from '#core/model';
import type { SessionDocument } from '#core/session';
import type { PassReport, SourceBytes } from '#core/clean';
import type { ReadReply, ReadRequest, ReadResult, TryRequest, TryResult } from '#workers';
import type { Channel } from '../platform.ts';
import { aloneIn, filesRefusedIn } from './alone.ts';
import { Searches } from './searches.svelte.ts';
import { Trials } from './trials.svelte.ts';

/** What a list is made of: its sources, and what was decided about them. */
export type OpenedList = Pick<
  SessionDocument,
  'sources' | 'owner' | 'decisions' | 'taken' | 'without'
>;

/** What was read of a list. */
export interface ListRead {
  readonly corpus: Corpus;
  readonly relations: Relations;
  /** All that was decided, by the sources and by the person. */
  readonly decisions: Decisions;
  readonly networks: readonly Network[];
}

interface Waiting {
  readonly job: number;
  readonly list: OpenedList;
  readonly arrived: (read: ListRead) => void;
  readonly done: (ok: boolean) => void;
}

/** The list that is open, and what follows from it. A list that cannot be read never replaces one that could. */
export class ListState {
  readonly #later: (next: () => void) => void;
  readonly #openReader: () => Channel<ReadRequest | TryRequest, ReadReply>;
  #reader: Channel<ReadRequest | TryRequest, ReadReply>;
  #job = 0;
  /** The job that the list which is open came from. */
  #taken = 0;
  /** What the worker is at, and what it is to do next: the last that was asked for. */
  #running: Waiting | null = null;
  #next: Waiting | null = null;
  /** What the worker has read last: it is not sent again. */
  #sent: readonly SourceBytes[] | null = null;

  opened = $state.raw<OpenedList | null>(null);
  corpus = $state.raw<Corpus | null>(null);
  graph = $state.raw<CorpusGraph | null>(null);
  /** The circles of its people. */
  groups = $state.raw<Groups | null>(null);
  /** The files that are graphs already, of which the corpus holds nothing, and the groups of each. */
  networks = $state.raw<readonly Network[]>([]);
  networkGroups = $state.raw<readonly NetworkGroups[]>([]);
  networkLost = $state(0);
  /** What each pass of cleaning did. */
  passes = $state.raw<readonly PassReport[]>([]);
  read = $state(0);
  lost = $state(0);
  /** How many of the files given were refused whole. */
  readonly filesRefused = $derived(filesRefusedIn(this.corpus));
  busy = $state(false);
  /** How far the reading is; null before the first that is heard of it. */
  progress = $state.raw<ReadProgress | null>(null);
  /** The last reading was stopped before its end. */
  stopped = $state(false);
  /** What the last sources decided, or that they were tables, where they had nothing else. */
  alone = $state.raw<ReturnType<typeof aloneIn>>(null);
  /** Why the last list was refused; empty when it was not. */
  refused = $state.raw<readonly Diagnostic[]>([]);

  /** Reference lists that the worker is to try. */
  readonly trials = new Trials();
  /** What finds things in it and in its networks. */
  readonly searches = new Searches();
  /** Keywords and places of work; read when somebody asks for one. */
  readonly facets = $derived(this.corpus && facetsOf(this.corpus));
  readonly bins = $derived(this.corpus ? yearBins(this.corpus) : null);
  readonly owner = $derived.by(() => {
    const { corpus } = this;
    return corpus?.people.find((person) => person.id === corpus.owner) ?? null;
  });
  /** What finds things in its papers; null while that is made. */
  get search(): Search | null {
    return this.searches.of(0);
  }

  /** What the list is called: whose it is, or its file. */
  readonly file = $derived(this.opened?.sources[0]?.file ?? '');

  /** @param later lets the page answer before it goes on */
  constructor(
    openReader: () => Channel<ReadRequest | TryRequest, ReadReply>,
    later: (next: () => void) => void = (next) => void setTimeout(next),
  ) {
    this.#openReader = openReader;
    this.#later = later;
    this.#reader = this.#listening();
  }

  /**
   * Reads a list; true when it replaced the one that was open. It takes the place
   * of a reading that is under way.
   *
   * @param arrived is told of what was read in the moment it replaces the other
   */
  open(list: OpenedList, arrived: Waiting['arrived']): Promise<boolean> {
    this.#job += 1;
    this.busy = true;
    this.progress = null;
    this.stopped = false;
    this.alone = null;
    this.refused = [];
    return new Promise((done) => {
      const waiting = { job: this.#job, list, arrived, done };
      if (this.#running !== null && list.sources === this.#sent) {
        // The worker has these sources or is about to: to begin with them again takes longer.
        this.#next?.done(false);
        this.#next = waiting;
        return;
      }
      if (this.#running !== null) this.#restart();
      this.#begin(waiting);
    });
  }

  /** What a pasted reference list means in the list that is open; null where that cannot be told. */
  tryReferences(references: string): Promise<TryResult | null> {
    if (this.opened === null) return Promise.resolve(null);
    const { sources, owner, decisions, taken, without } = this.opened;
    this.#job += 1;
    const job = this.#job;
    const news = sources === this.#sent ? null : sources;
    this.#sent = sources;
    const tried = this.trials.begin(job);
    this.#reader.post({ job, sources: news, owner, decisions, taken, without, references });
    return tried;
  }

  /** Stops reading at once; the list that was open stays. */
  cancel(): void {
    if (!this.busy) return;
    this.#restart();
    this.busy = false;
    this.stopped = true;
  }

  /** Says why nothing was opened, where no reader could. */
  refuse(message: string): void {
    this.busy = this.#running !== null;
    this.refused = [{ severity: 'fatal', code: 'refused', message, file: '', line: null }];
  }

  /** A new worker, and what comes from it. */
  #listening(): Channel<ReadRequest | TryRequest, ReadReply> {
    const reader = this.#openReader();
    reader.listen((reply) => this.#receive(reply));
    reader.fail(() => {
      this.#restart();
      this.refuse(words.sources.crashed);
    });
    return reader;
  }

  /** Ends the worker, gives up what it was to do, and starts another, which has read nothing. */
  #restart(): void {
    this.#reader.close();
    this.#sent = null;
    this.searches.giveUp();
    const given = [this.#running, this.#next];
    [this.#running, this.#next] = [null, null];
    this.#reader = this.#listening();
    for (const one of given) one?.done(false);
    this.trials.giveUp();
  }

  #begin(waiting: Waiting): void {
    const { sources, owner, decisions, taken, without } = waiting.list;
    const news = sources === this.#sent ? null : sources;
    this.#running = waiting;
    this.#sent = sources;
    this.#reader.post({ job: waiting.job, sources: news, owner, decisions, taken, without });
  }

  #receive(reply: ReadReply): void {
    if (reply.type === 'trying' || reply.type === 'tried') return this.trials.take(reply);
    if (reply.type === 'index') {
      // Behind what it is an index of, which may be waiting still.
      this.#later(() => {
        if (reply.job === this.#taken) this.searches.take(reply.network, reply.index);
      });
      return;
    }
    // What an ended worker had already sent is out of date.
    if (reply.job !== this.#running?.job) return;
    if (reply.type === 'progress') {
      this.progress = reply;
      return;
    }
    const graph = graphOf(reply.corpus, reply.relations);
    // What the page shows of it takes its time too.
    this.#later(() => this.#take(reply, graph));
  }

  #take(reply: ReadResult, graph: CorpusGraph): void {
    // Stopped meanwhile.
    if (reply.job !== this.#running?.job) return;
    const { list, arrived, done } = this.#running;
    this.#running = null;
    if (this.#next !== null) {
      const next = this.#next;
      this.#next = null;
      this.#begin(next);
      return done(false);
    }
    this.busy = false;
    // Works that decisions add are no list of their own.
    const empty = reply.corpus.works.length === 0 || (reply.read === 0 && !list.taken);
    if (empty && reply.networks.length === 0) {
      this.alone = aloneIn(reply);
      this.refused = reply.corpus.diagnostics;
      if (this.refused.length === 0) this.refuse(words.sources.noEntries);
      // The worker has begun with this one.
      this.searches.giveUp();
      return done(false);
    }
    this.opened = list;
    this.corpus = reply.corpus;
    this.graph = graph;
    this.groups = reply.groups;
    this.passes = reply.passes;
    this.read = reply.read;
    this.lost = reply.lost;
    this.networks = reply.networks;
    this.networkGroups = reply.networkGroups;
    this.networkLost = reply.networkLost;
    this.#taken = reply.job;
    this.searches.begin(graph, reply.networks);
    arrived(reply);
    done(true);
  }
}
