import type { NetworkAttribute, Progress, Reading } from '#core/model';
import {
  at,
  isObject,
  type JsonObject,
  membersOf,
  parsePiece,
  placeOf,
  skipSpace,
  skipValue,
  textOf,
} from '../json-source/index.ts';
import {
  entriesAt,
  idOf,
  type JsonEntry,
  NetworkBuilder,
  nodeOfFields,
  valueText,
} from '../network-source/index.ts';

/** What Cytoscape keeps for itself. */
const own = new Set(['id', 'SUID', 'selected', 'shared_name', 'source', 'target']);

/** Reads nodes and edges, in two lists or in one; styles are left. */
export function readCytoscape(text: string, file: string, progress?: Progress): Reading {
  const builder = new NetworkBuilder(file);
  const { report } = builder;
  const start = skipSpace(text, 0);
  const isSplit = ['nodes', 'edges'].some(
    (key) => placeOf(text, start, [['elements', key]]) !== null,
  );
  if (isSplit) {
    for (const one of entriesAt(text, ['elements', 'nodes'], 'node', report, progress)) {
      // Behind a broken node the list may seem to go on with the edges.
      if (!isEdge(one.value)) addNode(builder, one);
    }
    for (const one of entriesAt(text, ['elements', 'edges'], 'edge', report, progress))
      addEdge(builder, one);
  } else {
    const path = text[start] === '[' ? [] : ['elements'];
    for (const one of entriesAt(text, path, 'element', report, progress)) {
      if (isEdge(one.value)) addEdge(builder, one);
      else addNode(builder, one);
    }
  }
  return builder.finish({ title: titleOf(text, start, builder) });
}

function isEdge(value: JsonObject): boolean {
  const group = at(value, 'group');
  return group === undefined ? at(value, 'data', 'source') !== undefined : group === 'edges';
}

function addNode(builder: NetworkBuilder, { value, line }: JsonEntry): void {
  const data = at(value, 'data');
  const fields = isObject(data)
    ? Object.keys(data)
        .filter((name) => !own.has(name))
        .map((name): NetworkAttribute => ({ name, value: valueText(data[name]) }))
    : [];
  const [x, y] = [at(value, 'position', 'x'), at(value, 'position', 'y')];
  builder.node({
    ...nodeOfFields(idOf(at(data, 'id')), fields, line, false),
    ...(x === undefined && y === undefined ? {} : { x, y }),
  });
}

function addEdge(builder: NetworkBuilder, { value, line }: JsonEntry): void {
  const data = at(value, 'data');
  builder.edge({
    source: idOf(at(data, 'source')),
    target: idOf(at(data, 'target')),
    weight: at(data, 'weight'),
    directed: false,
    line,
  });
}

/** The name that the file's own data give it; empty where they give none. */
function titleOf(text: string, start: number, { report }: NetworkBuilder): string {
  if (text[start] !== '{') return '';
  for (const { key, at: value } of membersOf(text, start)) {
    if (key === 'data') {
      return textOf(at(parsePiece(text, skipValue(text, value), 'data', report, 1), 'name'));
    }
  }
  return '';
}
