/** Which list of a message a slice belongs to: the keys that lead there. */
type Path = readonly (string | number)[];

/**
 * A message in parts: slices of its long lists, then the rest of it. A browser
 * takes a message in within one task, and a corpus of many thousand works would
 * keep the page from answering meanwhile.
 */
export type Part<Message> =
  { readonly of: Path; readonly items: readonly unknown[] } | { readonly rest: Message };

/** So much is taken in within a few milliseconds: an item counts 1 and 1 more for each item of its own lists. */
const most = 2000;
/** Lists lie this deep at the most: `networks`, `0`, `nodes`. */
const deepest = 3;
/** Typed arrays lie this deep at the most: `shape`, `nodes`, `causes`, `start`. */
const deepestMemory = 4;

/** Takes a message apart; what is short comes as one part. The message itself stays as it is. */
export function* partsOf<Message extends object>(message: Message): Generator<Part<Message>> {
  const long: [Path, readonly unknown[]][] = [];
  const rest = withoutLong(message, [], long) as Message;
  for (const [of, list] of long) {
    let from = 0;
    let weight = 0;
    for (let i = 0; i < list.length; i += 1) {
      weight += weightOf(list[i]);
      if (weight < most && i < list.length - 1) continue;
      yield { of, items: list.slice(from, i + 1) };
      from = i + 1;
      weight = 0;
    }
  }
  yield { rest };
}

/** A copy whose long lists are empty; they are added to `long`. */
function withoutLong(value: unknown, path: Path, long: [Path, readonly unknown[]][]): unknown {
  if (Array.isArray(value)) {
    if (isLong(value)) {
      long.push([path, value]);
      return [];
    }
    if (path.length >= deepest) return value;
    return value.map((item, i) => withoutLong(item, [...path, i], long));
  }
  if (path.length >= deepest || !isPlain(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, withoutLong(item, [...path, key], long)]),
  );
}

function isPlain(value: unknown): value is object {
  return (
    typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
  );
}

function isLong(list: readonly unknown[]): boolean {
  let weight = 0;
  return list.some((item) => (weight += weightOf(item)) > most);
}

function weightOf(item: unknown): number {
  if (typeof item !== 'object' || item === null) return 1;
  return Object.values(item).reduce<number>(
    (sum, own) => sum + (Array.isArray(own) ? own.length : 0),
    1,
  );
}

/** Puts messages together again that were sent in parts, one after another. */
export class Assembly<Message extends object> {
  #slices = new Map<string, { readonly of: Path; readonly items: unknown[] }>();

  /** Takes a part; the whole message where it was the last. Mutates the rest, which nobody else has. */
  add(part: Part<Message>): Message | null {
    if ('of' in part) {
      const key = JSON.stringify(part.of);
      const known = this.#slices.get(key);
      if (!known) this.#slices.set(key, { of: part.of, items: [...part.items] });
      else for (const item of part.items) known.items.push(item);
      return null;
    }
    for (const { of, items } of this.#slices.values()) place(part.rest, of, items);
    this.#slices = new Map();
    return part.rest;
  }
}

function place(message: unknown, path: Path, items: readonly unknown[]): void {
  let holder = message as Record<string | number, unknown>;
  for (const key of path.slice(0, -1)) holder = holder[key] as typeof holder;
  holder[path.at(-1)!] = items;
}

/** The memory of all typed arrays of a message: it can be handed over instead of copied. */
export function memoryOf(message: unknown): ArrayBuffer[] {
  const found = new Set<ArrayBuffer>();
  const walk = (value: unknown, depth: number): void => {
    if (ArrayBuffer.isView(value)) {
      if (value.buffer instanceof ArrayBuffer) found.add(value.buffer);
    } else if (isPlain(value) && depth < deepestMemory) {
      for (const own of Object.values(value)) walk(own, depth + 1);
    }
  };
  walk(message, 0);
  return [...found];
}
