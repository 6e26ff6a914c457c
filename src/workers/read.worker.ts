import { cleanReadings } from '#core/clean';
import { readSources, venuesIn } from '#core/readers';
import type { Reading } from '#core/model';
import commonVenues from '../../data/venues.csv?raw';
import type { ReadReply, ReadRequest } from './protocol.ts';

const venues = venuesIn(commonVenues);
/** What was read last: a decision changes what follows from it and not what it says. */
let readings: readonly Reading[] = [];

// Untrusted text is read here, away from the page: whatever it does, the page stays alive.
self.onmessage = ({ data }: MessageEvent<ReadRequest>) => {
  const { job, sources, owner, decisions } = data;
  if (sources !== null) readings = readSources(sources).map((one) => one.reading);
  const options = { venues, decisions, ...(owner === null ? {} : { owner }) };
  const reply: ReadReply = { job, ...cleanReadings(readings, options) };
  self.postMessage(reply);
};
