import type { Param, Params, ValueOf, Values } from './params.ts';
import { defaultsOf, kebabOf } from './params.ts';
import { parseValue, valueToText } from './text.ts';

/** A longer query string is nobody's link: the rest of it is not read. */
const maxQueryLength = 8192;

/** Percent-encodes, but keeps the colon of `2020:2024` and the ids legible; never throws. */
function encode(text: string): string {
  const wellFormed = text.replace(/\p{Surrogate}/gu, '\ufffd');
  return encodeURIComponent(wellFormed).replaceAll('%3A', ':');
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    // A lone % or a broken UTF-8 sequence; the setting keeps its default.
    return null;
  }
}

/**
 * The settings that differ from their defaults, as `view=coauthors&years=2020:2024`
 * without a question mark, in the order of `params`. A value its own setting
 * would not read back (out of bounds, too long) is left out.
 */
export function toQuery<P extends Params>(params: P, values: Values<P>): string {
  const parts: string[] = [];
  for (const [name, param] of Object.entries<Param>(params)) {
    const text = valueToText(values[name] as ValueOf<Param>);
    const isDefault = text === valueToText(param.default);
    if (!isDefault && parseValue(param, text).ok) parts.push(`${kebabOf(name)}=${encode(text)}`);
  }
  return parts.join('&');
}

/**
 * Reads what `toQuery` wrote, with or without the question mark. Unknown names
 * are passed over, a bad value is the default, the first of two counts. Never throws.
 */
export function fromQuery<P extends Params>(params: P, query: string): Values<P> {
  const given = new Map<string, string>();
  for (const part of query.slice(0, maxQueryLength).replace(/^[?#]/, '').split('&')) {
    const equals = part.indexOf('=');
    if (equals < 1) continue;
    const name = decode(part.slice(0, equals));
    const text = decode(part.slice(equals + 1));
    if (name !== null && text !== null && !given.has(name)) given.set(name, text);
  }
  const values: Record<string, ValueOf<Param>> = { ...defaultsOf(params) };
  for (const [name, param] of Object.entries<Param>(params)) {
    const text = given.get(kebabOf(name));
    const parsed = text === undefined ? null : parseValue(param, text);
    if (parsed?.ok) values[name] = parsed.value;
  }
  return values as Values<P>;
}
