import type { Link, Venue, Work, WorkChange } from '#core/model';
import { plain, safeUrl } from '#core/readers';

/** The fields of a work as a person types them: text. */
export interface WorkFields {
  readonly title: string;
  readonly year: string;
  readonly venue: string;
  /** In order. */
  readonly authors: readonly string[];
  readonly links: readonly Link[];
}

/** A work of which nothing is known yet. */
export const noFields: WorkFields = { title: '', year: '', venue: '', authors: [], links: [] };

/** What cannot be kept as it was typed. */
export interface FieldProblem {
  readonly field: 'title' | 'year' | 'links';
  readonly code: 'no-title' | 'bad-year' | 'bad-link' | 'no-link';
  /** Index among the links; 0 for a field that is one. */
  readonly at: number;
}

/** Years a work may have; the same as in a file of decisions. */
export const yearBounds = { least: 1000, most: 2200 } as const;

/** What a work is shown with, to be edited. */
export function fieldsOf(work: Work, venues: readonly Venue[]): WorkFields {
  return {
    title: work.title,
    year: work.year === null ? '' : String(work.year),
    venue: venues.find(({ id }) => id === work.venue)?.name ?? '',
    authors: work.authors.map(({ name }) => name),
    links: work.links,
  };
}

/** What is wrong with the fields, in the order of the form; nothing where they can be kept. */
export function problemsOf({ title, year, links }: WorkFields): readonly FieldProblem[] {
  const found: FieldProblem[] = [];
  if (plain(title) === '') found.push({ field: 'title', code: 'no-title', at: 0 });
  if (plain(year) !== '' && yearIn(year) === null) {
    found.push({ field: 'year', code: 'bad-year', at: 0 });
  }
  links.forEach(({ label, url }, at) => {
    if (plain(url) === '') {
      if (plain(label) !== '') found.push({ field: 'links', code: 'no-link', at });
    } else if (safeUrl(url) === null) found.push({ field: 'links', code: 'bad-link', at });
  });
  return found;
}

/** The fields as they are kept: even spaces, no empty rows, whole addresses. They must be without problems. */
export function workOf({ title, year, venue, authors, links }: WorkFields): Required<WorkChange> {
  return {
    title: plain(title),
    year: yearIn(year),
    venue: plain(venue) === '' ? null : plain(venue),
    authors: authors.map(plain).filter((name) => name !== ''),
    links: links.flatMap(({ label, url }) => {
      const address = safeUrl(url);
      return address === null ? [] : [{ label: plain(label) || hostOf(address), url: address }];
    }),
  };
}

/** What was changed between two states of the fields; empty where nothing was. */
export function changeBetween(before: WorkFields, after: WorkFields): WorkChange {
  const [old, now] = [workOf(before), workOf(after)];
  const fields = Object.keys(now) as (keyof WorkChange)[];
  const changed = fields.filter((one) => JSON.stringify(old[one]) !== JSON.stringify(now[one]));
  return Object.fromEntries(changed.map((one) => [one, now[one]])) as WorkChange;
}

function yearIn(text: string): number | null {
  const year = /^\d{4}$/.test(plain(text)) ? Number(plain(text)) : NaN;
  return year >= yearBounds.least && year <= yearBounds.most ? year : null;
}

/** What a link is called that nobody named. */
function hostOf(address: string): string {
  const { hostname, pathname } = new URL(address);
  return hostname.replace(/^www\./, '') || pathname;
}
