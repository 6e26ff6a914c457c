/** A branded string: an id of one kind cannot stand where another is wanted. */
type Branded<Brand extends string> = string & { readonly __brand: Brand };

/** `w:` and a slug of the title, e.g. `w:learning-to-optimize-tensor-programs`. */
export type WorkId = Branded<'WorkId'>;
/** `a:` and a slug of the name, e.g. `a:ion-stoica`. */
export type PersonId = Branded<'PersonId'>;
/** `v:` and a slug of the name, e.g. `v:neurips`. */
export type VenueId = Branded<'VenueId'>;

/** Any node of the graph. The prefix tells the kind and keeps keys such as `constructor` harmless. */
export type NodeId = WorkId | PersonId | VenueId;

/** The kinds of node, in the order that columns number them. */
export const nodeKinds = ['work', 'person', 'venue'] as const;
export type NodeKind = (typeof nodeKinds)[number];

const prefixes = { w: 'work', a: 'person', v: 'venue' } as const;

/** The kind an id speaks of, or null for a string that is no id. */
export function kindOf(id: string): NodeKind | null {
  const prefix = id.slice(0, 2);
  if (prefix === 'w:' || prefix === 'a:' || prefix === 'v:') {
    return prefixes[prefix[0] as keyof typeof prefixes];
  }
  return null;
}
