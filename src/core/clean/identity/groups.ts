import type { Cluster } from './cluster.ts';

/** Who is held for one person so far. Nearly everybody is nobody else. */
export class Groups {
  /** The number of the cluster that stands for each one's person. */
  readonly roots: Int32Array;
  readonly #clusters: readonly Cluster[];
  /** Who each cluster is one person with; nothing for those who are nobody else. */
  readonly #groupOf: (readonly Cluster[] | undefined)[];

  constructor(clusters: readonly Cluster[]) {
    this.#clusters = clusters;
    this.roots = Int32Array.from(clusters.keys());
    this.#groupOf = new Array<undefined>(clusters.length);
  }

  /** All who are one person with a cluster, itself among them. */
  readonly of = (cluster: Cluster): readonly Cluster[] =>
    this.#groupOf[cluster.number] ?? [cluster];

  areOne(a: number, b: number): boolean {
    return this.roots[a] === this.roots[b];
  }

  /** Whether a cluster is one person with no other. */
  isAlone(number: number): boolean {
    return this.#groupOf[number] === undefined;
  }

  /** Makes everybody of both one person; who they are together. */
  join(one: readonly Cluster[], other: readonly Cluster[]): readonly Cluster[] {
    const together = [...one, ...other];
    for (const { number } of together) this.#groupOf[number] = together;
    for (const { number } of other) this.roots[number] = one[0]!.number;
    return together;
  }

  /** One of the clusters of each person, in order of appearance. */
  people(): readonly Cluster[] {
    const met = new Uint8Array(this.#clusters.length);
    return this.#clusters.filter(({ number }) => {
      const root = this.roots[number]!;
      const isNew = met[root] === 0;
      met[root] = 1;
      return isNew;
    });
  }
}
