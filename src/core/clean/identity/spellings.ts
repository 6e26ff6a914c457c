import type { Cluster } from './cluster.ts';
import { type NameParts, partsOf } from './names.ts';

/** A spelling of a name, taken apart, and who bears the name it is a spelling of. */
export interface Spelling {
  readonly name: string;
  readonly parts: NameParts;
  /** The parts as a list of one, shared by all who bear no other name. */
  readonly alone: readonly NameParts[];
  /** Which it is, from 0, of all spellings in the order they are asked for. */
  readonly number: number;
  /** Shared by all spellings of one key; a new list takes the place of an empty one. */
  readonly named: { bearers: Cluster[] };
}

const nobody: Cluster[] = [];

/** All spellings of the names of a list; each is taken apart once. */
export class Spellings {
  /** The names, each taken apart, by their numbers. */
  readonly parts: NameParts[] = [];
  readonly #all: Spelling[] = [];
  readonly #byName = new Map<string, Spelling>();
  readonly #byKey = new Map<string, Spelling['named']>();

  of(name: string): Spelling {
    const known = this.#byName.get(name);
    if (known !== undefined) return known;
    const parts = partsOf(name);
    let named = this.#byKey.get(parts.key);
    if (named === undefined) this.#byKey.set(parts.key, (named = { bearers: nobody }));
    const spelling = { name, parts, alone: [parts], number: this.parts.push(parts) - 1, named };
    this.#all.push(spelling);
    this.#byName.set(name, spelling);
    return spelling;
  }

  /** The spelling of a number. */
  at(number: number): Spelling {
    return this.#all[number]!;
  }
}
