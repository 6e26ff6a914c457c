/** A branded string: an id of one kind cannot stand where another is wanted. */
type Branded<Brand extends string> = string & { readonly __brand: Brand };

/** `w:` and a slug of the title, e.g. `w:learning-to-optimize-tensor-programs`. */
export type WorkId = Branded<'WorkId'>;
/** `a:` and a slug of the name, e.g. `a:ion-stoica`. */
export type PersonId = Branded<'PersonId'>;
/** `v:` and a slug of the name, e.g. `v:neurips`. */
export type VenueId = Branded<'VenueId'>;

/** `n:` and the id a network file gives, e.g. `n:42`. */
export type NetworkNodeId = Branded<'NetworkNodeId'>;

/** `o:` and a slug of the title, or of the text: a work that is cited and not listed. */
export type OutsideId = Branded<'OutsideId'>;

/** Any node of the graph. The prefix tells the kind and keeps keys such as `constructor` harmless. */
export type NodeId = WorkId | PersonId | VenueId | NetworkNodeId | OutsideId;

/**
 * The kinds of node, in the order that columns number them; `node` is one of a
 * network file, `outside` a work that is cited and not listed.
 */
export const nodeKinds = ['work', 'person', 'venue', 'node', 'outside'] as const;
export type NodeKind = (typeof nodeKinds)[number];
/** The kinds of node that a corpus has. */
export type CorpusKind = Exclude<NodeKind, 'node' | 'outside'>;

const kinds: ReadonlyMap<string, NodeKind> = new Map([
  ['w:', 'work'],
  ['a:', 'person'],
  ['v:', 'venue'],
  ['n:', 'node'],
  ['o:', 'outside'],
]);

/** The kind an id speaks of, or null for a string that is no id. */
export function kindOf(id: string): NodeKind | null {
  return kinds.get(id.slice(0, 2)) ?? null;
}
