import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFace, subsetFace } from '#core/scene';
import { inter, interFile } from './inter.ts';

const charactersOf = (text: string) => Array.from(text, (char) => char.codePointAt(0)!);

function faceOf(bytes: Uint8Array) {
  const result = createFace(bytes);
  if ('problem' in result) throw new Error(result.problem);
  return result.face;
}

/** The pixels of a text, drawn with one font file. */
function pixelsOf(text: string, file: string): Buffer {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="420" height="60"><text x="5" y="40" font-family="Inter" font-size="32" style="font-kerning:none">${text}</text></svg>`;
  const font = { fontFiles: [file], loadSystemFonts: false };
  return Buffer.from(new Resvg(svg, { font }).render().pixels);
}

describe('subsetFace', () => {
  it('keeps the widths of what it keeps and nothing else', () => {
    const whole = inter(400);
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: fc.constantFrom(...'aÅéžQ9 –Ж') }), (text) => {
        const part = faceOf(subsetFace(whole, charactersOf(text))!);
        expect(part.widthOf(text, 100)).toBe(whole.widthOf(text, 100));
        expect(part.covers('Z')).toBe(false);
      }),
      { numRuns: 25 },
    );
  });

  it('draws the same pixels as the whole font, composites too', () => {
    const folder = mkdtempSync(join(tmpdir(), 'subset-'));
    try {
      const text = 'Ré Müller Žižek Å AVATo';
      const file = join(folder, 'subset.ttf');
      writeFileSync(file, subsetFace(inter(400), charactersOf(text))!);
      const drawn = pixelsOf(text, file);
      expect(drawn.some((value) => value > 0)).toBe(true);
      expect(drawn.equals(pixelsOf(text, interFile(400)))).toBe(true);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('gives the same bytes for the same characters in any order, again and again', () => {
    // Bytes as Node reads them: a Buffer, whose slices share memory.
    const result = createFace(readFileSync(interFile(600)));
    if ('problem' in result) throw new Error(result.problem);
    const first = subsetFace(result.face, charactersOf('Ion Stoica'))!;
    subsetFace(result.face, charactersOf('something else'));
    const second = subsetFace(result.face, charactersOf('aciotS noI IIooon'))!;
    expect(Buffer.from(second).equals(Buffer.from(first))).toBe(true);
  });

  it('adds up to the checksum that readers of fonts look for', () => {
    const bytes = Buffer.from(subsetFace(inter(400), charactersOf('Alpa'))!);
    let sum = 0;
    for (let at = 0; at < bytes.length; at += 4) sum = (sum + bytes.readUInt32BE(at)) >>> 0;
    expect(sum).toBe(0xb1b0afba);
  });

  it('is small: the letters of a name take a few kilobytes', () => {
    expect(subsetFace(inter(400), charactersOf('Christopher Ré'))!.length).toBeLessThan(8_000);
  });

  it('has nothing to give for characters that the face lacks', () => {
    expect(subsetFace(inter(400), charactersOf('佐藤'))).toBeNull();
  });
});
