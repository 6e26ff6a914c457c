import { cleanReadings, matchReferences } from '#core/clean';
import { readReferenceList, readSources, venuesIn } from '#core/readers';
import type { Reading, ReadProgress } from '#core/model';
import commonVenues from '../../data/venues.csv?raw';
import { words } from '#core/words';
import { Assembly, memoryOf, type Part, partsOf } from './parts.ts';
import type { ReadReply, ReadRequest, TryRequest } from './protocol.ts';
import { resultOf } from './result.ts';

/** Milliseconds between two reports: the page draws no more. */
const interval = 100;

const venues = venuesIn(commonVenues);
/** What was read last: a decision changes what follows from it and not what it says. */
let readings: readonly Reading[] = [];

function post(reply: ReadReply): void {
  // Nothing here is needed once it is told.
  for (const part of partsOf(reply)) {
    self.postMessage(part, { transfer: 'rest' in part ? memoryOf(part.rest) : [] });
  }
}

/** Posts how far a job is, as often as is of use. */
function reporter(job: number): (progress: ReadProgress) => void {
  let next = 0;
  return (progress) => {
    const now = performance.now();
    if (now < next) return;
    next = now + interval;
    post({ type: 'progress', job, ...progress });
  };
}

// Untrusted text is read here, away from the page: whatever it does, the page stays alive.
// It reads on without a look at its messages; the page ends the worker to stop it.
function answer(data: ReadRequest | TryRequest): void {
  const { job, sources, owner, decisions, taken, without } = data;
  const report = reporter(job);
  if (sources !== null) readings = readSources(sources, report).map((one) => one.reading);
  const options = { venues, decisions, taken, without, ...(owner === null ? {} : { owner }) };
  if ('references' in data) {
    const { references, diagnostics } = readReferenceList(data.references, words.references.title);
    post({
      type: 'tried',
      job,
      trials: matchReferences(readings, references, options),
      diagnostics,
    });
    return;
  }
  post(resultOf(job, cleanReadings(readings, options, report)));
}

const assembly = new Assembly<ReadRequest | TryRequest>();
self.onmessage = ({ data }: MessageEvent<Part<ReadRequest | TryRequest>>) => {
  const request = assembly.add(data);
  if (request !== null) answer(request);
};
