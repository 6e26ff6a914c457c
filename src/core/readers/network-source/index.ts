export { nameOf, NetworkBuilder, type RawEdge, type RawNode } from './builder.ts';
export { clusterIn, downOf, nodeOfFields } from './node-fields.ts';
export { numberOf } from './numbers.ts';
export { joinHalves } from './join.ts';
export { rootOf, walkXml, type XmlFault, type XmlListener } from './xml.ts';
export { entriesAt, idOf, type JsonEntry, valueText } from './json.ts';
export { sizeWeight } from './weights.ts';
