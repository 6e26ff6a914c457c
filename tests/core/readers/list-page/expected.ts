/** One expected entry: title, authors, venue, year; then notes and the labels of links where told. */
export type Expected = readonly [
  title: string,
  /** `!` after a name: set apart; `=` equal contribution; `@` corresponding. */
  authors: string,
  venue: string | null,
  year: number | null,
  notes?: string,
  links?: string,
];
