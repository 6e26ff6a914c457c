/** The middle one of some numbers. */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}

/** A number as people read it: three figures that count. */
export function short(value) {
  if (!Number.isFinite(value)) return '–';
  const size = Math.abs(value);
  const text = size >= 100 ? value.toFixed(0) : size >= 10 ? value.toFixed(1) : value.toFixed(2);
  return size > 0 && size < 0.095 ? value.toPrecision(2) : text;
}

/** A throughput is better the higher, all else the lower. */
const isRate = (unit) => unit === 'MB/s';

/**
 * How many times better ours is: by the medians, with the least and the greatest
 * of the single runs. Runs are taken in pairs where both have as many.
 */
export function ratioOf({ unit, ours }, { values }) {
  const times = (mine, theirs) => (isRate(unit) ? mine / theirs : theirs / mine);
  const pairs =
    ours.length === values.length
      ? ours.map((mine, i) => times(mine, values[i]))
      : values.map((theirs) => times(median(ours), theirs));
  return {
    ratio: times(median(ours), median(values)),
    least: Math.min(...pairs),
    most: Math.max(...pairs),
  };
}

/** Figures as a Markdown table, a row each and one more for each further rival. */
export function tableOf(figures) {
  const head = ['What', 'Size', 'Coterie', 'Rival', 'Rival’s', 'Ratio (spread)', 'Goal'];
  const rows = figures.flatMap((figure) => {
    const { part, what, size, unit, ours, goal = '', rivals = [] } = figure;
    const spread =
      ours.length > 1 ? ` (${short(Math.min(...ours))}–${short(Math.max(...ours))})` : '';
    const name = what ? `${part}: ${what}` : part;
    const own = [
      name,
      size === null ? '' : size.toLocaleString('en'),
      `${short(median(ours))} ${unit}${spread}`,
    ];
    if (rivals.length === 0) return [[...own, '', '', '', goal]];
    return rivals.map((rival, i) => {
      const { ratio, least, most } = ratioOf(figure, rival);
      // Of a measure of quality there is no telling which way is better.
      const times = unit === '' ? '' : `${short(ratio)}× (${short(least)}–${short(most)})`;
      return [
        ...(i === 0 ? own : ['', '', '']),
        rival.name,
        `${short(median(rival.values))} ${unit}${rival.note ? ` (${rival.note})` : ''}`,
        times,
        i === 0 ? goal : '',
      ];
    });
  });
  const widths = head.map((cell, i) => Math.max(cell.length, ...rows.map((row) => row[i].length)));
  const line = (cells) => `| ${cells.map((cell, i) => cell.padEnd(widths[i])).join(' | ')} |`;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [line(head), rule, ...rows.map(line)].join('\n');
}
