import { count, grouped } from './count.ts';

/** The words for works that are cited and not listed. */
export const outside = {
  kind: 'Work outside the list',
  title: 'Works outside the list',
  switch: 'Works outside',
  switchHint: (n: number) =>
    n === 1
      ? 'Show the work outside the list that is cited most'
      : `Show the ${n} works outside the list that are cited most`,
  list: (n: number) => `List ${grouped(n)}`,
  listHint: 'All works that are cited and not in the list, most cited first',
  lead: 'Cited by papers of this list and not in it, most cited first.',
  filter: 'Filter by title, author or year',
  none: 'No such work',
  citedBy: (n: number) => `cited by ${count(n, 'paper')} here`,
  cites: 'Cites outside the list',
  written: 'As it is written',
  works: (n: number) => count(n, 'work outside the list', 'works outside the list'),
} as const;
