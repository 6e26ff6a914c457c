import { expect } from 'vitest';
import { decode } from '#core/decode';
import type { Reading } from '#core/model';
import { readSource } from '#core/readers';
import { expectReading, itemsOf } from './contract.ts';
import { type List, textOf } from './lists.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const linesOf = (text: string, file: string) => decode(bytesOf(text), file).text.split('\n').length;

/**
 * Reads a list whose entry at a place is another text, and expects that all
 * other entries come out as they do of the whole list, in order, each at its line.
 */
export function expectOthers(list: List, at: number, entry: string): Reading {
  const { file, entries } = list;
  const text = textOf(list);
  const whole = itemsOf(readSource(bytesOf(text), file));
  const each = whole.length / entries.length;
  const broken = textOf({ ...list, entries: entries.map((one, i) => (i === at ? entry : one)) });
  const reading = readSource(bytesOf(broken), file);
  expectReading(reading, bytesOf(broken), file);
  // What stands behind the damage has moved by the lines it took or brought.
  const moved = linesOf(broken, file) - linesOf(text, file);
  const kept = whole.flatMap(({ line, item }, i) => {
    const place = Math.floor(i / each);
    if (place === at) return [];
    return [{ line: line === null ? null : line + (place > at ? moved : 0), item }];
  });
  const wanted = new Set(kept.map((one) => JSON.stringify(one)));
  const given = itemsOf(reading).filter((one) => wanted.has(JSON.stringify(one)));
  expect(given).toEqual(kept);
  return reading;
}
