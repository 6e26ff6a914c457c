import type Sigma from 'sigma';
import { edgeAt, nodeAt, type Project } from './hit.ts';
import type { StageEvents, StagePicture } from './picture.ts';

interface PointerContext {
  picture(): StagePicture | null;
  shown(): Float32Array;
  project: Project;
  unproject(point: { x: number; y: number }): { x: number; y: number };
  radiusScale(): number;
  events: StageEvents;
  sigma(): Sigma;
}

/** A press that moves less than this many pixels is a click. */
const slack = 4;

/**
 * Hovering, clicking, double-clicking and dragging by our own hit test: marks
 * have a larger target than their shape, and no pixel is read back from the GPU.
 * Listens on the container before sigma does, and keeps what is a drag from it.
 */
export function bindPointer(container: HTMLElement, context: PointerContext): () => void {
  let pressed: { node: number | null; x: number; y: number; moved: boolean; id: number } | null =
    null;
  let hovered: number | null = null;
  let lastClick = { node: -1, time: 0 };
  const fingers = new Set<number>();

  const pointOf = (event: PointerEvent) => {
    const box = container.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  const hit = (point: { x: number; y: number }) => {
    const picture = context.picture();
    if (!picture) return null;
    return nodeAt(picture, context.shown(), context.project, context.radiusScale(), point);
  };
  const edgeUnder = (point: { x: number; y: number }) => {
    const picture = context.picture();
    return picture && edgeAt(picture, context.shown(), context.project, point);
  };
  const hover = (node: number | null, point: { x: number; y: number }) => {
    if (node === hovered) return;
    hovered = node;
    container.style.cursor = node === null ? '' : 'pointer';
    context.events.hover(node, point);
  };

  const down = (event: PointerEvent) => {
    fingers.add(event.pointerId);
    if (event.button !== 0 || fingers.size > 1) {
      pressed = null;
      setPanning(true);
      return;
    }
    const point = pointOf(event);
    const node = hit(point);
    pressed = { node, ...point, moved: false, id: event.pointerId };
    if (node !== null) setPanning(false);
  };
  const move = (event: PointerEvent) => {
    const point = pointOf(event);
    if (!pressed) {
      if (event.buttons !== 0 || event.pointerType === 'touch') return;
      hover(hit(point), point);
      if (hovered === null) container.style.cursor = edgeUnder(point) === null ? '' : 'pointer';
      return;
    }
    if (Math.hypot(point.x - pressed.x, point.y - pressed.y) > slack && !pressed.moved) {
      pressed.moved = true;
      hover(null, point);
      if (pressed.node !== null) {
        container.setPointerCapture(event.pointerId);
        const at = context.unproject(point);
        context.events.drag(pressed.node, at.x, at.y, 'start');
      }
    }
    if (pressed.moved && pressed.node !== null) {
      container.style.cursor = 'grabbing';
      const at = context.unproject(point);
      context.events.drag(pressed.node, at.x, at.y, 'move');
    }
  };
  const up = (event: PointerEvent) => {
    fingers.delete(event.pointerId);
    setPanning(true);
    const press = pressed;
    pressed = null;
    if (!press) return;
    const point = pointOf(event);
    if (press.moved) {
      if (press.node === null) return;
      container.style.cursor = '';
      const at = context.unproject(point);
      context.events.drag(press.node, at.x, at.y, 'end');
      return;
    }
    if (press.node !== null) {
      const again = lastClick.node === press.node && event.timeStamp - lastClick.time < 350;
      lastClick = { node: press.node, time: event.timeStamp };
      if (again) context.events.doubleClick(press.node);
      else context.events.click({ node: press.node });
      return;
    }
    const edge = edgeUnder(point);
    context.events.click(edge === null ? null : { edge });
  };
  const cancel = (event: PointerEvent) => {
    fingers.delete(event.pointerId);
    pressed = null;
    setPanning(true);
  };
  const leave = (event: PointerEvent) => hover(null, pointOf(event));
  const setPanning = (on: boolean) => context.sigma().setSetting('enableCameraPanning', on);

  container.addEventListener('pointerdown', down, { capture: true });
  container.addEventListener('pointermove', move);
  container.addEventListener('pointerup', up);
  container.addEventListener('pointercancel', cancel);
  container.addEventListener('pointerleave', leave);
  return () => {
    container.removeEventListener('pointerdown', down, { capture: true });
    container.removeEventListener('pointermove', move);
    container.removeEventListener('pointerup', up);
    container.removeEventListener('pointercancel', cancel);
    container.removeEventListener('pointerleave', leave);
  };
}
