import type { ReaderId } from '#core/readers';
import { byHand } from './hand-lists.ts';
import { inJson } from './json-lists.ts';
import { networks } from './networks-lists.ts';
import type { List } from './papers.ts';
import { tagged } from './tagged-lists.ts';
import { xml } from './xml-lists.ts';

export { type List, textOf } from './papers.ts';

/** One for each reader; a new reader needs one in one of these. */
export const lists: Readonly<Record<ReaderId, List>> = {
  ...byHand,
  ...tagged,
  ...xml,
  ...inJson,
  ...networks,
};
