/** Milliseconds of the middle one of several runs, after one that is not counted. */
export function median(run: () => unknown, times = 9): number {
  run();
  const taken = Array.from({ length: times }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  taken.sort((a, b) => a - b);
  return taken[times >> 1]!;
}

/** Prints a line of figures. */
export function say(what: string, milliseconds: number, goal?: string): void {
  const figure = milliseconds < 10 ? milliseconds.toFixed(2) : milliseconds.toFixed(0);
  console.log(`${what.padEnd(58)} ${figure.padStart(8)} ms${goal ? `   (${goal})` : ''}`);
}
