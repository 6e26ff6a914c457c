import type { Command } from 'commander';
import type { Console } from '../console.ts';

/** What the options of a command gave, by camelCase name, before they are made sense of. */
export type Given = Readonly<Record<string, unknown>>;

/** One command; a new one is a file here and a line in `commands`. All of them take lists. */
export interface CliCommand {
  readonly name: string;
  /** One line for `--help`. */
  readonly description: string;
  /** The lists as `--help` names them: `<LIST...>` where one is needed, `[LIST...]` where not. */
  readonly lists: '<LIST...>' | '[LIST...]';
  readonly listsDescription: string;
  /** Adds the command's own options. */
  configure(command: Command): void;
  /**
   * Does it and gives the exit code, 1 where something was lost. Throws a
   * `Refusal` where it cannot go on.
   */
  run(lists: readonly string[], given: Given, console: Console): Promise<0 | 1> | 0 | 1;
}
