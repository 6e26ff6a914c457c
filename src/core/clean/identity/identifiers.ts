import type { PersonIdentifiers } from '#core/model';

const kinds = ['orcid', 'openalex', 'dblp', 's2', 'scopus'] as const;
/** A homonym number says no more than that others bear the name: it is never held against a pid. */
const prefixes = [...kinds, 'homonym'] as const;

/** Identifiers as `orcid:…`, in a fixed order. */
export function idsOf(ids: PersonIdentifiers | undefined): readonly string[] {
  return ids === undefined
    ? none
    : kinds.flatMap((kind) => (ids[kind] ? [keyOf(kind, ids[kind])] : []));
}

const none: readonly string[] = [];

type Ids = ReadonlySet<string> | readonly string[];

function sizeOf(ids: Ids): number {
  return 'size' in ids ? ids.size : ids.length;
}

/** Whether both have identifiers of one kind and none of that kind in common. */
export function conflicting(a: Ids, b: Ids): boolean {
  if (sizeOf(a) === 0 || sizeOf(b) === 0) return false;
  const [x, y] = [[...a], [...b]];
  return prefixes.some((kind) => {
    const own = x.filter((id) => id.startsWith(`${kind}:`));
    const others = y.filter((id) => id.startsWith(`${kind}:`));
    return own.length > 0 && others.length > 0 && !own.some((id) => others.includes(id));
  });
}

/** Identifiers of `orcid:…` and the like as the corpus has them; the first of each kind. */
export function identifiersOf(ids: Iterable<string>): PersonIdentifiers {
  const found: Partial<Record<(typeof kinds)[number], string>> = {};
  for (const id of ids) {
    const kind = kinds.find((one) => id.startsWith(`${one}:`));
    if (kind !== undefined) found[kind] ??= id.slice(kind.length + 1);
    else if (id.startsWith('homonym:')) found.dblp ??= id;
  }
  return found;
}

function keyOf(kind: (typeof kinds)[number], id: string): string {
  return kind === 'dblp' && id.startsWith('homonym:') ? id : `${kind}:${id}`;
}
