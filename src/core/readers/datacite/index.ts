import { at, defineJsonReader, isObject, type JsonObject } from '../json-source/index.ts';
import { draftOfRecord } from './record.ts';

/** Records of DataCite: one answer of its API, a page of them, or the metadata alone. */
export const datacite = defineJsonReader('datacite', 'DataCite records (JSON)', {
  entry: 'DataCite record',
  lists: [['data']],
  likeness(keys) {
    if ((keys.get('attributes') ?? '').startsWith('{')) {
      return (keys.get('type') ?? '').startsWith('"dois"') ? 0.95 : 0;
    }
    return (keys.get('titles') ?? '').startsWith('[') && keys.has('creators') ? 0.95 : 0;
  },
  unwrap(value) {
    const attributes = at(value, 'attributes');
    if (isObject(attributes)) return attributes;
    return isRecord(value) ? value : null;
  },
  draft: draftOfRecord,
});

function isRecord(value: JsonObject): boolean {
  return at(value, 'titles') !== undefined || at(value, 'creators') !== undefined;
}
