/** An event of a trace of the browser; `tdur` is its own work in microseconds, whatever else ran. */
export interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly tdur?: number;
}

/** The longest task of the page's own thread between two marks, in milliseconds of its own work. */
export function longestTask(events: readonly TraceEvent[], from: string, to: string): number {
  const at = (mark: string) => events.find(({ name }) => name === mark)!;
  const [first, last] = [at(from), at(to)];
  const tasks = events.filter(
    ({ name, pid, tid, ts }) =>
      name.endsWith('RunTask') &&
      pid === first.pid &&
      tid === first.tid &&
      ts >= first.ts &&
      ts <= last.ts,
  );
  return tasks.reduce((most, { tdur = 0 }) => Math.max(most, tdur / 1000), 0);
}
