/** Where a command writes: the process's streams, or a test's strings. */
export interface Console {
  /** Results. */
  out(data: string | Uint8Array): void;
  /** Messages for people. */
  error(text: string): void;
  /** Columns of the terminal that messages go to; null where there is none. */
  readonly columns: number | null;
  /** Milliseconds from some fixed moment. */
  now(): number;
}

/** The console of this process. */
export function processConsole(): Console {
  return {
    out: (data) => void process.stdout.write(data),
    error: (text) => void process.stderr.write(text),
    columns: process.stderr.isTTY ? process.stderr.columns : null,
    now: () => performance.now(),
  };
}
