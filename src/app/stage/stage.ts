import { lineShareOf, markScale, type Faces } from '#core/scene';
import { fitCamera, revealCamera, toUnits, type Size } from './camera.ts';
import { Eye } from './eye.ts';
import { bindGestures } from './gestures.ts';
import { edgeAt, lineAt, nodeAt } from './hit.ts';
import { createLayers } from './layers.ts';
import { Marks } from './marks.ts';
import { NodeGrid } from './node-grid.ts';
import type { Room, StageCamera, StageEvents, StagePicture } from './picture.ts';
import { bindPointer } from './pointer.ts';
import { createSurface } from './surface.ts';

/**
 * A stage that is alive: it shows a picture and tells what people do with it.
 *
 * The picture comes as columns and stays columns: positions and sizes go into a
 * texture, marks and edges are records of two and three words (`marks.ts`), and
 * the programs in `gl/` make shapes and curves of them. A change costs what it
 * changes: new positions rewrite the texture, a year the records, a hover a byte
 * a node. Names, years and grounds are drawn on canvases beside it (`layers.ts`),
 * the camera is a place and a scale (`eye.ts`) moved by hand (`gestures.ts`), and
 * what lies under the pointer is found in a grid (`node-grid.ts`). There is no
 * graph object and no object a node.
 */
export interface Stage {
  /** Shows a picture, moving there from the one before. With `jump`, at once. */
  update(picture: StagePicture, jump?: boolean): void;
  /** What is free, for whatever is fitted and named from now on. */
  setRoom(room: Room): void;
  /** Brings nodes into view (all where none are named) without zooming in past `closest` pixels a unit. */
  fit(nodes?: readonly number[], options?: { animate?: boolean; closest?: number }): void;
  /** Brings a node into the free part of the stage, moving no more than is needed. */
  reveal(node: number): void;
  zoom(factor: number): void;
  setCamera(camera: StageCamera): void;
  readonly camera: StageCamera;
  readonly size: Size;
  destroy(): void;
}

/** A camera that has not moved for so many milliseconds rests. */
const rest = 120;

