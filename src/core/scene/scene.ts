import { edgeKinds } from '#core/views';
import { lineShareOf } from './crowd.ts';
import { edgeMarks } from './edges.ts';
import { fitFrame } from './frame.ts';
import { axisMarks, insetOf, titleOf } from './furniture.ts';
import {
  crowdIn,
  isInPicture,
  placeNodes,
  radiiOf,
  type PlacedNode,
  type SceneInput,
} from './input.ts';
import { legendOf, type LegendFacts } from './legend.ts';
import { nodeLabels } from './node-labels.ts';
import { nodeMarks, yearsOf } from './node-marks.ts';
import { tokens } from './palette.ts';
import { regionNames, regionsOf } from './regions.ts';
import type { Box, Frame, Mark, Scene } from './types.ts';

/** Room for the numbers of a time axis, in pixels. */
const axisHeight = 26;

/**
 * The marks of a picture, in drawing order: regions, axis, edges, nodes, names,
 * then title and legend. Deterministic: same input, same marks.
 */
export function buildScene(input: SceneInput): Scene {
  const { frame } = input;
  const inset = insetOf(frame.width, frame.height);
  const crowd = crowdIn(input);
  const nodes = placeNodes(input, crowd.room);
  const title = titleOf(input, frame.width, inset);
  const legend = input.legend
    ? legendOf(input, factsOf(input, nodes), inset, frame.width - 2 * inset)
    : null;
  const legendTop = frame.height - inset - (legend?.height ?? 0);
  const furniture = [...title.marks, ...(legend?.marksAt(legendTop) ?? [])];
  const axis = axisMarks(input, inset + title.height, legend ? legendTop - 6 : legendTop);

  const bounds: Box = { x: 4, y: 4, width: frame.width - 8, height: frame.height - 8 };
  const blocked = boxesOf([...furniture, ...axis]);
  const labels = nodeLabels(input, nodes, bounds, blocked);
  const regions = regionsOf(input, nodes);
  const names = regionNames(input, regions, nodes, bounds, [...blocked, ...boxesOf(labels)]);
  return {
    width: frame.width,
    height: frame.height,
    ground: input.transparent ? null : tokens[input.theme].ground,
    marks: [
      ...regions.flatMap((region) => region.marks),
      ...axis,
      ...edgeMarks(input, nodes, lineShareOf(crowd, frame.scale)),
      ...nodeMarks(input, nodes),
      ...names,
      ...labels,
      ...furniture,
    ],
  };
}

/** The frame of the whole graph in a picture of a size, with room for names, title, axis and legend. */
export function pictureFrame(
  input: Omit<SceneInput, 'frame'>,
  width: number,
  height: number,
): Frame {
  const radii = radiiOf(input.columns, input.weights, input.view);
  const inset = insetOf(width, height);
  const title = titleOf(input, width, inset).height;
  const plain = { width, height, scale: 1, offsetX: 0, offsetY: 0 };
  const facts = () =>
    factsOf({ ...input, frame: plain }, placeNodes({ ...input, frame: plain }, Infinity));
  const legend = input.legend ? legendOf(input, facts(), inset, width - 2 * inset).height + 6 : 0;
  const foot = legend + (input.columns.axis ? axisHeight : 0);
  // Names stand under and beside the outermost nodes.
  const beside = input.columns.axis ? Math.min(120, width * 0.08) : Math.min(70, width * 0.06);
  return fitFrame(input.positions, input.weights.node, radii, width, height, {
    top: inset + title + 6,
    right: inset + beside,
    bottom: inset + foot + 18,
    left: inset + beside,
  });
}

function factsOf(input: SceneInput, nodes: readonly (PlacedNode | null)[]): LegendFacts {
  const { columns, weights, owner } = input;
  const seen = nodes.flatMap((node) => (node ? [node] : []));
  const { kind } = columns.edges;
  const own = owner === null ? null : nodes[owner];
  return {
    kinds: new Set(seen.map((node) => node.kind)),
    groups: new Set(
      seen.flatMap(({ index }) => (index === owner ? [] : [input.groups?.of[index] ?? 255])),
    ),
    years: yearsOf(input),
    hasOwner: own ? isInPicture(own, input.frame) : false,
    hasCitations: weights.edge.some(
      (weight, edge) => weight > 0 && edgeKinds[kind[edge]!] === 'cites',
    ),
  };
}

function boxesOf(marks: readonly Mark[]): Box[] {
  return marks.flatMap((mark) => (mark.type === 'label' ? [mark.box] : []));
}
