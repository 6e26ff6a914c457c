/** Weights that VOSviewer derives from the ties: what the file counts itself tells more. */
const derived = new Set(['links', 'total link strength']);

/**
 * Which of a node's weights its size stands for: the first that is not derived
 * from the ties, as VOSviewer chooses; null where there is none.
 */
export function sizeWeight(names: readonly string[]): string | null {
  return names.find((name) => !derived.has(name.toLowerCase())) ?? names[0] ?? null;
}
