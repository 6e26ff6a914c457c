import { readCorpus } from '#core/clean';
import type { ReadReply, ReadRequest } from './protocol.ts';

// Untrusted text is read here, away from the page: whatever it does, the page stays alive.
self.onmessage = ({ data }: MessageEvent<ReadRequest>) => {
  const options = data.owner === null ? {} : { owner: data.owner };
  const reply: ReadReply = { job: data.job, ...readCorpus(data.sources, options) };
  self.postMessage(reply);
};
