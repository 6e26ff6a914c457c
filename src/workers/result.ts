import type { CorpusRead } from '#core/clean';
import { partOf, type Progress, unheard } from '#core/model';
import { graphOf, linkCorpus, relationsOf } from '#core/graph';
import { groupsOf, networkGroupsOf } from '#core/metrics';
import { startIndex, startNetworkIndex } from '#core/query';
import type { IndexReply, ReadResult } from './protocol.ts';

/**
 * What is told of a reading, and what follows from it that takes too long for the page.
 *
 * @param progress hears how far that is
 */
export function resultOf(job: number, read: CorpusRead, progress: Progress = unheard): ReadResult {
  const graph = linkCorpus(read.corpus, partOf(progress, 0, 0.4));
  const groups = groupsOf(graph, partOf(progress, 0.4, 1));
  return {
    ...{ type: 'read', job, ...read },
    relations: relationsOf(graph),
    groups,
    networkGroups: read.networks.map((network) => networkGroupsOf(network)),
  };
}

/** What finds things in what was read, one after another; it rests every few milliseconds. */
export function* indicesOf(result: ReadResult): Generator<IndexReply | null> {
  const { job, corpus, relations, networks } = result;
  const startings = [
    startIndex(graphOf(corpus, relations)),
    ...networks.map((network) => startNetworkIndex(network)),
  ];
  for (const [network, steps] of startings.entries()) {
    let step = steps.next();
    for (; step.done !== true; step = steps.next()) yield null;
    yield { type: 'index', job, network, index: step.value };
  }
}
