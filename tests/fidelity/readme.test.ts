import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { measureFolder, rowsOf } from './measure.ts';
import { scoresTable } from './table.ts';

/** The cells of a table's rows whose first cell begins so, by that cell. */
function rowsOfTable(markdown: string, begins: string): Map<string, Map<string, string>> {
  const cellsOf = (line: string) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
  const rows = new Map<string, Map<string, string>>();
  let head: string[] = [];
  for (const line of markdown.split('\n')) {
    if (!line.startsWith('|')) head = [];
    else if (head.length === 0) head = cellsOf(line);
    else {
      const cells = cellsOf(line);
      const named = new Map(head.map((name, i) => [name, cells[i]!]));
      if (cells[0]!.startsWith(begins)) rows.set(cells[0]!, named);
    }
  }
  return rows;
}

describe('the README', () => {
  it('gives the figures that its command prints for the lists that come along', () => {
    const folder = join(import.meta.dirname, 'lists');
    const printed = rowsOfTable(scoresTable(rowsOf(folder, measureFolder(folder, null))), 'lists');
    const said = rowsOfTable(readFileSync('README.md', 'utf8'), 'lists');
    expect([...said.keys()]).toEqual([...printed.keys()]);
    for (const [name, cells] of said) {
      const right = printed.get(name)!;
      const same = new Map([...cells.keys()].map((column) => [column, right.get(column)]));
      expect(cells).toEqual(same);
    }
  });
});
