import { check } from './check.ts';
import type { CliCommand } from './command.ts';
import { convert } from './convert.ts';
import { image } from './image.ts';
import { serve } from './serve.ts';

export type { CliCommand, Given } from './command.ts';

/** Every command, in the order of `--help`. */
export const commands = [convert, image, check, serve] as const satisfies readonly CliCommand[];
