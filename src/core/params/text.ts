import type { NumberParam, Param, ValueOf, YearRange } from './params.ts';

/** A value, or what was expected instead, e.g. `a whole number from 1 to 8`. */
export type Parsed<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly expected: string };

/** The years a list can hold; the oldest printed works are of the 15th century. */
const firstYear = 1000;
const lastYear = 2200;

function parseNumber(text: string, param: NumberParam): Parsed<number> {
  const kind = param.integer ? 'a whole number' : 'a number';
  const expected = `${kind} from ${param.min} to ${param.max}`;
  // Number() would also take '', ' 1', '0x10', '1e3' and 'Infinity'.
  if (!/^-?\d{1,15}(\.\d{1,15})?$/.test(text)) return { ok: false, expected };
  const value = Number(text);
  const fits = value >= param.min && value <= param.max;
  return fits && (!param.integer || Number.isInteger(value))
    ? { ok: true, value }
    : { ok: false, expected };
}

function parseYears(text: string): Parsed<YearRange> {
  const expected = 'years as 2020:2024, 2020:, :2024 or 2020';
  const match = /^(\d{4})?(:)?(\d{4})?$/.exec(text);
  const first = match?.[1] === undefined ? null : Number(match[1]);
  const last = match?.[3] === undefined ? null : Number(match[3]);
  const spans = match?.[2] !== undefined;
  if (match === null || (first === null && last === null)) return { ok: false, expected };
  if (!spans && (first === null || last !== null)) return { ok: false, expected };
  const from = first;
  const to = spans ? last : first;
  const known = [from, to].every(
    (year) => year === null || (year >= firstYear && year <= lastYear),
  );
  if (!known) return { ok: false, expected: `years from ${firstYear} to ${lastYear}` };
  if (from !== null && to !== null && from > to) {
    return { ok: false, expected: 'the first year before the last' };
  }
  return { ok: true, value: { from, to } };
}

/** Reads a setting from text, as a URL and a command line give it. Never throws. */
export function parseValue<P extends Param>(param: P, text: string): Parsed<ValueOf<P>> {
  return parseAny(param, text) as Parsed<ValueOf<P>>;
}

function parseAny(param: Param, text: string): Parsed<ValueOf<Param>> {
  switch (param.type) {
    case 'number':
      return parseNumber(text, param);
    case 'boolean':
      return text === 'true' || text === 'false'
        ? { ok: true, value: text === 'true' }
        : { ok: false, expected: 'true or false' };
    case 'choice':
      return param.choices.includes(text)
        ? { ok: true, value: text }
        : { ok: false, expected: param.choices.join(', ').replace(/, ([^,]*)$/, ' or $1') };
    case 'years':
      return parseYears(text);
    case 'text':
      return text.length <= param.maxLength
        ? { ok: true, value: text }
        : { ok: false, expected: `at most ${param.maxLength} characters` };
    default:
      return param satisfies never;
  }
}

/** `{from: 2020, to: null}` → `2020:`; an open span at both ends is empty. */
export function yearsToText(years: YearRange): string {
  if (years.from === null && years.to === null) return '';
  if (years.from === years.to) return String(years.from);
  return `${years.from ?? ''}:${years.to ?? ''}`;
}

/** The text `parseValue` reads back as the same value. */
export function valueToText(value: ValueOf<Param>): string {
  return typeof value === 'object' ? yearsToText(value) : String(value);
}
