import type { NetworkAttribute, Progress, Reading } from '#core/model';
import { NetworkBuilder, nodeOfFields, walkXml } from '../network-source/index.ts';
import { refused } from '../reader.ts';
import { withoutTags } from '../text/index.ts';

type Attribute = (name: string) => string | undefined;

/** A node or an edge whose end tag is still to come. */
interface Open {
  readonly attribute: Attribute;
  readonly line: number;
  readonly values: NetworkAttribute[];
  /** Label and place as yEd draws them; its y points down. */
  drawn: { label: string; place: readonly [string, string] | null };
}

/** Longer texts are no attribute of a node. */
const longest = 4000;

/**
 * Reads GraphML. Graphs within nodes are read into the one network; a tie of
 * more than two ends is given up.
 */
export function readGraphml(text: string, file: string, progress?: Progress): Reading {
  const builder = new NetworkBuilder(file);
  const names = new Map<string, string>();
  const open: Open[] = [];
  const directed: boolean[] = [];
  let key: string | null = null;
  let heard: string | null = null;

  const fault = walkXml(
    text,
    {
      open(name, attribute, line) {
        const top = open.at(-1);
        if (name === 'key') {
          const id = attribute('id');
          if (id !== undefined) names.set(id, attribute('attr.name') ?? id);
        } else if (name === 'graph') directed.push(attribute('edgedefault') === 'directed');
        else if (name === 'node' || name === 'edge') {
          open.push({ attribute, line, values: [], drawn: { label: '', place: null } });
        } else if (name === 'hyperedge') {
          const message = 'a tie of more than two ends cannot be drawn; it was left out';
          builder.report.error('hyperedge', message, line);
        } else if (name === 'data') {
          [key, heard] = [attribute('key') ?? '', ''];
        } else if (name === 'NodeLabel') heard = '';
        else if (name === 'Geometry' && top) {
          const middle = (at: string, size: string) =>
            String(Number(attribute(at) ?? Number.NaN) + Number(attribute(size) ?? 0) / 2);
          top.drawn.place = [middle('x', 'width'), middle('y', 'height')];
        }
      },
      close(name) {
        const top = open.at(-1);
        if (name === 'graph') directed.pop();
        else if (name === 'NodeLabel' && top && heard !== null) {
          if (top.drawn.label === '') top.drawn.label = withoutTags(heard).trim();
          heard = '';
        } else if (name === 'data') {
          if (top && key !== null && heard !== null && heard.trim() !== '') {
            top.values.push({ name: names.get(key) ?? key, value: heard.trim() });
          }
          [key, heard] = [null, null];
        } else if (name === 'node' && top) {
          open.pop();
          const { label, place } = top.drawn;
          const raw = nodeOfFields(top.attribute('id') ?? '', top.values, top.line, true);
          builder.node({
            ...raw,
            label: raw.label || label,
            ...(place ? { x: place[0], y: place[1] } : {}),
          });
        } else if (name === 'edge' && top) {
          open.pop();
          const own = top.attribute('directed');
          builder.edge({
            source: top.attribute('source') ?? '',
            target: top.attribute('target') ?? '',
            weight: top.values.find((one) => one.name.toLowerCase() === 'weight')?.value,
            directed: own === undefined ? directed.at(-1) === true : own === 'true',
            line: top.line,
          });
        }
      },
      text(piece) {
        if (heard !== null && heard.length < longest) heard += piece;
      },
      lost({ message, line }) {
        const [one] = open.splice(0);
        [key, heard] = [null, null];
        builder.damaged(message, one?.line ?? line);
      },
    },
    progress,
  );
  if (fault) return refused(file, fault.code, `line ${fault.line}: ${fault.message}`);
  return builder.finish();
}
