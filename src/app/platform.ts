import {
  Assembly,
  type LayoutReply,
  type LayoutRequest,
  type Part,
  partsOf,
  type ReadReply,
  type ReadRequest,
  type TryRequest,
} from '#workers';
import { queueOf } from './queue.ts';
import layoutUrl from '../workers/layout.worker?worker&url';
import readUrl from '../workers/read.worker?worker&url';

/** A worker that takes one kind of message and answers with another. */
export interface Channel<Request, Reply> {
  post(request: Request): void;
  listen(listener: (reply: Reply) => void): void;
  fail(listener: () => void): void;
  /** Ends the worker at once, whatever it is at. */
  close(): void;
}

interface WorkerPolicy {
  createScriptURL(url: string): string;
}
interface TrustedTypes {
  createPolicy(name: string, rules: WorkerPolicy): WorkerPolicy;
}

const workerUrls: ReadonlySet<string> = new Set([layoutUrl, readUrl]);

/** The one door for script addresses under Trusted Types: our two workers. */
const rules: WorkerPolicy = {
  createScriptURL(url) {
    if (!workerUrls.has(url)) throw new Error(`not a worker of ours: ${url}`);
    return url;
  },
};
const trusted = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes;
const policy = trusted?.createPolicy('app-worker', rules) ?? rules;

function open<Request extends object, Reply extends object>(url: string): Channel<Request, Reply> {
  const worker = new Worker(policy.createScriptURL(url), { type: 'module' });
  const send = queueOf<Part<Request>>((part) => worker.postMessage(part));
  return {
    post: (request) => send(partsOf(request)),
    listen: (listener) => {
      const assembly = new Assembly<Reply>();
      worker.addEventListener('message', ({ data }: MessageEvent<Part<Reply>>) => {
        const reply = assembly.add(data);
        if (reply !== null) listener(reply);
      });
    },
    fail: (listener) => worker.addEventListener('error', listener),
    close: () => worker.terminate(),
  };
}

/** Opens the worker that reads lists. */
export const openReader = () => open<ReadRequest | TryRequest, ReadReply>(readUrl);
/** Opens the worker that lays out. */
export const openLayout = () => open<LayoutRequest, LayoutReply>(layoutUrl);

/** When the page has nothing better to do, and soon in any case. */
export function atLeisure(): Promise<void> {
  return new Promise((resolve) => {
    // Safari has no such callback.
    if ('requestIdleCallback' in window) requestIdleCallback(() => resolve(), { timeout: 300 });
    else setTimeout(resolve, 100);
  });
}

/** Whether the person asked for less motion. */
export const reducedMotion = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Hands a file to the person. */
export function download(name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken hold of the data by the next task.
  setTimeout(() => URL.revokeObjectURL(url));
}
