import { defineReader, refused } from '../reader.ts';
import { NetworkBuilder, numberOf, sizeWeight } from '../network-source/index.ts';
import { parseCsv, type Row } from '../text/index.ts';
import { partOf, type Progress, type Reading, unheard } from '#core/model';

const special = /^(weight|score)<(.*)>$/i;

/**
 * VOSviewer's map files: a table of items with label, place, cluster, weights
 * and scores (app.vosviewer.com/docs/file-types/map-and-network-file-type). The
 * ties stand in a file of their own.
 */
export const vosviewerMap = defineReader({
  id: 'vosviewer-map',
  label: 'VOSviewer map',
  extensions: ['txt', 'csv'],
  sniff(text) {
    const [header] = parseCsv(text.slice(0, 5000).split('\n', 1)[0] ?? '').rows;
    const names = new Set(header?.cells.map(nameOf));
    if (!names.has('label')) return 0;
    const weighs = [...names].some((name) => special.test(name));
    return weighs || (names.has('x') && names.has('y')) ? 0.95 : 0;
  },
  read: readMap,
});

const nameOf = (cell: string) => cell.trim().toLowerCase();

function readMap(text: string, file: string, progress: Progress = unheard): Reading {
  const { rows } = parseCsv(text, partOf(progress, 0, 0.5));
  const [header, ...items] = rows;
  if (!header) return refused(file, 'no-nodes', 'this map holds no item');
  const builder = new NetworkBuilder(file);
  const columns = new Map(header.cells.map((cell, i) => [nameOf(cell), i]));
  const details = header.cells.flatMap((cell, i) => {
    const match = special.exec(cell.trim());
    const plainName = /^(?:description|url|sublabel)$/i.test(cell.trim()) ? cell.trim() : null;
    const name = match?.[2] ?? plainName;
    return name === null ? [] : [{ name, i, weighs: match?.[1]?.toLowerCase() === 'weight' }];
  });
  const weightName = sizeWeight(details.filter((one) => one.weighs).map((one) => one.name));
  const weightAt = details.find((one) => one.weighs && one.name === weightName)?.i;
  for (const [i, row] of items.entries()) {
    progress(0.5 + (0.5 * i) / items.length, 0);
    if (row.broken === true) {
      const message = 'a quotation mark is opened in this row and never closed; it was left out';
      builder.report.error('unclosed-quote', message, row.line);
      continue;
    }
    const cell = (name: string) => valueIn(row, columns.get(name));
    const [x, y] = [cell('x'), numberOf(cell('y'))];
    const placed = x !== '' || cell('y') !== '';
    builder.node({
      id: columns.has('id') ? cell('id') : cell('label'),
      label: cell('label'),
      // Its y points up.
      ...(placed ? { x, y: y === null ? cell('y') : -y } : {}),
      weight: valueIn(row, weightAt ?? columns.get('weight')),
      cluster: cell('cluster'),
      attributes: details.map(({ name, i }) => ({ name, value: valueIn(row, i) })),
      line: row.line,
    });
  }
  return builder.finish({ weightName, half: { of: 'nodes' } });
}

function valueIn(row: Row, column: number | undefined): string {
  return column === undefined ? '' : (row.cells[column] ?? '').trim();
}
