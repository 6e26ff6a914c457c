/** A node may stand so much of the way to the next anchor beside its own. */
const leeway = 0.39;

/** How far from the x it is tied to a node may stand: columns of many nodes need it. 0 where no two differ. */
export function bandOf(anchorX: Float32Array): number {
  const values = [...new Set(anchorX)].filter((x) => x === x).sort((a, b) => a - b);
  let least = Infinity;
  for (let i = 1; i < values.length; i += 1) least = Math.min(least, values[i]! - values[i - 1]!);
  return least === Infinity ? 0 : least * leeway;
}
