import { count } from './count.ts';

/** What the passes of cleaning are called, and what they did. */
export const cleaning = {
  title: 'What cleaning did',
  lead: 'Each step can be switched off, to see the list as it was written.',
  off: 'switched off',
  nothing: 'nothing to do',
  passes: {
    mend: {
      label: 'Mend spoilt letters',
      did: (n: number) => `${count(n, 'text')} mended`,
    },
    notes: {
      label: 'Tell awards and tracks from venues',
      did: (n: number) => `${count(n, 'award or track', 'awards and tracks')} found`,
    },
    versions: {
      label: 'Join entries of one paper',
      did: (n: number) => `${count(n, 'entry', 'entries')} joined with others`,
    },
    corrections: {
      label: 'Put corrections by hand over the list',
      did: (n: number) => `${count(n, 'paper')} corrected by hand`,
    },
    venues: {
      label: 'Know venues by their names',
      did: (n: number) => `${count(n, 'venue')} known by more than one name`,
    },
    people: {
      label: 'Join spellings of one person',
      did: (n: number) => `${count(n, 'person', 'people')} joined from several spellings`,
    },
    works: {
      label: 'Make the papers',
      did: (n: number) => `${count(n, 'paper')} made`,
    },
    owner: {
      label: 'Find whose list it is',
      did: () => 'the owner was found',
    },
    citations: {
      label: 'Match tables of citations',
      did: (n: number) => `${count(n, 'citation')} matched`,
    },
    references: {
      label: 'Match cited references',
      did: (n: number) => `${count(n, 'citation')} found in references`,
    },
  },
};
