// @vitest-environment jsdom
import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import { sceneToSvg } from '#core/exporters';
import { buildScene, createFace, type Scene } from '#core/scene';
import { interFaces, interFile } from '../scene/inter.ts';
import { sampleColumns, sampleInput } from '../scene/sample.ts';

const faces = interFaces();
const options = { title: 'A list', description: 'Two papers', faces, embedFonts: false };

function parse(svg: string): Document {
  const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml');
  expect(parsed.querySelector('parsererror')).toBeNull();
  return parsed;
}

const textsIn = (parsed: Document) =>
  Array.from(parsed.querySelectorAll('text'), (text) => text.textContent);

describe('sceneToSvg', () => {
  it('is XML with live text, a title and a description', () => {
    const parsed = parse(sceneToSvg(buildScene(sampleInput()), options));
    expect(parsed.querySelector('title')!.textContent).toBe('A list');
    expect(parsed.querySelector('desc')!.textContent).toBe('Two papers');
    expect(textsIn(parsed)).toEqual(expect.arrayContaining(['Alpa', 'Ion Stoica', 'OSDI']));
    expect(parsed.querySelector('#ground')!.getAttribute('fill')).toMatch(/^#/);
  });

  it('gives every label the box it was measured with', () => {
    const scene = buildScene(sampleInput());
    const boxes = Array.from(parse(sceneToSvg(scene, options)).querySelectorAll('text'), (text) =>
      text.getAttribute('data-box')!.split(' ').map(Number),
    );
    const labels = scene.marks.filter((mark) => mark.type === 'label');
    expect(boxes).toHaveLength(labels.length);
    labels.forEach(({ box }, i) => {
      [box.x, box.y, box.width, box.height].forEach((side, j) => {
        expect(boxes[i]![j]).toBeCloseTo(side, 1);
      });
    });
  });

  it.each([
    ['</text><script>alert(1)</script>'],
    ['"><image href="x" onload="alert(1)"/>'],
    [']]>&lt;&amp; <!-- -->'],
    ['bell\u0007 escape\u001b nul\u0000'],
    ['torn \ud83d and \udc00 end'],
    ['\ufffe\uffff'],
  ])('keeps %j harmless', (hostile) => {
    const scene = buildScene(
      sampleInput({ columns: sampleColumns(['Alpa', 'B', hostile, hostile]), title: hostile }),
    );
    const svg = sceneToSvg(scene, { ...options, title: hostile, description: hostile });
    const parsed = parse(svg);
    const elements = Array.from(parsed.querySelectorAll('*'), (one) => one.tagName);
    const known = ['svg', 'title', 'desc', 'style', 'rect', 'g', 'path', 'circle', 'text'];
    expect([...new Set(elements)].filter((tag) => !known.includes(tag))).toEqual([]);
    expect(Array.from(parsed.querySelectorAll('[onload], [href]'))).toEqual([]);
    expect(Buffer.from(svg).toString()).toBe(svg);
  });

  it('survives what a scene should never hold', () => {
    const label = buildScene(sampleInput()).marks.find((mark) => mark.type === 'label')!;
    const scene: Scene = {
      ...{ width: 10, height: 10, ground: null },
      marks: [{ ...label, text: '<\u0000\ud800&', x: Number.NaN, y: Infinity }],
    };
    const parsed = parse(sceneToSvg(scene, options));
    expect(textsIn(parsed)).toEqual(['<\ufffd&']);
    expect(parsed.querySelector('text')!.getAttribute('x')).toBe('0');
  });

  it('carries a cut font of each weight that sets just the used characters', () => {
    const svg = sceneToSvg(buildScene(sampleInput()), { ...options, embedFonts: true });
    parse(svg);
    const fonts = [...svg.matchAll(/font-weight:(\d+);src:url\(data:font\/ttf;base64,([^)]+)\)/g)];
    expect(fonts.map((font) => font[1])).toEqual(['400', '600']);
    for (const [, , base64] of fonts) {
      const result = createFace(new Uint8Array(Buffer.from(base64!, 'base64')));
      if ('problem' in result) throw new Error(result.problem);
      expect(result.face.covers('on')).toBe(true);
      expect(result.face.covers('Ж')).toBe(false);
    }
  });

  it('holds text in a strange script to the width it was measured at', () => {
    const columns = sampleColumns(['Alpa', 'B', 'Ion', '佐藤']);
    const parsed = parse(sceneToSvg(buildScene(sampleInput({ columns })), options));
    const held = Array.from(parsed.querySelectorAll('text[textLength]'));
    expect(held.map((text) => text.textContent)).toEqual(['佐藤']);
    const size = Number(held[0]!.getAttribute('font-size'));
    expect(Number(held[0]!.getAttribute('textLength'))).toBeCloseTo(2 * size, 2);
  });

  it('cannot be broken out of by the name of a font', () => {
    const evil = { ...faces, families: ['Inter', `x"'></style><script>`] };
    const parsed = parse(sceneToSvg(buildScene(sampleInput()), { ...options, faces: evil }));
    expect(parsed.querySelector('script')).toBeNull();
  });

  it('gives the same bytes for the same scene', () => {
    const svg = () => sceneToSvg(buildScene(sampleInput()), { ...options, embedFonts: true });
    expect(svg()).toBe(svg());
  });

  it('is drawn without a browser: marks and letters leave ink', () => {
    const font = {
      fontFiles: [interFile(400), interFile(600)],
      loadSystemFonts: false,
    };
    const ink = (scene: Scene) => {
      const { pixels } = new Resvg(sceneToSvg(scene, options), { font }).render();
      let sum = 0;
      for (let at = 3; at < pixels.length; at += 4) if (pixels[at]! > 0) sum += 1;
      return sum;
    };
    const scene = buildScene(sampleInput({ transparent: true }));
    const mute = { ...scene, marks: scene.marks.filter((mark) => mark.type !== 'label') };
    expect(ink(mute)).toBeGreaterThan(1000);
    expect(ink(scene)).toBeGreaterThan(ink(mute) + 1000);
  });
});
