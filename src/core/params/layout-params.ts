import { defaultsOf, defineParams, type Values } from './params.ts';

/** What a person can say about how a graph is laid out. */
export const layoutParams = defineParams({
  layout: {
    type: 'choice',
    choices: ['auto', 'springs', 'multilevel', 'forceatlas2'],
    default: 'auto',
    description:
      'how nodes find their places: auto is springs for small graphs, from coarse to fine for large ones',
  },
  spread: {
    type: 'number',
    default: 1,
    min: 0.5,
    max: 3,
    description: 'how much room nodes get: 2 puts them twice as far apart',
  },
  group: {
    type: 'number',
    default: 0.25,
    min: 0,
    max: 1,
    description: 'how strongly communities are drawn together: 0 not at all, 1 by them alone',
  },
});

/** How a graph is laid out. */
export type LayoutSettings = Values<typeof layoutParams>;

/** Every layout setting at its default. */
export const plainLayout: LayoutSettings = defaultsOf(layoutParams);
