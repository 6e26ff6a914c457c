// The stage without the explorer around it: what is measured is drawing alone.
import { createFace, createFaces, greatestWeights, labellingOf, type Theme } from '#core/scene';
import { weigh, type ViewId } from '#core/views';
import { createStage } from '../../../src/app/stage/stage.ts';
import type { StagePicture } from '../../../src/app/stage/picture.ts';
import { edgeTraitsOf, stageLooksOf } from '../../../src/app/state/looks.ts';
import { stagePaintOf } from '../../../src/app/state/paint.ts';
import { focusOf } from '../../../src/app/state/picture.ts';
import regularUrl from '@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf?url';
import semiboldUrl from '@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf?url';
import { fieldOf, type Field } from './field.ts';

const container = document.getElementById('stage')!;
const faceAt = async (url: string, family: string, weight: number) => {
  const bytes = new Uint8Array(await (await fetch(url)).arrayBuffer());
  const made = createFace(bytes, family, weight);
  if (!('face' in made)) throw new Error('no face');
  return made.face;
};

let field: Field;
let theme: Theme = 'light';
let view: ViewId = 'everything';
let picture: StagePicture;
let stage: ReturnType<typeof createStage> | null = null;
let greatest: Float64Array;
let traits: Uint8Array;
const none = { top: 26, right: 60, bottom: 34, left: 60 };

/** Everything the explorer's state does for the stage when other works count. */
function pictureOf(works: Uint8Array, before: StagePicture | null): StagePicture {
  const { columns, positions, group } = field;
  const weights = weigh(columns, works);
  const looks = stageLooksOf(columns, weights, traits, view, theme);
  const labelling = labellingOf({ columns, weights, view, owner: -1, greatest }, null);
  const paint = before?.paint ?? stagePaintOf(columns, group, view, -1, theme);
  return {
    ...{ columns, weights, looks, paint, focus: null, strong: new Set<number>(), owner: -1 },
    positions: before?.positions ?? positions,
    names: { labelling, first: [] },
    regions: [],
  };
}

/** The context the stage draws with. */
const graphics = () =>
  container.querySelector<HTMLCanvasElement>('canvas.graph')!.getContext('webgl2')!;
let lose: WEBGL_lose_context | null = null;
/** When what was drawn since the context came back was there to be seen, in milliseconds. */
let seen: number[] = [];

/** Notes when each drawing on the canvas itself is done, by a fence behind it. */
function watch(gl: WebGL2RenderingContext): void {
  const start = performance.now();
  const fences: WebGLSync[] = [];
  const own = gl.drawArrays;
  gl.drawArrays = (...drawing: Parameters<typeof own>) => {
    own.apply(gl, drawing);
    if (gl.getParameter(gl.FRAMEBUFFER_BINDING) !== null) return;
    fences.push(gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0)!);
    gl.flush();
  };
  const look = () => {
    while (fences[0] && gl.getSyncParameter(fences[0], gl.SYNC_STATUS) === gl.SIGNALED) {
      gl.deleteSync(fences.shift()!);
      seen.push(performance.now() - start);
    }
    if (gl.drawArrays !== own) setTimeout(look, 5);
  };
  look();
}

const page = {
  faces: null as ReturnType<typeof createFaces> | null,
  /** Makes the field; nothing is drawn. */
  async prepare(nodes: number, asked: ViewId = 'everything', colours: Theme = 'light') {
    [view, theme] = [asked, colours];
    document.body.style.background = theme === 'dark' ? '#161513' : '#fcfbf9';
    page.faces ??= createFaces(
      await faceAt(regularUrl, 'Inter', 400),
      await faceAt(semiboldUrl, 'Inter', 600),
    );
    field = fieldOf(nodes, view);
    greatest = greatestWeights(field.columns);
    traits = edgeTraitsOf(field.columns, field.group);
    return { nodes: field.columns.nodes.count, edges: field.columns.edges.count };
  },
  /** From columns to a picture on the stage. */
  first() {
    stage = createStage(container, {
      faces: page.faces!,
      reducedMotion: () => false,
      events: {
        hover(id) {
          const { nodes } = field.columns;
          const node = id === null ? -1 : nodes.id.indexOf(id);
          const meant = { nodes: node < 0 ? [] : [node], among: [], edge: -1 };
          picture = { ...picture, focus: focusOf(field.columns, picture.weights, meant) };
          stage!.update(picture);
        },
        click: () => undefined,
        doubleClick: () => undefined,
        drag: () => undefined,
        camera: () => undefined,
        resized: () => undefined,
        plain: () => undefined,
      },
    });
    stage.setRoom({ insets: none, obstacles: [], berth: 0, covers: [] });
    picture = pictureOf(field.worksOf(0, 3000), null);
    stage.update(picture, true);
    stage.fit(undefined, { animate: false });
  },
  filter(from: number, to: number) {
    picture = pictureOf(field.worksOf(from, to), picture);
    stage!.update(picture);
  },
  /** Positions as a layout sends them while it runs. */
  push(step: number) {
    const positions = field.positions.map((at, i) => at + Math.sin(i + step));
    picture = { ...picture, positions };
    stage!.update(picture);
  },
  /** The context is lost, as it is where a laptop wakes up or a driver fails. */
  async lose() {
    const gl = graphics();
    lose = gl.getExtension('WEBGL_lose_context')!;
    const isLost = new Promise((done) => {
      gl.canvas.addEventListener('webglcontextlost', done, { once: true });
    });
    lose.loseContext();
    await isLost;
  },
  /** … and is given back. */
  restore() {
    seen = [];
    watch(graphics());
    lose!.restoreContext();
  },
  /** When the first of a crowd that came back was seen, and when the last. */
  returned() {
    Reflect.deleteProperty(graphics(), 'drawArrays');
    return { first: seen[0], last: seen.at(-1) };
  },
  look(x: number, y: number, scale: number) {
    stage!.setCamera({ x, y, scale });
  },
  camera: () => stage!.camera,
  /** What another one that draws the same field is given. */
  field() {
    const { columns, positions } = field;
    const weights = weigh(columns, field.worksOf(0, 3000));
    const { radius } = stageLooksOf(columns, weights, traits, view, theme);
    return { columns, positions, radius };
  },
  weigh: (from: number, to: number) => weigh(field.columns, field.worksOf(from, to)),
  end() {
    stage?.destroy();
    stage = null;
  },
};
export type StagePage = typeof page;
Object.assign(window, { page });
