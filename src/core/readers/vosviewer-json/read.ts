import type { NetworkAttribute, Progress, Reading } from '#core/model';
import {
  at,
  isObject,
  membersOf,
  parsePiece,
  skipSpace,
  skipValue,
  textOf,
} from '../json-source/index.ts';
import {
  entriesAt,
  idOf,
  NetworkBuilder,
  numberOf,
  sizeWeight,
  valueText,
} from '../network-source/index.ts';
import { withoutTags } from '../text/index.ts';

/** Reads a map with its items, links and clusters; settings of the display are left. */
export function readVosviewer(text: string, file: string, progress?: Progress): Reading {
  const builder = new NetworkBuilder(file);
  let weightName: string | null = null;
  const { report } = builder;
  for (const { value, line } of entriesAt(text, ['network', 'items'], 'item', report, progress)) {
    const weights = pairsOf(at(value, 'weights'));
    weightName ??= sizeWeight(weights.map(({ name }) => name));
    const y = at(value, 'y');
    const cluster = at(value, 'cluster');
    builder.node({
      id: idOf(at(value, 'id')),
      label: textOf(at(value, 'label')),
      // Its y points up.
      ...(y === undefined ? {} : { x: at(value, 'x'), y: negative(y) }),
      weight: weights.find(({ name }) => name === weightName)?.value,
      cluster: valueText(cluster),
      attributes: [
        ...weights,
        ...pairsOf(at(value, 'scores')),
        ...['description', 'url'].flatMap((name): NetworkAttribute[] => {
          const own = at(value, name);
          return typeof own === 'string' ? [{ name, value: withoutTags(own) }] : [];
        }),
      ],
      line,
    });
  }
  for (const { value, line } of entriesAt(text, ['network', 'links'], 'link', report, progress)) {
    builder.edge({
      source: idOf(at(value, 'source_id')),
      target: idOf(at(value, 'target_id')),
      weight: at(value, 'strength'),
      directed: false,
      line,
    });
  }
  const clusterNames = new Map<string, string>();
  for (const { value } of entriesAt(text, ['network', 'clusters'], 'cluster', report)) {
    const label = textOf(at(value, 'label'));
    if (label !== '') clusterNames.set(valueText(at(value, 'cluster')), label);
  }
  return builder.finish({ title: titleOf(text, builder), weightName, clusterNames });
}

function pairsOf(value: unknown): NetworkAttribute[] {
  if (!isObject(value)) return [];
  return Object.keys(value).map((name) => ({ name, value: valueText(value[name]) }));
}

function negative(value: unknown): unknown {
  const number = numberOf(value);
  return number === null ? value : -number;
}

/** What its `info` says; empty where it says nothing. */
function titleOf(text: string, { report }: NetworkBuilder): string {
  for (const { key, at: start } of membersOf(text, skipSpace(text, 0))) {
    if (key !== 'info') continue;
    return textOf(at(parsePiece(text, skipValue(text, start), 'info', report, 1), 'title'));
  }
  return '';
}
