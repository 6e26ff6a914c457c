import { decodeEntities } from '../markup/entities.ts';
import type { RawNode } from '../network-source/index.ts';

const numbered = /^\s*(\d{1,15})\s*(.*)$/;

/**
 * A line of a vertex: number, label, x and y from the upper left corner, and
 * how to draw it, which is left. Pajek writes `&#233;` for letters. Null for a line that has no number.
 */
export function vertexOf(line: string, at: number): RawNode | null {
  const [, number, rest] = numbered.exec(line) ?? [];
  if (number === undefined || rest === undefined) return null;
  const { label, behind } = labelOf(rest);
  const [x, y] = behind.trim().split(/\s+/, 2);
  const isPlace = [x, y].every((part) => /^[+-]?[\d.]/.test(part ?? ''));
  const text = decodeEntities(label);
  return { id: String(Number(number)), label: text, ...(isPlace ? { x, y } : {}), line: at };
}

/** The label in quotation marks, or up to a space; one that is never closed takes the whole line. */
function labelOf(text: string): { label: string; behind: string } {
  if (text.startsWith('"')) {
    const end = text.indexOf('"', 1);
    if (end === -1) return { label: text.slice(1), behind: '' };
    return { label: text.slice(1, end), behind: text.slice(end + 1) };
  }
  const space = text.search(/\s/);
  return space === -1
    ? { label: text, behind: '' }
    : { label: text.slice(0, space), behind: text.slice(space) };
}
