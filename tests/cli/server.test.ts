import { request } from 'node:http';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from '../../src/build/policy.ts';
import { namedLists } from '../../src/cli/server/files.ts';
import { expanded } from '../../src/cli/folders.ts';
import { createHandler } from '../../src/cli/server/handler.ts';
import { isLocalHost } from '../../src/cli/server/headers.ts';
import type { LocalServer } from '../../src/cli/server/listen.ts';
import { listenNear } from '../../src/cli/server/listen.ts';
import { folderWith } from './running.ts';

interface Answer {
  readonly status: number;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly body: string;
}

const open: { close(): unknown }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

/** Sends a path as it is: fetch would tidy it up first. */
function ask(
  port: number,
  path: string,
  { method = 'GET', host = `localhost:${port}`, address = '127.0.0.1' } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: address, port, path, method, headers: { host } }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => {
        const body = Buffer.concat(chunks).toString();
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body });
      });
    });
    asked.on('error', reject);
    asked.end();
  });
}

/** A page and two lists of one name, with a secret beside the page. */
async function served(): Promise<LocalServer & { folder: string; lists: string[] }> {
  const folder = folderWith({ 'secret.txt': 'secret' });
  for (const name of ['app', 'app/assets', 'a', 'b c']) mkdirSync(join(folder, name));
  writeFileSync(join(folder, 'app', 'index.html'), '<p>page');
  writeFileSync(join(folder, 'app', 'assets', 'index-1.js'), 'script');
  writeFileSync(join(folder, 'app', 'assets', 'inter.ttf'), 'font');
  writeFileSync(join(folder, 'app', 'icon.svg'), '<svg/>');
  const lists = [join(folder, 'a', 'my lïst #1.html'), join(folder, 'b c', 'my lïst #1.html')];
  lists.forEach((file, i) => writeFileSync(file, `list ${i}`));
  const handler = createHandler(join(folder, 'app'), namedLists(lists.map((path) => ({ path }))));
  const server = await listenNear(0, handler);
  open.push(server);
  return { ...server, folder, lists };
}

