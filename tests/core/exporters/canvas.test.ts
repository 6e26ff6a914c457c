import { describe, expect, it } from 'vitest';
import { drawScene, type Canvas } from '#core/exporters';
import { buildScene, type Mark } from '#core/scene';
import { interFaces } from '../scene/inter.ts';
import { sampleInput } from '../scene/sample.ts';

/** A canvas that writes down what it is told. */
function recorder() {
  const calls: { name: string; values: readonly unknown[]; fill: unknown; alpha: number }[] = [];
  const state: Record<string, unknown> = { globalAlpha: 1 };
  const canvas = new Proxy(state, {
    get: (target, name) =>
      name in target
        ? target[name as string]
        : (...values: unknown[]) => {
            const { fillStyle: fill, globalAlpha } = target;
            calls.push({ name: name as string, values, fill, alpha: globalAlpha as number });
          },
  }) as unknown as Canvas;
  return { canvas, calls, state };
}

const faces = interFaces();

describe('drawScene', () => {
  const scene = buildScene(sampleInput());
  const { canvas, calls, state } = recorder();
  drawScene(scene, faces, canvas, 2);
  const named = (name: string) => calls.filter((call) => call.name === name);

  it('writes every label of the scene, in its place and order', () => {
    const labels = scene.marks.flatMap((mark) => (mark.type === 'label' ? [mark] : []));
    expect(named('fillText').map((call) => call.values)).toEqual(
      labels.map(({ text, x, y }) => [text, x, y]),
    );
    const haloed = labels.filter((label) => label.halo !== null);
    expect(named('strokeText').map((call) => call.values[0])).toEqual(
      haloed.map(({ text }) => text),
    );
  });

  it.each<[Mark['type'], string]>([
    ['disc', 'arc'],
    ['square', 'roundRect'],
  ])('draws every %s', (type, call) => {
    const marks = scene.marks.filter((mark) => mark.type === type);
    expect(marks.length).toBeGreaterThan(0);
    expect(named(call)).toHaveLength(marks.length);
  });

  it('fills and strokes as often as the marks ask for', () => {
    const shapes = scene.marks.flatMap((mark) => (mark.type === 'label' ? [] : [mark]));
    expect(named('fill')).toHaveLength(shapes.filter((mark) => mark.fill !== null).length);
    expect(named('stroke')).toHaveLength(
      shapes.filter((mark) => mark.stroke !== null && mark.strokeWidth > 0).length,
    );
  });

  it('scales once, lays the ground first and leaves the context as it was', () => {
    expect(calls.slice(0, 3).map((call) => [call.name, call.values])).toEqual([
      ['save', []],
      ['scale', [2, 2]],
      ['fillRect', [0, 0, 800, 500]],
    ]);
    expect(calls.at(-1)!.name).toBe('restore');
  });

  it('sets text as it was measured: without kerning, in the faces of the scene', () => {
    expect(state['fontKerning']).toBe('none');
    expect(state['font']).toMatch(/^400 12px "Inter"/);
  });

  it('lays no ground under a transparent picture', () => {
    const clear = recorder();
    drawScene(buildScene(sampleInput({ transparent: true })), faces, clear.canvas, 1);
    expect(clear.calls.some((call) => call.name === 'fillRect')).toBe(false);
  });
});
