import { describe, expect, it } from 'vitest';
import { buildScene, pictureFrame, tokens, type Box, type Mark, type Scene } from '#core/scene';
import { sampleColumns, sampleInput, sampleWeights } from './sample.ts';

type Label = Extract<Mark, { type: 'label' }>;
const labelsOf = (scene: Scene, role: Label['role']) =>
  scene.marks.flatMap((mark) => (mark.type === 'label' && mark.role === role ? [mark] : []));
const textsOf = (scene: Scene, role: Label['role']) =>
  labelsOf(scene, role).map(({ text }) => text);
const overlaps = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

describe('buildScene', () => {
  it('names every node, papers by their short title', () => {
    const texts = textsOf(buildScene(sampleInput()), 'node');
    expect(texts.sort()).toEqual(['Ada', 'Alpa', 'Ion Stoica', 'Learning to Optimize', 'OSDI']);
  });

  it('tells kinds apart by shape', () => {
    const { marks } = buildScene(sampleInput({ legend: false, transparent: true, owner: null }));
    const count = (type: Mark['type']) => marks.filter((mark) => mark.type === type).length;
    expect([count('square'), count('disc'), count('diamond')]).toEqual([2, 2, 1]);
  });

  it('draws nothing of a node or edge that weighs nothing', () => {
    const weights = {
      node: Float32Array.of(1, 0, 2, 1, 1),
      edge: Float32Array.of(1, 0, 1, 1, 0),
    };
    const scene = buildScene(sampleInput({ weights, legend: false }));
    expect(textsOf(scene, 'node')).not.toContain('Learning to Optimize');
    expect(scene.marks.filter((mark) => mark.type === 'line')).toHaveLength(3);
  });

  it.each([
    [1600, 1000],
    [800, 500],
    [320, 480],
    [100, 100],
  ])('lets no two label boxes overlap in %d × %d', (width, height) => {
    const input = sampleInput();
    const scene = buildScene({ ...input, frame: pictureFrame(input, width, height) });
    const boxes = scene.marks.flatMap((mark) => (mark.type === 'label' ? [mark.box] : []));
    const names = labelsOf(scene, 'node').map(({ box }) => box);
    for (const name of names) {
      expect(boxes.filter((box) => box !== name && overlaps(box, name))).toEqual([]);
    }
  });

  it('keeps every node inside the frame', () => {
    const input = sampleInput({ legend: false });
    for (const mark of buildScene(input).marks) {
      if (mark.type !== 'disc' && mark.type !== 'square' && mark.type !== 'diamond') continue;
      expect(mark.x - mark.r).toBeGreaterThan(0);
      expect(mark.x + mark.r).toBeLessThan(800);
      expect(mark.y - mark.r).toBeGreaterThan(0);
      expect(mark.y + mark.r).toBeLessThan(500);
    }
  });

  it('explains in the legend what is there, and only that', () => {
    const everything = textsOf(buildScene(sampleInput()), 'legend');
    expect(everything).toEqual(
      expect.arrayContaining(['Paper', 'Person', 'Venue', 'Owner of the list', 'cites']),
    );
    const weights = { ...sampleWeights, node: Float32Array.of(1, 2, 2, 1, 0) };
    expect(textsOf(buildScene(sampleInput({ weights })), 'legend')).not.toContain('Venue');
    expect(textsOf(buildScene(sampleInput({ legend: false })), 'legend')).toEqual([]);
  });

  it('points arrows from citing to cited', () => {
    const scene = buildScene(sampleInput({ legend: false, owner: null }));
    const head = scene.marks.find((mark) => mark.type === 'polygon')!;
    const [tipX, , oneX, , otherX] = head.type === 'polygon' ? head.points : [];
    // Alpa lies at the left of what it cites.
    expect(tipX).toBeGreaterThan(Math.max(oneX!, otherX!));
  });

  it('writes the years under the axis of a view that has one', () => {
    const columns = {
      ...sampleColumns(),
      axis: [2018, 2019, 2020, 2021, 2022].map((year, i) => ({ year, x: i * 60 - 120 })),
    };
    const scene = buildScene(sampleInput({ columns, view: 'citations' }));
    expect(textsOf(scene, 'axis')).toEqual(['2018', '2019', '2020', '2021', '2022']);
  });

  it('lays a region behind a group of co-authors and names it', () => {
    const kind = Uint8Array.of(1, 1, 1, 1, 1);
    const nodes = { ...sampleColumns().nodes, kind };
    const columns = { ...sampleColumns(), nodes };
    const groups = { of: Uint8Array.of(0, 0, 0, 0, 255), names: ['Ada and 3 more'] };
    const scene = buildScene(sampleInput({ columns, groups, view: 'coauthors', legend: false }));
    expect(scene.marks[0]).toMatchObject({ type: 'polygon', fill: tokens.light.groups[0]!.fill });
    expect(textsOf(scene, 'group')).toEqual(['Ada and 3 more']);
  });

  it('dims what is not highlighted and takes its name', () => {
    const scene = buildScene(sampleInput({ highlight: new Set([2]), legend: false }));
    expect(textsOf(scene, 'node')).toEqual(['Ion Stoica']);
    const opacities = scene.marks.flatMap((mark) => (mark.type === 'square' ? [mark.opacity] : []));
    expect(opacities.every((opacity) => opacity < 0.5)).toBe(true);
  });

  it('has a ground unless it is transparent', () => {
    expect(buildScene(sampleInput({ theme: 'dark' })).ground).toBe(tokens.dark.ground);
    expect(buildScene(sampleInput({ transparent: true })).ground).toBeNull();
  });

  it('draws an empty view as its furniture alone', () => {
    const weights = { node: new Float32Array(5), edge: new Float32Array(5) };
    const scene = buildScene(sampleInput({ weights }));
    expect(textsOf(scene, 'node')).toEqual([]);
    expect(textsOf(scene, 'title')).toEqual(['List of Ion Stoica', '2 papers · 2018–2022']);
  });

  it('gives the same marks for the same input', () => {
    expect(buildScene(sampleInput())).toEqual(buildScene(sampleInput()));
  });
});
