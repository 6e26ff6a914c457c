import Sigma from 'sigma';
import { markScale, type Faces } from '#core/scene';
import { bindPointer } from './pointer.ts';
import { cameraOf, fitCamera, halfExtent, pixelsAtRest, revealCamera, toSigma } from './camera.ts';
import { CurveProgram } from './edge-program.ts';
import { type Project } from './hit.ts';
import { createLayers } from './layers.ts';
import { Marks } from './marks.ts';
import { Motion } from './motion.ts';
import { ShapeProgram } from './node-program.ts';
import type { Room, StageCamera, StageEvents, StagePicture } from './picture.ts';

/** A stage that is alive: it shows a picture and tells what people do with it. */
export interface Stage {
  /** Shows a picture, moving there from the one before. With `jump`, at once. */
  update(picture: StagePicture, jump?: boolean): void;
  /** What is free, for whatever is fitted from now on. */
  setRoom(room: Room): void;
  /** Brings nodes into view (all where none are named) without zooming in past `closest` pixels a unit. */
  fit(nodes?: readonly number[], options?: { animate?: boolean; closest?: number }): void;
  /** Brings a node into the free part of the stage, moving no more than is needed. */
  reveal(node: number): void;
  zoom(factor: number): void;
  setCamera(camera: StageCamera): void;
  readonly camera: StageCamera;
  /** Width and height in pixels. */
  readonly size: { readonly width: number; readonly height: number };
  /** Page pixels, relative to the stage, of a node as it is shown. */
  placeOf(node: number): { x: number; y: number } | null;
  destroy(): void;
}

const flight = 250;

