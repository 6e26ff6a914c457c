import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFace, createFaces, fallbackAdvance, subsetFace } from '#core/scene';
import { inter, interFaces, interFile } from './inter.ts';

const bytes = new Uint8Array(readFileSync(interFile(400)));

describe('createFace', () => {
  it('reads family and weight from the file', () => {
    expect([inter(400).family, inter(400).weight]).toEqual(['Inter', 400]);
    expect([inter(600).family, inter(600).weight]).toEqual(['Inter', 600]);
  });

  // Widths as a browser measures them with kerning off.
  it.each([
    ['Ion Stoica', 16, 74.9375],
    ['Ion Stoica', 100, 468.359375],
    ['', 16, 0],
  ])('measures %j at %d px as %d px', (text, size, width) => {
    expect(inter(400).widthOf(text, size)).toBeCloseTo(width, 6);
  });

  it('covers Latin with its diacritics and no Japanese', () => {
    expect(inter(400).covers('Christopher Ré Šćž')).toBe(true);
    expect(inter(400).covers('佐藤')).toBe(false);
  });

  it.each([
    ['nothing', new Uint8Array(), 'not a TrueType'],
    ['WOFF2', new TextEncoder().encode('wOF2 and more bytes than a header'), 'not a TrueType'],
    ['a font cut in half', bytes.slice(0, bytes.length / 2), 'cut off'],
    ['a directory without tables', Uint8Array.of(0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0), 'missing'],
  ])('says what is wrong with %s', (_, file, words) => {
    const result = createFace(file);
    expect('problem' in result && result.problem).toContain(words);
  });

  it('never throws, whatever bytes are spoilt', () => {
    const spoilt = fc.record({
      places: fc.array(fc.tuple(fc.nat(52_500), fc.nat(255)), { minLength: 1, maxLength: 40 }),
      length: fc.nat(bytes.length),
    });
    fc.assert(
      fc.property(spoilt, ({ places, length }) => {
        const file = bytes.slice(0, Math.max(length, 60_000));
        for (const [at, value] of places) file[at] = value;
        const result = createFace(file);
        if ('problem' in result) return;
        expect(result.face.widthOf('Ré 佐藤 \u{1F600}', 10)).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a character map', () => {
  it('of format 4 gives the same glyphs as one of format 12', () => {
    const whole = inter(400);
    const text = 'Ré Žižek 0 –Ж';
    const file = subsetFace(
      whole,
      Array.from(text, (char) => char.codePointAt(0)!),
    )!;
    const both = createFace(file);
    if ('problem' in both) throw new Error(both.problem);
    // The record of format 12 is the second; encoding 99 is one that nobody knows.
    const at = Buffer.from(file).indexOf(both.face.tables.get('cmap')!.bytes);
    file[at + 15] = 99;
    const four = createFace(file);
    if ('problem' in four) throw new Error(four.problem);
    for (const char of `${text}ZQ\u{1F600}`) {
      const codePoint = char.codePointAt(0)!;
      expect(four.face.glyphOf(codePoint)).toBe(both.face.glyphOf(codePoint));
    }
    expect(four.face.covers(text)).toBe(true);
    expect(four.face.widthOf(text, 100)).toBe(whole.widthOf(text, 100));
  });

  it.each([...'AÅ–'])('of Inter itself finds %j in either format', (char) => {
    const spoilt = bytes.slice();
    const cmap = inter(400).tables.get('cmap')!.bytes;
    const at = Buffer.from(spoilt).indexOf(Buffer.from(cmap));
    for (let record = 0; record < 8; record += 1) {
      // Every record of the full range becomes unknown.
      if ([4, 6, 10].includes(spoilt[at + 7 + record * 8]!)) spoilt[at + 7 + record * 8] = 99;
    }
    const four = createFace(spoilt);
    if ('problem' in four) throw new Error(four.problem);
    const codePoint = char.codePointAt(0)!;
    expect(four.face.glyphOf(codePoint)).toBe(inter(400).glyphOf(codePoint));
    expect(four.face.glyphOf(codePoint)).toBeGreaterThan(0);
  });
});

describe('createFaces', () => {
  it.each([
    ['佐藤', 2],
    ['\u{1F600}', 1],
    ['क', 0.6],
    ['\u200d', 0],
  ])('gives %j, which no face covers, %d em', (text, ems) => {
    const total = Array.from(text, (char) => fallbackAdvance(char.codePointAt(0)!));
    expect(total.reduce((sum, one) => sum + one)).toBeCloseTo(ems);
  });

  it('adds fallback widths to covered ones', () => {
    const faces = interFaces();
    const both = faces.widthOf('Sato 佐藤', 10, 400);
    expect(both).toBeCloseTo(faces.widthOf('Sato ', 10, 400) + 20, 6);
    expect(faces.covers('Sato 佐藤')).toBe(false);
  });

  it('asks an extra face for what the first lack', () => {
    const extra = { ...inter(400), family: 'Extra', glyphOf: () => 7, advanceOf: () => 0.25 };
    const faces = createFaces(inter(400), inter(600), extra);
    expect(faces.widthOf('佐', 100, 600)).toBe(25);
    expect(faces.widthOf('A', 100, 400)).toBe(inter(400).widthOf('A', 100));
    expect(faces.families).toEqual(['Inter', 'Extra']);
  });
});
