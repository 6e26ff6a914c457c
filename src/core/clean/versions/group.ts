import type { Item } from '../state.ts';
import { type Compared, type Sameness, samenessOf } from './same-work.ts';

/** So many different entries of one work are compared with each new one. */
const mostDifferent = 50;

/** Entries of one work, the first in the list first. Adding to it changes it. */
export class Group {
  readonly members: Item[];
  readonly compared: Compared[];
  /** Of entries that are alike in all that is compared, one. */
  readonly #different: Compared[];
  #signatures: Set<string> | null = null;
  /** The corpus files among them. */
  #corpora: Set<number> | null = null;
  #keys: readonly string[] | Set<string>;

  /** @param keys the blocks it is in from the start */
  constructor(first: Item, compared: Compared, keys: readonly string[]) {
    this.members = [first];
    this.compared = [compared];
    this.#different = [compared];
    this.#keys = keys;
    if (first.kept !== null) this.#corpora = new Set([first.kept.corpus]);
  }

  add(item: Item, compared: Compared): void {
    this.members.push(item);
    this.compared.push(compared);
    if (item.kept !== null) (this.#corpora ??= new Set()).add(item.kept.corpus);
    if (this.#different.length === mostDifferent) return;
    const seen = (this.#signatures ??= new Set(this.#different.map(signatureOf)));
    const signature = signatureOf(compared);
    if (seen.has(signature)) return;
    seen.add(signature);
    this.#different.push(compared);
  }

  /** Those of the keys that are new; it is in their blocks from now on. */
  newKeys(keys: readonly string[]): readonly string[] {
    const known = this.#keys instanceof Set ? this.#keys : new Set(this.#keys);
    this.#keys = known;
    return keys.filter((key) => {
      const isNew = !known.has(key);
      known.add(key);
      return isNew;
    });
  }

  /** What an entry is to those that are here; null where it is another work. */
  samenessOf(item: Item, compared: Compared): Sameness | null {
    // What one corpus file keeps apart stays apart.
    if (item.kept !== null && this.#corpora?.has(item.kept.corpus) === true) return null;
    for (const other of this.#different) {
      const sameness = samenessOf(other, compared);
      if (sameness !== null) return sameness;
    }
    return null;
  }
}

/** All that is compared of an entry as one text. */
function signatureOf({ draft, families, venue, preprint }: Compared): string {
  const { title, year, ids } = draft;
  return JSON.stringify([title, year, Object.entries(ids).sort(), families, venue, preprint]);
}
