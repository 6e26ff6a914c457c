import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { embeddedFaces, rasterise } from '../../src/cli/platform.ts';
import { coterie, folderWith, list, table, twoEntries } from './running.ts';

/** Width and height of a PNG, from its first chunk. */
function sizeOf(png: Uint8Array): [number, number] {
  const view = new DataView(png.buffer, png.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
}

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

describe('image', () => {
  it.each(['everything', 'coauthors', 'citations'])(
    'draws %s, twice the same bytes',
    async (view) => {
      const args = ['image', list, table, '--view', view, '-o', '-'];
      const { code, out, error } = await coterie(...args);
      expect([code, error]).toEqual([0, '']);
      expect(out).toMatch(/^<\?xml [^>]*\?>\n<svg /);
      expect(out).toContain('width="1600" height="1000"');
      expect((await coterie(...args)).out).toBe(out);
    },
  );

  it('draws the same from a list and from the corpus file made of it', async () => {
    const corpus = join(folderWith(), 'corpus.json');
    await coterie('convert', list, table, '-o', corpus);
    const fromList = await coterie('image', list, table, '-o', '-');
    expect((await coterie('image', corpus, '-o', '-')).out).toBe(fromList.out);
  });

  it.each([
    [['--hide-owner'], 'Lianmin Zheng', false],
    [['--years', '2018'], 'Tianqi Chen', true],
    [['--years', '2018'], 'Ying Sheng', false],
    [['--years', ':2018'], 'Ying Sheng', false],
    [['--years', '2024:'], 'Tianqi Chen', false],
    [['--view', 'citations'], 'Ying Sheng', false],
    [['--title', 'A & B'], 'A &amp; B', true],
    [['--owner', 'Ying Sheng', '--hide-owner'], 'Ying Sheng', false],
    [['--width', '640', '--height', '480'], 'width="640" height="480"', true],
    [['--theme', 'dark'], '#fcfbf9', false],
    [['--transparent'], 'id="ground"', false],
    [['--legend'], 'class="legend"', true],
  ])('with %j: %s is in it: %s', async (options, text, present) => {
    const plain = (await coterie('image', list, '-o', '-')).out;
    const { code, out } = await coterie('image', list, '-o', '-', ...options);
    expect(code).toBe(0);
    expect(out.includes(text)).toBe(present);
    expect(out).not.toBe(plain);
  });

  it.each([
    [['--counting', 'fractional', '--view', 'coauthors']],
    [['--seed', '2', '--view', 'coauthors']],
  ])('%j gives another picture', async (options) => {
    const plain = await coterie('image', list, '-o', '-', '--view', 'coauthors');
    expect((await coterie('image', list, '-o', '-', ...options)).out).not.toBe(plain.out);
  });

  it('draws a PNG of the size asked for', async () => {
    const folder = folderWith({ 'list.md': twoEntries });
    const png = join(folder, 'out.PNG');
    const size = ['--width', '300', '--height', '200', '--scale', '2'];
    const { code, error } = await coterie('image', join(folder, 'list.md'), '-o', png, ...size);
    expect([code, error]).toEqual([0, '']);
    const bytes = readFileSync(png);
    expect([...bytes.subarray(0, 8)]).toEqual(signature);
    expect(sizeOf(bytes)).toEqual([600, 400]);
  });

  it('says when a PNG lacks letters that no font covers', async () => {
    const folder = folderWith({ 'list.md': twoEntries.replaceAll('Jun Wang', '佐藤 健') });
    const png = join(folder, 'out.png');
    const { code, error } = await coterie('image', join(folder, 'list.md'), '-o', png);
    expect([code, error]).toEqual([
      0,
      'coterie: 1 label has characters that no font here covers; add one with --font\n',
    ]);
  });

  it.each([
    [['-o', 'out.pdf'], 2, 'cannot write out.pdf: a picture ends in .svg or .png'],
    [['-o', 'out'], 2, 'cannot write out: a picture ends in .svg or .png'],
    [['-o', '-', '--view', 'venues'], 2, 'Expected everything, coauthors or citations.'],
    [['-o', '-', '--years', '2024:2020'], 2, 'Expected the first year before the last.'],
    [['-o', '-', '--width', '1'], 2, 'Expected a whole number from 100 to 20000.'],
    [['-o', '-', '--theme', 'system'], 2, 'Expected light or dark.'],
    [['-o', 'x.png', '--width', '20000', '--height', '20000'], 2, '400 million pixels'],
    [['-o', '-', '--font', 'none.ttf'], 1, 'cannot read none.ttf: no such file'],
    [['-o', '-', '--font', list], 1, `cannot use ${list} as a font`],
  ])('%j exits %i: %s', async (options, code, message) => {
    const outcome = await coterie('image', list, ...options);
    expect([outcome.code, outcome.out]).toEqual([code, '']);
    expect(outcome.error).toMatch(/^coterie: [^\n]+\n$/);
    expect(outcome.error).toContain(message);
  });
});

describe('the rasteriser', () => {
  const svg = (text: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="100" height="40">` +
    `<text x="5" y="25" font-family="Inter" font-size="16" font-weight="600">${text}</text></svg>`;

  it('draws text from the font files alone', () => {
    const faces = embeddedFaces();
    const blank = rasterise(svg(''), 1, faces);
    expect(rasterise(svg('Ré'), 1, faces)).not.toEqual(blank);
    expect(rasterise(svg('Ré'), 1, [])).toEqual(blank);
    expect(rasterise(svg('Ré'), 1, faces)).not.toEqual(rasterise(svg('Ré'), 1, [faces[0]]));
  });
});
