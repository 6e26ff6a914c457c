/**
 * How much a diagnostic costs: `info` nothing (something was mended or joined),
 * `warning` a detail of an entry, `error` one entry, `fatal` the whole source.
 */
export const severities = ['info', 'warning', 'error', 'fatal'] as const;
export type Severity = (typeof severities)[number];

/** What a reader or a pass has to tell about a source. Bad input is one of these, never a throw. */
export interface Diagnostic {
  readonly severity: Severity;
  /** A stable word for programs, e.g. `no-authors`; kebab-case. */
  readonly code: string;
  /** A sentence for people: what happened and what to do. */
  readonly message: string;
  /** The source's name as it was given. */
  readonly file: string;
  /** The line, from 1; null where the whole source is meant. */
  readonly line: number | null;
}

/** How many entries of a source were given up. */
export function lostEntries(diagnostics: readonly Diagnostic[]): number {
  return diagnostics.filter((one) => one.severity === 'error').length;
}
