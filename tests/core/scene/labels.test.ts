import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeLabels, type Box, type LabelCandidate } from '#core/scene';

const candidate: fc.Arbitrary<LabelCandidate> = fc.record({
  x: fc.integer({ min: -400, max: 1600 }),
  y: fc.integer({ min: -400, max: 1000 }),
  r: fc.integer({ min: 1, max: 40 }),
  width: fc.integer({ min: 1, max: 240 }),
  size: fc.integer({ min: 11, max: 24 }),
  priority: fc.integer({ min: 0, max: 20 }),
});
const crowd = fc.array(candidate, { maxLength: 150 });

const overlaps = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
const free = (discs: readonly LabelCandidate[]) => ({ bounds: null, blocked: [], discs });

describe('placeLabels', () => {
  it('never lets two labels overlap, nor one what is blocked', () => {
    const blocked = [{ x: 100, y: 100, width: 300, height: 60 }];
    fc.assert(
      fc.property(crowd, (candidates) => {
        const placed = placeLabels(candidates, { bounds: null, blocked, discs: candidates });
        const boxes = [...blocked, ...placed.map((label) => label.box)];
        boxes.forEach((box, i) => {
          for (const other of boxes.slice(i + 1)) expect(overlaps(box, other)).toBe(false);
        });
      }),
    );
  });

  it('keeps inside the bounds', () => {
    const bounds = { x: 0, y: 0, width: 800, height: 500 };
    fc.assert(
      fc.property(crowd, (candidates) => {
        for (const { box } of placeLabels(candidates, { bounds, blocked: [], discs: [] })) {
          expect(box.x >= 0 && box.y >= 0).toBe(true);
          expect(box.x + box.width <= 800 && box.y + box.height <= 500).toBe(true);
        }
      }),
    );
  });

  it('answers the same while the stage is panned', () => {
    fc.assert(
      fc.property(crowd, fc.integer({ min: -999, max: 999 }), (candidates, pan) => {
        const moved = candidates.map((one) => ({ ...one, x: one.x + pan, y: one.y - pan }));
        const indices = (list: readonly LabelCandidate[]) =>
          placeLabels(list, free(list)).map(({ index, anchor }) => [index, anchor]);
        expect(indices(moved)).toEqual(indices(candidates));
      }),
    );
  });

  const name = { x: 0, y: 0, r: 10, width: 80, size: 12, priority: 1 };

  it('centres a name under its disc where there is room', () => {
    const [label] = placeLabels([name], free([name]));
    expect(label).toMatchObject({ x: 0, anchor: 'middle' });
    expect(label!.box.y).toBeGreaterThanOrEqual(10);
  });

  it('goes elsewhere rather than over a neighbour', () => {
    const neighbour = { ...name, y: 26 };
    const [label] = placeLabels([name], free([name, neighbour]));
    expect(label!.box.y + label!.box.height).toBeLessThanOrEqual(16);
  });

  it('slips along its disc where there is room to one side alone', () => {
    const bounds = { x: -62, y: -60, width: 87, height: 120 };
    const [label] = placeLabels([name], { bounds, blocked: [], discs: [name] });
    expect(label).toMatchObject({ x: -20, anchor: 'middle' });
  });

  it('is left out rather than hide two that are nearly as large, but in a crowd', () => {
    const bounds = { x: -60, y: -4, width: 120, height: 30 };
    const small = { ...name, r: 3 };
    const peers = [-20, 20].map((x) => ({ ...small, x, y: 10, r: 2.8 }));
    const around = (discs: readonly LabelCandidate[]) =>
      placeLabels([small], { bounds, blocked: [], discs: [small, ...peers, ...discs] });
    expect(around([])).toEqual([]);
    // In a crowd there would be no names at all.
    expect(around(Array.from({ length: 500 }, () => ({ ...name, x: 999 })))).toHaveLength(1);
  });

  it('gives the only room to the more important of two', () => {
    const bounds = { x: -60, y: -20, width: 120, height: 50 };
    const pair = [name, { ...name, priority: 9, width: 110 }];
    const placed = placeLabels(pair, { bounds, blocked: [], discs: [] });
    expect(placed[0]!.index).toBe(1);
  });

  it('leaves a satellite without a name rather than cover its peers, but not a hub', () => {
    const ring = [-30, 0, 30].flatMap((x) => [-22, 0, 22].map((y) => ({ ...name, x, y, r: 12 })));
    const hub = { ...name, r: 14, width: 60 };
    const satellite = { ...hub, r: 5 };
    expect(placeLabels([satellite], free(ring))).toEqual([]);
    expect(placeLabels([hub], free(ring))).toHaveLength(1);
  });

  it('hides no peer, however small a part of the label it is', () => {
    const bounds = { x: -60, y: -4, width: 120, height: 30 };
    const small = { ...name, r: 3 };
    const place = (peer: LabelCandidate) =>
      placeLabels([small], { bounds, blocked: [], discs: [small, peer] });
    expect(place({ ...small, y: 12 })).toEqual([]);
    expect(place({ ...small, y: 12, r: 2 })).toHaveLength(1);
  });
});
