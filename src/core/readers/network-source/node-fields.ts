import type { NetworkAttribute } from '#core/model';
import type { RawNode } from './builder.ts';

/** What programs call the fields of a node, the likeliest first. */
const names = {
  label: ['label', 'name', 'title'],
  weight: ['weight', 'size', 'weights'],
  cluster: [
    ...['cluster', 'community', 'modularity_class', 'modularity class', 'modularity'],
    ...['group', 'partition'],
  ],
} as const;

/** The value of the first of some names that is there, in any case. */
function first(fields: readonly NetworkAttribute[], wanted: readonly string[]) {
  for (const name of wanted) {
    const found = fields.find((one) => one.name.toLowerCase() === name && one.value.trim() !== '');
    if (found) return found;
  }
  return undefined;
}

/** The group that the fields of a node name; null for none. */
export function clusterIn(fields: readonly NetworkAttribute[]): string | null {
  return first(fields, names.cluster)?.value ?? null;
}

/**
 * A node from fields with names of the file's own choice, as GraphML, GML and
 * Cytoscape have them: what is label, place, weight and group is found by name,
 * all else is an attribute.
 *
 * @param up whether the file's y points up
 */
export function nodeOfFields(
  id: string,
  fields: readonly NetworkAttribute[],
  line: number,
  up: boolean,
): RawNode {
  const label = first(fields, names.label);
  const [x, y] = [first(fields, ['x']), first(fields, ['y'])];
  const placed = x !== undefined && y !== undefined;
  const used = new Set([label, ...(placed ? [x, y] : [])]);
  return {
    id,
    label: label?.value ?? '',
    ...(placed ? { x: x.value, y: up ? downOf(y.value) : y.value } : {}),
    weight: first(fields, names.weight)?.value,
    cluster: clusterIn(fields),
    attributes: fields.filter((one) => !used.has(one)),
    line,
  };
}

/** A text that is a number, with the other sign: y points down here. */
export function downOf(text: string): string {
  const trimmed = text.trim();
  return trimmed.startsWith('-') ? trimmed.slice(1) : `-${trimmed.replace(/^\+/, '')}`;
}
