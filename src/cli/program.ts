import { Command, CommanderError } from 'commander';
import type { CliCommand, Given } from './commands/index.ts';
import { commands } from './commands/index.ts';
import type { Console } from './console.ts';
import { packageVersion } from './platform.ts';
import { causeOf, oneLine, Refusal } from './refusal.ts';

/** What a command ends with: 0 done, 1 something was not read or written, 2 wrong use. */
export type ExitCode = 0 | 1 | 2;

/** Wrong use is answered in one line: no suggestions, no usage after it. */
function createProgram(console: Console, done: (code: ExitCode) => void): Command {
  const program = new Command('coterie')
    .description('turns a publication list into a graph of its papers, authors and venues')
    .version(packageVersion())
    .showSuggestionAfterError(false)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => console.out(text),
      writeErr: (text) => console.error(text),
      outputError: (text, write) => write(`coterie: ${oneLine(text.replace(/^error: /, ''))}\n`),
    });
  for (const one of commands as readonly CliCommand[]) {
    const command = program
      .command(one.name)
      .description(one.description)
      .argument(one.lists, one.listsDescription)
      .action(async (lists: string[], given: Given) => done(await one.run(lists, given, console)));
    one.configure(command);
  }
  return program;
}

/**
 * Runs the command line and says in one line what went wrong, if anything did.
 *
 * @param args what follows the program's name
 */
export async function run(args: readonly string[], console: Console): Promise<ExitCode> {
  let exitCode: ExitCode = 0;
  try {
    if (args.length === 0) throw new Refusal('no command given; see coterie --help', 2);
    const program = createProgram(console, (code) => (exitCode = code));
    await program.parseAsync(args, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    const refusal = error instanceof Refusal ? error : new Refusal(causeOf(error), 1);
    console.error(`coterie: ${oneLine(refusal.message)}\n`);
    return refusal.exitCode;
  }
}
