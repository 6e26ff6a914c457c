import type { CorpusRead } from '#core/clean';
import { linkCorpus } from '#core/graph';
import { groupsOf } from '#core/metrics';
import type { ReadResult } from './protocol.ts';

/** What is told of a reading, and what follows from it that takes too long for the page. */
export function resultOf(job: number, read: CorpusRead): ReadResult {
  return { type: 'read', job, ...read, groups: groupsOf(linkCorpus(read.corpus)) };
}
