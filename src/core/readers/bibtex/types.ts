import type { WorkType } from '#core/model';

/** Entries that are no works but serve others. */
const auxiliary: ReadonlySet<string> = new Set([
  'xdata',
  'set',
  'control',
  'ieeetranbstctl',
  'acmcontrol',
  'bibnote',
]);

const types: readonly (readonly [WorkType, string])[] = [
  ['article', 'article suppperiodical review'],
  ['conference-paper', 'inproceedings conference poster'],
  [
    'book',
    'book mvbook booklet collection mvcollection proceedings mvproceedings reference mvreference periodical',
  ],
  ['chapter', 'inbook incollection bookinbook suppbook suppcollection inreference chapter'],
  ['thesis', 'phdthesis mastersthesis bachelorsthesis thesis'],
  ['report', 'techreport report'],
  ['dataset', 'dataset data'],
  ['software', 'software softwareversion softwaremodule codefragment'],
  ['preprint', 'unpublished preprint'],
];

const byName: ReadonlyMap<string, WorkType | null> = new Map([
  ...types.flatMap(([type, names]) => names.split(' ').map((name) => [name, type] as const)),
  ...'misc online electronic www manual patent standard letter'
    .split(' ')
    .map((name) => [name, null] as const),
]);

/**
 * What an entry of the type (in lower case) is; null where the type says little
 * (`misc`), undefined where it is not known. Source: the BibTeX and BibLaTeX
 * manuals, biblatex-software.
 */
export function typeOf(type: string): WorkType | null | undefined {
  return byName.get(type);
}

/** Whether entries of the type are data for other entries or for the style. */
export function isAuxiliary(type: string): boolean {
  return auxiliary.has(type);
}

/** Whether an entry of the type is part of a whole that has a title of its own. */
export function isPart(type: string): boolean {
  const known = byName.get(type);
  return known === 'chapter' || known === 'conference-paper' || known === 'article';
}
