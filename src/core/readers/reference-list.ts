import type { Diagnostic, Draft, DraftReference, GivenReference, Progress } from '#core/model';
import type { Reader } from './reader.ts';
import { referenceTexts } from './reference-strings/index.ts';

/** A reference list as somebody gave it. */
export interface ReferenceList {
  readonly references: readonly GivenReference[];
  /** What there is to say of it; a list that is none is one fatal diagnostic. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Readers of text as people write it: a reference list is such a text in itself. */
const plainReaders: ReadonlySet<string> = new Set(['reference-strings', 'markdown', 'html']);
/** Text that is marked up has its entries told apart by the reader of its markup. */
const markup = /\*\*\S|\]\(https?:|<\/?(?:p|li|div|br|td|span|a|b|i|em)\b/i;
const mostReferences = 5000;

/**
 * The references of a text in any format that is read. A single record that
 * carries a reference list of its own stands for that list, else each entry is
 * a reference; text in no format is taken for references in words.
 *
 * @param readerOf tells which reader is surest of a text
 */
export function referenceListIn(
  text: string,
  file: string,
  readerOf: (text: string, file: string) => Reader | null,
  progress?: Progress,
): ReferenceList {
  const reader = readerOf(text, file);
  const isPlain = reader === null || (plainReaders.has(reader.id) && !markup.test(text));
  const list = isPlain ? inWords(text) : inFormat(reader.read(text, file, progress));
  if (list === null || (list.references.length === 0 && list.diagnostics.length === 0)) {
    return fatal(file, 'no references were found here; paste them one a line');
  }
  if (list.references.length > mostReferences) {
    return fatal(file, `more than ${mostReferences} references are no reference list of a paper`);
  }
  return list;
}

function inWords(text: string): ReferenceList {
  return { references: referenceTexts(text), diagnostics: [] };
}

function inFormat(reading: ReturnType<Reader['read']>): ReferenceList | null {
  if (reading.kind !== 'drafts') return null;
  const { drafts, diagnostics } = reading;
  const [only] = drafts;
  const own = drafts.length === 1 ? (only!.references ?? []) : [];
  return { references: own.length > 0 ? own : drafts.map(referenceOf), diagnostics };
}

/** An entry as a reference to it: its fields, and a line of them for people. */
function referenceOf({ title, authors, venue, year, ids, volume, page }: Draft): DraftReference {
  const [first] = authors;
  const names = authors.slice(0, 3).map(({ name }) => name);
  const people = names.join(', ') + (authors.length > names.length ? ' et al.' : '');
  const parts = [people, title, venue ?? '', year === null ? '' : String(year)];
  return {
    text: parts.filter((part) => part !== '').join('. '),
    ids,
    title,
    ...(first === undefined ? {} : { firstAuthor: first.family ?? first.name }),
    ...(year === null ? {} : { year }),
    ...(venue === null ? {} : { venue }),
    ...(volume === undefined ? {} : { volume }),
    ...(page === undefined ? {} : { page }),
  };
}

function fatal(file: string, message: string): ReferenceList {
  const one: Diagnostic = { severity: 'fatal', code: 'no-references', message, file, line: null };
  return { references: [], diagnostics: [one] };
}
