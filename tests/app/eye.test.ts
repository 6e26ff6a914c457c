import { describe, expect, it } from 'vitest';
import { Eye } from '../../src/app/stage/eye.ts';

function eyeAt(x: number, y: number, scale: number) {
  const hands: boolean[] = [];
  const eye = new Eye((byHand) => hands.push(byHand));
  eye.set({ x, y, scale });
  hands.length = 0;
  return { eye, hands };
}
/** Pixels from the middle of the stage of a place. */
const seen = ({ camera }: Eye, x: number, y: number) => ({
  x: (x - camera.x) * camera.scale,
  y: (y - camera.y) * camera.scale,
});
function settle(eye: Eye): number {
  let frames = 0;
  while (eye.moving && frames < 1000) {
    eye.step(16);
    frames += 1;
  }
  return frames;
}

describe('the eye', () => {
  it('moves what is seen with the hand, at any scale', () => {
    const { eye, hands } = eyeAt(10, 20, 4);
    eye.pan(40, -8);
    expect(seen(eye, 10, 20)).toEqual({ x: 40, y: -8 });
    expect(hands).toEqual([true]);
  });

  it.each([
    ['at once', (eye: Eye) => eye.zoomAt({ x: 100, y: -50 }, 2)],
    ['little by little', (eye: Eye) => eye.turn({ x: 100, y: -50 }, 2)],
  ])('zooms %s around the pointer, which stays over its place', (_, zoom) => {
    const { eye } = eyeAt(0, 0, 1);
    zoom(eye);
    settle(eye);
    expect(eye.camera.scale).toBeCloseTo(2, 6);
    const place = seen(eye, 100, -50);
    expect(place.x).toBeCloseTo(100, 6);
    expect(place.y).toBeCloseTo(-50, 6);
  });

  it('adds up turns of the wheel', () => {
    const { eye } = eyeAt(0, 0, 1);
    eye.turn({ x: 0, y: 0 }, 2);
    eye.step(16);
    eye.turn({ x: 0, y: 0 }, 2);
    settle(eye);
    expect(eye.camera.scale).toBeCloseTo(4, 6);
  });

  it('flies there within a third of a second, and no hand did it', () => {
    const { eye, hands } = eyeAt(0, 0, 1);
    eye.fly({ x: 300, y: -40, scale: 3 });
    expect(settle(eye) * 16).toBeLessThan(330);
    expect(eye.camera).toEqual({ x: 300, y: -40, scale: 3 });
    expect(hands).not.toContain(true);
  });

  it('flies without turning back', () => {
    const { eye } = eyeAt(0, 0, 1);
    eye.fly({ x: 100, y: 0, scale: 8 });
    let before = 0;
    while (eye.moving) {
      eye.step(16);
      expect(eye.camera.x).toBeGreaterThanOrEqual(before);
      before = eye.camera.x;
    }
    expect(before).toBe(100);
  });

  it('glides on after a throw, and comes to rest', () => {
    const { eye } = eyeAt(0, 0, 1);
    eye.throw(1, 0);
    expect(settle(eye) * 16).toBeLessThan(700);
    // A speed that dies down within 90 ms goes 90 times as many pixels.
    expect(eye.camera.x).toBeGreaterThan(-91);
    expect(eye.camera.x).toBeLessThan(-80);
  });

  it('never leaves its limits', () => {
    const { eye } = eyeAt(0, 0, 1);
    eye.zoomAt({ x: 10, y: 10 }, 1e9);
    expect(eye.camera.scale).toBe(eye.limits.most);
    eye.zoomAt({ x: 10, y: 10 }, 1e-9);
    expect(eye.camera.scale).toBe(eye.limits.least);
  });
});
