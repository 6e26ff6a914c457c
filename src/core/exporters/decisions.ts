import type { Corpus, Decisions } from '#core/model';

/** The decisions as the text of a decisions file, indented by two spaces; the same bytes each time. */
export function decisionsToJson({ format, version, people, works }: Decisions): string {
  return `${JSON.stringify({ format, version, people, works }, null, 2)}\n`;
}

/**
 * The spellings of a corpus as a VOSviewer thesaurus: `label`⇥`replace by`, one
 * line for each spelling that is not the shown one.
 */
export function thesaurusOf({ people }: Corpus): string {
  const clean = (name: string) => name.replace(/[\t\r\n]+/g, ' ');
  const lines = people.flatMap(({ name, names }) =>
    names.filter((one) => one !== name).map((one) => `${clean(one)}\t${clean(name)}`),
  );
  return ['label\treplace by', ...lines, ''].join('\n');
}
