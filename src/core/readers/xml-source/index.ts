export {
  allOf,
  attributeOf,
  childOf,
  childrenOf,
  rawOf,
  textOf,
  textsOf,
  type XmlElement,
} from './element.ts';
export type { DraftOf, XmlFormat } from './format.ts';
export { defineXmlReader } from './reader.ts';
