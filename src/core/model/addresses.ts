import type { Identifiers, PersonIdentifiers } from './corpus.ts';

/** An identifier with the page that its registry keeps for it; null where there is none. */
export interface Address<Kind extends string> {
  readonly kind: Kind;
  readonly id: string;
  readonly url: string | null;
}

type Resolvers<Ids> = Readonly<Record<keyof Ids & string, ((id: string) => string) | null>>;

/** A DOI, or dblp's key, is a path: its slashes stay. */
const path = (id: string) => id.split('/').map(encodeURIComponent).join('/');
const part = encodeURIComponent;

const ofWork: Resolvers<Identifiers> = {
  doi: (id) => `https://doi.org/${path(id)}`,
  arxiv: (id) => `https://arxiv.org/abs/${path(id)}`,
  pmid: (id) => `https://pubmed.ncbi.nlm.nih.gov/${part(id)}/`,
  openalex: (id) => `https://openalex.org/${part(id)}`,
  s2: (id) => `https://www.semanticscholar.org/paper/${part(id)}`,
  dblp: (id) => `https://dblp.org/rec/${path(id)}`,
  isbn: null,
};

const ofPerson: Resolvers<PersonIdentifiers> = {
  orcid: (id) => `https://orcid.org/${part(id)}`,
  openalex: (id) => `https://openalex.org/${part(id)}`,
  dblp: (id) => `https://dblp.org/pid/${path(id)}`,
  s2: (id) => `https://www.semanticscholar.org/author/${part(id)}`,
  scopus: (id) => `https://www.scopus.com/authid/detail.uri?authorId=${part(id)}`,
};

/** The identifiers of a work with their pages, the best known registries first. */
export function workAddresses(ids: Identifiers): readonly Address<keyof Identifiers>[] {
  return addressesOf(ids, ofWork);
}

/** The identifiers of a person with their pages, ORCID first. */
export function personAddresses(
  ids: PersonIdentifiers,
): readonly Address<keyof PersonIdentifiers>[] {
  return addressesOf(ids, ofPerson);
}

function addressesOf<Ids extends object>(ids: Ids, resolvers: Resolvers<Ids>) {
  return (Object.keys(resolvers) as (keyof Ids & string)[]).flatMap((kind) => {
    const id: unknown = ids[kind];
    if (typeof id !== 'string' || id === '') return [];
    return [{ kind, id, url: resolvers[kind]?.(id) ?? null }];
  });
}
