import { madeField } from '#core/made';

/** A connected graph of papers, people and venues, as columns. */
export interface MadeGraph {
  readonly nodeCount: number;
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  readonly weight: Float32Array;
  /** The topic of each node. */
  readonly topic: Uint16Array;
}

/** A field of p papers has so many times as many nodes. */
const nodesPerPaper = 2.36;

/**
 * The papers, people and venues of a made-up field, and who wrote, appeared in
 * and cited what: its largest connected part, of about so many nodes, without
 * loops and with one edge between two nodes.
 */
export function madeGraph(nodes: number, seed: number): MadeGraph {
  const papers = Math.round(nodes / nodesPerPaper);
  const field = madeField({ papers, seed });
  const { people, venues, authorStart, author, citedStart, cited } = field;
  const count = papers + people + venues;
  const edges = author.length + cited.length + papers;
  const source = new Uint32Array(edges);
  const target = new Uint32Array(edges);
  const topic = new Uint16Array(count);
  topic.set(field.topic);
  topic.set(field.topicOfPerson, papers);
  let end = 0;
  const tie = (a: number, b: number) => {
    source[end] = a;
    target[end] = b;
    end += 1;
  };
  for (let p = 0; p < papers; p += 1) {
    for (let k = citedStart[p]!; k < citedStart[p + 1]!; k += 1) tie(p, cited[k]!);
    for (let k = authorStart[p]!; k < authorStart[p + 1]!; k += 1) tie(papers + author[k]!, p);
    const venue = papers + people + field.venue[p]!;
    tie(p, venue);
    // A venue is of the topic of its last paper.
    topic[venue] = field.topic[p]!;
  }
  return largestPart(count, source, target, topic);
}

/** The largest connected part of a graph, without loops and with one edge between two nodes. */
export function largestPart(
  count: number,
  source: Uint32Array,
  target: Uint32Array,
  topic: Uint16Array,
): MadeGraph {
  const above = Uint32Array.from({ length: count }, (_, i) => i);
  const root = (i: number) => {
    let at = i;
    while (above[at] !== at) at = above[at] = above[above[at]!]!;
    return at;
  };
  source.forEach((a, e) => (above[root(a)] = root(target[e]!)));
  const sizes = new Uint32Array(count);
  for (let i = 0; i < count; i += 1) sizes[root(i)]! += 1;
  const most = sizes.reduce((best, size, i) => (size > sizes[best]! ? i : best), 0);
  const index = new Int32Array(count).fill(-1);
  let nodeCount = 0;
  for (let i = 0; i < count; i += 1) {
    if (root(i) !== most) continue;
    index[i] = nodeCount;
    nodeCount += 1;
  }
  const keys = new Float64Array(source.length).map((_, e) => {
    const [a, b] = [index[source[e]!]!, index[target[e]!]!];
    return a < 0 || a === b ? -1 : Math.min(a, b) * nodeCount + Math.max(a, b);
  });
  keys.sort();
  const kept = keys.filter((key, e) => key >= 0 && key !== keys[e - 1]);
  const topics = new Uint16Array(nodeCount);
  index.forEach((to, i) => {
    if (to >= 0) topics[to] = topic[i]!;
  });
  return {
    nodeCount,
    source: Uint32Array.from(kept, (key) => Math.floor(key / nodeCount)),
    target: Uint32Array.from(kept, (key) => key % nodeCount),
    weight: new Float32Array(kept.length).fill(1),
    topic: topics,
  };
}
