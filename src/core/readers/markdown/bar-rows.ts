import type MarkdownIt from 'markdown-it';

type Token = ReturnType<InstanceType<typeof MarkdownIt>['parse']>[number];

/** Lines between bars, which kramdown takes for the rows of a table without a head. */
const barred = /^[ \t]*\|.+\|[ \t]*$/;

/**
 * The cells of a paragraph whose lines all stand between bars, row by row; null for any
 * other. Bars inside emphasis and links part nothing.
 */
export function barRows({ content, children }: Token): readonly (readonly Token[])[][] | null {
  if (!content.startsWith('|') || !content.split('\n').every((line) => barred.test(line)))
    return null;
  const rows: Token[][][] = [[]];
  let depth = 0;
  for (const token of children ?? []) {
    depth += token.nesting;
    if (token.type === 'softbreak' || token.type === 'hardbreak') rows.push([]);
    else if (token.type !== 'text' || depth > 0) cellIn(rows).push(token);
    else {
      for (const [i, part] of token.content.split('|').entries()) {
        if (i > 0) rows.at(-1)!.push([]);
        if (part !== '')
          cellIn(rows).push(Object.assign(Object.create(token) as Token, { content: part }));
      }
    }
  }
  return rows.map((row) => row.filter((cell) => cell.length > 0));
}

/** The cell that is open in the last row. */
function cellIn(rows: readonly Token[][][]): Token[] {
  const row = rows.at(-1)!;
  if (row.length === 0) row.push([]);
  return row.at(-1)!;
}
