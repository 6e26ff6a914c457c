import type { NetworkAttribute, Progress, Reading } from '#core/model';
import { clusterIn, downOf, NetworkBuilder, walkXml } from '../network-source/index.ts';
import { refused } from '../reader.ts';

type Attribute = (name: string) => string | undefined;

/** A node or an edge whose end tag is still to come. */
interface Open {
  readonly attribute: Attribute;
  readonly line: number;
  readonly values: NetworkAttribute[];
  place: readonly [string, string] | null;
  size: string | undefined;
}

/**
 * Reads GEXF. Nodes within nodes are nodes like others; colours are left, the
 * picture has its own; of a dynamic graph all times are taken together.
 */
export function readGexf(text: string, file: string, progress?: Progress): Reading {
  const builder = new NetworkBuilder(file);
  const names = { node: new Map<string, string>(), edge: new Map<string, string>() };
  const open: Open[] = [];
  let described: 'node' | 'edge' = 'node';
  let directed = false;
  let inMeta = false;
  let heard: string | null = null;
  let title = '';

  const fault = walkXml(
    text,
    {
      open(name, attribute, line) {
        const top = open.at(-1);
        if (name === 'meta') inMeta = true;
        else if (name === 'title' && inMeta) heard = '';
        else if (name === 'graph') directed = attribute('defaultedgetype') === 'directed';
        else if (name === 'attributes') {
          described = attribute('class') === 'edge' ? 'edge' : 'node';
        } else if (name === 'attribute') {
          const id = attribute('id');
          if (id !== undefined) names[described].set(id, attribute('title') ?? id);
        } else if (name === 'node' || name === 'edge') {
          open.push({ attribute, line, values: [], place: null, size: undefined });
        } else if (name === 'attvalue' && top) {
          top.values.push({
            name: attribute('for') ?? attribute('id') ?? '',
            value: attribute('value') ?? '',
          });
        } else if (name === 'position' && top) {
          top.place = [attribute('x') ?? '', attribute('y') ?? ''];
        } else if (name === 'size' && top) top.size = attribute('value');
      },
      close(name) {
        if (name === 'title' && heard !== null) [title, heard] = [heard, null];
        else if (name === 'meta') inMeta = false;
        const one = name === 'node' || name === 'edge' ? open.pop() : undefined;
        if (!one) return;
        const { attribute, line, place } = one;
        const known = names[name === 'node' ? 'node' : 'edge'];
        const attributes = one.values.map((own) => ({
          ...own,
          name: known.get(own.name) ?? own.name,
        }));
        if (name === 'node') {
          builder.node({
            id: attribute('id') ?? '',
            label: attribute('label') ?? '',
            // Its y points up.
            ...(place ? { x: place[0], y: downOf(place[1]) } : {}),
            weight: one.size,
            cluster: clusterIn(attributes),
            attributes,
            line,
          });
        } else {
          const type = attribute('type');
          const weight =
            attribute('weight') ??
            attributes.find((own) => own.name.toLowerCase() === 'weight')?.value;
          builder.edge({
            source: attribute('source') ?? '',
            target: attribute('target') ?? '',
            weight,
            directed: type === undefined ? directed : type === 'directed',
            line,
          });
        }
      },
      text(piece) {
        if (heard !== null && heard.length < 1000) heard += piece;
      },
      lost({ message, line }) {
        const [one] = open.splice(0);
        heard = null;
        builder.damaged(message, one?.line ?? line);
      },
    },
    progress,
  );
  if (fault) return refused(file, fault.code, `line ${fault.line}: ${fault.message}`);
  return builder.finish({ title });
}
