import { defineParams } from './params.ts';
import { lensParams } from './view-params.ts';

/** What a link restores: the view, what is selected, and where the camera stands. The theme is the reader's own. */
export const linkParams = defineParams({
  ...lensParams,
  select: {
    type: 'text',
    default: '',
    maxLength: 400,
    description:
      'the selected node, two joined by a tilde for an edge, or a keyword or place of work',
  },
  camera: {
    type: 'text',
    default: '',
    maxLength: 60,
    description: 'x, y and pixels a unit, once a person has moved the camera',
  },
});
