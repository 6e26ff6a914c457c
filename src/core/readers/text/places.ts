import { plain } from './plain.ts';

/** Longer ones are no volumes and pages. */
const longest = 60;

/**
 * Volume and page as a draft has them: what is no more than a few letters and
 * names any number. The first text of several counts that does.
 */
export function placeIn(
  volumes: readonly string[],
  pages: readonly string[],
): { readonly volume?: string; readonly page?: string } {
  const volume = firstNumbered(volumes);
  const page = firstNumbered(pages);
  return {
    ...(volume === undefined ? {} : { volume }),
    ...(page === undefined ? {} : { page }),
  };
}

function firstNumbered(texts: readonly string[]): string | undefined {
  return (
    texts
      .filter((text) => text !== '' && text.length <= longest)
      .map(plain)
      // `abs/2312.07104` is an address at arXiv that BibTeX calls a volume.
      .find((text) => /\d|^[ivxlcdm]+$/i.test(text) && !/^abs\//i.test(text))
  );
}
