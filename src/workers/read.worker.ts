import { cleanReadings, matchReferences } from '#core/clean';
import { readReferenceList, readSources, venuesIn } from '#core/readers';
import { partOf, type Reading, type ReadProgress } from '#core/model';
import commonVenues from '../../data/venues.csv?raw';
import { words } from '#core/words';
import { Assembly, memoryOf, type Part, partsOf } from './parts.ts';
import type { IndexReply, ReadReply, ReadRequest, TryRequest } from './protocol.ts';
import { indicesOf, resultOf } from './result.ts';

/** Milliseconds between two reports: the page draws no more. */
const interval = 100;
/** Milliseconds for which the indices are gone on with before a look at the messages. */
const slice = 50;
/** Of cleaning as the page hears of it, the share of relations and circles of people. */
const linking = 0.1;

const venues = venuesIn(commonVenues);
/** What was read last: a decision changes what follows from it and not what it says. */
let readings: readonly Reading[] = [];

function post(reply: ReadReply): void {
  // What was read is needed for the indices yet; nothing else is, once it is told.
  const isNeeded = reply.type === 'read';
  for (const part of partsOf(reply)) {
    const transfer = 'rest' in part && !isNeeded ? memoryOf(part.rest) : [];
    self.postMessage(part, { transfer });
  }
}

/** The indices of what was read last, as far as they are made. */
let indices: Iterator<IndexReply | null> | null = null;

function goOn(): void {
  const end = performance.now() + slice;
  while (indices && performance.now() < end) {
    const { done, value } = indices.next();
    if (done) indices = null;
    else if (value) post(value);
  }
  if (indices) setTimeout(goOn);
}

/** Posts how far a job is, as often as is of use. */
function reporterOf<How>(replyOf: (how: How) => ReadReply): (how: How) => void {
  let next = 0;
  return (how) => {
    const now = performance.now();
    if (now < next) return;
    next = now + interval;
    post(replyOf(how));
  };
}

// Untrusted text is read here, away from the page: whatever it does, the page stays alive.
// It reads on without a look at its messages; the page ends the worker to stop it.
function answer(data: ReadRequest | TryRequest): void {
  const { job, sources, owner, decisions, taken, without } = data;
  const report = reporterOf((progress: ReadProgress) => ({ type: 'progress', job, ...progress }));
  if (sources !== null) readings = readSources(sources, report).map((one) => one.reading);
  const options = { venues, decisions, taken, without, ...(owner === null ? {} : { owner }) };
  if ('references' in data) {
    const trying = reporterOf((share: number) => ({ type: 'trying', job, share }));
    const { title } = words.references;
    const reading = partOf(trying, 0, 0.4);
    const { references, diagnostics } = readReferenceList(data.references, title, reading);
    const matching = partOf(trying, 0.4, 1);
    const trials = matchReferences(readings, references, options, matching);
    post({ type: 'tried', job, trials, diagnostics });
    return;
  }
  const read = cleanReadings(readings, options, (one) =>
    report({ ...one, share: one.share * (1 - linking) }),
  );
  const result = resultOf(job, read, (share) =>
    report({
      ...{ stage: 'cleaning', file: null, entries: read.read },
      share: 1 - linking + share * linking,
    }),
  );
  post(result);
  const isIdle = indices === null;
  indices = indicesOf(result);
  if (isIdle) goOn();
}

const assembly = new Assembly<ReadRequest | TryRequest>();
self.onmessage = ({ data }: MessageEvent<Part<ReadRequest | TryRequest>>) => {
  const request = assembly.add(data);
  if (request !== null) answer(request);
};
