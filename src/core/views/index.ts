import { citations } from './citations.ts';
import { coauthors } from './coauthors.ts';
import { everything } from './everything.ts';
import type { View } from './view.ts';

export * from './columns.ts';
export * from './find.ts';
export { named } from './named.ts';
export * from './network.ts';
export { leastCited, mostCitedOutside, outsideLabel } from './outside.ts';
export * from './view.ts';
export * from './weigh.ts';

/** Every view, in the order people see them. */
export const views = [everything, coauthors, citations] as const satisfies readonly View[];
export type ViewId = (typeof views)[number]['id'];

/** What a picture can be of: a view of the papers, or a network as its file has it. */
export type ShownView = ViewId | 'network';

/** The view of that id. */
export function viewOf(id: ViewId): View {
  return views.find((view) => view.id === id)!;
}
