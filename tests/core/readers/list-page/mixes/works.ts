/** A made-up person as lists write them: given names, then the family name. */
export interface Made {
  readonly given: string;
  readonly family: string;
}

/** A made-up work that every mix writes down in its own way. */
export interface Work {
  readonly title: string;
  readonly people: readonly Made[];
  readonly venue: string;
  readonly year: number;
}

const owner: Made = { given: 'Marta', family: 'Lindqvist' };
const person = (given: string, family: string): Made => ({ given, family });

/** Whose list it is: lists set this name apart, or leave it out. */
export const listOwner = owner;

/** The same six works, of several fields, in every mix. */
export const works: readonly Work[] = [
  {
    title: 'Salt, Rope and Credit: How Harbour Towns Paid Their Sailors',
    people: [owner, person('Jean-Pierre', 'Delacroix')],
    venue: 'Journal of Coastal Archives',
    year: 2021,
  },
  {
    title: 'Do sedges remember the flood?',
    people: [person('Anneke', 'van der Zee'), owner, person('Wei', 'Chen')],
    venue: 'Marsh Ecology',
    year: 2020,
  },
  {
    title: 'A Faster Way of Sorting Tide Tables on Small Machines',
    people: [
      person('Chukwuemeka', 'Adeyemi'),
      person('Siobhan', 'Kelleher'),
      owner,
      person('Tomás', 'Eizaguirre'),
    ],
    venue: 'International Conference on Tidal Computing',
    year: 2019,
  },
  {
    title: 'The duty to answer letters in maritime law',
    people: [owner, person('Ruth', 'Abernathy')],
    venue: 'Lantern Law Review',
    year: 2017,
  },
  {
    title: 'Peat cores from the lower estuary record three dry centuries',
    people: [person('Jürgen', 'Hofstetter'), person('Wei', 'Chen'), owner],
    venue: 'Annals of Bog Science',
    year: 2016,
  },
  {
    title: 'Voting by lantern light',
    people: [owner, person('Siobhan', 'Kelleher'), person('Ruth', 'Abernathy')],
    venue: 'Revista de Historia Rural',
    year: 2014,
  },
];

/** And two that are harder: one by one person, one by nine. */
export const more: readonly Work[] = [
  ...works,
  {
    title: 'What the keeper of the lighthouse wrote down',
    people: [owner],
    venue: 'Coastal Chronicle',
    year: 2012,
  },
  {
    title: 'Counting eels in forty rivers: a common protocol',
    people: [
      person('Ingrid', 'Halvorsen'),
      person('Tomás', 'Eizaguirre'),
      person('Wei', 'Chen'),
      owner,
      person('Noor', 'Rahimi'),
      person('Jürgen', 'Hofstetter'),
      person('Ruth', 'Abernathy'),
      person('Paulo', 'dos Reis'),
      person('Siobhan', 'Kelleher'),
    ],
    venue: 'Freshwater Field Methods',
    year: 2010,
  },
];

/** Which of some works a list shows: where the owner is left out, what the owner wrote alone names nobody. */
export function worksIn(order: string, all: readonly Work[]): readonly Work[] {
  return order === 'T-with-VY' ? all.filter(({ people }) => people.length > 1) : all;
}
