export * from './types.ts';
export { createFace, type FaceResult, type FontFace } from './face.ts';
export { createFaces, fallbackAdvance, type Faces, type TextWeight } from './faces.ts';
export { subsetFace } from './subset.ts';
export { mix, tokens, type Paint, type Tokens } from './palette.ts';
export * from './style.ts';
export { displayText, shorten, shortTitle } from './text.ts';
export { overlap } from './box-grid.ts';
export {
  boxOf,
  placeLabels,
  type LabelCandidate,
  type LabelLimits,
  type PlacedLabel,
} from './labels.ts';
export {
  greatestWeights,
  labellingOf,
  labelStylesOf,
  type LabelledView,
  type Labelling,
  type LabelStyle,
} from './label-style.ts';
export { crowdOf, lineShareOf, type Crowd, type CrowdEdges, type LineShare } from './crowd.ts';
export { fitFrame, markScale, type Padding } from './frame.ts';
export { outlinesOf } from './regions.ts';
export { radiiOf, type NodeGroups, type SceneInput } from './input.ts';
export { buildScene, pictureFrame } from './scene.ts';
