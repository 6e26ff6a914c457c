import { gzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { unpack, unpackLimits } from '#core/decode';
import { readSource } from '#core/readers';

const utf8 = (text: string) => new TextEncoder().encode(text);

/** A header and the bytes of an entry, filled up to whole blocks. */
function entry(name: string, content: string, change: { kind?: string; prefix?: string } = {}) {
  const data = utf8(content);
  const header = new Uint8Array(512);
  const put = (at: number, text: string) => header.set(utf8(text), at);
  put(0, name);
  put(100, '0000644\0');
  put(124, `${data.length.toString(8).padStart(11, '0')}\0`);
  put(156, change.kind ?? '0');
  put(257, 'ustar\u000000');
  put(345, change.prefix ?? '');
  put(148, '        ');
  const sum = header.reduce((all, byte) => all + byte, 0);
  put(148, `${sum.toString(8).padStart(6, '0')}\0 `);
  const body = new Uint8Array(Math.ceil(data.length / 512) * 512);
  body.set(data);
  return [...header, ...body];
}
const pax = (path: string) => {
  const record = ` path=${path}\n`;
  const bytes = utf8(record).length;
  const length = bytes + String(bytes + 2).length;
  return entry('PaxHeader/x', `${length}${record}`, { kind: 'x' });
};
const tar = (...entries: readonly (readonly number[])[]) =>
  Uint8Array.from([...entries.flat(), ...new Uint8Array(1024)]);
const opened = (bytes: Uint8Array, file = 'a.tar') => {
  const { sources, diagnostics } = unpack([{ file, bytes }]);
  return {
    files: sources.map((one) => [one.file, new TextDecoder().decode(one.bytes)]),
    told: diagnostics.map(({ severity, code }) => [severity, code]),
  };
};
const long = `${'deep/'.repeat(40)}b.bib`;

describe('a tar archive is opened', () => {
  it.each<[string, Uint8Array, readonly (readonly [string, string])[]]>([
    [
      'with the folders in it, and without them',
      tar(entry('sub/', '', { kind: '5' }), entry('sub/b.bib', 'B'), entry('c.md', 'C')),
      [
        ['a.tar/sub/b.bib', 'B'],
        ['a.tar/c.md', 'C'],
      ],
    ],
    [
      'of a folder set apart',
      tar(entry('b.bib', 'B', { prefix: 'x/y' })),
      [['a.tar/x/y/b.bib', 'B']],
    ],
    ['with a long name of pax', tar(pax(long), entry('b', 'B')), [[`a.tar/${long}`, 'B']]],
    [
      'with a long name of GNU',
      tar(entry('././@LongLink', `${long}\0`, { kind: 'L' }), entry('b', 'B')),
      [[`a.tar/${long}`, 'B']],
    ],
    [
      'with a name of pax for the next file alone',
      tar(pax('ü.bib'), entry('b', 'B'), entry('c.md', 'C')),
      [
        ['a.tar/ü.bib', 'B'],
        ['a.tar/c.md', 'C'],
      ],
    ],
    [
      'without links and what leads out of it',
      tar(entry('l.bib', '', { kind: '2' }), entry('../../etc/b.bib', 'B')),
      [['a.tar/etc/b.bib', 'B']],
    ],
    [
      'without what systems put beside lists',
      tar(entry('._b.bib', 'x'), entry('b.bib', 'B')),
      [['a.tar/b.bib', 'B']],
    ],
  ])('%s', (_, bytes, files) => {
    expect(opened(bytes)).toEqual({ files, told: [] });
  });

  it('when it is gzipped, as one archive', () => {
    const inner = tar(entry('c.bib', 'C'));
    const text = String.fromCharCode(...inner);
    const outer = gzipSync(tar(entry('b.bib', 'B'), entry('in.tar', text)));
    expect(opened(outer, 'a.tgz')).toEqual({
      files: [
        ['a.tgz/b.bib', 'B'],
        ['a.tgz/in.tar/c.bib', 'C'],
      ],
      told: [],
    });
  });

  it('as far as it goes where it is cut short', () => {
    const bytes = tar(entry('b.bib', 'B'), entry('c.bib', 'C'.repeat(2000)));
    expect(opened(bytes.subarray(0, 2048))).toEqual({
      files: [['a.tar/b.bib', 'B']],
      told: [['warning', 'damaged-archive']],
    });
    expect(opened(bytes.subarray(0, 512))).toEqual({
      files: [],
      told: [['fatal', 'damaged-archive']],
    });
  });

  it('within the limits of all archives', () => {
    const many = Array.from({ length: unpackLimits.entries + 5 }, (_, i) => entry(`${i}.bib`, ''));
    const bytes = new Uint8Array(many.length * 512 + 1024);
    many.forEach((one, i) => bytes.set(one, i * 512));
    const { files, told } = opened(bytes);
    expect(files).toHaveLength(unpackLimits.entries);
    expect(told).toEqual([['warning', 'too-large']]);
  });

  it('and nothing else is taken for one', () => {
    const text = '@book{a, title = {Ustar}, year = 2001}'.padEnd(2000);
    expect(opened(utf8(text))).toEqual({ files: [['a.tar', text]], told: [] });
    expect(readSource(utf8(text), 'a.tar').kind).toBe('drafts');
  });
});
