import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { expanded } from '../../src/cli/folders.ts';
import { coterie, folderWith, twoEntries } from './running.ts';

const bib = '@article{a, title={On Looms}, author={Babbage, Charles}, year=1843}\n';

/** A folder with files below it, at any depth. */
function tree(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = folderWith();
  for (const [name, data] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), data);
  }
  return folder;
}

describe('a folder is a source', () => {
  it('with all files below it, in the order of their paths', () => {
    const folder = tree({ 'b/z.md': '', 'b/a/x.md': '', 'a.md': '', 'B.md': '', 'c.md': '' });
    expect(expanded([folder]).map(({ path }) => path.slice(folder.length))).toEqual(
      ['/B.md', '/a.md', '/c.md', '/b/z.md', '/b/a/x.md'].map(String),
    );
    expect(new Set(expanded([folder]).map(({ within }) => within))).toEqual(new Set([folder]));
  });

  it('without what is hidden, of a program, an image or a binary', () => {
    const folder = tree({
      'list.md': '',
      '.git/list.md': '',
      '.hidden.md': '',
      'node_modules/x/readme.md': '',
      'me.jpg': '',
      'paper.pdf': '',
      'sub/.DS_Store': '',
    });
    expect(expanded([folder]).map(({ path }) => path)).toEqual([join(folder, 'list.md')]);
  });

  it('follows links to files, not to folders', () => {
    const folder = tree({ 'sub/list.md': '' });
    symlinkSync(folder, join(folder, 'round'));
    symlinkSync(join(folder, 'sub', 'list.md'), join(folder, 'link.md'));
    symlinkSync(join(folder, 'nowhere'), join(folder, 'dangling.md'));
    expect(expanded([folder]).map(({ path }) => path.slice(folder.length))).toEqual([
      '/link.md',
      '/sub/list.md',
    ]);
  });

  it('may itself stand in a hidden or otherwise passed-over place', () => {
    const folder = join(tree({ '.lists/list.md': '' }), '.lists');
    expect(expanded([folder])).toHaveLength(1);
  });
});

describe('the commands take folders', () => {
  it('and read lists of several formats as one', async () => {
    const folder = tree({
      'list.md': twoEntries,
      'sub/looms.bib': bib,
      'notes.txt': 'Dear Ada, the engine works.',
      'more.zip': zipSync({ 'y.bib': strToU8(bib.replace('Looms', 'Cards')) }),
    });
    const { code, out, error } = await coterie('check', folder);
    expect([code, error]).toEqual([0, '']);
    expect(out).toContain(`${folder}/list.md: 2 of 2 entries read\n`);
    expect(out).toContain(`${folder}/sub/looms.bib: 1 of 1 entries read\n`);
    expect(out).toContain(`${folder}/more.zip/y.bib: 1 of 1 entries read\n`);
    expect(out).toMatch(/notes\.txt: info: passed over: /);
    expect(out).not.toContain('notes.txt: 0');
    const converted = await coterie('convert', folder, '-o', '-');
    expect([converted.code, converted.error]).toEqual([0, '']);
    const { works } = JSON.parse(converted.out) as { works: { title: string }[] };
    expect(works.map(({ title }) => title)).toEqual(
      expect.arrayContaining(['On Looms', 'On Cards', 'On Small Graphs']),
    );
  });

  it('and say where nothing in one is a list', async () => {
    const folder = tree({ 'notes.txt': 'Dear Ada, the engine works.' });
    const { code, error } = await coterie('convert', folder, '-o', '-');
    expect(code).toBe(1);
    expect(error).toMatch(/^coterie: cannot read [^\n]*: nothing in it could be read[^\n]*\n$/);
    const empty = await coterie('check', tree({ '.hidden': '' }));
    expect([empty.code, empty.out]).toEqual([1, '']);
    expect(empty.error).toMatch(/no list is in it\n$/);
  });

  it('and still name a file that is missing', async () => {
    const { code, error } = await coterie('check', join(tree({}), 'nowhere'));
    expect(code).toBe(1);
    expect(error).toContain('nowhere');
  });
});
