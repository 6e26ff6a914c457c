import type { NodeId } from '#core/model';
import type { LayoutSettings } from '#core/params';
import type { Pins, Places, SessionDocument } from '#core/session';
import { words } from '#core/words';
import type { LayoutReply, LayoutRequest, PlaceRequest, PositionsReply } from '#workers';
import type { Channel } from '../platform.ts';
import type { ListRead } from './list.svelte.ts';

/** What a set of positions belongs to. */
export interface PlacementKey {
  readonly view: PlaceRequest['view'];
  readonly hideOwner: boolean;
  readonly seed: number;
  /** So many works outside the list, among the citations. */
  readonly outside?: number;
  /** How it is laid out, where that is not by the defaults. */
  readonly settings?: LayoutSettings;
}

/** What a hand did to the layout. */
type Hand = Pick<SessionDocument, 'pins' | 'places'>;

/** Where the nodes of a view came to rest, and which they are. */
interface Rest {
  readonly ids: readonly NodeId[];
  readonly positions: Float32Array;
}

const pinKey = (key: PlacementKey) => `${key.view}${key.hideOwner ? '/without-owner' : ''}`;
const hasPins = (pins: Pins[string] | undefined) => Object.keys(pins ?? {}).length > 0;
const cacheKey = (key: PlacementKey) => {
  const { seed, outside, settings } = key;
  const parts = [pinKey(key), seed];
  if (outside !== undefined) parts.push(`outside-${outside}`);
  if (settings) parts.push(settings.layout, `spread-${settings.spread}`, `group-${settings.group}`);
  return parts.join('/');
};

/** Positions of the nodes of the present view, and the layout that makes them. */
export class PlacementState {
  readonly #layout: Channel<LayoutRequest, LayoutReply>;
  #job = 0;
  #key = $state.raw<PlacementKey | null>(null);
  #ids: readonly NodeId[] = [];
  #settled = new Map<string, Float32Array>();
  /** Where nodes were before a decision changed the list: they go on from there. */
  #before = new Map<string, Rest>();
  readonly #idsOf = new Map<string, readonly NodeId[]>();
  /** Views whose places go back to an earlier list. */
  #carried = new Set<string>();

  positions = $state.raw<Float32Array | null>(null);
  /** The key the positions are of, as text: changes when they are of another view. */
  of = $state('');
  running = $state(false);
  /** It was stopped before it came to rest, and can go on. */
  stopped = $state(false);
  /** Set when the layout cannot run here. */
  failed = $state(false);
  progress = $state(0);
  pins = $state.raw<Pins>({});

  /** Told when a layout has come to rest. */
  settled: () => void = () => undefined;
  /** Told when nodes were put by hand or let go, and in words what was done. */
  pinned: (pins: Pins, label: string) => void = () => undefined;

  /** @param drawn calls back once the page has drawn what it was given */
  constructor(
    layout: Channel<LayoutRequest, LayoutReply>,
    drawn: (next: () => void) => void = (next) => void requestAnimationFrame(next),
  ) {
    this.#layout = layout;
    layout.listen((reply) => {
      if (reply.type !== 'positions') return;
      this.#receive(reply);
      drawn(() => layout.post({ type: 'drawn' }));
    });
    layout.fail(() => {
      this.running = false;
      this.failed = true;
    });
  }

  /** Counts the corpora: with each, everything is placed anew. */
  epoch = $state(0);

  /** How many nodes are pinned in the present view. */
  get pinCount(): number {
    return Object.keys(this.pinsOf()).length;
  }

  /** The places a hand has led to: those from the seed alone are found again without being kept. */
  get places(): Places {
    const kept = [...this.#settled].filter(
      ([key]) =>
        this.#carried.has(key) ||
        Object.keys(this.pins).some(
          (view) => key.startsWith(`${view}/`) && hasPins(this.pins[view]),
        ),
    );
    return Object.fromEntries(kept);
  }

  pinsOf(): Readonly<Record<NodeId, readonly [number, number]>> {
    return this.#key ? (this.pins[pinKey(this.#key)] ?? {}) : {};
  }

