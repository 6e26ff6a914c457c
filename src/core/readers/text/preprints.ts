import type { WorkType } from '#core/model';

const servers =
  /^(?:(?:arxiv|biorxiv|medrxiv|chemrxiv|psyarxiv|socarxiv|edarxiv|eartharxiv|techrxiv|corr|ssrn)\b|research square|pre-?prints?\b)/i;

/**
 * Prefixes of preprint servers: arXiv, bioRxiv and medRxiv (whose old one they
 * share with journals: a number follows it), SSRN, OSF, Research Square, TechRxiv,
 * ChemRxiv, Preprints.org, Authorea.
 */
const dois =
  /^10\.(?:48550|64898|2139|31219|31234|31235|35542|21203|36227|26434|20944|22541)\/|^10\.1101\/\d/i;

/** Whether a "venue" is a preprint server. */
export function isPreprintServer(venue: string): boolean {
  return servers.test(venue.trim());
}

/** Whether a DOI is one that preprint servers give. */
export function isPreprintDoi(doi: string): boolean {
  return dois.test(doi);
}

/** The type of a work by its venue: on a preprint server it is a preprint, unless it is more than an article. */
export function typeIn(venue: string | null, said: WorkType | undefined): WorkType | undefined {
  if (venue === null || !isPreprintServer(venue)) return said;
  return said === undefined || said === 'article' || said === 'other' ? 'preprint' : said;
}
