import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { defineParams } from '#core/params';
import { openBrowser } from '../browser.ts';
import { addOptions, valuesOf } from '../options.ts';
import { expanded } from '../folders.ts';
import { packageRoot, readSources } from '../platform.ts';
import { Refusal } from '../refusal.ts';
import type { ServedList } from '../server/files.ts';
import { namedLists } from '../server/files.ts';
import { createHandler } from '../server/handler.ts';
import { listenNear } from '../server/listen.ts';
import type { CliCommand } from './command.ts';

const params = defineParams({
  port: {
    type: 'number',
    integer: true,
    default: 4173,
    min: 0,
    max: 65_535,
    description: 'port to serve on; the next free one is taken where it is busy',
  },
});

/** The list that comes along, under the names it has in the checkout. */
function example(root: string): ServedList[] {
  return ['data/publications.md', 'data/citations.csv'].map((name) => ({
    name,
    path: join(root, name),
  }));
}

/** Resolves when the process is asked to end, by Ctrl+C or by whoever started it. */
function askedToEnd(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
}

/** `coterie serve`: the explorer on this machine, opened on the lists given. */
export const serve: CliCommand = {
  name: 'serve',
  description: 'serve the explorer on this machine and open a browser',
  lists: '[LIST...]',
  listsDescription:
    'lists, citation tables and folders of them; without one, the list that comes along',
  configure(command) {
    addOptions(command, params).option('--no-open', 'do not open a browser');
  },
  async run(lists, given, console): Promise<0 | 1> {
    const { port } = valuesOf(params, given);
    const root = packageRoot();
    const app = join(root, 'dist', 'app');
    if (!existsSync(join(app, 'index.html'))) {
      throw new Refusal('the explorer is not built; run npm run build', 1);
    }
    // Only to say now what is missing; the page reads each list when it wants it.
    readSources(lists);
    const served = lists.length > 0 ? namedLists(expanded(lists)) : example(root);
    const ended = askedToEnd();
    const server = await listenNear(port, createHandler(app, served));
    if (port !== 0 && server.port !== port) {
      console.error(`port ${port} is busy; taking ${server.port}\n`);
    }
    const url = `http://localhost:${server.port}`;
    console.out(`coterie is at ${url} (Ctrl+C ends it)\n`);
    if (given['open'] !== false) openBrowser(url);
    await ended;
    await server.close();
    return 0;
  },
};
