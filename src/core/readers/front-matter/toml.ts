import { parse, TomlError } from 'smol-toml';
import { deepest, mostValues, type Parsed, type Value } from './value.ts';

/** TOML as data; numbers and dates come as text. */
export function parseToml(source: string): Parsed {
  try {
    return { value: converted(parse(source)), problem: null, repeated: [] };
  } catch (error) {
    const line = error instanceof TomlError ? error.line : 1;
    const message = error instanceof Error ? error.message.split('\n')[0]! : '';
    return { value: null, problem: { message, line }, repeated: [] };
  }
}

function converted(root: unknown): Value | null {
  let left = mostValues;
  const valueOf = (raw: unknown, depth: number): Value | null => {
    left -= 1;
    if (left < 0 || depth > deepest) return null;
    if (typeof raw === 'string') return raw;
    if (typeof raw === 'number' || typeof raw === 'boolean') return String(raw);
    if (typeof raw !== 'object' || raw === null) return null;
    if (Array.isArray(raw)) {
      return raw.flatMap((item: unknown) => {
        const value = valueOf(item, depth + 1);
        return value === null ? [] : [value];
      });
    }
    // A date of TOML is written as JSON writes it: as text.
    if ('toISOString' in raw) return JSON.stringify(raw).replaceAll('"', '');
    const map = new Map<string, Value>();
    for (const [key, inner] of Object.entries(raw)) {
      const value = valueOf(inner, depth + 1);
      if (value !== null) map.set(key, value);
    }
    return map;
  };
  return valueOf(root, 0);
}
