import type { Draft, DraftAuthor } from '#core/model';
import type { SourceReading } from '../sources.ts';

/** A name that is the key of a person's own page, as Hugo's `admin`. */
const username = /^[a-z][a-z0-9_-]*$/;

/** Whether an author is named by the user name of the site alone. */
export function isUsername(name: string): boolean {
  return username.test(name);
}

/**
 * Readings of files that were given together, with the person in the place of a user name
 * where the BibTeX beside a page (Hugo's `cite.bib`) names the authors of the same work:
 * as many as the page has, in the same order. Who is told so once is told for all pages.
 */
export function withUsernamesTold(readings: readonly SourceReading[]): readonly SourceReading[] {
  const beside = citedByFolder(readings);
  if (beside.size === 0) return readings;
  const told = new Map<string, DraftAuthor | null>();
  for (const { file, reading } of readings) {
    if (reading.kind !== 'drafts' || file.endsWith('.bib')) continue;
    for (const draft of reading.drafts) {
      const cited = beside.get(folderOf(file))?.find((one) => isSame(one, draft));
      if (cited === undefined) continue;
      draft.authors.forEach(({ name }, i) => {
        if (!isUsername(name)) return;
        const person = cited.authors[i]!;
        const before = told.get(name);
        // Two people of one user name are none that can be told.
        told.set(name, before === undefined || before?.name === person.name ? person : null);
      });
    }
  }
  return told.size === 0 ? readings : readings.map((one) => named(one, told));
}

function citedByFolder(readings: readonly SourceReading[]): ReadonlyMap<string, readonly Draft[]> {
  const beside = new Map<string, readonly Draft[]>();
  for (const { file, reading } of readings) {
    if (reading.kind !== 'drafts' || !/\.bib$/i.test(file)) continue;
    const folder = folderOf(file);
    beside.set(folder, [...(beside.get(folder) ?? []), ...reading.drafts]);
  }
  return beside;
}

function named(one: SourceReading, told: ReadonlyMap<string, DraftAuthor | null>): SourceReading {
  const { reading } = one;
  if (reading.kind !== 'drafts' || !reading.diagnostics.some(({ code }) => code === 'username'))
    return one;
  const drafts = reading.drafts.map((draft) => ({
    ...draft,
    authors: draft.authors.map((author): DraftAuthor => {
      const person = isUsername(author.name) ? told.get(author.name) : null;
      return person === null || person === undefined ? author : { ...author, ...person };
    }),
  }));
  const left = new Set(
    drafts.flatMap(({ authors }) => authors.map(({ name }) => name)).filter(isUsername),
  );
  const diagnostics = reading.diagnostics.filter(
    ({ code, message }) =>
      code !== 'username' || [...left].some((name) => message.includes(`"${name}"`)),
  );
  return { ...one, reading: { ...reading, drafts, diagnostics } };
}

function isSame(cited: Draft, draft: Draft): boolean {
  return (
    cited.authors.length === draft.authors.length && folded(cited.title) === folded(draft.title)
  );
}

function folderOf(file: string): string {
  return file.slice(0, file.lastIndexOf('/') + 1);
}

/** Letters and digits alone, to tell a title that is written twice. */
function folded(title: string): string {
  return title.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
