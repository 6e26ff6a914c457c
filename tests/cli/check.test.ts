import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { coterie, folderWith, list, table, twoEntries } from './running.ts';

/** The second entry has lost the line of its authors. */
const oneBroken = twoEntries.replace('**Ada Byron**, Jun Wang  \n', '');

describe('check', () => {
  it('says how much of each list is read', async () => {
    const { code, out, error } = await coterie('check', list, table);
    expect([code, error]).toEqual([0, '']);
    expect(out).toContain(`${list}: 18 of 18 entries read\n`);
    expect(out).toContain(`${table}: 13 citations read\n`);
  });

  it('says each diagnostic with its file and line', async () => {
    const { out } = await coterie('check', list);
    expect(out).toMatch(/publications\.md:67: info: [^\n]*RÃ©[^\n]*Ré/);
  });

  it('counts what the references of the papers lead to', async () => {
    const wos = (title: string, year: number, cited: string) =>
      `PT J\nAU Muster, A\nTI ${title}\nSO J WOOD\nPY ${year}\nVL ${year}\nBP 7\nCR ${cited}\nER\n\n`;
    const saws = 'FREMD Z, 1950, J TOOLS, V1, P1';
    const text = [
      'FN x\nVR 1.0\n',
      wos('Chairs', 2018, saws),
      wos('Tables', 2019, `${saws}\n   MUSTER A, 2018, J WOOD, V2018, P7\n   LEIM K, 1960, J GLUE`),
      'EF\n',
    ].join('');
    const file = join(folderWith({ 'wos.txt': text }), 'wos.txt');
    const { out } = await coterie('check', file);
    expect(out).toContain(
      'references: 1 citation within the list; 2 works outside it, 1 cited more than once\n',
    );
    // A list whose papers carry none has nothing to say of them.
    expect((await coterie('check', list)).out).not.toContain('references:');
  });

  it('makes up a field of as many papers as it is asked for', async () => {
    const { code, out } = await coterie('check', 'made:50/3');
    expect(code).toBe(0);
    expect(out).toContain('made-up field of 50 papers: 50 of 50 entries read\n');
    expect(out).toContain('none of these papers, people and venues exists');
    const { code: refused, error } = await coterie('check', 'made:900000');
    expect([refused, error]).toEqual([2, expect.stringContaining('1 to 200000 papers')]);
  });

  it('takes decisions that somebody saved as one more list', async () => {
    const folder = folderWith({
      'list.md': twoEntries,
      'decisions.json': JSON.stringify({
        ...{ format: 'coterie-decisions', version: 1, people: [] },
        works: [
          {
            kind: 'references',
            work: { title: 'On Larger Graphs', year: 2023, ids: {} },
            references: ['Byron, A., & Wang, J. (2021). On Small Graphs. ICML.'],
          },
        ],
      }),
    });
    const [one, decided] = [join(folder, 'list.md'), join(folder, 'decisions.json')];
    const { out } = await coterie('convert', one, '--decisions', decided, '-o', '-');
    const { citations } = JSON.parse(out) as { citations: { evidence: { text: string }[] }[] };
    expect(citations.map(({ evidence }) => evidence[0]?.text)).toEqual([
      expect.stringMatching(/^entry 1 of 1 reference given by hand, by title and year/),
    ]);
  });

  it('takes no list for decisions', async () => {
    const file = join(folderWith({ 'list.md': twoEntries }), 'list.md');
    const { code, out, error } = await coterie('check', file, '--decisions', file);
    expect([code, out, error]).toEqual([2, '', expect.stringContaining('it holds no decisions')]);
  });

  it('exits 1 when an entry is lost, and says which', async () => {
    const file = join(folderWith({ 'list.md': oneBroken }), 'list.md');
    const { code, out } = await coterie('check', file);
    expect(code).toBe(1);
    expect(out).toContain(`${file}: 1 of 2 entries read\n`);
    expect(out).toMatch(/list\.md:1\d: error: /);
  });

  it('goes on after a list it refuses, and exits 1', async () => {
    const folder = folderWith({ 'list.md': twoEntries, 'empty.md': '' });
    const [empty, good] = [join(folder, 'empty.md'), join(folder, 'list.md')];
    const { code, out, error } = await coterie('check', empty, good);
    expect(code).toBe(1);
    expect(out).toBe(`${good}: 2 of 2 entries read\n`);
    expect(error).toMatch(/^coterie: cannot read [^\n]*empty\.md: [^\n]+\n$/);
  });

  it('reads back what convert wrote', async () => {
    const folder = folderWith({ 'list.md': twoEntries });
    const corpus = join(folder, 'corpus.json');
    await coterie('convert', join(folder, 'list.md'), '-o', corpus);
    const { code, out } = await coterie('check', corpus);
    expect([code, out]).toEqual([0, `${corpus}: 2 of 2 entries read\n`]);
  });

  it('convert says on standard error that entries were lost, and writes the rest', async () => {
    const file = join(folderWith({ 'list.md': oneBroken }), 'list.md');
    const { code, out, error } = await coterie('convert', file, '-o', '-');
    expect([code, error]).toEqual([0, 'coterie: 1 of 2 entries read; coterie check says why\n']);
    expect(out).toContain('On Small Graphs');
  });

  it('says what each pass of cleaning did, and which was switched off', async () => {
    const { code, out } = await coterie('check', list, '--cleaning', '--without', 'people');
    expect(code).toBe(0);
    expect(out).toContain('mend: Mend spoilt letters: 1 text mended\n');
    expect(out).toContain('versions: Join entries of one paper: nothing to do\n');
    expect(out).toContain('people: Join spellings of one person: switched off\n');
  });

  it('a pass that there is not, or that makes the papers, is wrong use', async () => {
    for (const pass of ['nobody', 'works']) {
      const { code, error } = await coterie('convert', list, '-o', '-', '--without', pass);
      expect([code, error]).toEqual([2, expect.stringMatching(/Expected mend, notes/)]);
    }
  });

  it('without a pass, convert and check see the list the same way', async () => {
    const { out } = await coterie(
      'convert',
      list,
      '-o',
      '-',
      '--without',
      'mend',
      '--without',
      'owner',
    );
    expect(out).toContain('RÃ©');
    expect(out).toContain('"owner": null');
  });
});
