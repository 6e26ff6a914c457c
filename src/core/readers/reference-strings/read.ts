import { type Draft, type DraftAuthor, type Progress, type Reading, unheard } from '#core/model';
import { refused } from '../reader.ts';
import { createReport, type Report } from '../report.ts';
import { plain } from '../text/index.ts';
import { type Block, blocksOf } from './blocks.ts';
import { likenessOfParts } from './likeness.ts';
import { partsOfReference, type ReferenceParts } from './parse.ts';

/** A heading is short; more words than this are a sentence. */
const mostHeading = 10;

/**
 * Reads references in plain text. Each that has a title is a draft; one without
 * is an error with its line. Headings and sentences between them are no entries.
 */
export function readReferences(
  source: string,
  file: string,
  progress: Progress = unheard,
): Reading {
  const report = createReport(file);
  const drafts: Draft[] = [];
  let repeated: readonly DraftAuthor[] = [];
  let headingYear: number | null = null;
  const blocks = blocksOf(source);
  for (const [i, block] of blocks.entries()) {
    progress(i / blocks.length, drafts.length);
    const heading = headingOf(block);
    if (heading !== null) {
      headingYear = heading.year;
      continue;
    }
    const parts = partsOfReference(block.text);
    const { reference } = parts;
    if (
      likenessOfParts(parts, headingYear !== null) === 0 &&
      !block.marked &&
      isSentence(block.text, parts)
    )
      continue;
    const authors = reference.authorsRepeated ? repeated : reference.authors;
    if (reference.title === undefined) {
      const message = `no title was found in "${shortened(reference.text)}"; write it as authors, title, venue and year`;
      report.error('no-title', message, block.line);
      continue;
    }
    if (authors.length === 0) {
      report.warn(
        'no-authors',
        `no authors were found in "${shortened(reference.text)}"`,
        block.line,
      );
    }
    if (reference.authorsCut) sayCut(report, reference.title, block.line);
    repeated = authors;
    drafts.push({
      title: reference.title,
      authors,
      venue: reference.venue ?? null,
      year: reference.year ?? headingYear,
      notes: notesOf(reference.text),
      links: reference.links,
      ids: reference.ids,
      ...(reference.volume === undefined ? {} : { volume: reference.volume }),
      ...(reference.page === undefined ? {} : { page: reference.page }),
      ...(reference.type === undefined ? {} : { type: reference.type }),
      source: { file, line: block.line },
    });
  }
  const diagnostics = report.diagnostics();
  if (drafts.length === 0 && diagnostics.length === 0) {
    const message =
      'no references were found in this text; give one a line or paragraph: authors, title, venue, year';
    return refused(file, 'no-papers', message);
  }
  return { kind: 'drafts', drafts, citations: [], diagnostics };
}

/** The references of a text in words, each on one line; its headings are none. */
export function referenceTexts(source: string): readonly string[] {
  return blocksOf(source)
    .filter((block) => headingOf(block) === null && /[\p{L}\p{N}]/u.test(block.text))
    .map(({ text }) => text);
}

/** A heading, and the year it names; null for anything else. */
function headingOf({ text, marked }: Block): { year: number | null } | null {
  if (marked || text.split(' ').length > mostHeading || text.length > 80) return null;
  const year = /^\W*((?:1[5-9]|20)\d\d)\W*$/.exec(text)?.[1];
  if (year !== undefined) return { year: Number(year) };
  const named =
    /^[\W\d]*(?:selected |peer.reviewed |recent |other )*(?:references?|bibliography|publications?|works cited|literature|literatur|journals?|conferences?|books?|preprints?|articles?|papers?|chapters?|theses|thesis|patents?)\b/i;
  return named.test(text) && !/\d{4}/.test(text) ? { year: null } : null;
}

/** Words without the marks of a reference: neither a year nor people and a venue; or a sentence. */
function isSentence(text: string, { reference, segments }: ReferenceParts): boolean {
  if (/^(?:\S+ ){0,3}(?:is|are|was|were|has|have|we|you|see|this|these|below|here)\b/i.test(text)) {
    return true;
  }
  if (/\b(?:1[5-9]|20)\d\d\b/.test(text)) return false;
  const placed = segments.some((one) => /^(?:venue|imprint|volume|pages|kind)$/.test(one.label));
  return reference.authors.length === 0 || !placed;
}

/** What the reference says of its state and of prizes. */
function notesOf(text: string): readonly string[] {
  const notes: string[] = [];
  for (const [, inside] of text.matchAll(/[([]([^()[\]]{3,80})[)\]]/g)) {
    if (
      /\b(?:award|best paper|honou?rable mention|oral|spotlight|in press|to appear|forthcoming|accepted|under review)\b/i.test(
        inside!,
      )
    ) {
      notes.push(plain(inside!));
    }
  }
  return notes;
}

function sayCut(report: Report, title: string, line: number): void {
  const message = `the list of authors is cut short; the others are missing (in "${shortened(title)}")`;
  report.warn('authors-cut', message, line);
}

function shortened(text: string): string {
  const letters = [...text.slice(0, 200)];
  return letters.length <= 60 ? text : `${letters.slice(0, 59).join('')}…`;
}
