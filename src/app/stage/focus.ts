/** How near a node is to what is meant: a byte of `Focus.near`. */
export const nearness = {
  /** Not meant: it steps back. */
  back: 0,
  /** Lit. */
  lit: 1,
  /** Lit, and so is each edge that touches it. */
  meant: 2,
  /** Lit, and so is each edge between two of these. */
  among: 3,
} as const;

/** What is meant now: hovered, selected or asked about, with its neighbours. */
export interface Focus {
  /** One byte a node, of `nearness`. */
  readonly near: Uint8Array;
  /** An edge that is lit whatever its ends are; -1 for none. */
  readonly edge: number;
}

/** The opacity of what is not meant now: of nodes whole, of edges in 255ths. */
export const back = { node: 0.16, edge: 13 };
/** What lit edges gain: in 64ths of a pixel, and in 255ths of opacity up to a most. */
export const gain = { width: 38, alpha: 102, most: 230 };

/** Whether an edge is lit. */
export function isLit({ near, edge }: Focus, e: number, source: number, target: number): boolean {
  const [a, b] = [near[source]!, near[target]!];
  return (
    a === nearness.meant ||
    b === nearness.meant ||
    (a === nearness.among && b === nearness.among) ||
    e === edge
  );
}
