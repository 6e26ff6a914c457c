import { partOf, type Progress, randomFrom, unheard } from '#core/model';
import { strengthsOf, tiesOf, type Ties } from './ties.ts';

/** A gain below this part of all weight is rounding. */
const least = 1e-12;

/**
 * The community of each node, numbered from 0 in the order of their first nodes:
 * Louvain's method (Blondel et al. 2008, doi:10.1088/1742-5468/2008/10/P10008) for
 * modularity at resolution 1. Nodes that wait for a move stand in a queue (Ozaki,
 * Tezuka and Inaba 2016, doi:10.1109/BigData.2016.7840775), so that a level takes
 * about as long as there are ties. The same ties and seed give the same result in
 * every engine.
 *
 * @param progress hears how far it is: most of the time goes into the first level
 */
export function communitiesOf(ties: Ties, seed = 1, progress: Progress = unheard): Uint32Array {
  const random = randomFrom(seed);
  let level = ties;
  let found = numbered(moved(level, random, partOf(progress, 0, 0.8)));
  let of = found.of;
  while (found.count < level.self.length) {
    level = aggregated(level, found.of, found.count);
    found = numbered(moved(level, random, unheard));
    const { of: next } = found;
    of = of.map((community) => next[community]!);
  }
  return numbered(of).of;
}

/** Communities of single nodes, moved one by one to the neighbour's that gains most, until none gains. */
function moved(ties: Ties, random: () => number, progress: Progress): Uint32Array {
  const { start, neighbour, weight } = ties;
  const count = ties.self.length;
  const strength = strengthsOf(ties);
  const whole = strength.reduce((sum, one) => sum + one, 0);
  const of = Uint32Array.from({ length: count }, (_, i) => i);
  const total = strength.slice();
  const queue = shuffled(count, random);
  const waits = new Uint8Array(count).fill(1);
  /** The weight of the present node's ties to each community that it touches. */
  const tied = new Float64Array(count);
  const touched = new Uint32Array(count);
  let [head, waiting] = [0, count];
  for (let looks = 0; waiting > 0; looks += 1) {
    // Nearly all is done once each node was looked at.
    if (looks % 1024 === 0) progress(Math.min(1, looks / count), 0);
    const node = queue[head]!;
    head = (head + 1) % count;
    waiting -= 1;
    waits[node] = 0;
    let communities = 0;
    for (let at = start[node]!; at < start[node + 1]!; at += 1) {
      const community = of[neighbour[at]!]!;
      if (tied[community] === 0) {
        touched[communities] = community;
        communities += 1;
      }
      tied[community]! += weight[at]!;
    }
    const own = of[node]!;
    const force = strength[node]! / whole;
    total[own]! -= strength[node]!;
    let best = own;
    let gain = tied[own]! - total[own]! * force;
    for (let i = 0; i < communities; i += 1) {
      const community = touched[i]!;
      const other = tied[community]! - total[community]! * force;
      if (other > gain + least * whole) {
        best = community;
        gain = other;
      }
    }
    total[best]! += strength[node]!;
    for (let i = 0; i < communities; i += 1) tied[touched[i]!] = 0;
    if (best === own) continue;
    of[node] = best;
    for (let at = start[node]!; at < start[node + 1]!; at += 1) {
      const other = neighbour[at]!;
      if (waits[other] === 1 || of[other] === best) continue;
      waits[other] = 1;
      queue[(head + waiting) % count] = other;
      waiting += 1;
    }
  }
  return of;
}

/** 0 … count − 1 in an order of chance (Fisher and Yates). */
function shuffled(count: number, random: () => number): Uint32Array {
  const order = Uint32Array.from({ length: count }, (_, i) => i);
  for (let i = count - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    const kept = order[i]!;
    order[i] = order[j]!;
    order[j] = kept;
  }
  return order;
}

/** The same communities numbered from 0 in the order in which they are met. */
function numbered(of: Uint32Array): { readonly of: Uint32Array; readonly count: number } {
  const numbers = new Int32Array(of.length).fill(-1);
  let count = 0;
  const renumbered = of.map((community) => {
    if (numbers[community]! < 0) {
      numbers[community] = count;
      count += 1;
    }
    return numbers[community]!;
  });
  return { of: renumbered, count };
}

/** Each community as one node; ties within it become its tie to itself. */
function aggregated(ties: Ties, of: Uint32Array, count: number): Ties {
  const { start, neighbour, weight, self } = ties;
  const pairs = new Map<number, number>();
  const inside = new Float64Array(count);
  for (let node = 0; node < self.length; node += 1) {
    const own = of[node]!;
    inside[own]! += self[node]!;
    for (let at = start[node]!; at < start[node + 1]!; at += 1) {
      // Each tie stands at both ends: one of them is enough.
      if (neighbour[at]! < node) continue;
      const other = of[neighbour[at]!]!;
      if (other === own) inside[own]! += weight[at]!;
      else {
        const key = own < other ? own * count + other : other * count + own;
        pairs.set(key, (pairs.get(key) ?? 0) + weight[at]!);
      }
    }
  }
  const low = Uint32Array.from(pairs.keys(), (key) => Math.floor(key / count));
  const high = Uint32Array.from(pairs.keys(), (key) => key % count);
  const between = tiesOf(count, low, high, Float64Array.from(pairs.values()));
  return { ...between, self: inside };
}

/**
 * How much more weight lies within the communities than chance would put there
 * (Newman and Girvan 2004, doi:10.1103/PhysRevE.69.026113), −½ … 1.
 */
export function modularityOf(ties: Ties, of: ArrayLike<number>): number {
  const { start, neighbour, weight, self } = ties;
  const strength = strengthsOf(ties);
  const total = new Map<number, number>();
  let [inside, whole] = [0, 0];
  for (let node = 0; node < self.length; node += 1) {
    inside += 2 * self[node]!;
    whole += strength[node]!;
    total.set(of[node]!, (total.get(of[node]!) ?? 0) + strength[node]!);
    for (let at = start[node]!; at < start[node + 1]!; at += 1) {
      if (of[neighbour[at]!] === of[node]) inside += weight[at]!;
    }
  }
  let chance = 0;
  for (const one of total.values()) chance += (one / whole) ** 2;
  return whole === 0 ? 0 : inside / whole - chance;
}