/** Makes a stage inside an element. */
export function createStage(
  container: HTMLElement,
  options: { events: StageEvents; faces: Faces; reducedMotion: () => boolean },
): Stage {
  const { events } = options;
  const marks = new Marks();
  const none = { top: 0, right: 0, bottom: 0, left: 0 };
  let room: Room = { insets: none, obstacles: [], berth: 0, covers: [] };
  let frame = 0;
  let last = 0;
  /** Whether the camera stands still, and what will tell. */
  let resting = true;
  let calm = 0;
  let grid: NodeGrid | null = null;
  let size: Size = { width: container.clientWidth, height: container.clientHeight };

  const eye = new Eye((byHand) => {
    resting = false;
    clearTimeout(calm);
    calm = window.setTimeout(() => {
      resting = true;
      wake();
    }, rest);
    if (marks.picture) events.camera(eye.camera, byHand);
    wake();
  });
  const surface = createSurface(container, wake, events.plain);
  const layers = createLayers(container, options.faces, wake);
  const gridNow = (picture: StagePicture) => {
    grid ??= new NodeGrid(marks.motion.shown, picture.looks.radius);
    return grid;
  };
  const growthNow = () => markScale(eye.camera, marks.crowd?.room);
  const pointer = bindPointer(container, {
    picture: () => marks.picture,
    unproject: (point) => toUnits(eye.camera, size, point),
    nodeAt(point) {
      if (!marks.picture) return null;
      const { scale } = eye.camera;
      const at = toUnits(eye.camera, size, point);
      return nodeAt(gridNow(marks.picture), marks.motion.shown, growthNow(), scale, at);
    },
    edgeAt(point) {
      const { picture, drawing } = marks;
      if (!picture) return null;
      const { scale } = eye.camera;
      const at = toUnits(eye.camera, size, point);
      const { lit, rows } = drawing;
      if (lit) return lineAt(lit.edges, rows, { fade: 1, long: Infinity, share: 1 }, scale, at);
      if (drawing.crowd) {
        return lineAt(marks.lines, rows, lineShareOf(marks.crowd!, scale), scale, at);
      }
      const edge = edgeAt(picture, rows, scale, at);
      const { source, target } = picture.columns.edges;
      return edge === null ? null : { source: source[edge]!, target: target[edge]! };
    },
    events,
  });
  const unbind = bindGestures(container, eye, {
    held: () => pointer.holding,
    calm: options.reducedMotion,
  });
  const observer = new ResizeObserver(() => {
    const next = { width: container.clientWidth, height: container.clientHeight };
    // Out of sight it keeps the size it had, and the camera with it.
    if (next.width === 0 || next.height === 0) return;
    if (next.width === size.width && next.height === size.height) return;
    size = next;
    layers.changed();
    events.resized();
    draw();
  });
  observer.observe(container);
  // A window that goes to another screen keeps its size and gets another density.
  let density: MediaQueryList | null = null;
  const denser = () => {
    density?.removeEventListener('change', denser);
    density = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
    density.addEventListener('change', denser);
    wake();
  };
  denser();

  function wake(): void {
    if (frame !== 0) return;
    last = performance.now() - 16;
    frame = requestAnimationFrame(advance);
  }

  function advance(now: number): void {
    frame = 0;
    const elapsed = Math.max(0, Math.min(64, now - last));
    last = now;
    eye.step(elapsed);
    if (marks.moving) grid = null;
    const there = marks.step(elapsed);
    layers.moving = !there;
    const more = draw();
    if ((!there || eye.moving || more) && frame === 0) frame = requestAnimationFrame(advance);
  }

  /** True while there is more of the picture to come. */
  function draw(): boolean {
    const { picture } = marks;
    if (!picture || size.width === 0 || size.height === 0) return false;
    const { camera } = eye;
    const growth = growthNow();
    const lines = lineShareOf(marks.crowd!, camera.scale);
    const look = { camera, size, density: devicePixelRatio, growth };
    const sight = { ...look, lines, resting };
    const more = surface.draw(marks.drawing, sight);
    layers.draw({
      ...{ picture, rows: marks.motion.shown, moves: marks.drawing.moves },
      ...{ ...look, covers: room.covers, bottom: room.insets.bottom },
    });
    return more && resting;
  }

  function fly(camera: StageCamera, animated: boolean): void {
    if (animated && !options.reducedMotion()) eye.fly(camera);
    else eye.set(camera);
    wake();
  }

  return {
    update(next, jump = false) {
      if (next === marks.picture) return;
      if (marks.update(next, jump || options.reducedMotion())) grid = null;
      layers.changed();
      wake();
    },
    setRoom(next) {
      room = next;
      layers.changed();
      wake();
    },
    fit(nodes, { animate: animated = true, closest = 2.2 } = {}) {
      if (!marks.picture) return;
      const camera = fitCamera(marks.picture, nodes, room, size, closest);
      if (camera) fly(camera, animated);
    },
    reveal(node) {
      if (!marks.picture) return;
      const camera = revealCamera(marks.picture, node, room.insets, size, eye.camera);
      if (camera) fly(camera, true);
    },
    zoom(factor) {
      if (options.reducedMotion()) eye.zoomAt({ x: 0, y: 0 }, factor);
      else eye.turn({ x: 0, y: 0 }, factor);
      wake();
    },
    setCamera(camera) {
      fly(camera, false);
    },
    get camera() {
      return eye.camera;
    },
    get size() {
      return size;
    },
    destroy() {
      cancelAnimationFrame(frame);
      clearTimeout(calm);
      observer.disconnect();
      density?.removeEventListener('change', denser);
      pointer.unbind();
      unbind();
      layers.destroy();
      surface.destroy();
    },
  };
}
