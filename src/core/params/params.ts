/** An inclusive span of years; null leaves that end open. */
export interface YearRange {
  readonly from: number | null;
  readonly to: number | null;
}

interface Described {
  /** One line for `--help` and for the tooltip of a form: lower case, no full stop. */
  readonly description: string;
}

/** A number within bounds; whole where `integer` is set. */
export interface NumberParam extends Described {
  readonly type: 'number';
  readonly default: number;
  readonly min: number;
  readonly max: number;
  readonly integer?: boolean;
}

/** A switch. On the command line its presence means true, so its default is false. */
export interface BooleanParam extends Described {
  readonly type: 'boolean';
  readonly default: false;
}

/** One of a closed list of words. */
export interface ChoiceParam extends Described {
  readonly type: 'choice';
  readonly choices: readonly string[];
  readonly default: string;
}

/** A span of years, written `2020:2024`, `2020:`, `:2024` or `2020`. */
export interface YearsParam extends Described {
  readonly type: 'years';
  readonly default: YearRange;
}

/** Free text of at most `maxLength` UTF-16 code units. */
export interface TextParam extends Described {
  readonly type: 'text';
  readonly default: string;
  readonly maxLength: number;
}

/** One setting: a single description gives its form, its place in a URL and its flag. */
export type Param = NumberParam | BooleanParam | ChoiceParam | YearsParam | TextParam;

/** Settings by name; names are camelCase and become kebab-case in URLs and flags. */
export type Params = Readonly<Record<string, Param>>;

/** The type of the value a setting holds. */
export type ValueOf<P extends Param> = P extends ChoiceParam
  ? P['choices'][number]
  : P extends NumberParam
    ? number
    : P extends BooleanParam
      ? boolean
      : P extends YearsParam
        ? YearRange
        : string;

/** The values of a set of settings. */
export type Values<P extends Params> = { readonly [Name in keyof P]: ValueOf<P[Name]> };

/** Names a set of settings and keeps its exact type, so that the values' types follow. */
export function defineParams<const P extends Params>(params: P): P {
  return params;
}

/** Every setting at its default. */
export function defaultsOf<P extends Params>(params: P): Values<P> {
  const entries = Object.entries(params).map(([name, param]) => [name, param.default]);
  return Object.fromEntries(entries) as Values<P>;
}

/** `hideOwner` → `hide-owner`: how a setting is spelled outside the code. */
export function kebabOf(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
