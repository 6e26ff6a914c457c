import { readSource } from '#core/readers';

/** What a BibTeX source gives; fails where it is not read as drafts. */
export function readBib(text: string, file = 'a.bib') {
  const reading = readSource(new TextEncoder().encode(text), file);
  if (reading.kind !== 'drafts') throw new Error(`read as ${reading.kind}`);
  return reading;
}

/** The draft of one entry with these fields. */
export function draftOf(fields: string, type = 'article') {
  const { drafts } = readBib(`@${type}{key, title = {On Engines}, ${fields}}`);
  return drafts[0]!;
}
