import type { Preview } from '../json-source/index.ts';

/** The item types of CSL 1.0.2. */
const types = new Set(
  (
    'article article-journal article-magazine article-newspaper bill book broadcast chapter ' +
    'classic collection dataset document entry entry-dictionary entry-encyclopedia event figure ' +
    'graphic hearing interview legal_case legislation manuscript map motion_picture ' +
    'musical_score pamphlet paper-conference patent performance periodical ' +
    'personal_communication post post-weblog regulation report review review-book software ' +
    'song speech standard thesis treaty webpage journal-article proceedings-article'
  ).split(' '),
);

/** Keys that entries of other formats have. */
const others =
  'paperId corpusId citedPaper citingPaper authorships publication_year creators titles ' +
  'attributes display_name format links';

/** How sure it is that an object with these keys is a CSL item. */
export function likeness(keys: Preview): number {
  if (others.split(' ').some((key) => keys.has(key))) return 0;
  const title = keys.get('title') ?? '';
  if (title.startsWith('[') && keys.has('DOI')) return 0.3;
  const type = /^"([a-z_-]+)"/.exec(keys.get('type') ?? '')?.[1];
  const typed = type !== undefined && types.has(type);
  const date = /^\{\s*"(?:date-parts|raw|literal|year|season|circa)"/;
  const named = /^\[\s*\{\s*"(?:family|given|literal|non-dropping-particle|dropping-particle)"/;
  const dated = date.test(keys.get('issued') ?? '');
  const authored = named.test(keys.get('author') ?? '') || named.test(keys.get('editor') ?? '');
  if (typed && (keys.has('title') || dated || authored)) return 0.9;
  if (dated || authored) return 0.85;
  return keys.has('id') && title.startsWith('"') ? 0.4 : 0;
}
