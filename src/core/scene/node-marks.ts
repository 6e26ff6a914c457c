import type { NodeKind } from '#core/model';
import { isInPicture, type PlacedNode, type SceneInput } from './input.ts';
import { mix, tokens, type Paint } from './palette.ts';
import { paintOf } from './style.ts';
import type { Mark } from './types.ts';

/** What is left of a node beside highlighted ones. */
const dimmed = 0.22;

/** Half a square's side and half a diamond's diagonal, for the area of a disc of radius 1. */
const squareShare = Math.sqrt(Math.PI) / 2;
const diamondShare = Math.sqrt(Math.PI / 2);

/** The mark of a kind of node: papers are squares, people discs, venues diamonds. */
export function shapeOf(
  kind: NodeKind,
  x: number,
  y: number,
  r: number,
  paint: Paint,
  strokeWidth = 1.2,
  opacity = 1,
): Mark {
  const painted = { fill: paint.fill, stroke: paint.outline, strokeWidth, opacity };
  switch (kind) {
    case 'work':
    case 'outside': {
      const half = r * squareShare;
      return { type: 'square', x, y, r: half, corner: half * 0.35, ...painted };
    }
    case 'person':
    case 'node':
      return { type: 'disc', x, y, r, ...painted };
    case 'venue':
      return { type: 'diamond', x, y, r: r * diamondShare, ...painted };
    default:
      return kind satisfies never;
  }
}

/** The first and last year of the papers of a view, visible or not: colours do not shift with the window. */
export function yearsOf({ columns }: Pick<SceneInput, 'columns'>) {
  const years = Array.from(columns.nodes.year).filter((year) => year !== 0);
  if (years.length === 0) return null;
  const first = years.reduce((least, year) => Math.min(least, year));
  const last = years.reduce((most, year) => Math.max(most, year));
  return { first, last };
}

/** The nodes, largest first so that no small one is hidden. */
export function nodeMarks(input: SceneInput, nodes: readonly (PlacedNode | null)[]): Mark[] {
  const years = yearsOf(input);
  const ageOf = (year: number) => {
    if (!years || year === 0) return null;
    return years.last === years.first ? 1 : (year - years.first) / (years.last - years.first);
  };
  const { accent, ground } = tokens[input.theme];
  return nodes
    .filter((node) => node !== null && isInPicture(node, input.frame))
    .map((node) => node!)
    .sort((a, b) => b.r - a.r || a.index - b.index)
    .flatMap(({ index, kind, x, y, r }): Mark[] => {
      const own = paintOf(
        {
          kind,
          view: input.view,
          group: input.groups?.of[index] ?? 255,
          age: ageOf(input.columns.nodes.year[index]!),
        },
        input.theme,
      );
      // The owner belongs to no group: on co-authors they take the accent, not the grey of the rest.
      const isPlain = index === input.owner && input.view === 'coauthors';
      const paint = isPlain ? { fill: mix(ground, accent, 0.3), outline: accent } : own;
      const opacity = !input.highlight || input.highlight.has(index) ? 1 : dimmed;
      // A ring of ground keeps a node apart from the lines that pass beneath it.
      const clear = shapeOf(kind, x, y, r + 1.4, { fill: ground, outline: ground }, 0, opacity);
      if (index !== input.owner && input.transparent)
        return [shapeOf(kind, x, y, r, paint, 1.2, opacity)];
      if (index !== input.owner) return [clear, shapeOf(kind, x, y, r, paint, 1.2, opacity)];
      const ring = shapeOf(kind, x, y, r + 3.2, { fill: ground, outline: accent }, 2, opacity);
      return [ring, shapeOf(kind, x, y, r, paint, 1.2, opacity)];
    });
}