describe('the server', () => {
  it.each([
    ['/', 'text/html; charset=utf-8', '<p>page', 'no-cache'],
    ['/index.html', 'text/html; charset=utf-8', '<p>page', 'no-cache'],
    ['/?view=citations', 'text/html; charset=utf-8', '<p>page', 'no-cache'],
    ['/assets/index-1.js', 'text/javascript; charset=utf-8', 'script', /immutable/],
    ['/assets/inter.ttf', 'font/ttf', 'font', /immutable/],
    ['/icon.svg', 'image/svg+xml', '<svg/>', 'no-cache'],
  ])('answers %s as %s', async (path, type, body, cache) => {
    const { port } = await served();
    const answer = await ask(port, path);
    expect([answer.status, answer.body]).toEqual([200, body]);
    expect(answer.headers['content-type']).toBe(type);
    expect(answer.headers['cache-control']).toMatch(cache);
  });

  it('sends the strict policy with every answer', async () => {
    const { port } = await served();
    for (const path of ['/', '/nothing', '/lists/index.json', '/assets/index-1.js']) {
      const { headers } = await ask(port, path);
      expect(headers['content-security-policy']).toContain(contentSecurityPolicy);
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['referrer-policy']).toBe('no-referrer');
      expect(headers['cross-origin-opener-policy']).toBe('same-origin');
      expect(headers['cross-origin-resource-policy']).toBe('same-origin');
    }
  });

  it.each([
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/..\\secret.txt',
    '/%5c..%5csecret.txt',
    '//secret.txt',
    '/./index.html/../../secret.txt',
    '/lists/0/../../../secret.txt',
    '/lists/0/%2e%2e%2fsecret.txt',
    '/lists/2/my%20l%C3%AFst%20%231.html',
    '/index.html%00.js',
    '/assets',
    '/constructor',
    'http://localhost/../secret.txt',
  ])('does not answer %s', async (path) => {
    const { port } = await served();
    const { status, body } = await ask(port, path);
    expect([status, body]).toEqual([404, 'not found\n']);
  });

  it('refuses a path that cannot be decoded', async () => {
    const { port } = await served();
    expect((await ask(port, '/%E0%A4%A')).status).toBe(400);
  });

  it.each([
    ['evil.example', 403],
    ['localhost.evil.example', 403],
    ['127.0.0.1.evil.example:80', 403],
    ['evil.example:localhost', 403],
    ['localhost', 200],
    ['LOCALHOST:80', 200],
    ['127.0.0.1:4173', 200],
    ['[::1]:4173', 200],
  ])('answers the host %j with %i', async (host, status) => {
    const { port } = await served();
    expect((await ask(port, '/', { host })).status).toBe(status);
  });

  it('refuses a request that names no host', () => {
    expect([isLocalHost(undefined), isLocalHost('')]).toEqual([false, false]);
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])('refuses %s', async (method) => {
    const { port } = await served();
    const { status, headers } = await ask(port, '/', { method });
    expect([status, headers['allow']]).toEqual([405, 'GET, HEAD']);
  });

  it('answers HEAD with the headers alone', async () => {
    const { port } = await served();
    const { status, headers, body } = await ask(port, '/', { method: 'HEAD' });
    expect([status, headers['content-length'], body]).toEqual([200, '7', '']);
  });

  it('lists the lists, and answers each as bytes that no browser runs', async () => {
    const { port, lists } = await served();
    const index = JSON.parse((await ask(port, '/lists/index.json')).body) as unknown;
    expect(index).toEqual([
      { name: lists[0], url: 'lists/0/my%20l%C3%AFst%20%231.html' },
      { name: lists[1], url: 'lists/1/my%20l%C3%AFst%20%231.html' },
    ]);
    const second = await ask(port, '/lists/1/my%20l%C3%AFst%20%231.html');
    expect([second.status, second.body]).toEqual([200, 'list 1']);
    expect(second.headers['content-type']).toBe('application/octet-stream');
  });

  it('reads a list anew each time, and does without one that is gone', async () => {
    const { port, lists } = await served();
    writeFileSync(lists[0]!, 'changed');
    expect((await ask(port, '/lists/0/my%20l%C3%AFst%20%231.html')).body).toBe('changed');
    rmSync(lists[0]!);
    expect((await ask(port, '/lists/0/my%20l%C3%AFst%20%231.html')).status).toBe(404);
  });

  it('sees a page that was built anew', async () => {
    const { port, folder } = await served();
    writeFileSync(join(folder, 'app', 'assets', 'index-2.js'), 'newer');
    await ask(port, '/');
    expect((await ask(port, '/assets/index-2.js')).body).toBe('newer');
  });

  it('names a list by its file name where no other shares it', () => {
    expect(namedLists(['x/a.md', 'y/b.md', 'z/b.md'].map((path) => ({ path })))).toEqual([
      { name: 'a.md', path: 'x/a.md' },
      { name: 'y/b.md', path: 'y/b.md' },
      { name: 'z/b.md', path: 'z/b.md' },
    ]);
  });
});

describe('a folder that is served', () => {
  it('names its files from the folder on, and says that they are of it', async () => {
    const folder = folderWith({});
    const within = join(folder, 'lists');
    mkdirSync(join(within, 'sub'), { recursive: true });
    writeFileSync(join(within, 'sub', 'ä.md'), 'list');
    const app = join(folder, 'app');
    mkdirSync(app);
    writeFileSync(join(app, 'index.html'), '<p>page');
    const server = await listenNear(0, createHandler(app, namedLists(expanded([within]))));
    open.push(server);
    const [entry] = JSON.parse((await ask(server.port, '/lists/index.json')).body) as {
      url: string;
    }[];
    expect(entry).toEqual({
      name: 'lists/sub/ä.md',
      url: 'lists/0/%C3%A4.md',
      within: 'lists',
    });
    expect((await ask(server.port, `/${entry?.url ?? ''}`)).body).toBe('list');
  });
});

describe('the port', () => {
  const answer = () => undefined;

  it('is the next free one where the wanted one is busy', async () => {
    const first = await listenNear(0, answer);
    open.push(first);
    const second = await listenNear(first.port, answer);
    open.push(second);
    expect(second.port).toBeGreaterThan(first.port);
    expect(second.port).toBeLessThan(first.port + 20);
  });

  it('counts as busy where another program has it on one loopback alone', async () => {
    const port = (
      await listenNear(0, answer).then(async (server) => {
        await server.close();
        return server;
      })
    ).port;
    const other = createServer().listen({ port, host: '127.0.0.1' });
    open.push(other);
    await new Promise((resolve) => other.once('listening', resolve));
    const server = await listenNear(port, answer);
    open.push(server);
    expect(server.port).not.toBe(port);
  });

  it('is free again after closing', async () => {
    const first = await listenNear(0, answer);
    await first.close();
    const second = await listenNear(first.port, answer);
    open.push(second);
    expect(second.port).toBe(first.port);
  });
});
