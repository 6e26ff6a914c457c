import type { WorkType } from '#core/model';

const servers =
  /^(?:arxiv|biorxiv|medrxiv|chemrxiv|psyarxiv|socarxiv|corr\b|ssrn|research square|pre-?prints?\b)/i;

/** The type of a work by its venue: on a preprint server it is a preprint, unless it is more than an article. */
export function typeIn(venue: string | null, said: WorkType | undefined): WorkType | undefined {
  if (venue === null || !servers.test(venue)) return said;
  return said === undefined || said === 'article' || said === 'other' ? 'preprint' : said;
}
