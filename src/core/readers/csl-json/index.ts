import { defineJsonReader } from '../json-source/index.ts';
import { draftOfItem, isItem } from './item.ts';
import { likeness } from './likeness.ts';

/** CSL-JSON, as Zotero, Mendeley, pandoc and DOI resolvers write it. */
export const cslJson = defineJsonReader('csl-json', 'CSL-JSON', {
  entry: 'CSL item',
  lists: [['items'], ['references']],
  likeness,
  unwrap: (value) => (isItem(value) ? value : null),
  draft: draftOfItem,
});
