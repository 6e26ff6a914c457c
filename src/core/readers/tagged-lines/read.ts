import {
  type Diagnostic,
  type Draft,
  fold,
  type Progress,
  type Reading,
  unheard,
} from '#core/model';
import { refused } from '../reader.ts';
import { draftOf } from './draft.ts';
import type { TaggedFormat } from './format.ts';
import { entriesOf, type Entry } from './grammar.ts';

/** Reads a text of tagged lines by the format's layout and table of tags. */
export function readTagged(
  text: string,
  file: string,
  format: TaggedFormat,
  progress: Progress = unheard,
): Reading {
  const grammar = format.grammar(text);
  const entries = entriesOf(text, grammar);
  return readEntries(entries, { text, file, progress }, format, grammar.last);
}

/** Where entries come from, and who hears how far into it they are. */
export interface TaggedSource {
  readonly text: string;
  readonly file: string;
  readonly progress: Progress;
}

/**
 * The drafts of entries, and a diagnostic for each that was given up. Fields
 * that stand outside any entry and have no title are a warning, not a lost
 * entry. `last` is the tag that should close each entry, if any.
 */
export function readEntries(
  entries: Iterable<Entry>,
  { text, file, progress }: TaggedSource,
  format: TaggedFormat,
  last: string | null,
): Reading {
  const drafts: Draft[] = [];
  const diagnostics: Diagnostic[] = [];
  const warn = (code: string, message: string, line: number): Diagnostic => ({
    severity: 'warning',
    code,
    message,
    file,
    line,
  });
  const unclosed: Diagnostic[] = [];
  let closes = false;
  for (const entry of entries) {
    progress(entry.at / text.length, drafts.length);
    closes ||= entry.closed;
    const read = draftOf(entry, format, file);
    if (read.draft !== null) drafts.push(read.draft);
    if (read.draft === null && !entry.opened && isScrap(entry, format)) {
      const message = 'these lines belong to no entry and were left out';
      diagnostics.push(warn('stray-lines', message, entry.line));
      continue;
    }
    for (const one of read.diagnostics) diagnostics.push(one);
    if (last === null || entry.closed) continue;
    const message = `this entry is not closed by ${last}; it was taken to end where the next begins`;
    unclosed.push(warn('unclosed-entry', message, entry.line));
  }
  // Damage is told each time; a program that never closes its entries, once.
  for (const one of closes ? unclosed : unclosed.slice(0, 1)) diagnostics.push(one);
  for (const one of sharedDois(drafts)) diagnostics.push(one);
  if (drafts.length === 0) {
    const message = `this looks like ${format.name}, but no entry in it could be read`;
    return refused(file, 'no-papers', message, diagnostics);
  }
  diagnostics.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  return { kind: 'drafts', drafts, citations: [], diagnostics };
}

function isScrap(entry: Entry, { tags }: TaggedFormat): boolean {
  return !entry.fields.some(({ tag }) => tags.authors.includes(tag));
}

/** Two titles under one DOI: one of the DOIs is wrong, and nobody but the reader can say which. */
function sharedDois(drafts: readonly Draft[]): readonly Diagnostic[] {
  const byDoi = new Map<string, Draft>();
  return drafts.flatMap((draft): readonly Diagnostic[] => {
    const { doi } = draft.ids;
    const other = doi === undefined ? undefined : byDoi.get(doi);
    if (doi !== undefined && other === undefined) byDoi.set(doi, draft);
    if (other === undefined || fold(other.title) === fold(draft.title)) return [];
    const message = `"${draft.title}" has the DOI of "${other.title}" (line ${other.source.line}); check which is right`;
    return [{ severity: 'warning', code: 'shared-doi', message, ...draft.source }];
  });
}
