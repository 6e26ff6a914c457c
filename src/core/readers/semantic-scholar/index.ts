import { at, defineJsonReader, isObject, type JsonObject } from '../json-source/index.ts';
import { draftOfPaper } from './paper.ts';

/** What wraps the papers in pages of citations, references and recommendations. */
const wrappers = ['citedPaper', 'citingPaper', 'paper'] as const;
const marks = ['paperId', 'corpusId', 'corpusid', 'externalIds', 'externalids'] as const;

/** Papers of Semantic Scholar: one, an array, or a page of its API or of its data sets. */
export const semanticScholar = defineJsonReader(
  'semantic-scholar',
  'Semantic Scholar papers (JSON)',
  {
    entry: 'Semantic Scholar paper',
    lists: [['data'], ['recommendedPapers'], ['papers']],
    likeness(keys) {
      if (keys.has('citedPaper') || keys.has('citingPaper')) return 0.95;
      if (keys.has('paperId')) return 0.95;
      return marks.some((key) => keys.has(key)) && keys.has('title') ? 0.85 : 0;
    },
    unwrap(value) {
      for (const key of wrappers) {
        const paper = at(value, key);
        if (isObject(paper)) return paper;
      }
      return isPaper(value) ? value : null;
    },
    draft: draftOfPaper,
  },
);

function isPaper(value: JsonObject): boolean {
  return at(value, 'title') !== undefined || at(value, 'paperId') !== undefined;
}
