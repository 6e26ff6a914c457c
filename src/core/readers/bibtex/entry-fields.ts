import { cut, type FieldTable, type Span } from './field-table.ts';

/** So many names have a bit of their own. */
const bits = 31;
/** An entry with more fields than this is looked through by an index. */
const few = 40;

/** The fields of one entry by name in lower case, their values in TeX. */
export class Fields {
  readonly #table: FieldTable;
  readonly #from: number;
  #to: number;
  /** A bit for each of the first names of the source that it has. */
  #bits = 0;
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

  /** Those of some names that the entry may have: of the many that a list names most files have none. */
  among(names: readonly string[]): readonly string[] {
    return this.#others === null ? this.#table.present(names) : names;
  }

  /** The value of a field. */
  get(name: string): string | undefined {
    const other = this.#others?.get(name);
    if (other !== undefined) return cut(other);
    const row = this.#rowOf(this.#table.idOf(name));
    return row === -1 ? undefined : this.#table.textAt(row);
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
    if (id < bits) this.#bits |= 1 << id;
    if (this.#seen !== null) this.#seen.set(id, this.#to - 1);
    return null;
  }

  #rowOf(id: number): number {
    if (id < bits && (id === -1 || (this.#bits & (1 << id)) === 0)) return -1;
    if (this.#to - this.#from <= few) return this.#table.find(id, this.#from, this.#to);
    if (this.#seen === null) {
      this.#seen = new Map();
      for (let row = this.#from; row < this.#to; row += 1) {
        this.#seen.set(this.#table.idOf(this.#table.nameAt(row)), row);
      }
    }
    return this.#seen.get(id) ?? -1;
  }
}
