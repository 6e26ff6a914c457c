import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanReadings } from '#core/clean';
import { readerOf, readSource } from '#core/readers';
import { expectReading, itemsOf } from './fuzz/contract.ts';
import { type List, listIds, lists, textOf } from './fuzz/lists.ts';
import { expectOthers } from './fuzz/others.ts';
import {
  blows,
  byteBlow,
  encoded,
  type Mutation,
  pumped,
  share,
  spliced,
} from './fuzz/mutations.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const readText = (text: string, file: string) => readSource(bytesOf(text), file);

/** Every file below a folder. */
function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const path = join(folder, name);
      return statSync(path).isDirectory() ? filesBelow(path) : [path];
    });
}

/** What is mutated: a list in every format, and every fixture of every reader. */
const sources: readonly (readonly [file: string, bytes: Uint8Array])[] = [
  ...Object.values(lists).map((list) => [list.file, bytesOf(textOf(list))] as const),
  ...filesBelow('tests/fixtures').map(
    (file) => [file, new Uint8Array(readFileSync(file))] as const,
  ),
];
const source = fc.constantFrom(...sources);

/** The entries that are not hit: the first tells what the file is, and the last how it goes on. */
const hitAt = fc.integer({ min: 1, max: 3 });

/** An entry after a blow. */
function damaged(
  { entries, opening = '', isLines = false }: List,
  at: number,
  hit: Mutation,
): string {
  const body = hit(entries[at]!.slice(opening.length));
  return opening + (isLines ? body.replace(/[\n\r\u0085]+/g, ' ') : body);
}

describe('a list of five entries', () => {
  it.each(listIds)('in %s is read whole', (id) => {
    const list = lists[id];
    const text = textOf(list);
    expect(readerOf(text, list.file)?.id).toBe(id);
    const reading = readText(text, list.file);
    expect(reading.diagnostics).toEqual([]);
    expect(itemsOf(reading).length % list.entries.length).toBe(0);
    expect(itemsOf(reading).length).toBeGreaterThan(0);
    expectReading(reading, bytesOf(text), list.file);
  });

  it.each(listIds)('in %s keeps four where one is damaged', (id) => {
    const list = lists[id];
    fc.assert(
      fc.property(hitAt, blows, (at, hit) => {
        expectOthers(list, at, damaged(list, at, hit));
      }),
      { numRuns: 60 },
    );
  });
});

describe('whatever becomes of a file', () => {
  const expectSound = (bytes: Uint8Array, file: string) => {
    const reading = readSource(bytes, file);
    expectReading(reading, bytes, file);
    cleanReadings([reading]);
  };

  it('its text damaged, in any encoding, it is read or refused', () => {
    fc.assert(
      fc.property(source, blows, encoded, ([file, bytes], hit, encode) => {
        expectSound(encode(hit(new TextDecoder().decode(bytes))), file);
      }),
      { numRuns: 400 },
    );
  });

  it('its bytes damaged, it is read or refused', () => {
    fc.assert(
      fc.property(
        source,
        fc.array(byteBlow, { minLength: 1, maxLength: 4 }),
        ([file, bytes], hits) => {
          expectSound(
            hits.reduce((one, hit) => hit(one), bytes),
            file,
          );
        },
      ),
      { numRuns: 200 },
    );
  });

  it('joined with the end of another, it is read or refused', () => {
    fc.assert(
      fc.property(source, source, share, share, ([file, one], [, other], from, to) => {
        expectSound(spliced(one, other, from, to), file);
      }),
      { numRuns: 200 },
    );
  });

  // What takes time in the square of such a run would outlast even this much patience.
  it(
    'a piece of it repeated thousands of times, it is read or refused',
    { timeout: 240_000 },
    () => {
      fc.assert(
        fc.property(source, pumped, ([file, bytes], pump) => {
          const long = bytesOf(pump(new TextDecoder().decode(bytes)));
          expectReading(readSource(long, file), long, file);
        }),
        { numRuns: 40 },
      );
    },
  );
});
