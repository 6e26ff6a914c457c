/** Something that was opened and never closed, and where. */
export interface Unclosed {
  readonly what: 'comment' | 'code' | 'markup';
  /** Line of the text, from 0. */
  readonly row: number;
}

/** So many are closed; a text with more is something else. */
const mostClosed = 50;

const fence = /^([ \t]*(?:>[ \t]?|[-*+][ \t]+|\d{1,9}[.)][ \t]+)*)(`{3,}(?=[^`]*$)|~{3,})/;
const marksAlone = /^\s*(?:>[ \t]?)*(`{3,}|~{3,})\s*$/;
const block =
  /^[ \t]*<(?:(!--)|(!\[CDATA\[)|(\?)|(![a-z])|(script|pre|style|textarea)(?=[\s>]|$))/i;

/** What is open, and how a line looks that closes it. */
interface Open {
  readonly what: Unclosed['what'];
  readonly row: number;
  readonly closes: (line: string) => boolean;
  /** What closes it: a line of its own, or the end of a line. */
  readonly line?: string;
  readonly end?: string;
}

/**
 * Markdown whose code blocks, comments and other HTML blocks that never close
 * end with their paragraph: by the letter they would take all that follows with
 * them. No line is added or removed.
 */
export function withBlocksClosed(text: string): {
  readonly text: string;
  readonly unclosed: readonly Unclosed[];
} {
  if (!/^[ \t>\d.)*+-]*(?:```|~~~)|^[ \t]*<(?:[!?]|script|pre|style|textarea)/im.test(text)) {
    return { text, unclosed: [] };
  }
  const lines = text.split('\n');
  const unclosed: Unclosed[] = [];
  let row = 0;
  while (unclosed.length < mostClosed) {
    const open = openAtEnd(lines, row);
    if (open === null) break;
    const blank = lines.findIndex((line, i) => i > open.row && line.trim() === '');
    // With nothing behind it, it hides nothing.
    if (blank === -1) break;
    if (open.line !== undefined) lines[blank] = open.line;
    else lines[blank - 1] += ` ${open.end ?? ''}`;
    unclosed.push({ what: open.what, row: open.row });
    row = blank + 1;
  }
  return { text: unclosed.length === 0 ? text : lines.join('\n'), unclosed };
}

/** What stands open at the end of the lines from `row` on. */
function openAtEnd(lines: readonly string[], row: number): Open | null {
  let open: Open | null = null;
  for (let i = row; i < lines.length; i += 1) {
    const line = lines[i]!;
    if (open === null) open = openedBy(line, i);
    else if (open.closes(line)) open = null;
  }
  return open;
}

/** What a line opens and does not close itself. */
function openedBy(line: string, row: number): Open | null {
  const [, indent, marks] = fence.exec(line) ?? [];
  if (indent !== undefined && marks !== undefined) {
    const closes = (other: string) => {
      const found = marksAlone.exec(other)?.[1];
      return found !== undefined && found[0] === marks[0] && found.length >= marks.length;
    };
    return { what: 'code', row, closes, line: indent.replace(/[^\s>]/g, ' ') + marks };
  }
  const found = block.exec(line);
  if (found === null) return null;
  const [head, comment, data, instruction, , element] = found;
  const end =
    element !== undefined
      ? `</${element}>`
      : comment !== undefined
        ? '-->'
        : data !== undefined
          ? ']]>'
          : instruction !== undefined
            ? '?>'
            : '>';
  const closing =
    element === undefined ? new RegExp(escaped(end)) : /<\/(?:script|pre|style|textarea)>/i;
  // `<!-->` is a comment too.
  if (closing.test(line.slice(comment === undefined ? head.length : head.length - 2))) return null;
  const what = comment === undefined ? 'markup' : 'comment';
  return { what, row, closes: (other) => closing.test(other), end };
}

function escaped(text: string): string {
  return text.replace(/[\]?]/g, '\\$&');
}
