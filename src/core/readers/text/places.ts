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
  if (page === undefined) return volume === undefined ? {} : { volume };
  return volume === undefined ? { page } : { volume, page };
}

function firstNumbered(texts: readonly string[]): string | undefined {
  for (const written of texts) {
    if (written === '' || written.length > longest) continue;
    const text = plain(written);
    // `abs/2312.07104` is an address at arXiv that BibTeX calls a volume.
    if (/\d|^[ivxlcdm]+$/i.test(text) && !/^abs\//i.test(text)) return text;
  }
  return undefined;
}
