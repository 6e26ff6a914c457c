import type { Diagnostic, Draft, WorkType } from '#core/model';
import type { AuthorField, AuthorReader } from './authors.ts';
import type { RawEntry } from './entry.ts';
import { named } from './entry.ts';
import type { Fields } from './entry-fields.ts';
import { isBlank, type Span } from './field-table.ts';
import {
  keywordsOf,
  notesOf,
  placeOf,
  textOf,
  titleOf,
  type VenueReader,
  yearOf,
} from './fields.ts';
import { pointersOf } from './links.ts';
import { typeOf } from './types.ts';

/** A draft, or null where the entry could not be one, and what there is to say. */
export interface Outcome {
  readonly draft: Draft | null;
  readonly diagnostics: readonly Diagnostic[];
}

const preprints =
  /^(?:arxiv|corr|biorxiv|medrxiv|chemrxiv|psyarxiv|socarxiv|ssrn|pre-?print|research square)\b/i;
/** Kinds of books whose editors stand where authors do. */
const edited = /^(?:mv)?(?:book|collection|proceedings|reference)$/;

/** Readers of fields that remember what they read. */
export interface FieldReaders {
  readonly authorsIn: AuthorReader;
  readonly venueOf: VenueReader;
}

const nobody: AuthorField = { authors: [], cut: false };

/** The draft of an entry whose inherited fields are filled in. */
export function draftOf(
  entry: RawEntry,
  file: string,
  { authorsIn, venueOf }: FieldReaders,
): Outcome {
  const { fields, line, type } = entry;
  const diagnostics: Diagnostic[] = [];
  const say = (severity: 'warning' | 'error', code: string, message: string) =>
    diagnostics.push({ severity, code, message, file, line });
  const title = titleOf(fields);
  if (title === null) {
    const message = `the entry ${named(entry.key)} was left out: it has no title; give it one`;
    say('error', 'no-title', message);
    return { draft: null, diagnostics };
  }

  const field = people(entry);
  const { authors, cut } = field === undefined ? nobody : authorsIn(field, () => legends(fields));
  const of = () => `(in "${shortened(title)}")`;
  if (cut) {
    say(
      'warning',
      'authors-cut',
      `the list of authors is cut short; the others are missing ${of()}`,
    );
  }
  if (authors.length === 0 && field !== undefined && !isBlank(field)) {
    say('warning', 'no-authors', `the author field names nobody ${of()}`);
  }

  const kind = typeOf(type);
  const venue = venueOf(fields, kind);
  const year = yearOf(fields, venue);
  const written = year === null ? (fields.get('year') ?? fields.get('date') ?? '') : '';
  if (/\d/.test(written)) {
    say(
      'warning',
      'bad-year',
      `the year ${textOf(written).slice(0, 40)} was not understood ${of()}`,
    );
  }
  const { links, ids, dropped } = pointersOf(fields, entry.key);
  for (const href of dropped) {
    say(
      'warning',
      'unsafe-link',
      `a link was left out, since it is not a web address: ${href} ${of()}`,
    );
  }
  const words = keywordsOf(fields);
  const { volume, page } = placeOf(fields);
  const isPreprint = venue === null ? ids.arxiv !== undefined : preprints.test(venue);
  const known: WorkType | null | undefined =
    isPreprint && (kind === 'article' || kind === null || kind === undefined) ? 'preprint' : kind;
  // Filled in place, in the order of other readers' drafts: `source` comes last.
  const draft = {
    title,
    authors,
    venue: venue !== null && isPreprint ? serverOf(venue) : venue,
    year,
    notes: notesOf(fields),
    links,
    ids,
  } as { -readonly [Key in keyof Draft]: Draft[Key] };
  if (volume !== undefined) draft.volume = volume;
  if (page !== undefined) draft.page = page;
  if (words.length > 0) draft.keywords = words;
  if (known !== null && known !== undefined) draft.type = known;
  draft.source = { file, line };
  return { draft, diagnostics };
}

/** A preprint server's name without what names one preprint. */
function serverOf(venue: string): string {
  return venue.replace(/\s*\b(?:e-?prints?|preprint|arxiv:|abs\/).*$/i, '') || venue;
}

/** The field that names the authors: of a book without any, its editors. */
function people({ fields, type }: RawEntry): Span | undefined {
  const author = fields.spanOf('author') ?? fields.spanOf('authors');
  if (author !== undefined && !isBlank(author)) return author;
  return edited.test(type) ? fields.spanOf('editor') : author;
}

/** The notes of an entry that may explain marks at its authors' names. */
function legends(fields: Fields): readonly string[] {
  return ['note', 'annotation', 'annote', 'addendum'].map((name) => {
    const source = fields.get(name);
    return source === undefined ? '' : legendOf(source);
  });
}

/** A note on marks; a line of it explains one mark. */
function legendOf(source: string): string {
  return textOf(source.replace(/<br\s*\/?>|\\\\|\\newline\b/gi, '; '));
}

function shortened(text: string): string {
  const letters = [...text.slice(0, 200)];
  return letters.length <= 60 ? text : `${letters.slice(0, 59).join('')}…`;
}
