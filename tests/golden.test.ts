import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { networkPictureOf, pictureOf, type PictureOptions } from '#core';
import { sceneToSvg } from '#core/exporters';
import { createFace, createFaces, type Scene } from '#core/scene';
import { harbours } from './core/networks.ts';
import { realCorpus } from './real-list.ts';

const { resolve } = createRequire(import.meta.url);
const inter = (file: string, weight: 400 | 600) => {
  const path = resolve(`@expo-google-fonts/inter/${file}`);
  const made = createFace(new Uint8Array(readFileSync(path)), 'Inter', weight);
  if ('problem' in made) throw new Error(made.problem);
  return made.face;
};
const faces = createFaces(
  inter('400Regular/Inter_400Regular.ttf', 400),
  inter('600SemiBold/Inter_600SemiBold.ttf', 600),
);

const plain: PictureOptions = {
  view: 'everything',
  years: null,
  counting: 'full',
  hideOwner: false,
  seed: 1,
  width: 1600,
  height: 1000,
  theme: 'light',
  transparent: false,
  legend: true,
  title: 'The papers of Lianmin Zheng',
};

const svgOf = (scene: Scene) =>
  sceneToSvg(scene, { title: 'golden', description: 'a golden picture', faces, embedFonts: false });

it.each(['light', 'dark'] as const)('a picture of a network, %s, is as it was', async (theme) => {
  const options = { ...plain, theme, title: harbours.title, width: 900, height: 600 };
  const svg = svgOf(networkPictureOf(harbours, options, faces));
  await expect(svg).toMatchFileSnapshot(join('golden', `network-${theme}.svg`));
});

// Written anew by `npx vitest run tests/golden.test.ts -u` after a change that is meant and was looked at.
describe('pictures of the real list', () => {
  it.each<[string, Partial<PictureOptions>]>([
    ['everything', {}],
    ['coauthors', { view: 'coauthors' }],
    ['coauthors-without-owner', { view: 'coauthors', hideOwner: true, counting: 'fractional' }],
    ['citations', { view: 'citations' }],
    ['everything-2020-2022-dark', { years: { from: 2020, to: 2022 }, theme: 'dark', width: 1000 }],
  ])('%s is as it was, to the byte', async (name, options) => {
    const svg = svgOf(pictureOf(realCorpus, { ...plain, ...options }, faces));
    await expect(svg).toMatchFileSnapshot(join('golden', `${name}.svg`));
  });

  it.each<[string, Partial<PictureOptions>, number]>([
    ['everything', {}, 100],
    ['coauthors', { view: 'coauthors' }, 80],
    ['citations', { view: 'citations' }, 18],
  ])('%s names at least so many of its nodes, none over another', (_, options, least) => {
    const { marks } = pictureOf(realCorpus, { ...plain, ...options }, faces);
    const boxes = marks.flatMap((mark) =>
      mark.type === 'label' && mark.role === 'node' ? [mark.box] : [],
    );
    expect(boxes.length).toBeGreaterThanOrEqual(least);
    for (const [i, a] of boxes.entries()) {
      for (const b of boxes.slice(i + 1)) {
        const apart =
          a.x + a.width <= b.x ||
          b.x + b.width <= a.x ||
          a.y + a.height <= b.y ||
          b.y + b.height <= a.y;
        expect(apart).toBe(true);
      }
    }
  });
});
