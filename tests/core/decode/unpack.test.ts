import fc from 'fast-check';
import { Gunzip, gzipSync, Inflate, zipSync } from 'fflate';
import { afterAll, beforeEach, describe, expect, it, type MockInstance, vi } from 'vitest';
import { isNoise, unpack, unpackLimits } from '#core/decode';

const utf8 = (text: string) => new TextEncoder().encode(text);
const zip = (files: Record<string, Uint8Array>, level: 0 | 6 = 6) => zipSync(files, { level });
const list = utf8('**On Engines**  \nAda Lovelace  \n*OSDI 2020*');
const opened = (bytes: Uint8Array, file = 'a.zip') => {
  const { sources, diagnostics } = unpack([{ file, bytes }]);
  return {
    files: sources.map((one) => one.file),
    texts: sources.map((one) => new TextDecoder().decode(one.bytes)),
    told: diagnostics.map(({ severity, code, file: of }) => [severity, code, of]),
  };
};

describe('archives are opened', () => {
  it.each([0, 6] as const)('zip, at level %i, with the folders in it', (level) => {
    const bytes = zip({ 'b.bib': utf8('B'), 'sub/': new Uint8Array(), 'sub/ü.md': list }, level);
    const { files, texts, told } = opened(bytes);
    expect(files).toEqual(['a.zip/b.bib', 'a.zip/sub/ü.md']);
    expect(texts).toEqual(['B', new TextDecoder().decode(list)]);
    expect(told).toEqual([]);
    expect(unpack([{ file: 'a.zip', bytes }]).sources[0]?.within).toBe('a.zip');
  });

  it('gzip, under its own name, also where it is several joined', () => {
    const two = new Uint8Array([...gzipSync(utf8('one ')), ...gzipSync(utf8('two'))]);
    expect(opened(two, 'a.json.gz')).toEqual({
      files: ['a.json.gz'],
      texts: ['one two'],
      told: [],
    });
  });

  it('by their bytes, whatever their names, and nothing else is', () => {
    expect(opened(zip({ 'b.bib': utf8('B') }), 'a.txt').files).toEqual(['a.txt/b.bib']);
    expect(opened(utf8('PK is short'), 'a.zip')).toEqual({
      files: ['a.zip'],
      texts: ['PK is short'],
      told: [],
    });
  });

  it('one inside another, but no third', () => {
    const inner = zip({ 'c.bib': utf8('C') });
    expect(opened(zip({ 'b.zip': inner, 'd.gz': gzipSync(utf8('D')) })).files).toEqual([
      'a.zip/b.zip/c.bib',
      'a.zip/d.gz',
    ]);
    const { files, told } = opened(zip({ 'b.zip': zip({ 'c.zip': inner }), 'd.md': list }));
    expect(files).toEqual(['a.zip/d.md']);
    expect(told).toEqual([['warning', 'nested-archive', 'a.zip/b.zip/c.zip']]);
  });

  it('without what systems and programs put beside lists', () => {
    const names = [
      '__MACOSX/._b.bib',
      '.DS_Store',
      'node_modules/x/readme.md',
      'photo.PNG',
      '.git/config',
      'Thumbs.db',
      'paper.pdf',
    ];
    const files = Object.fromEntries(names.map((name) => [name, list]));
    expect(opened(zip({ ...files, 'b.md': list })).files).toEqual(['a.zip/b.md']);
    expect(names.filter((name) => !isNoise(name))).toEqual([]);
    expect(['a/b.md', 'b', 'works.json', 'a.b/c.txt', 'x.xml'].filter(isNoise)).toEqual([]);
    expect(opened(zip(files)).told).toEqual([['fatal', 'no-papers', 'a.zip']]);
  });
});

/** An archive with a flag or a method of its first entry changed in both its headers. */
function changed(bytes: Uint8Array, offset: number, value: number): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 4 < copy.length; at += 1) {
    const mark = view.getUint32(at, true);
    if (mark === 0x04034b50) view.setUint16(at + offset, value, true);
    if (mark === 0x02014b50) {
      view.setUint16(at + offset + 2, value, true);
      break;
    }
  }
  return copy;
}

