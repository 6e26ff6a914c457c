import type { Ends } from './hit.ts';
import type { StageEvents, StagePicture } from './picture.ts';

interface PointerContext {
  picture(): StagePicture | null;
  /** Pixels of the stage → layout units. */
  unproject(point: { x: number; y: number }): { x: number; y: number };
  /** The node under a point of the stage, and the ends of the edge; null for none. */
  nodeAt(point: { x: number; y: number }): number | null;
  edgeAt(point: { x: number; y: number }): Ends | null;
  events: StageEvents;
}

/** What the pointer is about. */
export interface Pointer {
  /** Whether it holds a node: then the camera stays where it is. */
  readonly holding: boolean;
  unbind(): void;
}

/** A press that moves less than this many pixels is a click. */
const slack = 4;
/** Two clicks within so many milliseconds and pixels are a double-click. */
const twice = 350;
const nearby = 8;

const distance = (a: { x: number; y: number }, b: typeof a) => Math.hypot(a.x - b.x, a.y - b.y);

/**
 * Hovering, clicking, double-clicking and dragging by our own hit test: marks
 * have a larger target than their shape, and no pixel is read back from the GPU.
 * Listens before the hand that moves the camera does.
 */
export function bindPointer(container: HTMLElement, context: PointerContext): Pointer {
  let pressed: { node: number | null; x: number; y: number; moved: boolean; id: number } | null =
    null;
  let hovered: number | null = null;
  let lastClick: { node: number; time: number; x: number; y: number } | null = null;
  const fingers = new Set<number>();

  const pointOf = (event: PointerEvent) => {
    const box = container.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  const hit = context.nodeAt;
  const edgeUnder = context.edgeAt;
  const idAt = (node: number) => context.picture()!.columns.nodes.id[node]!;
  const hover = (node: number | null, point: { x: number; y: number }) => {
    if (node === hovered) return;
    hovered = node;
    container.style.cursor = node === null ? '' : 'pointer';
    context.events.hover(node === null ? null : idAt(node), point);
  };

  /** Ends a press without a click; a node under way stays where it is. */
  const letGo = (event: PointerEvent) => {
    const press = pressed;
    pressed = null;
    if (!press?.moved || press.node === null) return;
    const at = context.unproject(pointOf(event));
    container.style.cursor = '';
    context.events.drag(idAt(press.node), at.x, at.y, 'end');
  };

  const down = (event: PointerEvent) => {
    fingers.add(event.pointerId);
    if (event.button !== 0 || fingers.size > 1) {
      letGo(event);
      return;
    }
    const point = pointOf(event);
    const node = hit(point);
    pressed = { node, ...point, moved: false, id: event.pointerId };
  };
  const move = (event: PointerEvent) => {
    const point = pointOf(event);
    // Let go over something else: the press is over.
    if (pressed && event.buttons === 0) cancel(event);
    if (!pressed) {
      if (event.buttons !== 0 || event.pointerType === 'touch') return;
      hover(hit(point), point);
      if (hovered === null) container.style.cursor = edgeUnder(point) === null ? '' : 'pointer';
      return;
    }
    if (distance(point, pressed) > slack && !pressed.moved) {
      pressed.moved = true;
      hover(null, point);
      if (pressed.node !== null) {
        container.setPointerCapture(event.pointerId);
        const at = context.unproject(point);
        context.events.drag(idAt(pressed.node), at.x, at.y, 'start');
      }
    }
    if (pressed.moved && pressed.node !== null) {
      container.style.cursor = 'grabbing';
      const at = context.unproject(point);
      context.events.drag(idAt(pressed.node), at.x, at.y, 'move');
    }
  };
  const up = (event: PointerEvent) => {
    fingers.delete(event.pointerId);
    const press = pressed;
    pressed = null;
    if (!press) return;
    const point = pointOf(event);
    if (press.moved) {
      if (press.node === null) return;
      container.style.cursor = '';
      const at = context.unproject(point);
      context.events.drag(idAt(press.node), at.x, at.y, 'end');
      return;
    }
    const before = lastClick;
    lastClick = null;
    // The second click of two means what the first did, though the camera has made room since.
    if (before && event.timeStamp - before.time < twice && distance(before, point) < nearby) {
      context.events.doubleClick(idAt(before.node));
      return;
    }
    if (press.node !== null) {
      lastClick = { node: press.node, time: event.timeStamp, ...point };
      context.events.click({ node: idAt(press.node) });
      return;
    }
    const edge = edgeUnder(point);
    if (edge === null) return context.events.click(null);
    context.events.click({ source: idAt(edge.source), target: idAt(edge.target) });
  };
  const cancel = (event: PointerEvent) => {
    fingers.delete(event.pointerId);
    letGo(event);
  };
  const leave = (event: PointerEvent) => hover(null, pointOf(event));

  container.addEventListener('pointerdown', down, { capture: true });
  container.addEventListener('pointermove', move);
  container.addEventListener('pointerup', up);
  container.addEventListener('pointercancel', cancel);
  container.addEventListener('pointerleave', leave);
  return {
    get holding() {
      return pressed !== null && pressed.node !== null;
    },
    unbind() {
      container.removeEventListener('pointerdown', down, { capture: true });
      container.removeEventListener('pointermove', move);
      container.removeEventListener('pointerup', up);
      container.removeEventListener('pointercancel', cancel);
      container.removeEventListener('pointerleave', leave);
    },
  };
}
