import { count, grouped } from './count.ts';

/** The words for reference lists that somebody gives, and for works outside the list. */
export const references = {
  attach: 'Add its references',
  attachHint: 'Paste the reference list of this paper and see what it cites in this list',
  title: 'References',
  lead: 'Paste the reference list of this paper: plain references, one a line, or BibTeX, RIS, CSL, or the paper’s own record from Crossref, OpenAlex or Web of Science.',
  text: 'Reference list',
  placeholder:
    '[1] A. Author and B. Author, “Title of a paper,” in Proc. Conference, 2020, pp. 1–12.\n[2] …',
  match: 'Match with this list',
  matching: (share: number) => `Matching, ${Math.floor(share * 100)} %`,
  failed: 'The references could not be read: try a part of them',
  before: (n: number) => `This takes the place of the ${count(n, 'reference')} given before.`,
  lost: (n: number) => `${count(n, 'entry', 'entries')} could not be read`,
  found: (matched: number, of: number) =>
    `${grouped(matched)} of ${count(of, 'reference')} ${matched === 1 ? 'is' : 'are'} in this list.`,
  matched: 'In this list',
  matchedHint: 'Take out the tick where a match is wrong; it stays refused.',
  unmatched: 'Not in this list',
  unmatchedHint: 'They are kept as works outside the list.',
  itself: 'this paper itself',
  known: 'known already',
  refused: 'refused before',
  back: 'Back to the text',
  accept: (citations: number, outside: number) =>
    citations > 0
      ? `Accept ${count(citations, 'citation')}`
      : `Keep ${count(outside, 'work')} outside the list`,
  refuse: 'Not a citation',
  refuseHint: 'Take this citation out, whatever the lists say',
} as const;