  /**
   * Begins with a new corpus and its networks.
   *
   * @param stays whether the nodes are those from before, but for a few: they go on from where they are
   */
  begin({ relations, networks }: ListRead, { pins, places }: Hand, stays = false): void {
    this.#layout.post({ type: 'list', relations, networks });
    this.#before.clear();
    if (stays) {
      for (const [key, positions] of this.#settled) {
        const ids = this.#idsOf.get(key);
        if (ids) this.#before.set(key, { ids, positions });
      }
    } else this.#carried.clear();
    this.#settled = new Map(stays ? [] : Object.entries(places));
    for (const key of this.#settled.keys()) this.#carried.add(key);
    this.#key = null;
    this.of = '';
    // What is on the stage stays until the next layout has begun.
    if (!stays) this.positions = null;
    this.pins = pins;
    this.epoch += 1;
  }

  /** Takes up pins and places as they once were. */
  restore({ pins, places }: Hand): void {
    const key = this.#key;
    this.pins = pins;
    this.#settled = new Map(Object.entries(places));
    this.#carried = new Set(this.#settled.keys());
    this.#key = null;
    if (key) this.show(key, this.#ids);
  }

  /** Shows the positions of a view: those it had, or a layout from the seed. */
  show(key: PlacementKey, ids: readonly NodeId[]): void {
    const text = cacheKey(key);
    if (this.#key && cacheKey(this.#key) === text) return;
    this.#key = key;
    this.#ids = ids;
    this.#idsOf.set(text, ids);
    this.stopped = false;
    const known = this.#settled.get(text);
    const before = this.#before.get(text);
    if (known?.length === 2 * ids.length) {
      this.#job += 1;
      this.#layout.post({ type: 'stop' });
      this.running = false;
      this.positions = known;
      this.of = text;
    } else if (before) {
      this.#carried.add(text);
      this.#place(carriedOver(before, ids));
    } else this.#place(null);
  }

  stop(): void {
    this.#layout.post({ type: 'stop' });
  }

  /** Goes on where it was stopped. */
  resume(): void {
    if (!this.stopped) return;
    this.stopped = false;
    this.running = true;
    this.#layout.post({ type: 'resume' });
  }

  /** Holds a node where it is dragged; its neighbours follow. */
  drag(node: number, id: NodeId, x: number, y: number, phase: 'start' | 'move' | 'end'): void {
    if (phase === 'start') this.#place(this.positions);
    this.#layout.post({ type: 'pin', node, x, y });
    if (phase === 'end' && this.#key) {
      const key = pinKey(this.#key);
      this.pins = { ...this.pins, [key]: { ...this.pins[key], [id]: [x, y] } };
      this.#forget(key);
      this.pinned(this.pins, words.history.moved);
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
    this.pinned(this.pins, words.history.letGo);
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
    this.stopped = false;
    this.progress = 0;
    const pins = Object.entries(this.pinsOf()).flatMap(([id, [x, y]]) => {
      const node = this.#ids.indexOf(id as NodeId);
      return node < 0 ? [] : [[node, x, y] as const];
    });
    this.#layout.post({ type: 'place', job: this.#job, place: { ...this.#key, pins, from } });
  }

  #receive(reply: PositionsReply): void {
    if (reply.job !== this.#job || !this.#key) return;
    this.positions = reply.positions;
    this.of = cacheKey(this.#key);
    this.progress = reply.progress;
    this.running = !reply.done;
    this.stopped = reply.done && reply.progress < 1;
    if (!reply.done) return;
    this.#settled.set(this.of, reply.positions);
    this.settled();
  }
}

/** Places of these nodes where they had one; NaN for those that are new. */
function carriedOver({ ids, positions }: Rest, now: readonly NodeId[]): Float32Array {
  const places = new Map(ids.map((id, i) => [id, i]));
  const from = new Float32Array(2 * now.length).fill(Number.NaN);
  now.forEach((id, i) => {
    const at = places.get(id);
    if (at !== undefined) from.set(positions.subarray(2 * at, 2 * at + 2), 2 * i);
  });
  return from;
}
