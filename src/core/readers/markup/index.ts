export { isBlock, isVoid, type Role } from './elements.ts';
export { decodeEntities } from './entities.ts';
export { createFlow, type Flow, type Line, type Run } from './flow.ts';
export { tokeniseHtml, type HtmlToken } from './tokenise.ts';
