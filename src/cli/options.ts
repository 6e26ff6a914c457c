import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Param, Params, Values } from '#core/params';
import { defaultsOf, kebabOf, parseValue, valueToText } from '#core/params';

/** What stands for a value in `--help`, by the type of the setting. */
const placeholders: Readonly<Record<Param['type'], string | null>> = {
  number: 'N',
  boolean: null,
  choice: 'NAME',
  years: 'YEARS',
  text: 'TEXT',
};

function hintOf(param: Param): string {
  const standard = valueToText(param.default);
  const hints = param.type === 'choice' ? [param.choices.join(', ')] : [];
  if (param.type === 'number') hints.push(`${param.min} to ${param.max}`);
  if (param.type === 'years') hints.push('2020:2024, 2020:, :2024 or 2020');
  if (param.type !== 'boolean' && standard !== '') hints.push(`default: ${standard}`);
  return hints.length === 0 ? param.description : `${param.description} (${hints.join('; ')})`;
}

/** A setting as an option of a command. */
export function optionOf(name: string, param: Param): Option {
  const placeholder = placeholders[param.type];
  const flag = placeholder === null ? '' : ` <${placeholder}>`;
  const option = new Option(`--${kebabOf(name)}${flag}`, hintOf(param));
  if (placeholder === null) return option;
  return option.argParser((text: string) => {
    const parsed = parseValue(param, text);
    if (!parsed.ok) throw new InvalidArgumentError(`Expected ${parsed.expected}.`);
    return parsed.value;
  });
}

/** Gives a command an option for each setting. */
export function addOptions(command: Command, params: Params): Command {
  for (const [name, param] of Object.entries(params)) command.addOption(optionOf(name, param));
  return command;
}

/** The settings as the command line gave them, the rest at their defaults. */
export function valuesOf<P extends Params>(
  params: P,
  given: Readonly<Record<string, unknown>>,
): Values<P> {
  const named = Object.keys(params).flatMap((name) => (name in given ? [[name, given[name]]] : []));
  return { ...defaultsOf(params), ...Object.fromEntries(named) } as Values<P>;
}