describe('archives that cannot or should not be opened cost as little as they can', () => {
  const sound = { 'a.md': list, 'b.md': list };
  it.each([
    ['locked with a password', changed(zip(sound), 6, 1), 'encrypted'],
    ['packed in an unknown way', changed(zip(sound), 8, 14), 'unsupported'],
  ])('a file that is %s', (_, bytes, code) => {
    const { files, told } = opened(bytes);
    expect(files).toEqual(['a.zip/b.md']);
    expect(told).toEqual([['warning', code, 'a.zip/a.md']]);
  });

  it('a file whose bytes are damaged', () => {
    const bytes = zip(sound);
    bytes.fill(0xff, 40, 70);
    expect(opened(bytes).told).toEqual([['warning', 'damaged-archive', 'a.zip/a.md']]);
  });

  it.each([
    ['zip', zip(sound)],
    ['gzip', gzipSync(list)],
  ])('a %s that is cut short', (_, bytes) => {
    const { files, told } = opened(bytes.slice(0, -20));
    expect(files).toEqual([]);
    expect(told).toEqual([['fatal', 'damaged-archive', 'a.zip']]);
  });

  it('a document of an office program', () => {
    const bytes = zip({ '[Content_Types].xml': utf8('<Types/>'), 'xl/a.xml': utf8('<a/>') });
    expect(opened(bytes).told).toEqual([['fatal', 'not-recognised', 'a.zip']]);
  });

  describe('a bomb, as soon as it shows', () => {
    const zeros = new Uint8Array(50_000_000);
    const fed: MockInstance<(chunk: Uint8Array) => void>[] = [
      vi.spyOn(Gunzip.prototype, 'push'),
      vi.spyOn(Inflate.prototype, 'push'),
    ];
    /** Packed bytes that an unpacker was fed: of a bomb each becomes a thousand. */
    const bytesFed = () => fed.flatMap(({ mock }) => mock.calls).reduce(sizes, 0);
    const sizes = (sum: number, [chunk]: [chunk: Uint8Array]) => sum + chunk.length;
    beforeEach(() => fed.forEach((spy) => spy.mockClear()));
    afterAll(() => fed.forEach((spy) => spy.mockRestore()));

    it.each([
      ['gzip', gzipSync(zeros, { level: 9 }), [], ['fatal', 'too-large', 'a.zip']],
      [
        'zip',
        zip({ 'a.md': zeros, 'b.md': list }),
        ['a.zip/b.md'],
        ['warning', 'too-large', 'a.zip/a.md'],
      ],
    ])('as %s', (_, bomb, kept, warning) => {
      const { files, told } = opened(bomb);
      expect(files).toEqual(kept);
      expect(told).toEqual([warning]);
      expect(bomb.length).toBeGreaterThan(45_000);
      expect(bytesFed()).toBeGreaterThan(0);
      expect(bytesFed()).toBeLessThan(9_000);
    });
  });

  it('one with more files than there are lists in the world', () => {
    const names = Array.from({ length: unpackLimits.entries + 3 }, (_, i) => `${i}.md`);
    const { files, told } = opened(zip(Object.fromEntries(names.map((name) => [name, list])), 0));
    expect(files).toHaveLength(unpackLimits.entries);
    expect(told).toEqual([['warning', 'too-large', 'a.zip']]);
  });

  it('names that climb out of it stay in it', () => {
    const bytes = zip({ '../../etc/passwd': list, '/b\\c.md': list });
    expect(opened(bytes).files).toEqual(['a.zip/etc/passwd', 'a.zip/b/c.md']);
  });

  it('any bytes at all', () => {
    const bytes = zip({ 'a.md': list, 'b/c.md': list });
    const spots = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { maxLength: 12 });
    fc.assert(
      fc.property(spots, fc.nat(40), (changes, cut) => {
        const copy = bytes.slice(0, bytes.length - cut);
        for (const [at, value] of changes) if (at < copy.length) copy[at] = value;
        const { files, told } = opened(copy);
        expect(files.length > 0 || told.length > 0).toBe(true);
      }),
    );
  });
});
