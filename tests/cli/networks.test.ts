import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { coterie, folderWith, list, root, twoEntries } from './running.ts';

const net = join(root, 'tests', 'fixtures', 'networks', 'harbour.gexf');
const broken = readFileSync(net, 'utf8').replace('target="a" weight="3"', 'target="zz"');

describe('a network on the command line', () => {
  it('check counts its nodes and ties', async () => {
    const { code, out, error } = await coterie('check', net);
    expect([code, out, error]).toEqual([0, `${net}: a network of 7 nodes and 7 ties\n`, '']);
  });

  it('check exits 1 where a tie is lost, and says which', async () => {
    const file = join(folderWith({ 'a.gexf': broken }), 'a.gexf');
    const { code, out } = await coterie('check', file);
    expect(code).toBe(1);
    expect(out).toContain(`${file}: a network of 7 nodes and 6 ties, 1 given up\n`);
    expect(out).toMatch(/a\.gexf:18: error: [^\n]*"zz"/);
  });

  it('image draws it, twice the same bytes', async () => {
    const { code, out, error } = await coterie('image', net, '-o', '-', '--legend');
    expect([code, error]).toEqual([0, '']);
    for (const text of ['Rotterdam', 'Genoa &amp; Savona', 'rivers', 'coasts']) {
      expect(out).toContain(text);
    }
    expect((await coterie('image', net, '-o', '-', '--legend')).out).toBe(out);
  });

  it('image draws the papers of papers and networks, and a network by its number', async () => {
    const papers = await coterie('image', list, net, '-o', '-');
    expect(papers.out).toContain('Lianmin Zheng');
    expect(papers.out).not.toContain('Rotterdam');
    const network = await coterie('image', list, net, '--network', '1', '-o', '-');
    expect(network.out).toBe((await coterie('image', net, '-o', '-')).out);
  });

  it('image refuses a network that is not there', async () => {
    const { code, error } = await coterie('image', net, '--network', '2', '-o', '-');
    expect(code).toBe(2);
    expect(error).toBe('coterie: there is no network 2: the files hold 1 network\n');
  });

  it('image says which options a network has no use for', async () => {
    const { code, error } = await coterie(
      'image',
      net,
      '--years',
      '2020',
      '--hide-owner',
      '-o',
      '-',
    );
    expect(code).toBe(0);
    expect(error).toBe(
      'coterie: a network has no papers: --years, --hide-owner made no difference\n',
    );
  });

  it('convert says that a corpus file cannot hold it, and writes nothing', async () => {
    const folder = folderWith({ 'list.md': twoEntries });
    const output = join(folder, 'a.json');
    const { code, error } = await coterie('convert', join(folder, 'list.md'), net, '-o', output);
    expect(code).toBe(1);
    expect(error).toMatch(/^coterie: cannot convert [^\n]*harbour\.gexf: a network has no papers/);
    expect(existsSync(output)).toBe(false);
  });
});
