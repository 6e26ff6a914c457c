import { decode } from '#core/decode';
import type { Reading } from '#core/model';
import { bibtex } from './bibtex/index.ts';
import { citationTable } from './citation-table/index.ts';
import { coterie } from './coterie/index.ts';
import { crossref } from './crossref/index.ts';
import { cslJson } from './csl-json/index.ts';
import { csvTable } from './csv-table/index.ts';
import { datacite } from './datacite/index.ts';
import { endnoteTagged } from './endnote-tagged/index.ts';
import { html } from './html/index.ts';
import { markdown } from './markdown/index.ts';
import { nbib } from './nbib/index.ts';
import { openalex } from './openalex/index.ts';
import { type Reader, refused } from './reader.ts';
import { ris } from './ris/index.ts';
import { semanticScholar } from './semantic-scholar/index.ts';
import { whatItLooksLike } from './unread.ts';
import { webOfScience } from './web-of-science/index.ts';

export { defineReader, hasExtension, type Reader, refused } from './reader.ts';

/** Every format that can be read; the order breaks ties between equally sure readers. */
export const readers = [
  coterie,
  citationTable,
  bibtex,
  ris,
  endnoteTagged,
  nbib,
  webOfScience,
  openalex,
  crossref,
  semanticScholar,
  datacite,
  cslJson,
  csvTable,
  html,
  markdown,
] as const satisfies readonly Reader[];
export type ReaderId = (typeof readers)[number]['id'];

/**
 * Reads one source: bytes to text, then by the reader that is surest of its
 * content. A source that nobody reads is refused with one fatal diagnostic that
 * says what can be read. Never throws on bad input.
 */
export function readSource(bytes: Uint8Array, file: string): Reading {
  const { text, diagnostics } = decode(bytes, file);
  if (diagnostics.some((one) => one.severity === 'fatal')) {
    return { kind: 'drafts', drafts: [], citations: [], diagnostics };
  }
  const reader = readerOf(text, file);
  if (reader === null) {
    const labels = readers.map((one) => one.label).join(', ');
    const message = `${whatItLooksLike(text)}; what can be read: ${labels}`;
    return refused(file, 'not-recognised', message, diagnostics);
  }
  const reading = reader.read(text, file);
  return { ...reading, diagnostics: [...diagnostics, ...reading.diagnostics] };
}

/** The reader that is surest that the text is of its format, or null. */
export function readerOf(text: string, file: string): Reader | null {
  let best: Reader | null = null;
  let surest = 0;
  for (const reader of readers) {
    const sure = reader.sniff(text, file);
    if (sure > surest) {
      best = reader;
      surest = sure;
    }
  }
  return best;
}
