import type { NodeId } from '#core/model';
import type { Causes, Columns, Weights } from '#core/views';
import { pictureFrame, type SceneInput } from '#core/scene';
import { words } from '#core/words';
import { interFaces } from './inter.ts';

const noCauses = (count: number): Causes => ({
  start: new Uint32Array(count + 1),
  work: new Uint32Array(),
  share: new Float32Array(),
});

/** Two papers, two people and a venue; `labels` replaces their names in that order. */
export function sampleColumns(labels: readonly string[] = []): Columns {
  const names = [
    'Alpa: Automating Parallelism',
    'Learning to Optimize',
    'Ion Stoica',
    'Ada',
    'OSDI',
  ];
  return {
    nodes: {
      count: 5,
      id: ['w:alpa', 'w:learning', 'a:ion-stoica', 'a:ada', 'v:osdi'] as NodeId[],
      kind: Uint8Array.of(0, 0, 1, 1, 2),
      item: Uint32Array.of(0, 1, 0, 1, 0),
      label: names.map((name, i) => labels[i] ?? name),
      work: Int32Array.of(0, 1, -1, -1, -1),
      year: Int16Array.of(2022, 2018, 0, 0, 0),
      anchorX: new Float32Array(5).fill(Number.NaN),
      causes: noCauses(5),
    },
    edges: {
      count: 5,
      source: Uint32Array.of(2, 2, 3, 0, 0),
      target: Uint32Array.of(0, 1, 0, 4, 1),
      kind: Uint8Array.of(0, 0, 0, 1, 3),
      causes: noCauses(5),
    },
    axis: null,
    capped: null,
  };
}

/** All of the sample visible, Ion Stoica with two papers. */
export const sampleWeights: Weights = {
  node: Float32Array.of(1, 2, 2, 1, 1),
  edge: Float32Array.of(1, 1, 1, 1, 1),
};

const faces = interFaces();

/** A picture of the sample, 800 × 500, with everything that can be drawn. */
export function sampleInput(changes: Partial<SceneInput> = {}): SceneInput {
  const { frame, ...rest } = changes;
  const input = {
    columns: sampleColumns(),
    weights: sampleWeights,
    view: 'everything' as const,
    positions: Float32Array.of(-60, 0, 60, 0, 0, -70, -120, 60, -130, -60),
    groups: null,
    theme: 'light' as const,
    transparent: false,
    legend: true,
    title: 'List of Ion Stoica',
    subtitle: '2 papers · 2018–2022',
    faces,
    words,
    owner: 2,
    highlight: null,
    ...rest,
  };
  return { ...input, frame: frame ?? pictureFrame(input, 800, 500) };
}
