import type { WorkType } from '#core/model';

/** What a publication type says of a work; the first line that fits decides. Source: PubMed's publication types. */
const types: readonly (readonly [string, WorkType])[] = [
  ['Preprint', 'preprint'],
  ['Book Chapter', 'chapter'],
  ['Book', 'book'],
  ['Dataset', 'dataset'],
  ['Academic Dissertation', 'thesis'],
  ['Technical Report', 'report'],
  ['Journal Article', 'article'],
];

/** What the publication types of a PubMed entry say of the work; undefined for nothing. */
export function pubmedTypeOf(said: readonly string[]): WorkType | undefined {
  return types.find(([name]) => said.includes(name))?.[1];
}

/** A title as its authors wrote it: PubMed ends each in a full stop and brackets translations. */
export function pubmedTitle(title: string): string {
  const bare = title.replace(/(?<!\.)\.$/, '');
  return /^\[([^[\]]+)\]$/.exec(bare)?.[1]?.replace(/\.$/, '') ?? bare;
}
