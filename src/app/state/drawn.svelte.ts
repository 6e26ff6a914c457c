import { greatestWeights, labellingOf } from '#core/scene';
import type { StagePicture } from '../stage/picture.ts';
import { edgeTraitsOf, stageLooksOf } from './looks.ts';
import { stagePaintOf } from './paint.ts';
import { focusOf, type Meant, stageRegionsOf } from './picture.ts';
import type { Session } from './session.svelte.ts';

/** What the stage draws, in parts: a hover makes no new sizes, a year no new colours. */
export class DrawnState {
  readonly #session: Session;

  /** The node of the owner of the list; -1 where the view has it not. */
  readonly owner = $derived.by(() =>
    this.#session.shown.owner === null
      ? -1
      : (this.#session.indexOf.get(this.#session.shown.owner) ?? -1),
  );
  /** What is meant now: hovered, selected, asked about, or borne. */
  readonly #meant = $derived.by((): Meant => {
    const { pointed, selected, selectedEdge: edge, bearers, asked } = this.#session;
    const meant = pointed >= 0 ? pointed : selected;
    if (meant >= 0) return { nodes: [meant], among: [], edge: -1 };
    if (edge >= 0) return { nodes: [], among: [], edge };
    return { nodes: asked, among: asked.length > 0 ? [] : bearers, edge };
  });
  // The parts of the picture apart from each other: what did not change is not made again.
  readonly #focus = $derived.by(() => {
    const { columns, weights } = this.#session;
    return columns && weights && focusOf(columns, weights, this.#meant);
  });
  readonly #traits = $derived.by(() => {
    const { columns, shown } = this.#session;
    return columns && shown.groupOf && edgeTraitsOf(columns, shown.groupOf);
  });
  readonly #looks = $derived.by(() => {
    const { columns, weights, shown, theme } = this.#session;
    const traits = this.#traits;
    return (
      columns && weights && traits && stageLooksOf(columns, weights, traits, shown.view, theme)
    );
  });
  readonly #paint = $derived.by(() => {
    const { columns, shown, theme } = this.#session;
    const { owner } = this;
    if (!columns || !shown.groupOf) return null;
    return stagePaintOf(columns, shown.groupOf, shown.view, owner, theme);
  });
  readonly #greatest = $derived.by(
    () => this.#session.columns && greatestWeights(this.#session.columns),
  );
  readonly #labelling = $derived.by(() => {
    const { columns, weights, shown } = this.#session;
    const { owner } = this;
    const { view } = shown;
    if (!columns || !weights) return null;
    return labellingOf({ columns, weights, view, owner, greatest: this.#greatest! }, null);
  });
  readonly #regions = $derived.by(() => {
    const { weights, shown, theme } = this.#session;
    if (!weights || !shown.grouping) return [];
    return stageRegionsOf(shown.grouping, weights, shown.view, theme);
  });

  readonly picture = $derived.by((): StagePicture | null => {
    const { columns, weights, places: positions, selected, pointed } = this.#session;
    // Positions of another view are still on their way out.
    if (!columns || positions?.length !== 2 * columns.nodes.count) return null;
    const { owner } = this;
    const [looks, paint, labelling] = [this.#looks, this.#paint, this.#labelling];
    if (!weights || !looks || !paint || !labelling) return null;
    const { nodes, edge } = this.#meant;
    const ends = edge < 0 ? [] : [columns.edges.source[edge]!, columns.edges.target[edge]!];
    const first = [...ends, ...nodes];
    return {
      ...{ columns, weights, positions, looks, paint, owner },
      focus: this.#focus,
      strong: new Set([selected, pointed, ...first].filter((i) => i >= 0)),
      names: { labelling, first },
      regions: this.#regions,
    };
  });

  constructor(session: Session) {
    this.#session = session;
  }

  /**
   * Makes the parts of the picture while its positions are waited for, each in a task
   * of its own: of a large view all of them together keep the page from answering.
   *
   * @param later runs something once the page has answered
   */
  prepare(later: (next: () => void) => void = (next) => void setTimeout(next)): void {
    const parts = [
      () => this.#traits,
      () => this.#looks,
      () => this.#paint,
      () => this.#greatest,
      () => this.#labelling,
      () => this.#regions,
    ];
    const goOn = () => {
      parts.shift()!();
      if (parts.length > 0) later(goOn);
    };
    later(goOn);
  }
}
