import { nodeKinds } from '#core/model';
import { nodesOfKind, type Shape } from '#core/views';
import type { LayoutRun } from './types.ts';

/** Where the nodes of a view are. */
export interface Rest {
  readonly shape: Shape;
  /** Interleaved x, y; NaN where a node has no place. */
  readonly positions: Float32Array;
}

/** Where a person put nodes by hand, by the index of the node. */
export type HandPlaces = ReadonlyMap<number, readonly [number, number]>;

/** A layout on the way to the one that is asked for, and the last of them is that. */
export interface Stage {
  readonly shape: Shape;
  /** Tells it from all others of the same relations. */
  readonly key: string;
  /** Begins it where another view came to rest, or afresh. */
  begin(before: Rest | null, pins: HandPlaces): LayoutRun;
}

/** Where layouts without any hand in them came to rest, by their keys: they need not run again. */
export type PlacementMemory = Map<string, Float32Array>;

const noPins: HandPlaces = new Map();
/** The progress of a layout whose nodes have no other places yet than those of another view. */
export const broughtAlong = 0.01;
/** So many layouts are remembered. */
const mostRemembered = 6;
/** A layout that is but a means goes on so far in one step, in nodes moved: a small one is not looked at for long. */
const movedAtOnce = 20_000;

/**
 * Layouts one after another, each from where the one before came to rest. Its nodes
 * are those of the last: as long as others run, they are shown where those have them.
 * What the memory knows is passed over, and the bytes are the same.
 */
export class StagedRun implements LayoutRun {
  readonly #stages: readonly Stage[];
  readonly #memory: PlacementMemory | null;
  readonly #pins: Map<number, readonly [number, number]>;
  /** The first stage that runs, and the one that runs now. */
  readonly #first: number;
  #at: number;
  #before: Rest | null;
  #run: LayoutRun;
  /** Whether the nodes of the stage that runs have places. */
  #isPlaced = false;
  /** Whether all follows from the relations and the seed alone. */
  #isPlain: boolean;

  /** @param from where the nodes are to go on from, where there is but one stage */
  constructor(
    stages: readonly Stage[],
    pins: HandPlaces,
    from: Rest | null,
    memory: PlacementMemory | null = null,
  ) {
    this.#stages = stages;
    this.#memory = memory;
    this.#pins = new Map(pins);
    this.#isPlain = from === null && pins.size === 0;
    let at = 0;
    let before = from;
    for (; at < stages.length - 1; at += 1) {
      const { key, shape } = stages[at]!;
      const positions = memory?.get(key);
      if (!positions) break;
      before = { shape, positions };
    }
    this.#first = at;
    this.#at = at;
    this.#before = before;
    this.#run = this.#begin();
  }

  get positions(): Float32Array {
    if (this.#isLast && (this.#isPlaced || this.#before === null)) return this.#run.positions;
    const { shape } = this.#stages[this.#at]!;
    const rest = this.#isPlaced ? { shape, positions: this.#run.positions } : this.#before;
    return shownIn(this.#stages.at(-1)!.shape, rest, this.#pins);
  }

  get progress(): number {
    const { length } = this.#stages;
    const share = (this.#at - this.#first + this.#run.progress) / (length - this.#first);
    return this.#before === null ? share : Math.max(broughtAlong, share);
  }

  step(): boolean {
    const { shape, key } = this.#stages[this.#at]!;
    const steps = this.#isLast ? 1 : Math.ceil(movedAtOnce / (shape.nodes.count + 1));
    let isSettled = false;
    for (let i = 0; i < steps && !isSettled; i += 1) isSettled = this.#run.step();
    this.#isPlaced ||= this.#run.progress > 0;
    if (!isSettled) return false;
    const { positions } = this.#run;
    if (!this.#isLast || this.#isPlain) this.#remember(key, positions);
    if (this.#isLast) return true;
    this.#at += 1;
    this.#before = { shape, positions };
    this.#isPlaced = false;
    this.#run = this.#begin();
    return false;
  }

  pin(node: number, x: number, y: number): void {
    this.#isPlain = false;
    this.#pins.set(node, [x, y]);
    if (this.#isLast) this.#run.pin(node, x, y);
  }

  release(node: number): void {
    this.#isPlain = false;
    this.#pins.delete(node);
    if (this.#isLast) this.#run.release(node);
  }

  reheat(): void {
    this.#isPlain = false;
    if (this.#isLast) this.#run.reheat();
  }

  get #isLast(): boolean {
    return this.#at === this.#stages.length - 1;
  }

  #remember(key: string, positions: Float32Array): void {
    if (this.#memory === null || this.#memory.has(key)) return;
    this.#memory.set(key, positions.slice());
    const [oldest] = this.#memory.keys();
    if (this.#memory.size > mostRemembered) this.#memory.delete(oldest!);
  }

  #begin(): LayoutRun {
    // What is put by hand in a view says nothing of the others.
    return this.#stages[this.#at]!.begin(this.#before, this.#isLast ? this.#pins : noPins);
  }
}

/** The places that the nodes of a view had in another; NaN for those that were not in it. */
export function carried({ nodes }: Shape, { shape, positions }: Rest): Float32Array {
  const start = new Float32Array(2 * nodes.count).fill(Number.NaN);
  const placeOf = nodeKinds.map((_, kind) => nodesOfKind(shape, kind));
  for (let i = 0; i < nodes.count; i += 1) {
    const at = placeOf[nodes.kind[i]!]![nodes.item[i]!];
    if (at === undefined || at < 0) continue;
    start[2 * i] = positions[2 * at]!;
    start[2 * i + 1] = positions[2 * at + 1]!;
  }
  return start;
}

/** Where the nodes of a view are shown while they have no other places than those of another, if any. */
function shownIn(shape: Shape, rest: Rest | null, pins: HandPlaces): Float32Array {
  const places = rest ? carried(shape, rest) : new Float32Array(2 * shape.nodes.count);
  const { count, anchorX } = shape.nodes;
  for (let i = 0; i < count; i += 1) {
    const x = anchorX[i]!;
    if (!Number.isNaN(x)) places[2 * i] = x;
    if (Number.isNaN(places[2 * i]!)) places[2 * i] = 0;
    if (Number.isNaN(places[2 * i + 1]!)) places[2 * i + 1] = 0;
  }
  for (const [node, place] of pins) places.set(place, 2 * node);
  return places;
}
