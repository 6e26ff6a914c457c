import { at, defineJsonReader, type JsonObject } from '../json-source/index.ts';
import { draftOfWork } from './work.ts';

const marks = ['indexed', 'member', 'prefix', 'is-referenced-by-count', 'deposited'] as const;

/** Works of Crossref: one answer of its API, a page of them, or the items alone. */
export const crossref = defineJsonReader('crossref', 'Crossref works (JSON)', {
  entry: 'Crossref work',
  lists: [['message', 'items'], ['message'], ['items']],
  likeness(keys) {
    if (!keys.has('DOI') || keys.has('id')) return 0;
    const title = keys.get('title') ?? '[';
    if (marks.some((key) => keys.has(key))) return title.startsWith('"') ? 0.5 : 0.95;
    return title.startsWith('[') && keys.has('type') ? 0.92 : 0;
  },
  unwrap: (value) => (isWork(value) ? value : null),
  draft: draftOfWork,
});

function isWork(value: JsonObject): boolean {
  return at(value, 'DOI') !== undefined || Array.isArray(at(value, 'title'));
}
