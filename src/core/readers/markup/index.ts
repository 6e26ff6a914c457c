export { isBlock, isVoid, type Role } from './elements.ts';
export { decodeEntities } from './entities.ts';
export { createFlow, type Flow } from './flow.ts';
export type { Line, Mark, Part, Run } from './run.ts';
export { tokeniseHtml, type HtmlToken } from './tokenise.ts';
