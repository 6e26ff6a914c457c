import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { folderWith, list, root, table } from './running.ts';

const cli = join(root, 'dist', 'cli', 'coterie.js');

function coterie(args: readonly string[], cwd = root) {
  return spawnSync(process.execPath, [cli, ...args], { cwd, encoding: 'utf8' });
}

/** Starts the server and gives its URL once it is printed, what it said of the port, and its end. */
async function serving(args: readonly string[]) {
  const child = spawn(process.execPath, [cli, 'serve', '--no-open', ...args], { cwd: root });
  let out = '';
  let error = '';
  child.stderr.on('data', (chunk) => (error += String(chunk)));
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
  const url = await new Promise<string>((resolve, reject) => {
    child.on('exit', () => reject(new Error(`ended early: ${error}`)));
    child.stdout.on('data', (chunk) => {
      out += String(chunk);
      const found = /http:\/\/localhost:\d+/.exec(out);
      if (found && out.includes('\n')) resolve(found[0]);
    });
  });
  const end = (signal: NodeJS.Signals) => {
    child.kill(signal);
    return ended;
  };
  return { url, said: () => error, end };
}

// What stands in dist is used as it is, if it was made from these sources.
beforeAll(() => {
  const { status, stderr } = spawnSync(process.execPath, ['src/build/build.mjs'], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(status, stderr).toBe(0);
}, 180_000);

describe('the built command line', () => {
  it('is a program of its own', () => {
    const { status, stdout } = coterie(['--help'], folderWith());
    expect([status, stdout.startsWith('Usage: coterie')]).toEqual([0, true]);
  });

  it.each([
    [[], 2],
    [['check', 'no-such-list.md'], 1],
    [['check', list], 0],
  ])('%j exits %i', (args, code) => {
    const { status, stderr } = coterie(args);
    expect(status).toBe(code);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(stderr.split('\n').length).toBeLessThanOrEqual(2);
  });

  it('writes a large result to a pipe whole', () => {
    const { status, stdout } = coterie(['convert', list, table, '-o', '-']);
    expect(status).toBe(0);
    expect(() => JSON.parse(stdout) as unknown).not.toThrow();
  });

  it('draws from any folder, its fonts at hand', () => {
    const { status, stdout } = coterie(['image', list, '-o', '-'], folderWith());
    expect(status).toBe(0);
    expect(stdout).toContain('Lianmin Zheng');
  });
});

describe('the built server', () => {
  it('serves the page and the list that comes along, and ends cleanly', async () => {
    const server = await serving(['--port', '0']);
    const page = await fetch(`${server.url}/`);
    expect(page.status).toBe(200);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    const html = await page.text();
    const script = /<script type="module"[^>]* src="\.\/(assets\/[^"]+\.js)"/.exec(html)?.[1];
    const type = (await fetch(`${server.url}/${script}`)).headers.get('content-type');
    expect(type).toBe('text/javascript; charset=utf-8');
    const index: unknown = await (await fetch(`${server.url}/lists/index.json`)).json();
    expect(index).toEqual([
      { name: 'data/publications.md', url: 'lists/0/publications.md' },
      { name: 'data/citations.csv', url: 'lists/1/citations.csv' },
    ]);
    expect(await server.end('SIGTERM')).toBe(0);
  });

  it('says that a port is busy, and takes the next free one', async () => {
    const first = await serving(['--port', '0']);
    const port = Number(new URL(first.url).port);
    const second = await serving(['--port', String(port), list]);
    expect(second.url).not.toBe(first.url);
    expect(second.said()).toContain(`port ${port} is busy; taking ${new URL(second.url).port}\n`);
    const index: unknown = await (await fetch(`${second.url}/lists/index.json`)).json();
    expect(index).toEqual([{ name: 'publications.md', url: 'lists/0/publications.md' }]);
    expect(await second.end('SIGINT')).toBe(0);
    expect(await first.end('SIGINT')).toBe(0);
  });

  it('does not start on a list that is missing', () => {
    const { status, stderr } = coterie(['serve', '--no-open', 'no-such-list.md']);
    expect([status, stderr]).toEqual([1, 'coterie: cannot read no-such-list.md: no such file\n']);
  });
});
