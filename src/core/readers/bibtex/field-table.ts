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
/** An entry with more fields than this is looked through by an index. */
const few = 40;

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

  constructor(text: string) {
    this.#text = text;
  }

  get count(): number {
    return this.#count;
  }

  /** The number of the name that stands from `start` to `end`, in whatever case. */
  idAt(start: number, end: number): number {
    return this.#idOfWritten(this.#text, start, end);
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

  #idFor(name: string): number {
    const id = this.#ids.get(name) ?? this.#names.push(name) - 1;
    this.#ids.set(name, id);
    return id;
  }
}

/** The fields of one entry by name in lower case, their values in TeX. */
export class Fields {
  readonly #table: FieldTable;
  readonly #from: number;
  #to: number;
  /** What was inherited, or stands in the place of an empty value. */
  #others: Map<string, Span> | null = null;
  /** The names there are, where they are many. */
  #seen: Map<number, number> | null = null;

  /** The fields of a new entry; no other entry gets fields until it is whole. */
  constructor(table: FieldTable) {
    this.#table = table;
    this.#from = table.count;
    this.#to = table.count;
  }

  has(name: string): boolean {
    return this.#others?.has(name) === true || this.#rowOf(this.#table.idOf(name)) !== -1;
  }

  /** The value of a field. */
  get(name: string): string | undefined {
    const span = this.spanOf(name);
    return span === undefined ? undefined : cut(span);
  }

  /** Where the value of a field stands. */
  spanOf(name: string): Span | undefined {
    const other = this.#others?.get(name);
    if (other !== undefined) return other;
    const row = this.#rowOf(this.#table.idOf(name));
    return row === -1 ? undefined : this.#table.valueAt(row);
  }

  /** The name in lower case that stands from `start` to `end` in the source. */
  nameOf(start: number, end: number): string {
    return this.#table.nameOf(this.#table.idAt(start, end));
  }

  /** Every field's name and value. */
  *[Symbol.iterator](): Iterator<readonly [string, Span]> {
    for (let row = this.#from; row < this.#to; row += 1) {
      const name = this.#table.nameAt(row);
      yield [name, this.spanOf(name)!];
    }
    for (const one of this.#others ?? []) yield one;
  }

  /** Gives a field a value, in the place of the one it may have. */
  set(name: string, value: Span): void {
    (this.#others ??= new Map()).set(name, value);
  }

  /**
   * Adds a field from the source, whose name stands from `start` to `end`.
   *
   * @returns the value that the entry has of this name already; null where it has none
   */
  add(start: number, end: number, value: Span): Span | null {
    const id = this.#table.idAt(start, end);
    const row = this.#rowOf(id);
    if (row !== -1) return this.#others?.get(this.#table.nameAt(row)) ?? this.#table.valueAt(row);
    this.#table.add(id, value);
    this.#to += 1;
    if (this.#seen !== null) this.#seen.set(id, this.#to - 1);
    return null;
  }

  #rowOf(id: number): number {
    if (id === -1 || this.#to - this.#from <= few) {
      return id === -1 ? -1 : this.#table.find(id, this.#from, this.#to);
    }
    if (this.#seen === null) {
      this.#seen = new Map();
      for (let row = this.#from; row < this.#to; row += 1) {
        this.#seen.set(this.#table.idOf(this.#table.nameAt(row)), row);
      }
    }
    return this.#seen.get(id) ?? -1;
  }
}
