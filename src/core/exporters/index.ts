export { corpusToJson } from './corpus-json.ts';
export { decisionsToJson, thesaurusOf } from './decisions.ts';
export { sceneToSvg, type SvgOptions } from './svg.ts';
export { drawScene, type Canvas } from './canvas.ts';
export { fontCss } from './font-css.ts';
