import { defineReader } from '../reader.ts';
import { at, isObject, type JsonObject, placeOf, skipSpace } from '../json-source/index.ts';
import { entriesAt } from '../network-source/index.ts';
import { createReport } from '../report.ts';
import { readCytoscape } from './read.ts';

/** As much of the text as is looked at. */
const looked = 20_000;

/** Cytoscape.js JSON: `elements` with nodes and edges, or one list of both (js.cytoscape.org). */
export const cytoscape = defineReader({
  id: 'cytoscape',
  label: 'Cytoscape network (JSON)',
  extensions: ['cyjs', 'json'],
  sniff(text) {
    if (!/^\s*[[{]/.test(text) || !text.slice(0, looked).includes('"data"')) return 0;
    const start = text.slice(0, looked);
    if (placeOf(start, skipSpace(start, 0), [['elements', 'nodes']]) !== null) return 1;
    for (const path of [['elements'], []]) {
      for (const { value } of entriesAt(start, path, 'element', createReport(''))) {
        return isElement(value) ? 0.95 : 0;
      }
    }
    return 0;
  },
  read: readCytoscape,
});

function isElement(value: JsonObject): boolean {
  const data = at(value, 'data');
  const isTie = at(data, 'source') !== undefined && at(data, 'target') !== undefined;
  const isPlaced = isObject(at(value, 'position')) || at(value, 'group') !== undefined;
  return isObject(data) && (isTie || isPlaced || at(data, 'id') !== undefined);
}
