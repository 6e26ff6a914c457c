import { isGrouped } from '#core/scene';
import type { Room } from '../stage/picture.ts';
import { Floating } from './floating.svelte.ts';
import type { Session } from './session.svelte.ts';

/** What the years of an axis need above the legend, in pixels. */
const axisRoom = 16;

/** What stands around the graph, and what it leaves free. Sizes are measured by the page. */
export class Around {
  readonly #session: Session;

  /** Of the window, of the head and foot of the page, of the legend, and of the panel of details. */
  width = $state(0);
  head = $state(0);
  foot = $state(0);
  legend = $state(0);
  panel = $state({ width: 0, height: 0 });
  readonly floating = new Floating();
  /** What is docked at the sides: nothing is fitted around it, but no name runs under it. */
  readonly docked = new Floating();

  readonly #phone = $derived(this.width <= 700);
  /** The names of groups stand above and below their grounds. */
  readonly #names = $derived.by(() => (isGrouped(this.#session.shown.view) ? 24 : 0));
  /** A network has no years. */
  readonly timed = $derived.by(() => !this.#session.shown.network);

  readonly room = $derived.by((): Room => {
    const { head, foot, legend, panel, timed } = this;
    const [phone, names] = [this.#phone, this.#names];
    return {
      // Names stand under and beside the outermost nodes.
      insets: {
        top: (phone ? head + 16 : 26) + names,
        // On a phone the sheet of details lies over the timeline.
        bottom: Math.max(
          (timed ? foot : 0) + 34 + names + (this.#session.columns?.axis ? legend + axisRoom : 0),
          phone ? panel.height + 12 : 0,
        ),
        left: phone ? 40 : 60,
        right: phone ? 40 : Math.max(60, panel.width + 50),
      },
      obstacles: this.floating.boxes,
      berth: 16 + names,
      covers: [...this.floating.boxes, ...this.docked.boxes],
    };
  });

  constructor(session: Session) {
    this.#session = session;
  }
}
