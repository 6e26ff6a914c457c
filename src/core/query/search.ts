import { type CorpusGraph, linkCorpus } from '#core/graph';
import type { Corpus, Network, NodeId, NodeKind } from '#core/model';
import { type Candidates, candidatesOf, factPenalty } from './candidates.ts';
import { queryWord, closeness, type QueryWord } from './closeness.ts';
import {
  affiliationsIn,
  corpusEntries,
  type Entries,
  type Entry,
  type HitDetail,
  networkEntries,
} from './entries.ts';
import { QueryFits } from './fits.ts';
import { marksIn, type Mark } from './marks.ts';
import { type Ranked, rankedOf } from './ranked.ts';
import { indexing, type TextIndex } from './text-index.ts';
import { tokenise } from './tokens.ts';

/** Something a search found. */
export interface Hit {
  readonly id: NodeId;
  readonly kind: NodeKind;
  /** The title or name as shown. */
  readonly text: string;
  /** Ranges of `text` to highlight, sorted, not overlapping; none where `via` tells the match. */
  readonly marks: readonly Mark[];
  /** What matched where the shown text does not tell: another spelling, a venue, an identifier. */
  readonly via: { readonly text: string; readonly marks: readonly Mark[] } | null;
  readonly detail: HitDetail;
  /** 0 to 110: the mean closeness of the words; past 100 for a whole name or title. */
  readonly score: number;
  /** Whether `accept` took it; the others are there to be shown dimmed. */
  readonly visible: boolean;
}

/** The hits of one kind, visible ones first, then by score and weight. */
export interface HitGroup {
  readonly kind: NodeKind;
  readonly hits: readonly Hit[];
  /** How many were found, those past the limit included. */
  readonly total: number;
}

/** What a search found; groups without hits are left out, the one with the best hit is first. */
export interface SearchResults {
  readonly groups: readonly HitGroup[];
  readonly total: number;
}

/** How a search is narrowed. */
export interface SearchOptions {
  /** What is on the stage now; hits it refuses are flagged, not dropped. */
  readonly accept?: (id: NodeId) => boolean;
  /** The most hits a group gives; 20 when not said. */
  readonly limit?: number;
}

/** A text index of a corpus. */
export interface Search {
  search(query: string, options?: SearchOptions): SearchResults;
}

/** Longer queries are cut: nobody types more, and work must stay bounded. */
const longestQuery = 256;
const mostWords = 12;

/** Reads a corpus once and answers queries over its people, works and venues. */
export function createSearch(corpus: Corpus): Search {
  const graph = linkCorpus(corpus);
  return searchIn(graph, ended(startIndex(graph)));
}

/** Reads a corpus little by little: it rests every few milliseconds until it is run on. */
export function* startIndex(graph: CorpusGraph): Generator<void, TextIndex> {
  yield;
  const { count, at } = corpusEntries(graph, affiliationsIn(graph));
  return yield* indexing(count, at);
}

/** Reads the labels and ids of a network's nodes, little by little. */
export function* startNetworkIndex(network: Network): Generator<void, TextIndex> {
  const { count, at } = networkEntries(network);
  return yield* indexing(count, at);
}

/** Answers queries over a corpus whose index was made, here or by a worker. */
export function searchIn(graph: CorpusGraph, index: TextIndex): Search {
  return searchOver(corpusEntries(graph), index);
}

/** Answers queries over the nodes of a network whose index was made. */
export function networkSearchIn(network: Network, index: TextIndex): Search {
  return searchOver(networkEntries(network), index);
}

function ended<Result>(steps: Generator<void, Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

function searchOver(entries: Entries, index: TextIndex): Search {
  return {
    search(query, options = {}) {
      const words = wordsOf(query);
      if (words.length === 0) return { groups: [], total: 0 };
      const { candidates, typos } = matched(index, words);
      return grouped(entries, candidates, options, (entry) => described(entry, words, typos));
    },
  };
}

const arxivAddress =
  /^(?:https?:\/\/)?(?:arxiv\.org\/(?:abs|pdf)\/|arxiv:\s*)([\d.]+\d)(?:v\d+)?(?:\.pdf)?$/i;
const doiAddress = /^(?:https?:\/\/)?(?:(?:dx\.)?doi\.org\/|doi:\s*)/i;

function wordsOf(query: string): QueryWord[] {
  const asked = query.slice(0, longestQuery).trim();
  const plain = asked.replace(arxivAddress, '$1').replace(doiAddress, '');
  const simple = tokenise(plain).tokens.filter((token) => token.simple);
  const terms = [...new Set(simple.map((token) => token.term))].slice(0, mostWords);
  return terms.map((term, at) => queryWord(term, at === terms.length - 1));
}

/**
 * Slips are forgiven only where nothing begins as it was typed: else `zheng` would bring every
 * Sheng and Zhang along. Of three words or more, one may be missing when all together find nothing.
 */
function matched(
  index: TextIndex,
  words: readonly QueryWord[],
): { candidates: Candidates; typos: boolean } {
  const fits = new QueryFits(index);
  const asTyped = candidatesOf(index, fits, words, { typos: false, missing: 0 });
  const good = closeness.prefix - factPenalty;
  if (asTyped.scores.some((score) => score >= good)) {
    return { candidates: asTyped, typos: false };
  }
  const forgiven = candidatesOf(index, fits, words, { typos: true, missing: 0 });
  if (forgiven.entries.length > 0 || words.length < 3) {
    return { candidates: forgiven, typos: true };
  }
  return { candidates: candidatesOf(index, fits, words, { typos: true, missing: 1 }), typos: true };
}

type Described = Pick<Hit, 'marks' | 'via'>;

function described(entry: Entry, words: readonly QueryWord[], typos: boolean): Described {
  const { kind, names } = entry;
  const [text, ...spellings] = names;
  const marks = marksIn(text!, words, typos);
  if (kind !== 'work' && marks.length >= words.length) return { marks, via: null };
  let via: Hit['via'] = null;
  for (const other of [...spellings, ...entry.facts]) {
    const found = marksIn(other, words, typos);
    if (found.length > (via?.marks.length ?? 0)) via = { text: other, marks: found };
  }
  return { marks, via };
}

function grouped(
  entries: Entries,
  candidates: Candidates,
  { accept = () => true, limit = 20 }: SearchOptions,
  describe: (entry: Entry) => Described,
): SearchResults {
  const hitOf = ({ entry, score, visible }: Ranked): Hit => {
    const found = entries.at(entry);
    const { id, kind, names } = found;
    return {
      id,
      kind,
      text: names[0]!,
      ...describe(found),
      detail: found.detail(),
      score,
      visible,
    };
  };
  let first = 0;
  const groups = entries.kinds.flatMap(([kind, end]) => {
    const { best, total } = rankedOf(entries, candidates, [first, end], accept, limit);
    first = end;
    const [top] = best;
    if (top === undefined) return [];
    const rank = (top.visible ? 1000 : 0) + top.score;
    return [{ rank, group: { kind, hits: best.map(hitOf), total } }];
  });
  return {
    groups: groups.sort((one, other) => other.rank - one.rank).map(({ group }) => group),
    total: candidates.entries.length,
  };
}
