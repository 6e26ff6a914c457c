/** What is still to be sent of a row. */
interface Row<Thing> {
  readonly rest: Iterator<Thing>;
  head: IteratorResult<Thing, unknown>;
}

/**
 * Sends rows of things one after another; the things of a row each in a task of
 * its own, so that the page answers in between. What waits for nothing is sent
 * at once.
 */
export function queueOf<Thing>(
  send: (thing: Thing) => void,
  later: (next: () => void) => void = (next) => void setTimeout(next),
): (things: Iterable<Thing>) => void {
  const waiting: Row<Thing>[] = [];
  const goOn = () => {
    for (let row = waiting[0]; row; row = waiting[0]) {
      if (row.head.done !== true) {
        send(row.head.value);
        row.head = row.rest.next();
      }
      if (row.head.done !== true) return later(goOn);
      waiting.shift();
    }
  };
  return (things) => {
    const rest = things[Symbol.iterator]();
    waiting.push({ rest, head: rest.next() });
    if (waiting.length === 1) goOn();
  };
}
