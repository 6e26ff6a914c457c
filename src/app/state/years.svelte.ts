import { clampWindow, isEverything, playFrames, type YearSpan, type YearWindow } from '#core/query';
import type { Session } from './session.svelte.ts';

/** A frame of playing, in milliseconds. */
const beat = 1100;

/** The window of years as the timeline moves it. */
export class YearsState {
  readonly #session: Session;
  #timer = $state.raw<ReturnType<typeof setInterval> | null>(null);

  /** First and last year of the list. */
  readonly extent = $derived.by((): YearSpan => this.#session.extent ?? { from: 0, to: 0 });
  /** The window within the list's years; all of them where there is none. */
  readonly shown = $derived.by((): YearSpan => {
    const { years } = this.#session.lens;
    return years ? clampWindow(years, this.extent) : this.extent;
  });
  readonly playing = $derived(this.#timer !== null);

  constructor(session: Session) {
    this.#session = session;
  }

  /** Narrows to a window; one that holds every year is none. */
  set(window: YearWindow): void {
    this.#session.lens.years = window && !isEverything(window, this.extent) ? window : null;
  }

  stop(): void {
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#timer = null;
  }

  /** Walks the window through the years once, from the first; or stops the walk. */
  play(): void {
    if (this.playing) return this.stop();
    const { lens } = this.#session;
    const before = lens.years;
    const frames = playFrames(before, this.extent);
    let at = 0;
    const advance = () => {
      // Somebody else narrowed the years meanwhile, or opened another list: the walk is over.
      if (at > 0 && lens.years !== frames[at - 1]) return this.stop();
      const frame = frames[at];
      at += 1;
      if (frame) {
        lens.years = frame;
        return;
      }
      this.stop();
      if (before === null) lens.years = null;
    };
    advance();
    this.#timer = setInterval(advance, beat);
  }
}
