import { defineParams } from './params.ts';

/** How a picture is drawn, wherever it is asked for. */
export const pictureParams = defineParams({
  width: {
    type: 'number',
    integer: true,
    default: 1600,
    min: 100,
    max: 20_000,
    description: 'width in pixels at scale 1',
  },
  height: {
    type: 'number',
    integer: true,
    default: 1000,
    min: 100,
    max: 20_000,
    description: 'height in pixels at scale 1',
  },
  scale: {
    type: 'number',
    default: 1,
    min: 1,
    max: 8,
    description: 'pixels of a PNG for each pixel of the picture',
  },
  theme: {
    type: 'choice',
    choices: ['light', 'dark'],
    default: 'light',
    description: 'colours of the picture',
  },
  transparent: { type: 'boolean', default: false, description: 'draw no ground' },
  legend: { type: 'boolean', default: false, description: 'draw a legend' },
  title: { type: 'text', default: '', maxLength: 200, description: 'a title above the graph' },
});