/** Makes a stage inside an element; sigma lives here and nowhere else. */
export function createStage(
  container: HTMLElement,
  options: { events: StageEvents; faces: Faces; reducedMotion: () => boolean },
): Stage {
  const { events } = options;
  const motion = new Motion();
  let picture: StagePicture | null = null;
  let room: Room = { insets: { top: 0, right: 0, bottom: 0, left: 0 }, obstacles: [], berth: 0 };
  const marks = new Marks();
  let frame = 0;
  let last = 0;
  /** Flights under way: what the camera does meanwhile is not a person's doing. */
  let flights = 0;
  /** Pixels a unit while sigma's camera is at rest. */
  let rest = 1;

  // Sigma empties its container when it goes: it gets one of its own.
  const home = document.createElement('div');
  home.className = 'sigma';
  container.append(home);
  let sigma = open();
  const layers = createLayers(container, options.faces);
  const project: Project = (x, y) => sigma.graphToViewport({ x, y: -y });
  const radiusScale = () => markScale(cameraOf(sigma));
  const pointer = bindPointer(container, {
    picture: () => picture,
    shown: () => motion.shown,
    project,
    unproject: (point) => {
      const at = sigma.viewportToGraph(point);
      return { x: at.x, y: -at.y };
    },
    radiusScale,
    events,
  });
  const observer = new ResizeObserver(() => {
    // A hidden container throws: wait until it is seen again.
    if (container.clientWidth === 0 || container.clientHeight === 0) return;
    sigma.resize();
    sync();
    sigma.refresh();
  });
  observer.observe(container);

  function open(): Sigma {
    const made = new Sigma(marks.graph, home, {
      allowInvalidContainer: true,
      renderLabels: false,
      defaultNodeType: 'shape',
      defaultEdgeType: 'curve',
      nodeProgramClasses: { shape: ShapeProgram },
      nodeHoverProgramClasses: { shape: ShapeProgram },
      edgeProgramClasses: { curve: CurveProgram },
      defaultDrawNodeHover: () => undefined,
      stagePadding: 0,
      zIndex: false,
      minCameraRatio: 0.02,
      maxCameraRatio: 20,
      doubleClickZoomingDuration: 0,
      doubleClickZoomingRatio: 1,
      zoomingRatio: 1.3,
      // Marks grow with the scale as they do in pictures.
      zoomToSizeRatioFunction: (ratio) =>
        markScale({ scale: rest }) / markScale({ scale: rest / ratio }),
      itemSizesReference: 'screen',
    });
    made.setCustomBBox({ x: [-halfExtent, halfExtent], y: [-halfExtent, halfExtent] });
    made.on('afterRender', draw);
    made.on('moveBody', ({ event }) => {
      if (pointer.holding) event.preventSigmaDefault();
    });
    made.getCamera().on('updated', () => {
      if (picture) events.camera(cameraOf(made), flights === 0);
    });
    for (const canvas of Object.values(made.getCanvases())) {
      canvas.addEventListener('webglcontextlost', (event) => event.preventDefault());
      canvas.addEventListener('webglcontextrestored', () => {
        if (made === sigma) revive();
      });
    }
    return made;
  }

  /** Sigma does not survive a lost context: a new one takes its place, looking where it looked. */
  function revive(): void {
    const state = sigma.getCamera().getState();
    // What the camera does meanwhile is no person's doing.
    flights += 1;
    sigma.kill();
    sigma = open();
    sigma.refresh();
    sigma.getCamera().setState(state);
    sync();
    sigma.refresh();
    flights -= 1;
  }

  function draw(): void {
    if (picture) layers.draw(picture, motion.shown, cameraOf(sigma), project, room.insets.bottom);
  }

  function sync(): void {
    if (!picture) return;
    rest = pixelsAtRest(sigma);
    marks.sync(picture, motion, markScale({ scale: rest }));
  }

  function animate(now: number): void {
    frame = 0;
    const done = motion.step(Math.min(64, now - last));
    last = now;
    sync();
    layers.moving = !done;
    sigma.refresh();
    if (!done) frame = requestAnimationFrame(animate);
  }

  function wake(): void {
    if (frame !== 0) return;
    last = performance.now() - 16;
    frame = requestAnimationFrame(animate);
  }

  async function fly(camera: StageCamera, animated: boolean): Promise<void> {
    flights += 1;
    const state = toSigma(sigma, camera);
    if (animated && !options.reducedMotion()) {
      await sigma.getCamera().animate(state, { duration: flight, easing: 'quadraticOut' });
    } else sigma.getCamera().setState(state);
    flights -= 1;
  }

  return {
    update(next, jump = false) {
      const same = picture?.columns === next.columns;
      motion.aim(next, same, jump || options.reducedMotion());
      picture = next;
      if (!same) {
        marks.rebuild(next);
        sync();
        sigma.setGraph(marks.graph);
      }
      layers.changed();
      wake();
    },
    setRoom(next) {
      room = next;
    },
    fit(nodes, { animate: animated = true, closest = 2.2 } = {}) {
      if (!picture) return;
      const camera = fitCamera(picture, nodes, room, this.size, closest);
      if (camera) void fly(camera, animated);
    },
    reveal(node) {
      if (!picture) return;
      const camera = revealCamera(picture, node, room.insets, this.size, cameraOf(sigma));
      if (camera) void fly(camera, true);
    },
    zoom(factor) {
      const { x, y, scale } = cameraOf(sigma);
      void fly({ x, y, scale: scale * factor }, true).then(() =>
        events.camera(cameraOf(sigma), true),
      );
    },
    setCamera(camera) {
      void fly(camera, false);
    },
    get camera() {
      return cameraOf(sigma);
    },
    get size() {
      return { width: container.clientWidth, height: container.clientHeight };
    },
    placeOf(node) {
      const row = 4 * node;
      if (!picture || row >= motion.shown.length) return null;
      return project(motion.shown[row]!, motion.shown[row + 1]!);
    },
    destroy() {
      cancelAnimationFrame(frame);
      observer.disconnect();
      pointer.unbind();
      layers.destroy();
      sigma.kill();
      home.remove();
    },
  };
}
