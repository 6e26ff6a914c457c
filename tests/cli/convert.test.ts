import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Corpus } from '#core/model';
import { coterie, folderWith, list, table, twoEntries } from './running.ts';

describe('convert', () => {
  it('writes the corpus of a list and a citation table to standard output', async () => {
    const { code, out, error } = await coterie('convert', list, table, '-o', '-');
    expect([code, error]).toEqual([0, '']);
    const corpus = JSON.parse(out) as Corpus;
    expect([corpus.format, corpus.version]).toEqual(['coterie-corpus', 1]);
    expect([corpus.works.length, corpus.people.length, corpus.citations.length]).toEqual([
      18, 85, 13,
    ]);
  });

  it('converts its own output to the same bytes', async () => {
    const folder = folderWith();
    const [one, two] = [join(folder, 'one.json'), join(folder, 'two.json')];
    expect((await coterie('convert', list, table, '-o', one)).code).toBe(0);
    expect((await coterie('convert', one, '-o', two)).code).toBe(0);
    expect(readFileSync(two)).toEqual(readFileSync(one));
    expect(readdirSync(folder)).toEqual(['one.json', 'two.json']);
  });

  it('names sources as they were given', async () => {
    const file = join(folderWith({ 'list.md': twoEntries }), 'list.md');
    const corpus = JSON.parse((await coterie('convert', file, '-o', '-')).out) as Corpus;
    expect(corpus.works.map(({ source }) => source)).toEqual([
      { file, line: 5 },
      { file, line: 10 },
    ]);
  });

  it('takes the owner from --owner', async () => {
    const file = join(folderWith({ 'list.md': twoEntries }), 'list.md');
    const { out } = await coterie('convert', file, '-o', '-', '--owner', 'Jun Wang');
    expect((JSON.parse(out) as Corpus).owner).toBe('a:jun-wang');
  });

  it('writes over an older output, through a link', async () => {
    const folder = folderWith({ 'old.json': 'old' });
    mkdirSync(join(folder, 'links'));
    const link = join(folder, 'links', 'link.json');
    symlinkSync(join(folder, 'old.json'), link);
    expect((await coterie('convert', list, '-o', link)).code).toBe(0);
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(folder, 'old.json'), 'utf8')).toContain('coterie-corpus');
  });

  it('leaves an older output alone when a list is missing', async () => {
    const folder = folderWith({ 'out.json': 'old' });
    const out = join(folder, 'out.json');
    expect((await coterie('convert', list, join(folder, 'none.md'), '-o', out)).code).toBe(1);
    expect(readFileSync(out, 'utf8')).toBe('old');
  });

  it('refuses to write over a list, however it is spelled', async () => {
    const folder = folderWith({ 'list.json': '{"format":"coterie-corpus"}' });
    const file = join(folder, 'list.json');
    const other = join(folder, 'nowhere', '..', 'list.json');
    expect(existsSync(file)).toBe(true);
    expect((await coterie('convert', file, '-o', other)).code).toBe(2);
    expect(readFileSync(file, 'utf8')).toBe('{"format":"coterie-corpus"}');
  });
});
