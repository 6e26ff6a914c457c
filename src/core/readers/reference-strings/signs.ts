import { type Label, labels } from './grammar.ts';

type Weights = Readonly<Partial<Record<Label, number>>>;

const person = {
  title: -1.8,
  venue: -1.6,
  imprint: -1.2,
  kind: -2,
  note: -0.8,
  date: -3,
  early: -3,
  volume: -3,
  pages: -3,
};
const lettered = { number: -4, early: -3, date: -3, volume: -2, pages: -3 };

/**
 * What each sign says for and against each part, in the units of the costs in
 * the grammar. Set by hand: a unit is about what one comma is worth.
 */
const signs = {
  marker: { number: 8, title: -4, author: -4 },
  repeatDash: { author: 7 },

  year: {
    early: 4,
    date: 4,
    title: -1,
    volume: -1,
    pages: -2,
    author: -6,
    editor: -5,
    imprint: -2,
    venue: -1.2,
    number: -4,
    kind: -2,
    note: -0.5,
  },
  yearInBrackets: { early: 3, date: 2, title: -2, venue: -1.5, note: -1 },
  otherYear: { date: -5, early: -1, title: 1.5, venue: 1, volume: 1, pages: 1.5 },
  month: { early: 2, date: 2.5, title: -0.5, author: -2 },
  day: { early: 1, date: 1.5, volume: -1 },
  accessDay: { note: 6 },

  range: {
    pages: 4,
    volume: 0.5,
    title: -2.5,
    early: -2,
    date: -2,
    author: -5,
    venue: -2,
    imprint: -3,
    note: -1,
  },
  volumeShape: { volume: 4.5, title: -3, author: -5, venue: -2, imprint: -3 },
  numberWord: {
    volume: 1.5,
    pages: 1.2,
    title: -0.8,
    venue: -0.8,
    author: -5,
    editor: -4,
    imprint: -2,
    early: -2,
    date: -1,
    kind: -0.5,
    note: -0.3,
  },
  beforePages: { volume: 2 },
  afterVolume: { pages: 1.5 },
  volumeCue: { volume: 4, title: -2, author: -4, venue: -1.5, imprint: -2 },
  afterVolumeCue: { volume: 3 },
  pageCue: { pages: 4.5, title: -2, author: -4, venue: -2, imprint: -2 },
  afterPageCue: { pages: 3 },

  url: { note: 8, title: -6, author: -6, venue: -4 },
  identifier: { note: 7, title: -4, author: -5, venue: -2 },
  noteCue: { note: 4, title: -1, author: -3, venue: -1 },
  kindCue: { kind: 3.5, title: -0.5, author: -3 },
  ordinalEdition: { kind: 4, volume: -2, pages: -2 },
  leadIn: { editor: 2.5, venue: 3, title: -2, author: -5, imprint: -2, kind: -1 },
  editorCue: { editor: 3.5, author: 0.5, title: -2, venue: -1.5 },
  headEditorCue: { author: 3, editor: -2, title: -3 },
  edited: { editor: 1.5 },
  notEdited: { editor: -2.5 },

  ofJournal: { venue: 0.35, imprint: -0.35 },
  shortForm: { venue: 0.7 },
  otherScript: lettered,
  venueWord: { venue: 1.4, imprint: -0.5, author: -1 },
  publisherWord: { imprint: 1.8, author: -0.8, venue: 0.2 },
  placeWord: { imprint: 1.5, venue: -0.1, author: -0.3 },
  placeBeforeColon: { imprint: 1.6 },

  nameSure: { author: 2.6, editor: 2, ...person },
  nameMaybe: { author: 1, editor: 0.6, title: -0.1, venue: -0.3 },
  phrase: { author: -1.3, editor: -0.7 },
  given: { author: 0.8, editor: 0.6, title: -0.3 },
  initials: { author: 1, editor: 0.5, title: -1, venue: -0.4, imprint: -0.7 },
  etAl: { author: 5, editor: 3, title: -4, venue: -3 },
  headBody: { author: 1.6 },
  headBeforeDate: { author: 1.9 },

  quoted: { title: 1.6, author: -4, venue: -1.5, imprint: -3, editor: -3, date: -2 },
  capital: {
    ...lettered,
    author: 0.2,
    title: 0.2,
    venue: 0.25,
    imprint: 0.1,
    editor: -0.2,
    kind: -1.2,
    note: -0.8,
  },
  small: {
    ...lettered,
    author: -2.6,
    editor: -1.6,
    title: 0.8,
    venue: -0.1,
    imprint: -0.9,
    kind: -0.6,
    note: -0.1,
  },
  functional: {
    ...lettered,
    author: -2.2,
    editor: -1.2,
    title: 0.5,
    venue: 0.2,
    imprint: -0.7,
    kind: -0.5,
    note: -0.1,
  },
  particle: {
    ...lettered,
    author: -0.4,
    editor: -0.4,
    title: 0.2,
    venue: 0.1,
    imprint: -0.5,
    kind: -1,
  },
} as const satisfies Record<string, Weights>;
/** The name of a sign. */
export type Sign = keyof typeof signs;

/** The scores of a sign in the order of `labels`. */
export const scoresOf: Readonly<Record<Sign, Float64Array>> = tabulate();

function tabulate(): Record<Sign, Float64Array> {
  const tables = {} as Record<Sign, Float64Array>;
  for (const [sign, weights] of Object.entries(signs) as [Sign, Weights][]) {
    // A title without authors before it, and authors behind it, look the same.
    const all: Weights = {
      ...weights,
      ...(weights.title === undefined ? {} : { lead: weights.title }),
      ...(weights.author === undefined ? {} : { byline: weights.author }),
    };
    tables[sign] = Float64Array.from(labels, (label) => all[label] ?? 0);
  }
  return tables;
}
