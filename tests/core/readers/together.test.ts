import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readCorpus } from '#core/clean';

const list = strToU8('**On Engines**  \nAda Lovelace  \n*OSDI 2020*');
const bib = strToU8('@article{a, title={On Looms}, author={Babbage, Charles}, year=1843}');
const notes = strToU8('Dear Ada, the engine works. Charles');
const given = (files: Readonly<Record<string, Uint8Array>>, within?: string) => {
  const sources = Object.entries(files).map(([file, bytes]) =>
    within === undefined ? { file, bytes } : { file, bytes, within },
  );
  const { corpus, read } = readCorpus(sources);
  return {
    read,
    titles: corpus.works.map((work) => work.title),
    told: corpus.diagnostics.map(({ severity, code, file }) => [severity, code, file]),
  };
};

describe('files of an archive make one corpus', () => {
  it('and each work says where it is from', () => {
    const { corpus } = readCorpus([
      { file: 'a.zip', bytes: zipSync({ 'x.md': list, 'y.bib': bib }) },
    ]);
    expect(corpus.works.map((work) => [work.title, work.source.file])).toEqual([
      ['On Engines', 'a.zip/x.md'],
      ['On Looms', 'a.zip/y.bib'],
    ]);
    expect(corpus.diagnostics).toEqual([]);
  });

  it('and what is no list among them costs nothing', () => {
    const bytes = zipSync({ 'x.md': list, 'notes.txt': notes, 'empty.txt': new Uint8Array() });
    expect(given({ 'a.zip': bytes })).toEqual({
      read: 1,
      titles: ['On Engines'],
      told: [
        ['info', 'passed-over', 'a.zip/notes.txt'],
        ['info', 'passed-over', 'a.zip/empty.txt'],
      ],
    });
  });

  it('but what looks like one and cannot be read is a warning', () => {
    const bytes = zipSync({ 'x.md': list, 'y.json': strToU8('{"format":"coterie-corpus","ver') });
    expect(given({ 'a.zip': bytes }).told).toEqual([['warning', 'syntax', 'a.zip/y.json']]);
  });

  it('and an archive in which nothing is a list is refused whole, once', () => {
    const bytes = zipSync({ 'a.txt': notes, 'b.txt': notes });
    expect(given({ 'a.zip': bytes, 'x.md': list }).told).toEqual([
      ['info', 'passed-over', 'a.zip/a.txt'],
      ['fatal', 'no-papers', 'a.zip'],
      ['info', 'passed-over', 'a.zip/b.txt'],
    ]);
  });
});

describe('files of a folder are together as those of an archive', () => {
  it('what is no list among them costs nothing', () => {
    expect(given({ 'f/x.md': list, 'f/notes.txt': notes }, 'f').told).toEqual([
      ['info', 'passed-over', 'f/notes.txt'],
    ]);
    expect(given({ 'f/notes.txt': notes }, 'f').told).toEqual([
      ['info', 'passed-over', 'f/notes.txt'],
      ['fatal', 'no-papers', 'f'],
    ]);
  });

  it('an archive in a folder is opened, and refused as a file of the folder', () => {
    expect(given({ 'f/a.zip': zipSync({ 'x.md': list }) }, 'f').titles).toEqual(['On Engines']);
    expect(given({ 'f/x.md': list, 'f/a.zip': zipSync({ 'y.txt': notes }) }, 'f').told).toEqual([
      ['info', 'passed-over', 'f/a.zip/y.txt'],
    ]);
  });

  it('a file given by itself is refused by itself', () => {
    expect(given({ 'notes.txt': notes, 'x.md': list }).told).toEqual([
      ['fatal', 'not-recognised', 'notes.txt'],
    ]);
  });
});
