import type { CorpusGraph } from '#core/graph';
import type { Columns } from './columns.ts';

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
  project(graph: CorpusGraph, options: ViewOptions): Columns;
}
