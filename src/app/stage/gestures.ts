import type { Eye } from './eye.ts';

/** What a turn of the wheel by so many pixels multiplies the scale by, at most. */
const perPixel = Math.log(1.3) / 100;
const mostTurn = 2;
/** Pixels a line and a page of a wheel that counts in these. */
const lines = [1, 16, 400] as const;
/** A press that moves less than this many pixels moves nothing. */
const slack = 4;
/** A throw is measured over the last so many milliseconds. */
const lately = 60;

interface Finger {
  x: number;
  y: number;
}

/**
 * Moves the eye by hand: drag, wheel, two fingers. Listens after the pointer's
 * own binding has had its say.
 *
 * @param held whether the press holds a node: then the camera stays
 * @param calm whether the person wants nothing to move by itself
 */
export function bindGestures(
  container: HTMLElement,
  eye: Eye,
  { held, calm }: { held: () => boolean; calm: () => boolean },
): () => void {
  const fingers = new Map<number, Finger>();
  let moved = false;
  let trail: { x: number; y: number; time: number }[] = [];
  let start: Finger = { x: 0, y: 0 };

  /** From the middle of the stage. */
  const pointOf = ({ clientX, clientY }: { clientX: number; clientY: number }): Finger => {
    const box = container.getBoundingClientRect();
    return { x: clientX - box.left - box.width / 2, y: clientY - box.top - box.height / 2 };
  };
  const spread = () => {
    const [a, b] = [...fingers.values()] as [Finger, Finger];
    return {
      middle: { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 },
      apart: Math.max(1, Math.hypot(a.x - b.x, a.y - b.y)),
    };
  };

  const down = (event: PointerEvent) => {
    if (event.button !== 0) return;
    const at = pointOf(event);
    fingers.set(event.pointerId, at);
    if (fingers.size > 1) return;
    eye.stop();
    moved = false;
    start = at;
    trail = [];
  };
  const move = (event: PointerEvent) => {
    const finger = fingers.get(event.pointerId);
    if (!finger) return;
    if (event.buttons === 0) return up(event);
    const at = pointOf(event);
    if (held()) {
      Object.assign(finger, at);
      return;
    }
    if (fingers.size === 2) {
      const before = spread();
      Object.assign(finger, at);
      const after = spread();
      eye.pan(after.middle.x - before.middle.x, after.middle.y - before.middle.y);
      eye.zoomAt(after.middle, after.apart / before.apart);
      trail = [];
      return;
    }
    if (fingers.size > 2) return;
    if (!moved && Math.hypot(at.x - start.x, at.y - start.y) <= slack) return;
    if (!moved) container.setPointerCapture(event.pointerId);
    moved = true;
    eye.pan(at.x - finger.x, at.y - finger.y);
    Object.assign(finger, at);
    trail = [...trail.slice(-8), { ...at, time: event.timeStamp }];
  };
  const up = (event: PointerEvent) => {
    if (!fingers.delete(event.pointerId) || fingers.size > 0) return;
    const first = trail.find(({ time }) => event.timeStamp - time < lately);
    const last = trail.at(-1);
    if (!first || !last || last.time <= first.time || calm()) return;
    const time = last.time - first.time;
    eye.throw((last.x - first.x) / time, (last.y - first.y) / time);
  };
  const wheel = (event: WheelEvent) => {
    event.preventDefault();
    // Two fingers that spread on a trackpad come as small turns with Ctrl.
    const pixels = event.deltaY * lines[event.deltaMode as 0 | 1 | 2] * (event.ctrlKey ? 8 : 1);
    const factor = Math.min(mostTurn, Math.max(1 / mostTurn, Math.exp(-pixels * perPixel)));
    if (calm()) eye.zoomAt(pointOf(event), factor);
    else eye.turn(pointOf(event), factor);
  };

  container.addEventListener('pointerdown', down);
  container.addEventListener('pointermove', move);
  container.addEventListener('pointerup', up);
  container.addEventListener('pointercancel', up);
  container.addEventListener('wheel', wheel, { passive: false });
  return () => {
    container.removeEventListener('pointerdown', down);
    container.removeEventListener('pointermove', move);
    container.removeEventListener('pointerup', up);
    container.removeEventListener('pointercancel', up);
    container.removeEventListener('wheel', wheel);
  };
}
