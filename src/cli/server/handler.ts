import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FileTable, ServedList } from './files.ts';
import { filesOf, listsOf } from './files.ts';
import { isLocalHost, mediaTypeOf, securityHeaders } from './headers.ts';

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string | Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

function say(status: number, message: string, headers: Readonly<Record<string, string>> = {}) {
  return { status, type: 'text/plain; charset=utf-8', body: `${message}\n`, headers };
}

/** Files of this folder carry a digest in their names and never change. */
const lasting = '/assets/';

/** The decoded path of a request; null where it cannot be decoded. */
function pathOf(url: string): string | null {
  try {
    return decodeURIComponent(url.replace(/[?#].*$/s, ''));
  } catch {
    return null;
  }
}

/** Answers requests for the page in `appFolder` and for the lists, read anew each time. */
export function createHandler(appFolder: string, lists: readonly ServedList[]) {
  let app: FileTable = filesOf(appFolder);
  const { table: listTable, entries } = listsOf(lists);

  async function fileAnswer(file: string, type: string, cache: string): Promise<Answer> {
    try {
      return { status: 200, type, body: await readFile(file), headers: { 'Cache-Control': cache } };
    } catch {
      return say(404, 'not found');
    }
  }

  async function answerTo(request: IncomingMessage): Promise<Answer> {
    if (!isLocalHost(request.headers.host)) return say(403, 'this server answers localhost alone');
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return say(405, 'only GET and HEAD', { Allow: 'GET, HEAD' });
    }
    const path = pathOf(request.url ?? '');
    if (path === null) return say(400, 'bad path');
    if (path === '/lists/index.json') {
      const headers = { 'Cache-Control': 'no-store' };
      return { status: 200, type: mediaTypeOf(path), body: JSON.stringify(entries), headers };
    }
    // A list is bytes of an encoding that is yet to be found out, and never a page of this origin.
    const list = listTable.get(path);
    if (list !== undefined) return fileAnswer(list, 'application/octet-stream', 'no-store');
    // A rebuilt page has files of other names.
    if (path === '/') app = filesOf(appFolder);
    const file = app.get(path);
    if (file === undefined) return say(404, 'not found');
    const cache = path.startsWith(lasting) ? 'max-age=31536000, immutable' : 'no-cache';
    return fileAnswer(file, mediaTypeOf(file), cache);
  }

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const answer = await answerTo(request).catch(() => say(500, 'the server failed'));
    response.writeHead(answer.status, {
      ...securityHeaders,
      'Content-Type': answer.type,
      'Content-Length': Buffer.byteLength(answer.body),
      ...answer.headers,
    });
    response.end(request.method === 'HEAD' ? undefined : answer.body);
  };
}
