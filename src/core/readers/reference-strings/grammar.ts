import { type Gap, gaps } from './gaps.ts';

/**
 * The parts of a reference in the order most styles have them. `early` is a date
 * before the title, `editor` whoever edited or translated, `venue` a journal,
 * book or series, `imprint` place and publisher, `kind` an edition, a thesis, a
 * report, `note` addresses, identifiers and remarks.
 */
export const labels = [
  'number',
  'author',
  'early',
  'title',
  'lead',
  'byline',
  'editor',
  'venue',
  'volume',
  'pages',
  'imprint',
  'kind',
  'date',
  'note',
] as const;
export type Label = (typeof labels)[number];

/** Never. */
const no = -1000;

/** What it costs that a reference begins with a part. */
const starts: Steps = {
  number: 0,
  author: 0,
  early: -4,
  lead: -2.5,
  editor: -4,
  venue: -6,
  note: -6,
};

/** What it costs that a reference ends in a part that something should follow. */
const ends: Steps = { number: -9, author: -6, early: -6 };

/** What may follow a title, whether authors stood before it or not. */
const afterTitle: Steps = {
  editor: 0,
  venue: 0,
  volume: -2,
  pages: -2,
  imprint: -0.3,
  kind: -0.3,
  date: -0.2,
  note: -0.3,
};

/** What it costs that a part follows another. Nothing leads back to title or authors. */
const follows: Readonly<Record<Label, Steps>> = {
  number: { author: 0, early: -4, lead: -2.5, editor: -4, venue: -6, note: -6 },
  author: { early: 0, title: 0, editor: -4, venue: -3.5, imprint: -6, kind: -4, note: -5 },
  early: { title: 0, editor: -3, venue: -3, imprint: -5, kind: -4, note: -4 },
  title: afterTitle,
  lead: { ...afterTitle, byline: -1 },
  byline: {
    editor: -1,
    venue: 0,
    volume: -2,
    pages: -2,
    imprint: 0,
    kind: -0.5,
    date: 0,
    note: -0.5,
  },
  editor: { venue: 0, volume: -1.5, pages: -1, imprint: -0.5, kind: -1, date: -0.5, note: -1 },
  venue: { editor: -0.3, volume: 0, pages: -0.3, imprint: 0, kind: -1, date: 0, note: -0.5 },
  volume: { editor: -1, venue: -2, pages: 0, imprint: -0.5, kind: -1, date: 0, note: -0.5 },
  pages: { editor: -1.5, venue: -3, volume: -1, imprint: 0, kind: -1, date: 0, note: 0 },
  imprint: { editor: -1.5, venue: -2.5, volume: -1, pages: -0.3, kind: -1, date: 0, note: 0 },
  kind: { editor: -0.5, venue: -0.7, volume: -0.5, pages: -0.5, imprint: 0, date: 0, note: -0.3 },
  date: { editor: -1, venue: -1.5, volume: 0, pages: 0, imprint: -0.5, kind: -0.7, note: 0 },
  note: { editor: -2, venue: -2, volume: -1.5, pages: -1, imprint: -1.5, kind: -1, date: -0.5 },
};

type GapCosts = Readonly<Partial<Record<Gap, number>>>;
type Steps = Readonly<Partial<Record<Label, number>>>;

/** What it costs to change from one part to another at a gap: punctuation is where parts meet. */
const changing: Readonly<Record<Gap, number>> = {
  none: -3.5,
  number: -1,
  comma: -0.8,
  semicolon: -0.8,
  colon: -1.2,
  initial: -0.8,
  abbreviation: -1.5,
  dash: -2,
  stop: 0.3,
  question: 0,
  'quote-opens': 1,
  'quote-closes': -0.5,
  'quote-ends': 1,
  'bracket-opens': -0.5,
  'bracket-closes': -0.5,
};

const inNames: GapCosts = {
  colon: -4,
  stop: -4,
  abbreviation: -2,
  question: -5,
  dash: -2,
  'quote-opens': -6,
  'quote-ends': -4,
  'bracket-opens': -1.5,
};

const inTitle: GapCosts = {
  comma: -0.4,
  semicolon: -0.7,
  stop: -2.2,
  initial: -0.3,
  abbreviation: -0.6,
  question: -0.7,
  'quote-opens': -1,
  'quote-closes': -0.7,
  'quote-ends': -4,
  'bracket-opens': -0.5,
  'bracket-closes': 0,
};

/** What it costs that a part goes on across a gap, where that is unlike it. */
const staying: Readonly<Partial<Record<Label, GapCosts>>> = {
  number: { stop: -3, initial: -3, 'bracket-closes': -3 },
  author: inNames,
  byline: inNames,
  early: { stop: -2, colon: -2, none: 0, 'quote-opens': -4 },
  title: inTitle,
  lead: inTitle,
  editor: { stop: -3, colon: -3, 'quote-opens': -4 },
  venue: { comma: -0.5, colon: -0.7, stop: -2, question: -2, 'quote-opens': -2, 'quote-ends': -2 },
  volume: { stop: -1, colon: -1 },
  pages: { stop: -1, colon: -1.5 },
  imprint: { stop: -1.5 },
  kind: { stop: -2, comma: -0.8 },
  date: { stop: -1.5, colon: -1.5 },
};

/** Where leaving a part differs from `changing`: a colon leads on to a subtitle. */
const leaving: Readonly<Partial<Record<Label, GapCosts>>> = {
  title: { colon: -3 },
  lead: { colon: -3 },
};

/** The costs of beginning with each label, in the order of `labels`. */
export const first: Float64Array = Float64Array.from(labels, (label) => starts[label] ?? no);
/** The costs of ending with each label, in the order of `labels`. */
export const last: Float64Array = Float64Array.from(labels, (label) => ends[label] ?? 0);

/** The labels that may stand before each label, itself among them. */
export const before: readonly (readonly number[])[] = labels.map((to) =>
  labels.flatMap((from, i) => (from === to || follows[from][to] !== undefined ? [i] : [])),
);

/** The cost of label `to` after label `from` at a gap, at `(gap * n + to) * n + from`. */
export const steps: Float64Array = tabulate();

function tabulate(): Float64Array {
  const n = labels.length;
  const table = new Float64Array(gaps.length * n * n).fill(no);
  gaps.forEach((gap, g) => {
    labels.forEach((to, t) => {
      for (const f of before[t]!) {
        const from = labels[f]!;
        const change = (leaving[from]?.[gap] ?? changing[gap]) + (follows[from][to] ?? 0);
        table[(g * n + t) * n + f] = from === to ? (staying[from]?.[gap] ?? 0) : change;
      }
    });
  });
  return table;
}
