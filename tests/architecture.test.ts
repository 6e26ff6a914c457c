import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { coreOrder, docFaults, importFaults, lengthFaults } from './architecture/rules.ts';
import { importsOf, sourcesUnder } from './architecture/sources.ts';

const code = ['.ts', '.mts', '.mjs', '.svelte'];
const sources = sourcesUnder('src', code);
const core = sources.filter(({ path }) => path.startsWith('src/core/') && path.endsWith('.ts'));

describe('the sources', () => {
  it('are found, in every area', () => {
    for (const area of ['core', 'workers', 'cli', 'build', 'app']) {
      expect(sources.some(({ path }) => path.startsWith(`src/${area}/`))).toBe(true);
    }
  });

  it('import only what the architecture allows', () => {
    expect(sources.flatMap(importFaults)).toEqual([]);
  });

  it('are files of a readable length', () => {
    expect([...sources, ...sourcesUnder('tests', code)].flatMap(lengthFaults)).toEqual([]);
  });

  it('say of every exported name in core what it is', () => {
    expect(core.flatMap(docFaults)).toEqual([]);
  });

  it('have in core only folders of the order, each with its index', () => {
    const folders = readdirSync('src/core', { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
      // A folder yet to be filled is no part of the program.
      .filter((name) => core.some(({ path }) => path.startsWith(`src/core/${name}/`)));
    expect(folders.filter((name) => !(coreOrder as readonly string[]).includes(name))).toEqual([]);
    expect(folders.filter((name) => !existsSync(`src/core/${name}/index.ts`))).toEqual([]);
  });
});

describe('the rules of imports', () => {
  it.each([
    ['src/core/model/a.ts', "import { x } from '#core/scene';", 'model may not import scene'],
    ['src/core/scene/a.ts', "export * from '#core/session';", 'scene may not import session'],
    ['src/core/scene/a.ts', "import type { X } from '../model/ids.ts';", 'spelled #core/model'],
    ['src/core/scene/a.ts', "import { x } from '#core/scene';", 'its own folder'],
    ['src/core/scene/a.ts', "import { x } from '#core/model/ids.ts';", 'unknown import'],
    ['src/core/scene/a.ts', "import { x } from '#core';", 'may not import its whole'],
    ['src/core/scene/a.ts', "import { x } from '../index.ts';", 'may not import its whole'],
    ['src/core/scene/a.ts', "import { x } from '#core/tools';", 'unknown folder of core: tools'],
    ['src/core/tools/a.ts', "import { x } from '#core/model';", 'unknown folder of core: tools'],
    ['src/core/index.ts', "export * from './model/index.ts';", 'spelled #core/model'],
    ['src/core/scene/a.ts', "import fs from 'node:fs';", 'core may not import node:fs'],
    ['src/core/scene/a.ts', "import { onMount } from 'svelte';", 'core may not import svelte'],
    ['src/core/scene/a.ts', "const s = await import('sigma');", 'core may not import sigma'],
    ['src/core/scene/a.ts', "import { x } from '#workers';", 'core may not import workers'],
    ['src/core/scene/a.ts', "import x from '../../app/main.ts';", 'core may not import app'],
    ['src/workers/a.ts', "import x from '../app/main.ts';", 'workers may not import app'],
    ['src/workers/a.ts', "import os from 'node:os';", 'workers may not import node:os'],
    ['src/app/a.ts', "import x from '../cli/main.ts';", 'app may not import cli'],
    ['src/app/a.ts', "import x from '../core/model/ids.ts';", 'spelled #core'],
    ['src/app/a.ts', "import Sigma from 'sigma';", 'the stage draws by itself'],
    ['src/app/stage/a.ts', "import Sigma from 'sigma';", 'the stage draws by itself'],
    ['src/app/a.ts', "let x: import('sigma/rendering').NodeProgram;", 'the stage draws'],
    ['src/app/A.svelte', '<script lang="ts">import fs from \'node:fs\';</script>', 'node:fs'],
    ['src/cli/a.ts', "import x from '../app/main.ts';", 'cli may not import app'],
    ['src/cli/a.ts', "import x from '#workers';", 'cli may not import workers'],
    ['src/cli/a.ts', "import Sigma from 'sigma';", 'the stage draws by itself'],
  ])('report in %s: %s', (path, text, fault) => {
    const faults = importFaults({ path, text });
    expect(faults.length).toBeGreaterThan(0);
    expect(faults.join('\n')).toContain(fault);
  });

  it.each([
    ['src/core/scene/a.ts', "import { x } from '#core/model'; import y from './b.ts';"],
    ['src/core/scene/a.ts', "import { scaleLinear } from 'd3'; // import 'sigma'"],
    ['src/core/scene/svg/a.ts', "import { x } from '../types.ts';"],
    ['src/core/index.ts', "export * from '#core/session';"],
    ['src/workers/a.ts', "import { x } from '#core/layout'; import y from '#core';"],
    ['src/app/stage/a.ts', "import { x } from '#core/scene'; import y from '../ui/b.ts';"],
    ['src/app/a.ts', "import x from '#workers'; import url from '../workers/a.ts?worker&url';"],
    ['src/cli/a.ts', "import fs from 'node:fs'; import x from '../build/policy.ts';"],
    ['tests/a.test.ts', "import fs from 'node:fs'; import x from '#core/model';"],
  ])('allow in %s: %s', (path, text) => {
    expect(importFaults({ path, text })).toEqual([]);
  });

  it('see every way of importing', () => {
    const text = `
      import a from 'a'; import type { b } from 'b'; import 'c'; export * from 'd';
      export { e } from 'e'; const f = import('f'); type G = import('g').G; // import 'h'
    `;
    expect(importsOf({ path: 'src/x.ts', text })).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g']);
  });
});

describe('the rules of files and docstrings', () => {
  it('report a file past its length, and not one at it', () => {
    const path = 'src/core/model/a.ts';
    expect(lengthFaults({ path, text: 'x;\n'.repeat(251) })).toHaveLength(1);
    expect(lengthFaults({ path, text: 'x;\n'.repeat(250) })).toEqual([]);
  });

  it.each([
    ['export const a = 1;', ['a']],
    ['export function a(): void {}', ['a']],
    ['export interface A {}', ['A']],
    ['export type A = string;', ['A']],
    ['export class A {}', ['A']],
    ['export default {};', ['default']],
    ['const a = 1; export { a };', ['a']],
    ['// no docstring\nexport const a = 1, b = 2;', ['a', 'b']],
    ['/** What it is. */\nexport const a = 1;', []],
    ['const a = 1; function b() {}', []],
    ["export * from './b.ts'; export { c } from './c.ts';", []],
    ['/** All. */\nexport const as = [1] as const;\nexport type A = (typeof as)[number];', []],
  ])('report names without a docstring in: %s', (text, names) => {
    const path = 'src/core/model/a.ts';
    expect(docFaults({ path, text })).toEqual(
      names.map((name) => `${path}: ${name} has no docstring`),
    );
  });
});
