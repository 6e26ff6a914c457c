import { describe, expect, it } from 'vitest';
import { readCorpus } from '#core/clean';
import { entriesIn, partOf, type ReadProgress, shareOfWay, sparse } from '#core/model';
import { readSource, readSources } from '#core/readers';
import { type ListId, listIds, lists, textOf } from './fuzz/lists.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

const bib = (entries: number) =>
  Array.from(
    { length: entries },
    (_, i) => `@article{k${i}, title = {On Engine ${i}}, author = {Ada Muster}, year = 2001}\n`,
  ).join('');

/** Files of these are short: what somebody wrote by hand, a line for each thing. */
const short: readonly ListId[] = ['venue-table', 'decisions', 'thesaurus'];

/** A list with many entries. */
function longText(id: ListId): string {
  const list = lists[id];
  return textOf({ ...list, entries: Array.from({ length: 60 }, () => list.entries).flat() });
}

function heardFrom(run: (report: (progress: ReadProgress) => void) => unknown) {
  const heard: ReadProgress[] = [];
  run((one) => heard.push(one));
  return heard;
}

function expectRising(numbers: readonly number[]): void {
  numbers.forEach((one, i) => expect(one).toBeGreaterThanOrEqual(numbers[i - 1] ?? 0));
}

describe('a long step', () => {
  it('tells of each two-hundredth at most, and of its end', () => {
    const heard: number[] = [];
    const progress = sparse((share) => heard.push(share));
    for (let i = 0; i <= 100_000; i += 1) progress(i / 100_000, i);
    progress(1, 100_000);
    expect(heard[0]).toBe(0);
    expect(heard.at(-1)).toBe(1);
    expect(heard.length).toBeGreaterThan(190);
    expect(heard.length).toBeLessThan(203);
  });

  it('is part of a longer one', () => {
    const heard: (readonly [number, number])[] = [];
    const progress = partOf((...one) => heard.push(one), 0.5, 0.75);
    progress(0, 1);
    progress(0.5, 2);
    progress(1, 3);
    expect(heard).toEqual([
      [0.5, 1],
      [0.625, 2],
      [0.75, 3],
    ]);
  });
});

describe('reading', () => {
  it.each(listIds.filter((id) => !short.includes(id)))('%s tells how far it is', (id) => {
    const heard: (readonly [number, number])[] = [];
    const { file } = lists[id];
    const reading = readSource(bytesOf(longText(id)), file, (...one) => heard.push(one));
    expectRising(heard.map(([share]) => share));
    expectRising(heard.map(([, read]) => read));
    expect(heard.at(-1)).toEqual([1, entriesIn(reading)]);
    // Neither all at once at the end nor at the beginning.
    const middle = heard.filter(([share]) => share > 0.3 && share < 0.7);
    expect(middle.length).toBeGreaterThan(20);
    expect(heard.length).toBeLessThan(210);
  });

  it('of several sources counts each by its bytes, and all their entries', () => {
    const sources = [
      { file: 'one.bib', bytes: bytesOf(bib(100)) },
      { file: 'none.txt', bytes: bytesOf('nothing that is a list') },
      { file: 'three.bib', bytes: bytesOf(bib(300)) },
    ];
    const heard = heardFrom((report) => readSources(sources, report));
    expectRising(heard.map(({ share }) => share));
    expectRising(heard.map(({ entries }) => entries));
    expect([...new Set(heard.map(({ file }) => file))]).toEqual([
      'one.bib',
      'none.txt',
      'three.bib',
    ]);
    expect(heard.at(-1)).toEqual({ stage: 'reading', file: 'three.bib', share: 1, entries: 400 });
    const second = heard.find(({ file }) => file === 'three.bib')!;
    expect(second.share).toBeGreaterThan(0.2);
    expect(second.share).toBeLessThan(0.3);
  });

  it('is followed by cleaning, and both make one way that never turns back', () => {
    const heard = heardFrom((report) =>
      readCorpus([{ file: 'a.bib', bytes: bytesOf(bib(300)) }], {}, report),
    );
    expect(heard[0]).toEqual({ stage: 'reading', file: 'a.bib', share: 0, entries: 0 });
    expect(heard.at(-1)).toEqual({ stage: 'cleaning', file: null, share: 1, entries: 300 });
    expectRising(heard.map(shareOfWay));
    expect(heard.map(shareOfWay).at(-1)).toBe(1);
    expect(heard.filter(({ stage }) => stage === 'cleaning').length).toBeGreaterThan(50);
  });

  it('comes to the same whether somebody listens or not', () => {
    const sources = [{ file: 'a.bib', bytes: bytesOf(bib(50)) }];
    const listened = readCorpus(sources, {}, () => undefined);
    expect(listened).toEqual(readCorpus(sources));
  });
});
