import type { CorpusGraph, Relations } from '#core/graph';
import type { Columns, Shape } from './columns.ts';
import { named } from './named.ts';

/**
 * How a paper with n authors counts for each pair of them: `full` adds 1,
 * `fractional` 1 / (n − 1), so that each author's ties add up to their papers
 * (Perianes-Rodriguez, Waltman and van Eck 2016, doi:10.1016/j.joi.2016.10.006).
 */
export const countings = ['full', 'fractional'] as const;
export type Counting = (typeof countings)[number];

/** What a projection depends on beside the corpus. */
export interface ViewOptions {
  readonly counting: Counting;
  /** So many of the works outside the list that are cited most; none where it is not said. */
  readonly outside?: number;
}

/** A projection of the linked corpus. */
export interface View {
  readonly id: string;
  /** In numbers alone, of the relations alone. */
  shape(relations: Relations, options: ViewOptions): Shape;
  /** The same with ids and names. */
  project(graph: CorpusGraph, options: ViewOptions): Columns;
}

/** A view as a value; the id keeps its literal type. */
export function defineView<const Id extends string>(
  view: Omit<View, 'project'> & { readonly id: Id },
): View & { readonly id: Id } {
  return {
    ...view,
    project: (graph, options) => named(view.shape(graph, options), graph.corpus),
  };
}
