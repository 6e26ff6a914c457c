import {
  type Diagnostic,
  type Draft,
  partOf,
  type Progress,
  type Reading,
  unheard,
} from '#core/model';
import { refused } from '../reader.ts';
import { createAuthorReader } from './authors.ts';
import { draftOf } from './draft.ts';
import { named } from './entry.ts';
import { createVenueReader } from './fields.ts';
import { inherit, volumesOf } from './inherit.ts';
import { scanEntries } from './scan.ts';
import { isAuxiliary } from './types.ts';

/** Of the time it takes, the share of taking the text apart. */
const scanning = 0.25;

/**
 * Reads a BibTeX or BibLaTeX file. The good entries are kept; each entry that
 * could not be read is an error with its line. Never throws, runs no TeX.
 */
export function readBibtex(text: string, file: string, progress: Progress = unheard): Reading {
  const scan = scanEntries(text, file, partOf(progress, 0, scanning));
  const drafting = partOf(progress, scanning, 1);
  const diagnostics: Diagnostic[] = [...scan.diagnostics];
  for (const one of inherit(scan.entries, file)) diagnostics.push(one);
  const volumes = volumesOf(scan.entries);
  const drafts: Draft[] = [];
  const readers = { authorsIn: createAuthorReader(), venueOf: createVenueReader() };
  for (const [i, entry] of scan.entries.entries()) {
    drafting(i / scan.entries.length, drafts.length);
    if (isAuxiliary(entry.type)) continue;
    if (volumes.has(entry)) {
      const message = `${named(entry.key)} is the volume that other entries refer to by crossref; it was read with them, not as a work`;
      diagnostics.push({ severity: 'info', code: 'volume', message, file, line: entry.line });
      continue;
    }
    const outcome = draftOf(entry, file, readers);
    if (outcome.draft !== null) drafts.push(outcome.draft);
    for (const one of outcome.diagnostics) diagnostics.push(one);
  }
  diagnostics.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  if (drafts.length === 0 && !diagnostics.some((one) => one.severity === 'error')) {
    const message =
      'this BibTeX file holds no entries, only comments or @string definitions; give the file with the entries';
    return refused(file, 'no-papers', message, diagnostics);
  }
  return { kind: 'drafts', drafts, citations: [], diagnostics };
}
