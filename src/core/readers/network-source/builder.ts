import type {
  LooseEdge,
  Network,
  NetworkAttribute,
  NetworkEdge,
  NetworkHalf,
  NetworkNode,
  NetworkNodeId,
  Reading,
} from '#core/model';
import { refused } from '../reader.ts';
import { createReport } from '../report.ts';
import { plain } from '../text/index.ts';
import { numberOf } from './numbers.ts';

/** A node as a file writes it; numbers may still be texts. */
export interface RawNode {
  readonly id: string;
  /** Empty where the file has none: the id stands in. */
  readonly label: string;
  readonly x?: unknown;
  /** Down, as on a screen. */
  readonly y?: unknown;
  readonly weight?: unknown;
  readonly cluster?: string | null;
  readonly attributes?: readonly NetworkAttribute[];
  readonly line: number;
}

/** A tie as a file writes it; undefined for no weight. */
export interface RawEdge {
  readonly source: string;
  readonly target: string;
  readonly weight?: unknown;
  readonly directed: boolean;
  readonly line: number;
}

/** What is known of a network once all of it was seen. */
export interface NetworkFacts {
  readonly title?: string;
  readonly weightName?: string | null;
  readonly clusterNames?: ReadonlyMap<string, string>;
  readonly half?: NetworkHalf;
}

/** Larger networks would stop a browser; what is past these is told and left out. */
const most = { nodes: 200_000, edges: 2_000_000, attributes: 60, label: 300, value: 500 };
/** Places further out than this are slips of a program. */
const farthest = 1e9;
const largestWeight = 1e15;

const cut = (text: string, length: number) => {
  const whole = plain(text.length > 4 * length ? text.slice(0, 4 * length) : text);
  return whole.length > length ? `${whole.slice(0, length)}…` : whole;
};

/**
 * Collects the nodes and ties of one file, in any order. What cannot be right
 * costs the node, the tie or the detail that it stands in, and is told with its
 * line. Ids are keys of maps alone, so that `__proto__` is an id like another.
 */
export class NetworkBuilder {
  readonly report: ReturnType<typeof createReport>;
  readonly #file: string;
  readonly #nodes: NetworkNode[] = [];
  readonly #indexOf = new Map<string, number>();
  readonly #ties: LooseEdge[] = [];
  #full = false;
  #damage: string | null = null;

  constructor(file: string) {
    this.#file = file;
    this.report = createReport(file);
  }

  /** A node or tie is given up, since the text is damaged there. */
  damaged(message: string, line: number): void {
    this.#damage ??= `line ${line}: ${message}`;
    this.report.error('syntax', `what is here was left out: ${message}`, line);
  }

  /** How many nodes there are. */
  get size(): number {
    return this.#nodes.length;
  }

  has(id: string): boolean {
    return this.#indexOf.has(id);
  }

  node(raw: RawNode): void {
    const { id, line } = raw;
    if (id === '') {
      this.report.error('no-id', 'this node has no id; it was left out', line);
    } else if (this.#indexOf.has(id)) {
      const message = `a node with the id "${cut(id, 60)}" is there already; this one was left out`;
      this.report.error('duplicate-node', message, line);
    } else if (this.#nodes.length >= most.nodes) {
      this.#tooMany('nodes', line);
    } else {
      this.#indexOf.set(id, this.#nodes.length);
      this.#nodes.push(this.#nodeOf(raw));
    }
  }

  edge(raw: RawEdge): void {
    const { source, target, directed, line } = raw;
    if (source === '' || target === '') {
      this.report.error('no-end', 'this tie does not say what it joins; it was left out', line);
    } else if (this.#ties.length >= most.edges) {
      this.#tooMany('ties', line);
    } else {
      this.#ties.push({ source, target, weight: this.#weightOf(raw), directed, line });
    }
  }

  /** The ties so far, their ends still names. */
  get ties(): readonly LooseEdge[] {
    return this.#ties;
  }

