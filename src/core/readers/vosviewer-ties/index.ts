import { type Progress, type Reading, unheard } from '#core/model';
import { defineReader } from '../reader.ts';
import { NetworkBuilder } from '../network-source/index.ts';

/** Two ids and, if need be, the strength between them. */
const tie = /^\s*(\d{1,15})\s*[\t,;]\s*(\d{1,15})\s*(?:[\t,;]\s*([^\t,;]*?)\s*)?$/;
/** As many lines are looked at to know the format. */
const looked = 40;

/**
 * VOSviewer's network files: a line for each tie, two ids and a strength, without
 * a header. The labels stand in the map file; alone, the ids stand in for them.
 */
export const vosviewerTies = defineReader({
  id: 'vosviewer-ties',
  label: 'VOSviewer network',
  extensions: ['txt', 'csv'],
  sniff(text) {
    const lines = text
      .slice(0, 5000)
      .split('\n', looked + 1)
      .filter((line) => line.trim() !== '');
    if (!tie.test(lines[0] ?? '')) return 0;
    const sound = lines.filter((line) => tie.test(line)).length;
    // A few lines may be damaged, or be about the file.
    return sound >= 2 && sound >= 0.6 * (lines.length - 1) ? 0.9 : 0;
  },
  read: readTies,
});

function readTies(text: string, file: string, progress: Progress = unheard): Reading {
  const builder = new NetworkBuilder(file);
  text.split('\n').forEach((line, i, { length }) => {
    progress(i / length, 0);
    if (line.trim() === '') return;
    const [, source, target, weight] = tie.exec(line.slice(0, 200)) ?? [];
    if (source === undefined || target === undefined) {
      const message = 'this line is not two ids and a strength; it was left out';
      builder.report.error('bad-line', message, i + 1);
      return;
    }
    // 007 is 7: the two files of a map may pad differently.
    const idOf = (digits: string) => String(Number(digits));
    const directed = false;
    builder.edge({ source: idOf(source), target: idOf(target), weight, directed, line: i + 1 });
  });
  builder.nodesOfTies();
  return builder.finish({ half: { of: 'ties', ties: builder.ties } });
}
