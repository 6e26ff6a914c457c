import type { RequestListener, Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { causeOf, Refusal } from '../refusal.ts';

/** How many ports are tried, the wanted one first. */
const attempts = 20;

/** A server that answers on every loopback address this machine has. */
export interface LocalServer {
  readonly port: number;
  close(): Promise<void>;
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

function listenOn(host: string, port: number, listener: RequestListener): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer({ requestTimeout: 30_000, maxHeaderSize: 16_384 }, listener);
    server.once('error', reject);
    server.listen({ host, port, exclusive: true }, () => {
      server.removeListener('error', reject);
      resolve(server);
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

/**
 * Both loopbacks or none: a browser may try either for `localhost`. A machine
 * without IPv6 is served on IPv4 alone.
 */
async function listenOnBoth(port: number, listener: RequestListener): Promise<LocalServer> {
  const four = await listenOn('127.0.0.1', port, listener);
  const taken = (four.address() as AddressInfo).port;
  const servers = [four];
  try {
    servers.push(await listenOn('::1', taken, listener));
  } catch (error) {
    if (codeOf(error) === 'EADDRINUSE') {
      await close(four);
      throw error;
    }
  }
  return {
    port: taken,
    close: async () => {
      await Promise.all(servers.map(close));
    },
  };
}

/**
 * Listens on the wanted port or the next free one of twenty; 0 is any free port.
 * Refuses when all are busy or the wanted one may not be used.
 */
export async function listenNear(wanted: number, listener: RequestListener): Promise<LocalServer> {
  const last = wanted === 0 ? attempts : Math.min(65_535, wanted + attempts - 1);
  for (let port = wanted; port <= last; port += 1) {
    try {
      return await listenOnBoth(wanted === 0 ? 0 : port, listener);
    } catch (error) {
      if (codeOf(error) !== 'EADDRINUSE') {
        throw new Refusal(`cannot listen on port ${port}: ${causeOf(error)}`, 1);
      }
    }
  }
  throw new Refusal(`ports ${wanted} to ${last} are all busy; name another with --port`, 1);
}
