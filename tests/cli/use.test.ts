import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commands } from '../../src/cli/commands/index.ts';
import { coterie, folderWith, list } from './running.ts';

describe('wrong use exits 2 with one line', () => {
  it.each([
    [[], 'no command given; see coterie --help'],
    [['draw'], "unknown command 'draw'"],
    [['--nonsense'], "unknown option '--nonsense'"],
    [['check'], "missing required argument 'LIST'"],
    [['check', list, '--nonsense'], "unknown option '--nonsense'"],
    [['convert', list], "required option '-o, --output <FILE>' not specified"],
    [['convert', list, '-o'], "option '-o, --output <FILE>' argument missing"],
    [['convert', list, '-o', 'out.csv'], 'cannot write out.csv: a corpus file ends in .json'],
    [['convert', 'a.json', '-o', './a.json'], './a.json is both read and written'],
    [['serve', '--port', 'x'], 'Expected a whole number from 0 to 65535.'],
    [['serve', '--port', '70000'], 'Expected a whole number from 0 to 65535.'],
  ])('%j', async (args, message) => {
    const { code, out, error } = await coterie(...args);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(error).toMatch(/^coterie: [^\n]+\n$/);
    expect(error).toContain(message);
  });
});

describe('a list that cannot be read is one line and exit code 1', () => {
  const uses = [['convert', '-o', '-'], ['check']] as const;
  const files = {
    'empty.md': '',
    'blank.md': ' \n\n',
    'binary.md': Uint8Array.from({ length: 2000 }, (_, i) => (i * 7) % 32),
    'picture.md': Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13),
    'prose.md': 'Nothing here is a publication.\n',
    'broken.json': '{"format":"coterie-corpus","version":1,',
  };
  it.each([
    ['missing.md', 'no such file'],
    ['empty.md/x.md', 'part of the path is not a folder'],
    ['folder', 'no list is in it'],
    ['empty.md', 'empty'],
    ['blank.md', 'empty'],
    ['binary.md', 'binary'],
    ['picture.md', 'binary'],
    ['prose.md', 'publication'],
    ['broken.json', 'JSON'],
  ])('%s', async (name, message) => {
    const folder = folderWith(files);
    mkdirSync(join(folder, 'folder'));
    const file = join(folder, name);
    for (const [command, ...options] of uses) {
      const { code, out, error } = await coterie(command, file, ...options);
      expect(code).toBe(1);
      expect(out).toBe('');
      expect(error).toMatch(/^coterie: cannot read [^\n]+\n$/);
      expect(error).toContain(file);
      expect(error).toContain(message);
    }
  });

  it('says a control character in a name as a space', async () => {
    const { error } = await coterie('check', 'a\u001b[31m\nb.md');
    expect(error).toBe('coterie: cannot read a [31m b.md: no such file\n');
  });
});

describe('an output that cannot be written is one line, exit code 1 and no leftovers', () => {
  it.each([
    ['missing/out.json', /cannot write .*: no folder /],
    ['folder.json', /cannot write .*: it is a folder/],
  ])('%s', async (name, message) => {
    const folder = folderWith();
    mkdirSync(join(folder, 'folder.json'));
    const { code, error } = await coterie('convert', list, '-o', join(folder, name));
    expect(code).toBe(1);
    expect(error).toMatch(/^[^\n]+\n$/);
    expect(error).toMatch(message);
    expect(readdirSync(folder)).toEqual(['folder.json']);
  });
});

describe('--help', () => {
  it('lists every command, on standard output', async () => {
    const { code, out, error } = await coterie('--help');
    expect([code, error]).toEqual([0, '']);
    for (const { name } of commands) expect(out).toContain(`\n  ${name} `);
  });

  it.each(commands.map(({ name, description }) => [name, description]))(
    'of %s says what it does and what it takes',
    async (name, description) => {
      const { code, out, error } = await coterie(name, '--help');
      expect([code, error]).toEqual([0, '']);
      expect(out).toContain(`Usage: coterie ${name} [options] `);
      expect(out).toContain(description);
    },
  );

  it('--version says the version of the package', async () => {
    expect((await coterie('--version')).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});
