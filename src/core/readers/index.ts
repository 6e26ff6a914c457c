import { decode, mendedText, type SourceBytes, unpack } from '#core/decode';
import {
  type DraftVenue,
  entriesIn,
  type Progress,
  type Reading,
  type ReadProgress,
  sparse,
  unheard,
} from '#core/model';
import { withinBounds } from './bounds.ts';
import { withMends } from './mended.ts';
import { bibtex } from './bibtex/index.ts';
import { citationTable } from './citation-table/index.ts';
import { coterie } from './coterie/index.ts';
import { crossref } from './crossref/index.ts';
import { cslJson } from './csl-json/index.ts';
import { csvTable } from './csv-table/index.ts';
import { cytoscape } from './cytoscape/index.ts';
import { datacite } from './datacite/index.ts';
import { decisions } from './decisions/index.ts';
import { endnoteTagged } from './endnote-tagged/index.ts';
import { gexf } from './gexf/index.ts';
import { gml } from './gml/index.ts';
import { graphml } from './graphml/index.ts';
import { frontMatter, withUsernamesTold } from './front-matter/index.ts';
import { html } from './html/index.ts';
import { made } from './made/index.ts';
import { markdown } from './markdown/index.ts';
import { nbib } from './nbib/index.ts';
import { openalex } from './openalex/index.ts';
import { pajek } from './pajek/index.ts';
import { dblp } from './dblp/index.ts';
import { endnoteXml } from './endnote-xml/index.ts';
import { pubmedXml } from './pubmed-xml/index.ts';
import { type Reader, refused } from './reader.ts';
import { referenceListIn, type ReferenceList } from './reference-list.ts';
import { referenceStrings } from './reference-strings/index.ts';
import { ris } from './ris/index.ts';
import { semanticScholar } from './semantic-scholar/index.ts';
import { followed, sideBySide, type SourceReading } from './sources.ts';
import { whatItLooksLike } from './unread.ts';
import { thesaurus } from './thesaurus/index.ts';
import { venueTable } from './venue-table/index.ts';
import { vosviewerJson } from './vosviewer-json/index.ts';
import { vosviewerMap } from './vosviewer-map/index.ts';
import { vosviewerTies } from './vosviewer-ties/index.ts';
import { webOfScience } from './web-of-science/index.ts';

export { joinHalves } from './network-source/index.ts';
export {
  looksLikeReference,
  parseReference,
  type ParsedReference,
} from './reference-strings/index.ts';
export { defineReader, hasExtension, type Reader, refused } from './reader.ts';
export {
  authorOf,
  identifiersOf,
  isPreprintDoi,
  isPreprintServer,
  plain,
  safeUrl,
} from './text/index.ts';
export type { ReferenceList } from './reference-list.ts';
export type { SourceReading } from './sources.ts';

/** Every format that can be read; the order breaks ties between equally sure readers. */
export const readers = [
  coterie,
  made,
  citationTable,
  venueTable,
  decisions,
  thesaurus,
  bibtex,
  ris,
  endnoteTagged,
  endnoteXml,
  nbib,
  pubmedXml,
  dblp,
  webOfScience,
  openalex,
  crossref,
  semanticScholar,
  datacite,
  cslJson,
  vosviewerJson,
  vosviewerMap,
  vosviewerTies,
  gexf,
  graphml,
  pajek,
  gml,
  cytoscape,
  csvTable,
  frontMatter,
  referenceStrings,
  html,
  markdown,
] as const satisfies readonly Reader[];
export type ReaderId = (typeof readers)[number]['id'];

/**
 * Reads one source: bytes to text, then by the reader that is surest of its
 * content. A source that nobody reads is refused with one fatal diagnostic that
 * says what can be read. Never throws on bad input.
 *
 * @param progress hears of the source's share that is read, now and then
 */
export function readSource(bytes: Uint8Array, file: string, progress: Progress = unheard): Reading {
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
  const reading = withinBounds(readMended(reader, text, file, sparse(progress)));
  progress(1, entriesIn(reading));
  return { ...reading, diagnostics: [...diagnostics, ...reading.diagnostics] };
}

/** Spoilt letters are mended before a list is read; other sources keep theirs. */
function readMended(reader: Reader, text: string, file: string, progress: Progress): Reading {
  const mended = mendedText(text);
  if (mended.mends.size > 0) {
    const reading = reader.read(mended.text, file, progress);
    if (reading.kind === 'drafts' && reading.drafts.length > 0) {
      return withMends(reading, mended.mends);
    }
  }
  return reader.read(text, file, progress);
}

/** The references of a pasted list, in any format that is read; never throws on bad input. */
export function readReferenceList(text: string, file: string, progress?: Progress): ReferenceList {
  return referenceListIn(text, file, readerOf, progress);
}

/** The venues of a table of venues, as text; none where it is no such table. */
export function venuesIn(table: string): readonly DraftVenue[] {
  const reading = venueTable.read(table, 'venues.csv');
  return reading.kind === 'drafts' ? (reading.venues ?? []) : [];
}

/**
 * Reads sources, the files of archives among them each for itself. Never throws on bad input.
 *
 * @param report hears how far it is with all of them, each by its bytes
 */
export function readSources(
  sources: readonly SourceBytes[],
  report: (progress: ReadProgress) => void = unheard,
): readonly SourceReading[] {
  const { sources: files, diagnostics } = unpack(sources);
  const read = followed(files, report, ({ bytes, file }, progress) =>
    readSource(bytes, file, progress),
  );
  return withUsernamesTold(sideBySide(read, diagnostics));
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
