import type { State } from '../state.ts';
import type { Cluster } from './cluster.ts';
import { type Likeness, likenessOf } from './likeness.ts';
import type { NameParts } from './names.ts';
import { hardlyAny, type Namesakes } from './namesakes.ts';
import type { Rows } from './rows.ts';
import type { Spelling, Spellings } from './spellings.ts';

/** Two clusters that stand at one place of one work in two of its versions. */
export type SamePlace = readonly [Cluster, Cluster, title: string];
/** A spelling that stands at somebody's place in a version of a work, with its title. */
export type SpelledThere = readonly [Cluster, name: string, title: string];

/** What the authors of a list go by, each by their place among all. */
export interface Named {
  /** The number of each spelling. */
  readonly spellings: Int32Array;
  /** The places at which it is not what the item has. */
  readonly writtenOut: ReadonlySet<number>;
}

/**
 * The name at each place of each item's authors: as the item has it, or written
 * out where another version of the work writes out what the item abbreviates.
 */
export function fullestNames({ items }: State, spellings: Spellings, { start }: Rows): Named {
  const names = new Int32Array(start[items.length]!);
  const changed = new Set<number>();
  for (let i = 0, at = 0; i < items.length; i += 1) {
    const { draft, also } = items[i]!;
    for (let j = 0; j < draft.authors.length; j += 1, at += 1) {
      const own = spellings.of(draft.authors[j]!.name);
      const others = also[j];
      const isWhole = others === undefined || others.length === 0 || own.parts.first.length !== 1;
      const name = isWhole ? own : writtenOut(own, others, spellings);
      names[at] = name.number;
      if (name !== own) changed.add(at);
    }
  }
  return { spellings: names, writtenOut: changed };
}

/** The one name among others that a spelling abbreviates; the spelling itself where there are several. */
function writtenOut(own: Spelling, others: readonly string[], spellings: Spellings): Spelling {
  const whole = others
    .map((other) => spellings.of(other))
    .filter(({ parts }) => likenessOf(own.parts, parts) === 'initials');
  return new Set(whole.map(({ parts }) => parts.key)).size === 1 ? whole[0]! : own;
}

/**
 * What other versions of works say of who bears which name. A name that nobody
 * else bears is a spelling of whoever stands at its place. Somebody else of that
 * name is the same person, unless the name is an abbreviation that many could
 * have: then it is theirs at that place alone.
 *
 * Adds to the clusters' spellings and parts.
 */
export function comparePlaces(
  { items }: State,
  { spellings: names }: Named,
  authors: Rows,
  clusters: readonly Cluster[],
  spellings: Spellings,
  namesakes: Namesakes,
): { readonly samePlace: readonly SamePlace[]; readonly spelledThere: readonly SpelledThere[] } {
  if (items.every(({ also }) => also.length === 0)) return { samePlace: [], spelledThere: [] };
  const bearers = new Map<string, Cluster[]>();
  for (const one of clusters) {
    for (const { key } of one.parts) {
      const same = bearers.get(key);
      if (same === undefined) bearers.set(key, [one]);
      else same.push(one);
    }
  }
  const parts = (name: string) => spellings.of(name).parts;
  const relatives = new Map<string, NameParts[]>();
  for (const one of clusters) {
    for (const name of one.parts) {
      const same = relatives.get(familyOf(name));
      if (same === undefined) relatives.set(familyOf(name), [name]);
      else if (same.length < mostRelatives) same.push(name);
    }
  }
  /** Whether an abbreviation of a name could be that of somebody else of the list as well. */
  const fitsAnother = (short: NameParts, full: NameParts): boolean =>
    (relatives.get(familyOf(short)) ?? []).some(
      (other) => likenessOf(short, other) !== null && likenessOf(full, other) === null,
    );
  const samePlace: SamePlace[] = [];
  const spelledThere: SpelledThere[] = [];
  items.forEach(({ draft, also }, i) => {
    draft.authors.forEach(({ name: shown }, j) => {
      const at = authors.start[i]! + j;
      const full = spellings.at(names[at]!).name;
      if (full === shown && also[j] === undefined) return;
      const cluster = clusters[authors.of[at]!]!;
      for (const name of new Set([shown, ...(also[j] ?? [])])) {
        if (name === full) continue;
        const { key } = parts(name);
        const others = (bearers.get(key) ?? []).filter((one) => one !== cluster);
        const isMany =
          isShort(likenessOf(parts(full), parts(name))) &&
          others.length > 0 &&
          (Math.max(...[name, full].map((one) => namesakes.expected(parts(one)))) >= hardlyAny ||
            fitsAnother(parts(name), parts(full)));
        if (others.length === 1 && !isMany) samePlace.push([cluster, others[0]!, draft.title]);
        if (others.length > 0 && !isMany && name !== shown) continue;
        const isNew = !cluster.parts.some((own) => own.key === key);
        if (isNew) spelledThere.push([cluster, name, draft.title]);
        cluster.spell(spellings.of(name), name === shown ? 1 : 0);
      }
    });
  });
  return { samePlace, spelledThere };
}

/** So many people of a family name and an initial are looked at: among more, somebody else fits. */
const mostRelatives = 300;

function familyOf({ reducedFamily, first }: NameParts): string {
  return `${reducedFamily} ${first[0]}`;
}

function isShort(likeness: Likeness | null): boolean {
  return likeness === 'initials' || likeness === 'both-initials';
}
