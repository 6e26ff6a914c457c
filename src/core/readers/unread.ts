/** Formats that are known by sight but not read. */
const formats: readonly (readonly [RegExp, string])[] = [
  [/^\s*@\s*[a-z]+\s*[{(]/im, 'this looks like BibTeX, which is not read yet'],
  [/^TY {1,3}- /m, 'this looks like RIS, which is not read yet'],
  [/^PMID- /m, 'this looks like PubMed (NBIB), which is not read yet'],
  [/^%0 /m, 'this looks like EndNote, which is not read yet'],
  [/^(?:FN |VR 1\.0)/m, 'this looks like Web of Science, which is not read yet'],
  [/^\s*(?:<\?xml|<gexf|<graphml|<svg)/i, 'this looks like XML, which is not read yet'],
  [/^\s*[[{]/, 'this looks like JSON, but not a Coterie corpus'],
  [/^\*Vertices/im, 'this looks like a Pajek network, which is not read yet'],
];

/** The first half of a refusal: what the text seems to be. */
export function whatItLooksLike(text: string): string {
  const start = text.slice(0, 100_000);
  const found = formats.find(([pattern]) => pattern.test(start));
  return found?.[1] ?? 'nothing in this text looks like a publication list';
}
