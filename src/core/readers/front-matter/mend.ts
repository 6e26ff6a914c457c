import { parseYaml } from './yaml.ts';
import type { Parsed } from './value.ts';

const keyed = /^([ \t]*(?:- +)?)(["']?[A-Za-z_][\w -]{0,40}["']?):(?:[ \t]+(.*))?$/;
const comment = /(?:^|\s)#.*$/;

/**
 * YAML as data, as `parseYaml` has it. What its parser cannot read is set right
 * line by line first: a value that needs quotation marks gets them, a key at a
 * wrong indent is put under the others. The problem is told all the same.
 */
export function parseLoosely(source: string): Parsed {
  const strict = parseYaml(source);
  if (strict.problem === null || source.length > longest) return strict;
  for (const text of [mended(source, false), mended(source, true)]) {
    const loose = parseYaml(text);
    if (loose.problem === null) return { ...loose, problem: strict.problem };
  }
  return strict;
}

const longest = 50_000;

function mended(source: string, indents: boolean): string {
  const lines = source.split('\n');
  const first = lines.findIndex((line) => keyed.test(line));
  if (first === -1) return source;
  const base = keyed.exec(lines[first]!)![1]!.length;
  /** How far the lines below a key move with it. */
  let shift = 0;
  /** The indent of a key that has nothing on its line: deeper lines are its value. */
  let holder: number | null = null;
  return lines
    .map((line, i) => {
      const found = keyed.exec(line);
      const indent = /^[ \t]*/.exec(line)![0].length;
      if (i < first || line.trim() === '') return line;
      const within = holder !== null && indent > holder;
      if (found === null || within) return moved(line, indent, shift);
      const [, lead = '', key = '', value = ''] = found;
      const own = !lead.includes('-') || i === first;
      if (own) {
        shift = indents && i > first ? base - indent : 0;
        const held = /^(?:[|>][-+\d]*)?$/.test(value.replace(comment, '').trim());
        holder = held ? lead.length : null;
        if (held) return moved(line, indent, shift);
      }
      return moved(`${lead}${key}: ${quoted(value)}`, indent, shift);
    })
    .join('\n');
}

function moved(line: string, indent: number, shift: number): string {
  return shift === 0 ? line : ' '.repeat(Math.max(0, indent + shift)) + line.slice(indent);
}

/** A value in quotation marks where YAML would take it for something else than text. */
function quoted(value: string): string {
  const text = value.trim();
  const means =
    /:(?:\s|$)/.test(text) ||
    // Marks of Markdown, and signs that YAML keeps for itself.
    /^(?:[*&!%@`|>]|\[[^\]]*\]\s*[^\s,#]|\{[^}]*\}\s*[^\s,#])/.test(text);
  const closed = /^(["'])(?:\\.|(?!\1).)*\1\s*(?:#.*)?$/.test(text);
  const behind = /^(["'])(?:\\.|(?!\1).)*\1\s*[^\s#]/.test(text);
  const open = /^["'[{]/.test(text) && !behind && !/^[[{][^\]}]*[\]}]\s*[^\s,#]/.test(text);
  if (closed || open || !(means || behind)) return value;
  return `'${text.replaceAll("'", "''")}'`;
}
