import type { CDPSession, Page } from '@playwright/test';

/** What a page holds, in megabytes, once what is not needed is thrown away. */
export interface Heaps {
  readonly page: number;
  /** Of all its workers together. */
  readonly workers: number;
}

interface Usage {
  readonly usedSize: number;
  /** What typed arrays stand on. */
  readonly backingStorageSize?: number;
}

const megabytes = ({ usedSize, backingStorageSize = 0 }: Usage) =>
  (usedSize + backingStorageSize) / 1e6;

/** The heaps of a page and of the workers that run for it. */
export async function heapsOf(page: Page): Promise<Heaps> {
  const client = await page.context().newCDPSession(page);
  await client.send('HeapProfiler.collectGarbage');
  const own = megabytes(await client.send('Runtime.getHeapUsage'));
  const askWorkers = await workersOf(client);
  await askWorkers('HeapProfiler.collectGarbage');
  const usages = await askWorkers('Runtime.getHeapUsage');
  await client.detach();
  return { page: own, workers: usages.reduce((sum, usage) => sum + megabytes(usage), 0) };
}

/** Attaches to the workers of a page; what comes back asks them all the same. */
async function workersOf(client: CDPSession): Promise<(method: string) => Promise<Usage[]>> {
  const sessions: string[] = [];
  const waiting = new Map<string, (result: Usage) => void>();
  client.on('Target.attachedToTarget', ({ sessionId }) => sessions.push(sessionId));
  client.on('Target.receivedMessageFromTarget', ({ sessionId, message }) => {
    const { id, result } = JSON.parse(message) as { readonly id: number; readonly result: Usage };
    waiting.get(`${sessionId}/${id}`)?.(result);
  });
  const attach = { autoAttach: true, waitForDebuggerOnStart: false, flatten: false };
  await client.send('Target.setAutoAttach', attach);
  let id = 0;
  return (method) => {
    id += 1;
    const message = JSON.stringify({ id, method });
    const answers = sessions.map((sessionId) => {
      const answer = new Promise<Usage>((resolve) => waiting.set(`${sessionId}/${id}`, resolve));
      void client.send('Target.sendMessageToTarget', { sessionId, message });
      return answer;
    });
    return Promise.all(answers);
  };
}
