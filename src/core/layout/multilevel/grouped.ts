import type { Ties } from './ties.ts';

/** Of rows longer than this, so many entries are looked at: enough to tell how much two hubs share. */
const sampled = 256;

/**
 * Weighs ties by how much of their surroundings the two ends share, so that
 * communities are drawn together: w (1 − g + g s), where s is Salton's cosine of
 * the closed neighbourhoods, |N ∩ M| / √(|N| |M|), to the power of 1¼, brought
 * to a mean of 1. Of those that `npm run bench -- weights` measures (plain cosine,
 * Jaccard's index, association strength, overlap) it sets the communities of made
 * fields apart best; association strength has more neighbours in place and tears
 * communities to pieces for it. On a real table they differ little.
 *
 * Costs for each tie the shorter of its ends' rows.
 *
 * @param group 0 leaves the weights as they are, 1 goes by the surroundings alone
 */
export function grouped(ties: Ties, group: number): Float32Array {
  if (group === 0) return ties.weight;
  const likeness = likenessOf(ties);
  let sum = 0;
  for (let e = 0; e < likeness.length; e += 1) sum += likeness[e]!;
  const scale = sum > 0 ? (group * likeness.length) / sum : 0;
  const weight = new Float32Array(likeness.length);
  for (let e = 0; e < weight.length; e += 1) {
    weight[e] = ties.weight[e]! * (1 - group + scale * likeness[e]!);
  }
  return weight;
}

/** How alike the surroundings of the ends of each tie are, 0 … 1, over 0. */
export function likenessOf({ offset, neighbour }: Ties): Float32Array {
  const count = offset.length - 1;
  const likeness = new Float32Array(neighbour.length);
  /** 1 more than the node in whose row a node was last seen. */
  const seen = new Uint32Array(count);
  for (let i = 0; i < count; i += 1) {
    const begin = offset[i]!;
    const end = offset[i + 1]!;
    const length = end - begin;
    const mark = i + 1;
    for (let e = begin; e < end; e += 1) seen[neighbour[e]!] = mark;
    for (let e = begin; e < end; e += 1) {
      const j = neighbour[e]!;
      const from = offset[j]!;
      const to = offset[j + 1]!;
      const other = to - from;
      // The longer row finds the shorter; of two as long, that of the lower index does.
      if (other > sampled && length > sampled) {
        likeness[e] = cosine(sharedBySample(seen, mark, neighbour, from, to), length, other);
        continue;
      }
      if (other > length || (other === length && j < i)) continue;
      let shared = 0;
      let back = from;
      for (let f = from; f < to; f += 1) {
        const k = neighbour[f]!;
        if (seen[k] === mark) shared += 1;
        else if (k === i) back = f;
      }
      const value = cosine(shared, length, other);
      likeness[e] = value;
      likeness[back] = value;
    }
  }
  return likeness;
}

/** The cosine of two closed neighbourhoods that share the two ends and so many more, to the power of 1¼. */
function cosine(shared: number, length: number, other: number): number {
  const c = (shared + 2) / Math.sqrt((length + 1) * (other + 1));
  return c * Math.sqrt(Math.sqrt(c));
}

/** How many nodes of a row bear the mark, told from some of them. */
function sharedBySample(
  seen: Uint32Array,
  mark: number,
  neighbour: Uint32Array,
  from: number,
  to: number,
): number {
  const stride = Math.ceil((to - from) / sampled);
  let [shared, looked] = [0, 0];
  for (let f = from; f < to; f += stride) {
    looked += 1;
    if (seen[neighbour[f]!] === mark) shared += 1;
  }
  return (shared * (to - from)) / looked;
}
