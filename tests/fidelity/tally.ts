/** What was right, of what was read and of what there was to read. */
export interface Tally {
  right: number;
  read: number;
  truth: number;
}

/** Works, then their fields, then who is who. */
export const measures = [
  'works',
  'titles',
  'authors',
  'years',
  'venues',
  'links',
  'pairs',
  'sameAsRead',
  'sameAsTruth',
] as const;
export type Measure = (typeof measures)[number];
export type Tallies = Readonly<Record<Measure, Tally>>;

/** Nothing counted yet. */
export function noTallies(): Tallies {
  const none = (): Tally => ({ right: 0, read: 0, truth: 0 });
  return {
    works: none(),
    titles: none(),
    authors: none(),
    years: none(),
    venues: none(),
    links: none(),
    pairs: none(),
    sameAsRead: none(),
    sameAsTruth: none(),
  };
}

/** Adds the counts of `more` to `sum`. */
export function addTallies(sum: Tallies, more: Tallies): void {
  for (const measure of measures) {
    sum[measure].right += more[measure].right;
    sum[measure].read += more[measure].read;
    sum[measure].truth += more[measure].truth;
  }
}

/** Of what was read, the part that is right, 0 … 1; NaN where nothing was read. */
export const precisionOf = ({ right, read }: Tally): number => right / read;

/** Of what there was, the part that was read right, 0 … 1; NaN where there was nothing. */
export const recallOf = ({ right, truth }: Tally): number => right / truth;

/** The harmonic mean of precision and recall, 0 … 1; NaN where there is neither. */
export const f1Of = ({ right, read, truth }: Tally): number => (2 * right) / (read + truth);
