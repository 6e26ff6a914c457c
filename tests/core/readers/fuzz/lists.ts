import { type ReaderId, readers } from '#core/readers';
import { byHand } from './hand-lists.ts';
import { inJson } from './json-lists.ts';
import { networks } from './networks-lists.ts';
import type { List } from './papers.ts';
import { tagged } from './tagged-lists.ts';
import { xml } from './xml-lists.ts';

export { type List, textOf } from './papers.ts';

/** The readers of lists: all but the one of made-up fields, whose text is two numbers and no entry. */
export type ListId = Exclude<ReaderId, 'made'>;

/** Every one of them. */
export const listIds = readers.map(({ id }) => id).filter((id): id is ListId => id !== 'made');

/** One for each of them; a new reader needs one in one of these. */
export const lists: Readonly<Record<ListId, List>> = {
  ...byHand,
  ...tagged,
  ...xml,
  ...inJson,
  ...networks,
};
