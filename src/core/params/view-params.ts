import { layoutParams } from './layout-params.ts';
import { defineParams } from './params.ts';

/** What is looked at: the part of the state of a session that a link restores. */
export const lensParams = defineParams({
  view: {
    type: 'choice',
    choices: ['everything', 'coauthors', 'citations'],
    default: 'everything',
    description: 'what the graph shows',
  },
  network: {
    type: 'number',
    integer: true,
    default: 0,
    min: 0,
    max: 99,
    description: 'the network of that number among the files, from 1; 0 for the papers',
  },
  years: {
    type: 'years',
    default: { from: null, to: null },
    description: 'only works of these years',
  },
  counting: {
    type: 'choice',
    choices: ['full', 'fractional'],
    default: 'full',
    description: 'what a shared paper of n authors adds to a pair: 1, or 1/(n-1)',
  },
  outside: {
    type: 'number',
    integer: true,
    default: 0,
    min: 0,
    max: 200,
    description: 'in the citations view, so many of the works outside the list that are cited most',
  },
  hideOwner: {
    type: 'boolean',
    default: false,
    description: 'leave out the person whose list it is',
  },
  seed: {
    type: 'number',
    integer: true,
    default: 1,
    min: 0,
    max: 4_294_967_295,
    description: 'the layout starts from it; the same seed gives the same picture',
  },
  ...layoutParams,
});

/** What is looked at, and in which colours. */
export const viewParams = defineParams({
  ...lensParams,
  theme: {
    type: 'choice',
    choices: ['system', 'light', 'dark'],
    default: 'system',
    description: 'colours of the page',
  },
});
