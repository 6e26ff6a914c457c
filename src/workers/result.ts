import type { CorpusRead } from '#core/clean';
import { linkCorpus, relationsOf } from '#core/graph';
import { groupsOf } from '#core/metrics';
import type { ReadResult } from './protocol.ts';

/** What is told of a reading, and what follows from it that takes too long for the page. */
export function resultOf(job: number, read: CorpusRead): ReadResult {
  const graph = linkCorpus(read.corpus);
  return { type: 'read', job, ...read, relations: relationsOf(graph), groups: groupsOf(graph) };
}
