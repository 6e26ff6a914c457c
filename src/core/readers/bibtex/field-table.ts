import { remembered, spaceEnd } from '../text/index.ts';

/** A piece of a text: from `start` to before `end`. */
export interface Span {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The text of a piece. */
export function cut({ text, start, end }: Span): string {
  return text.slice(start, end);
}

/** Whether there is nothing but white space in a piece. */
export function isBlank({ text, start, end }: Span): boolean {
  return spaceEnd(text, start) >= end;
}

/** Numbers a row: the field's name, and where its value begins and ends. */
const columns = 3;

/**
 * The fields of all entries of a source, as rows of numbers that say where their
 * values stand: a hundred thousand entries are one array, and a value that nobody
 * asks for is never cut out of the source.
 */
export class FieldTable {
  readonly #text: string;
  #rows = new Int32Array(columns * 512);
  #count = 0;
  /** Values that do not stand in the source as they are: macros, and pieces joined by `#`. */
  readonly #values: string[] = [];
  /** Names in lower case, by number. */
  readonly #names: string[] = [];
  readonly #ids = new Map<string, number>();
  readonly #idOfWritten = remembered((written) => this.#idFor(written.toLowerCase()));

  /** The name that was asked for last, and for each name the one that came after it lately. */
  #last = 0;
  readonly #next: number[] = [];
  /** Of lists of names those that the source has, and how many names it had by then. */
  readonly #present = new Map<readonly string[], { count: number; names: readonly string[] }>();

  constructor(text: string) {
    this.#text = text;
  }

  /** Those of some names that any field of the source bears; worked out once for each list. */
  present(names: readonly string[]): readonly string[] {
    const known = this.#present.get(names);
    if (known?.count === this.#names.length) return known.names;
    const found = names.filter((name) => this.#ids.has(name));
    this.#present.set(names, { count: this.#names.length, names: found });
    return found;
  }

  get count(): number {
    return this.#count;
  }

  /** The number of the name that stands from `start` to `end`, in whatever case. */
  idAt(start: number, end: number): number {
    // Entries of one source have their fields in one order, nearly.
    const guess = this.#next[this.#last];
    const id =
      guess !== undefined && this.#isAt(guess, start, end) ? guess : this.#look(start, end);
    this.#last = id;
    return id;
  }

  #isAt(id: number, start: number, end: number): boolean {
    const name = this.#names[id]!;
    if (name.length !== end - start) return false;
    for (let i = 0; i < name.length; i += 1) {
      if (this.#text.charCodeAt(start + i) !== name.charCodeAt(i)) return false;
    }
    return true;
  }

  #look(start: number, end: number): number {
    const id = this.#idOfWritten(this.#text, start, end);
    this.#next[this.#last] = id;
    return id;
  }

  /** The number of a name in lower case; -1 where no field bears it. */
  idOf(name: string): number {
    return this.#ids.get(name) ?? -1;
  }

  /** A name by its number. */
  nameOf(id: number): string {
    return this.#names[id]!;
  }

  /** Adds a row. */
  add(id: number, value: Span): void {
    const at = this.#count * columns;
    if (at === this.#rows.length) {
      const rows = new Int32Array(at * 2);
      rows.set(this.#rows);
      this.#rows = rows;
    }
    const own = value.text !== this.#text;
    this.#rows[at] = id;
    this.#rows[at + 1] = own ? -this.#values.push(cut(value)) : value.start;
    this.#rows[at + 2] = value.end;
    this.#count += 1;
  }

  /** The row of a name among those of an entry, the last one first; -1 for none. */
  find(id: number, from: number, to: number): number {
    for (let row = to - 1; row >= from; row -= 1) if (this.#rows[row * columns] === id) return row;
    return -1;
  }

  nameAt(row: number): string {
    return this.#names[this.#rows[row * columns]!]!;
  }

  valueAt(row: number): Span {
    const start = this.#rows[row * columns + 1]!;
    if (start >= 0) return { text: this.#text, start, end: this.#rows[row * columns + 2]! };
    const text = this.#values[-start - 1]!;
    return { text, start: 0, end: text.length };
  }

  textAt(row: number): string {
    const start = this.#rows[row * columns + 1]!;
    if (start < 0) return this.#values[-start - 1]!;
    return this.#text.slice(start, this.#rows[row * columns + 2]);
  }

  #idFor(name: string): number {
    const id = this.#ids.get(name) ?? this.#names.push(name) - 1;
    this.#ids.set(name, id);
    return id;
  }
}
