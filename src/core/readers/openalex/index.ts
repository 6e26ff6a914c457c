import { defineJsonReader } from '../json-source/index.ts';
import { draftOfWork, isWork } from './work.ts';

/** Works of OpenAlex: one, an array, or a page of its API. */
export const openalex = defineJsonReader('openalex', 'OpenAlex works (JSON)', {
  entry: 'OpenAlex work',
  lists: [['results'], ['works']],
  likeness(keys) {
    const work = /^"(?:https?:\/\/(?:api\.)?openalex\.org\/(?:works\/)?)?W\d+"/.test(
      keys.get('id') ?? '',
    );
    const authored = keys.has('authorships');
    if (work) return authored || keys.has('title') || keys.has('display_name') ? 0.95 : 0.7;
    return authored && (keys.has('publication_year') || keys.has('display_name')) ? 0.9 : 0;
  },
  unwrap: (value) => (isWork(value) ? value : null),
  draft: draftOfWork,
});