  /** Gives a node of its own to each end of a tie that has none: for files of ties alone. */
  nodesOfTies(): void {
    for (const { source, target, line } of this.#ties) {
      for (const id of [source, target]) {
        if (!this.#indexOf.has(id)) this.node({ id, label: id, line });
      }
    }
  }

  /** The network; a file without a node is refused. */
  finish(facts: NetworkFacts = {}): Reading {
    const edges = this.#edges();
    const diagnostics = this.report.diagnostics();
    if (this.#nodes.length === 0 && this.#damage !== null) {
      return refused(this.#file, 'syntax', this.#damage);
    }
    if (this.#nodes.length === 0) {
      return refused(this.#file, 'no-nodes', 'this network holds no node', diagnostics);
    }
    const network: Network = {
      title: cut(facts.title ?? '', most.label) || nameOf(this.#file),
      file: this.#file,
      nodes: this.#nodes,
      edges,
      weightName: facts.weightName ?? null,
      clusterNames: facts.clusterNames ?? new Map(),
      ...(facts.half ? { half: facts.half } : {}),
    };
    return { kind: 'network', network, diagnostics };
  }

  #nodeOf(raw: RawNode): NetworkNode {
    const { id, line, attributes = [] } = raw;
    const weight = numberOf(raw.weight);
    return {
      id: `n:${id}` as NetworkNodeId,
      label: cut(raw.label, most.label) || cut(id, most.label) || id,
      place: this.#placeOf(raw),
      weight: weight !== null && weight >= 0 && weight <= largestWeight ? weight : null,
      cluster: cut(raw.cluster ?? '', most.label) || null,
      attributes: attributes
        .slice(0, most.attributes)
        .map(({ name, value }) => ({ name: cut(name, 100), value: cut(value, most.value) }))
        .filter(({ name, value }) => name !== '' && value !== ''),
      line,
    };
  }

  #placeOf({ x, y, line }: RawNode): readonly [number, number] | null {
    if (x === undefined && y === undefined) return null;
    const place = [numberOf(x), numberOf(y)] as const;
    if (place.some((part) => part === null || Math.abs(part) > farthest)) {
      const message = 'the place of this node is not two numbers; it gets one from the layout';
      this.report.warn('bad-place', message, line);
      return null;
    }
    return place as readonly [number, number];
  }

  #weightOf({ weight, line }: RawEdge): number {
    if (weight === undefined || weight === null || weight === '') return 1;
    const number = numberOf(weight);
    if (number !== null && number > 0 && number <= largestWeight) return number;
    const message = `a tie cannot weigh "${cut(String(weight), 40)}"; it counts as 1`;
    this.report.warn('bad-weight', message, line);
    return 1;
  }

  #tooMany(what: 'nodes' | 'ties', line: number): void {
    if (this.#full) return;
    this.#full = true;
    const limit = what === 'nodes' ? most.nodes : most.edges;
    this.report.error('too-many', `more than ${limit} ${what}: the rest was left out`, line);
  }

  /** The ties between nodes that are there, each pair once. */
  #edges(): NetworkEdge[] {
    const count = this.#nodes.length;
    const edges = new Map<number, { -readonly [Key in keyof NetworkEdge]: NetworkEdge[Key] }>();
    let [loops, repeated] = [0, 0];
    for (const { source, target, weight, directed, line } of this.#ties) {
      const [from, to] = [this.#indexOf.get(source), this.#indexOf.get(target)];
      if (from === undefined || to === undefined) {
        const missing = cut(from === undefined ? source : target, 60);
        const message = `this tie names "${missing}", which is no node here; it was left out`;
        this.report.error('unknown-node', message, line);
        continue;
      }
      if (from === to) {
        loops += 1;
        continue;
      }
      const turned = !directed && from > to;
      const [low, high] = turned ? [to, from] : [from, to];
      // Exact as a number: the square of the most nodes is far below 2^53.
      const key = (low * count + high) * 2 + (directed ? 1 : 0);
      const before = edges.get(key);
      if (before) {
        before.weight = Math.min(largestWeight, before.weight + weight);
        repeated += 1;
      } else edges.set(key, { source: low, target: high, weight, directed });
    }
    if (loops > 0) {
      this.report.info('self-loop', `${loops} ties of a node to itself are not drawn`, 1);
    }
    if (repeated > 0) {
      const message = `${repeated} ties repeat another between the same nodes; their weights were added up`;
      this.report.info('repeated-tie', message, 1);
    }
    return [...edges.values()];
  }
}

/** A file's name without its folders and ending. */
export function nameOf(file: string): string {
  const name = file.slice(file.search(/[^/\\]*$/));
  return plain(name.replace(/\.[a-z\d]{1,8}$/i, '')) || plain(name) || 'network';
}
