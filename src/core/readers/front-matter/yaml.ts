import { isAlias, isMap, isNode, isScalar, isSeq, parseDocument, type Document } from 'yaml';
import { deepest, mostOfField, mostValues, type Parsed, type Value } from './value.ts';

/**
 * YAML as data. Text, numbers and dates come as they are written. Nothing is
 * run and no tag obeyed; aliases are followed within a budget of values.
 */
export function parseYaml(source: string): Parsed {
  if (isDeep(source)) return failed('it is nested too deeply', 1);
  try {
    const document = parseDocument(source, {
      strict: false,
      uniqueKeys: false,
      logLevel: 'silent',
      schema: 'failsafe',
    });
    const [error] = document.errors;
    const problem =
      error === undefined
        ? null
        : {
            message: (error.message.split('\n')[0] ?? '').replace(/ at line \d+.*$/, ''),
            line: error.linePos?.[0].line ?? 1,
          };
    return { ...converted(document), problem };
  } catch (error) {
    return failed(error instanceof Error ? (error.message.split('\n')[0] ?? '') : '', 1);
  }
}

function failed(message: string, line: number): Parsed {
  return { value: null, problem: { message, line }, repeated: [] };
}

/** Whether a text opens more brackets or lists at once than any entry does. */
function isDeep(source: string): boolean {
  let open = 0;
  for (const [mark] of source.matchAll(/[[\]{}]|^[ \t]*(?:- ){9,}/gm)) {
    if (mark.length > 1) return true;
    open = Math.max(0, open + (mark === '[' || mark === '{' ? 1 : -1));
    if (open > 200) return true;
  }
  return /^ {400}/m.test(source);
}

function converted(document: Document.Parsed): Pick<Parsed, 'value' | 'repeated'> {
  let left = mostOfField;
  let all = mostValues;
  /** Anchors met so far: an alias points back. */
  const anchors = new Map<string, unknown>();
  const repeated = new Set<string>();
  const valueOf = (node: unknown, depth: number): Value | null => {
    left -= 1;
    all -= 1;
    if (left < 0 || all < 0 || depth > deepest) return null;
    if (isAlias(node)) return valueOf(anchors.get(node.source), depth + 1);
    if (isNode(node) && node.anchor !== undefined) anchors.set(node.anchor, node);
    if (isScalar(node)) return typeof node.value === 'string' ? node.value : null;
    if (isSeq(node)) {
      return node.items.flatMap((item) => {
        const value = left > 0 ? valueOf(item, depth + 1) : null;
        return value === null ? [] : [value];
      });
    }
    if (!isMap(node)) return null;
    const map = new Map<string, Value>();
    for (const { key, value } of node.items) {
      // A field that multiplies must not cost the others.
      if (depth <= 1) left = mostOfField;
      const name = isScalar(key) && typeof key.value === 'string' ? key.value : null;
      const inner = left > 0 ? valueOf(value, depth + 1) : null;
      if (name === null || inner === null) continue;
      if (map.has(name) && depth <= 1) repeated.add(name);
      map.set(name, inner);
    }
    return map;
  };
  return { value: valueOf(document.contents, 0), repeated: [...repeated] };
}
