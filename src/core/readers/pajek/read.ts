import { type Progress, type Reading, unheard } from '#core/model';
import { NetworkBuilder, type RawNode } from '../network-source/index.ts';
import { vertexOf } from './vertex.ts';

/** What the lines below a heading are. */
type Section =
  'vertices' | 'arcs' | 'edges' | 'arcslist' | 'edgeslist' | 'matrix' | 'partition' | 'other';

/** A star and a word. */
const headingLine = /^\*[a-z]{3,}(?=[\s:\d]|$)/i;

const pair = /^\s*(\d{1,15})\s+(\d{1,15})(?:\s+(\S+))?/;
/** Vertices without a line of their own are drawn up to this many; beyond, only those with ties. */
const mostImplied = 10_000;

/**
 * Reads the first network of the file, and the first partition as its groups.
 * Vertices are named by their number, from 1.
 */
export function readPajek(text: string, file: string, progress: Progress = unheard): Reading {
  const builder = new NetworkBuilder(file);
  const { report } = builder;
  const vertices: RawNode[] = [];
  const clusters: string[] = [];
  let section: Section = 'other';
  let title = '';
  let count = 0;
  let networks = 0;
  let partitions = 0;
  let row = 0;

  const heading = (line: string, at: number) => {
    const [, word = '', rest = ''] = /^\*(\S*)\s*(.*)$/.exec(line) ?? [];
    const name = word.toLowerCase().replace(/:.*$/, '');
    if (name === 'network') title ||= rest;
    if (name === 'vertices' && section === 'partition') return;
    row = 0;
    section = 'other';
    if (name === 'partition') {
      partitions += 1;
      if (partitions === 1) section = 'partition';
    } else if (name === 'vertices') {
      networks += 1;
      if (networks === 1) [section, count] = ['vertices', Number(/^\d{1,15}/.exec(rest)?.[0] ?? 0)];
      else if (networks === 2) {
        report.warn('more-networks', 'this file holds further networks; the first is read', at);
      }
    } else if (networks === 1 && isTies(name)) section = name;
  };
  const tie = (source: string, target: string, weight: string | undefined, line: number) => {
    const directed = section === 'arcs' || section === 'arcslist' || section === 'matrix';
    builder.edge({
      source: String(Number(source)),
      target: String(Number(target)),
      weight,
      directed,
      line,
    });
  };
  const entry = (line: string, at: number) => {
    row += 1;
    if (section === 'vertices') {
      const vertex = vertexOf(line, at);
      if (vertex) vertices.push(vertex);
      else report.error('bad-line', 'this line is no vertex; it was left out', at);
    } else if (section === 'partition') clusters.push(line.trim());
    else if (section === 'arcs' || section === 'edges') {
      const [, source, target, weight] = pair.exec(line) ?? [];
      if (source !== undefined && target !== undefined) tie(source, target, weight, at);
      else report.error('bad-line', 'this line is not two numbers and a weight', at);
    } else if (section === 'arcslist' || section === 'edgeslist') {
      const [source, ...targets] = line.trim().split(/\s+/);
      for (const target of targets) if (source !== undefined) tie(source, target, undefined, at);
    } else if (section === 'matrix') {
      line
        .trim()
        .split(/\s+/)
        .forEach((value, i) => {
          if (!/^[+-]?0*\.?0*$/.test(value)) tie(String(row), String(i + 1), value, at);
        });
    }
  };

  text.split('\n').forEach((line, i, { length }) => {
    progress(i / length, 0);
    if (line.trim() === '' || line.startsWith('%')) return;
    // A star alone is damage to one of the lines, not the end of them.
    if (headingLine.test(line)) heading(line, i + 1);
    else entry(line, i + 1);
  });

  for (const vertex of vertices) {
    builder.node({ ...vertex, cluster: clusters[Number(vertex.id) - 1] ?? null });
  }
  const wanted = new Set<number>();
  for (let i = 1; i <= Math.min(count, mostImplied); i += 1) wanted.add(i);
  for (const { source, target } of builder.ties) wanted.add(Number(source)).add(Number(target));
  for (const number of wanted) {
    const id = String(number);
    if (number < 1 || number > count || builder.has(id)) continue;
    builder.node({ id, label: id, cluster: clusters[number - 1] ?? null, line: 1 });
  }
  return builder.finish({ title });
}

function isTies(name: string): name is Section {
  return ['arcs', 'edges', 'arcslist', 'edgeslist', 'matrix'].includes(name);
}
