import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isFresh, markFresh, markStale, sourceHash } from '../../src/build/freshness.mjs';

let folder = '';

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'coterie-build-'));
  write('src/app/main.ts', 'one');
  write('index.html', 'page');
  write('package-lock.json', '{}');
  write('dist/app/index.html', 'built');
  write('dist/cli/coterie.js', 'built');
  markFresh(sourceHash(folder), folder);
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('what was built', () => {
  it('is fresh while nothing changes, and beside what is no source', () => {
    expect(isFresh(folder)).toBe(true);
    write('README.md', 'words');
    write('tests/a.test.ts', 'test');
    expect(isFresh(folder)).toBe(true);
  });

  it.each([
    ['a source changes', () => write('src/app/main.ts', 'two')],
    ['a source is added', () => write('src/app/other.ts', '')],
    ['a source goes', () => rmSync(join(folder, 'src/app/main.ts'))],
    ['the page changes', () => write('index.html', 'other')],
    ['the lock file changes', () => write('package-lock.json', '{ }')],
    ['the example changes', () => write('data/publications.md', '')],
    ['the page was removed', () => rmSync(join(folder, 'dist/app/index.html'))],
    ['the command line was removed', () => rmSync(join(folder, 'dist/cli/coterie.js'))],
    ['the stamp is broken', () => write('dist/build.json', '{')],
    ['a build began and did not finish', () => markStale(folder)],
  ])('is stale when %s', (_, change) => {
    change();
    expect(isFresh(folder)).toBe(false);
  });

  it('tells where a byte stands: moved from one file to another, it is a change', () => {
    write('src/a.ts', 'xy');
    write('src/b.ts', 'z');
    const before = sourceHash(folder);
    write('src/a.ts', 'x');
    write('src/b.ts', 'yz');
    expect(sourceHash(folder)).not.toBe(before);
  });
});
