import type { StageCamera } from './picture.ts';

/** A flight's length and the time a wheel's turn takes, in milliseconds. */
const flight = 250;
const turn = 60;
/** How fast a glide after a throw dies down, in milliseconds. */
const glide = 90;

type Point = { readonly x: number; readonly y: number };

/** What moves the camera at the moment. */
type Motive =
  | { readonly type: 'flight'; readonly from: StageCamera; readonly to: StageCamera; time: number }
  /** Towards a scale, around a point of the stage that stays where it is. */
  | { readonly type: 'turn'; readonly around: Point; left: number }
  /** Pixels a millisecond. */
  | { readonly type: 'glide'; vx: number; vy: number }
  | null;

/** Where the stage looks from, and how it gets there. Pixels count from the middle of the stage. */
export class Eye {
  camera: StageCamera = { x: 0, y: 0, scale: 1 };
  /** Pixels a unit, at least and at most. */
  limits = { least: 0.02, most: 60 };
  #motive: Motive = null;
  readonly #changed: (byHand: boolean) => void;

  constructor(changed: (byHand: boolean) => void) {
    this.#changed = changed;
  }

  get moving(): boolean {
    return this.#motive !== null;
  }

  /** Is there at once. */
  set(camera: StageCamera): void {
    this.#motive = null;
    this.#look(camera, false);
  }

  fly(to: StageCamera): void {
    this.#motive = { type: 'flight', from: this.camera, to: this.#within(to), time: 0 };
  }

  /** Moves what is seen by pixels. */
  pan(dx: number, dy: number): void {
    this.#motive = null;
    this.#shift(dx, dy);
  }

  /** Goes on by itself after a throw, in pixels a millisecond. */
  throw(vx: number, vy: number): void {
    this.#motive = { type: 'glide', vx, vy };
  }

  /** Zooms at once around a point. */
  zoomAt(around: Point, factor: number): void {
    this.#motive = null;
    this.#zoom(around, factor);
  }

  /** Zooms little by little around a point; turns add up. */
  turn(around: Point, factor: number): void {
    const before = this.#motive?.type === 'turn' ? this.#motive.left : 0;
    this.#motive = { type: 'turn', around, left: before + Math.log(factor) };
  }

  stop(): void {
    this.#motive = null;
  }

  /** Goes on for some milliseconds. */
  step(elapsed: number): void {
    const motive = this.#motive;
    if (motive === null) return;
    switch (motive.type) {
      case 'flight': {
        motive.time += elapsed;
        const part = Math.min(1, motive.time / flight);
        if (part === 1) this.#motive = null;
        this.#look(between(motive.from, motive.to, part * (2 - part)), false);
        return;
      }
      case 'turn': {
        const isLast = Math.abs(motive.left) < 0.004;
        const now = isLast ? motive.left : motive.left * (1 - Math.exp(-elapsed / turn));
        motive.left -= now;
        if (isLast) this.#motive = null;
        this.#zoom(motive.around, Math.exp(now));
        return;
      }
      case 'glide': {
        const fall = Math.exp(-elapsed / glide);
        const way = glide * (1 - fall);
        const [dx, dy] = [motive.vx * way, motive.vy * way];
        motive.vx *= fall;
        motive.vy *= fall;
        if (Math.hypot(motive.vx, motive.vy) < 0.02) this.#motive = null;
        this.#shift(dx, dy);
        return;
      }
      default:
        motive satisfies never;
    }
  }

  #shift(dx: number, dy: number): void {
    const { x, y, scale } = this.camera;
    this.#look({ x: x - dx / scale, y: y - dy / scale, scale }, true);
  }

  #zoom(around: Point, factor: number): void {
    const { x, y, scale } = this.camera;
    const next = this.#clamp(scale * factor);
    const still = 1 / scale - 1 / next;
    this.#look({ x: x + around.x * still, y: y + around.y * still, scale: next }, true);
  }

  #look(camera: StageCamera, byHand: boolean): void {
    this.camera = this.#within(camera);
    this.#changed(byHand);
  }

  #within(camera: StageCamera): StageCamera {
    return { ...camera, scale: this.#clamp(camera.scale) };
  }

  #clamp(scale: number): number {
    return Math.min(this.limits.most, Math.max(this.limits.least, scale));
  }
}

/** On the straight way where nothing grows; else as a zoom around the one point both see at one place. */
function between(a: StageCamera, b: StageCamera, part: number): StageCamera {
  const scale = a.scale * (b.scale / a.scale) ** part;
  const isLevel = Math.abs(Math.log(b.scale / a.scale)) < 0.01;
  const way = isLevel ? part : (1 / a.scale - 1 / scale) / (1 / a.scale - 1 / b.scale);
  return { x: a.x + (b.x - a.x) * way, y: a.y + (b.y - a.y) * way, scale };
}
