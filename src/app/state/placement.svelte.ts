import type { Corpus, Network, NodeId } from '#core/model';
import type { LayoutReply, LayoutRequest, PlaceRequest } from '#workers';
import type { Channel } from '../platform.ts';

/** What a set of positions belongs to. */
export interface PlacementKey {
  readonly view: PlaceRequest['view'];
  readonly hideOwner: boolean;
  readonly seed: number;
}

/** Nodes put by hand, by view: `Map<view key, Map<id, [x, y]>>` as plain data. */
export type Pins = Readonly<Record<string, Readonly<Record<NodeId, readonly [number, number]>>>>;

/** Where the nodes of a view came to rest: `Map<view and seed, positions>` as plain data. */
export type Places = Readonly<Record<string, Float32Array>>;

const pinKey = (key: PlacementKey) => `${key.view}${key.hideOwner ? '/without-owner' : ''}`;
const hasPins = (pins: Pins[string] | undefined) => Object.keys(pins ?? {}).length > 0;
const cacheKey = (key: PlacementKey) => `${pinKey(key)}/${key.seed}`;

/** Positions of the nodes of the present view, and the layout that makes them. */
export class PlacementState {
  readonly #layout: Channel<LayoutRequest, LayoutReply>;
  #job = 0;
  #key = $state.raw<PlacementKey | null>(null);
  #settled = new Map<string, Float32Array>();

  positions = $state.raw<Float32Array | null>(null);
  /** The key the positions are of, as text: changes when they are of another view. */
  of = $state('');
  running = $state(false);
  /** Set when the layout cannot run here. */
  failed = $state(false);
  progress = $state(0);
  pins = $state.raw<Pins>({});

  /** Told when a layout has come to rest. */
  settled: () => void = () => undefined;

  constructor(layout: Channel<LayoutRequest, LayoutReply>) {
    this.#layout = layout;
    layout.listen((reply) => this.#receive(reply));
    layout.fail(() => {
      this.running = false;
      this.failed = true;
    });
  }

  /** Counts the corpora: with each, everything is placed anew. */
  epoch = $state(0);

  /** How many nodes are pinned in the present view. */
  get pinned(): number {
    return Object.keys(this.pinsOf()).length;
  }

  /** The places a drag has led to: those from the seed alone are found again without being kept. */
  get places(): Places {
    const kept = [...this.#settled].filter(([key]) =>
      Object.keys(this.pins).some((view) => key.startsWith(`${view}/`) && hasPins(this.pins[view])),
    );
    return Object.fromEntries(kept);
  }

  pinsOf(): Readonly<Record<NodeId, readonly [number, number]>> {
    return this.#key ? (this.pins[pinKey(this.#key)] ?? {}) : {};
  }

  /** Begins with a new corpus and its networks; pins and places of another list do not apply. */
  begin(
    { corpus, networks }: { readonly corpus: Corpus; readonly networks: readonly Network[] },
    pins: Pins,
    places: Places = {},
  ): void {
    this.#layout.post({ type: 'corpus', corpus, networks });
    this.#settled = new Map(Object.entries(places));
    this.#key = null;
    this.of = '';
    this.positions = null;
    this.pins = pins;
    this.epoch += 1;
  }

  /** Shows the positions of a view: those it had, or a layout from the seed. */
  show(key: PlacementKey): void {
    const text = cacheKey(key);
    if (this.#key && cacheKey(this.#key) === text) return;
    this.#key = key;
    const known = this.#settled.get(text);
    if (known) {
      this.#job += 1;
      this.#layout.post({ type: 'stop' });
      this.running = false;
      this.positions = known;
      this.of = text;
    } else this.#place(null);
  }

  stop(): void {
    this.#layout.post({ type: 'stop' });
  }

  /** Holds a node where it is dragged; its neighbours follow. */
  drag(node: number, id: NodeId, x: number, y: number, phase: 'start' | 'move' | 'end'): void {
    if (phase === 'start') this.#place(this.positions);
    this.#layout.post({ type: 'pin', node, x, y });
    if (phase === 'end' && this.#key) {
      const key = pinKey(this.#key);
      this.pins = { ...this.pins, [key]: { ...this.pins[key], [id]: [x, y] } };
      this.#forget(key);
    }
  }

  /** Lets go of pinned nodes: of one, or of all in this view. */
  unpin(id?: NodeId): void {
    if (!this.#key) return;
    const key = pinKey(this.#key);
    const rest = Object.entries(this.pins[key] ?? {}).filter(
      ([one]) => id !== undefined && one !== id,
    );
    this.pins = { ...this.pins, [key]: Object.fromEntries(rest) };
    this.#forget(key);
    this.#place(this.positions);
  }

  /** Drops the places of a view, whatever the seed: its pins have changed. */
  #forget(view: string): void {
    for (const key of this.#settled.keys()) {
      if (key.startsWith(`${view}/`)) this.#settled.delete(key);
    }
  }

  #place(from: Float32Array | null): void {
    if (!this.#key) return;
    this.#job += 1;
    this.running = true;
    this.progress = 0;
    const pins = Object.entries(this.pinsOf()).map(([id, [x, y]]) => [id as NodeId, x, y] as const);
    this.#layout.post({ type: 'place', job: this.#job, place: { ...this.#key, pins, from } });
  }

  #receive(reply: LayoutReply): void {
    if (reply.job !== this.#job || !this.#key) return;
    this.positions = reply.positions;
    this.of = cacheKey(this.#key);
    this.progress = reply.progress;
    this.running = !reply.done;
    if (!reply.done) return;
    this.#settled.set(this.of, reply.positions);
    this.settled();
  }
}
