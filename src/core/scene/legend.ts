import type { NodeKind } from '#core/model';
import type { SceneInput } from './input.ts';
import { boxOf } from './labels.ts';
import { shapeOf } from './node-marks.ts';
import { tokens } from './palette.ts';
import {
  edgeStyle,
  groupPaint,
  isGrouped,
  outsidePaint,
  paintOf,
  radiusOf,
  yearPaint,
} from './style.ts';
import { shorten } from './text.ts';
import type { Mark } from './types.ts';

/** Text of the legend, in pixels. */
const size = 12;
const rowHeight = 26;
const textGap = 7;
const itemGap = 20;
/** Larger samples would make the strip higher than its rows. */
const mostRadius = 10;

/** One thing the legend explains: a sample of some width, then its words. */
interface Item {
  readonly width: number;
  readonly text: string;
  draw(x: number, y: number): Mark[];
}

/** What the visible nodes need explained. */
export interface LegendFacts {
  readonly kinds: ReadonlySet<NodeKind>;
  readonly groups: ReadonlySet<number>;
  readonly years: { readonly first: number; readonly last: number } | null;
  readonly hasOwner: boolean;
  readonly hasCitations: boolean;
}

type LegendInput = Pick<SceneInput, 'view' | 'theme' | 'words' | 'groups' | 'faces' | 'sizeText'>;

/** The legend: rows of samples and words, as wide as allowed; its height in pixels and its marks. */
export function legendOf(
  input: LegendInput,
  facts: LegendFacts,
  x: number,
  width: number,
): { height: number; marksAt(top: number): Mark[] } {
  const widthOf = (item: Item) => item.width + textGap + input.faces.widthOf(item.text, size, 400);
  const rows: Item[][] = [];
  let used = Infinity;
  for (const item of itemsOf(input, facts)) {
    const wanted = widthOf(item);
    if (used + itemGap + wanted > width) {
      rows.push([item]);
      used = wanted;
    } else {
      rows[rows.length - 1]!.push(item);
      used += itemGap + wanted;
    }
  }
  const fill = tokens[input.theme].muted;
  const marksAt = (top: number) =>
    rows.flatMap((row, i) => {
      let at = x;
      const middle = top + rowHeight * (i + 0.5);
      return row.flatMap((item): Mark[] => {
        const start = at;
        const left = start + item.width + textGap;
        at += widthOf(item) + itemGap;
        const y = middle + size * 0.36;
        const box = boxOf(left, y, 'start', input.faces.widthOf(item.text, size, 400), size);
        return [
          ...item.draw(start, middle),
          {
            type: 'label',
            text: item.text,
            ...{ x: left, y, anchor: 'start', size, weight: 400, box },
            fill,
            halo: null,
            opacity: 1,
            role: 'legend',
          },
        ];
      });
    });
  return { height: rows.length * rowHeight, marksAt };
}

function itemsOf(input: LegendInput, facts: LegendFacts): Item[] {
  const { view, theme, words } = input;
  const { legend } = words;
  const colours = tokens[theme];
  const items: Item[] = [];
  const dot = (text: string, draw: (x: number, y: number) => Mark[], width = 14) =>
    items.push({ text, width, draw });

  if (view === 'everything') {
    const names = { work: legend.paper, person: legend.person, venue: legend.venue };
    for (const kind of ['work', 'person', 'venue'] as const) {
      const paint = paintOf({ kind, view, group: 255, age: null }, theme);
      if (facts.kinds.has(kind)) dot(names[kind], (x, y) => [shapeOf(kind, x + 7, y, 6, paint)]);
    }
  }
  if (isGrouped(view)) {
    input.groups?.names.forEach((name, group) => {
      const paint = groupPaint(group, theme);
      const draw = (x: number, y: number) => [shapeOf('person', x + 7, y, 6, paint)];
      if (facts.groups.has(group)) dot(shorten(name, 36), draw);
    });
    const isOther = [...facts.groups].some((group) => group >= (input.groups?.names.length ?? 0));
    if (isOther) {
      dot(view === 'network' ? words.network.others : legend.others, (x, y) => [
        shapeOf('person', x + 7, y, 6, groupPaint(255, theme)),
      ]);
    }
  }
  if (facts.hasOwner) {
    const paint = { fill: colours.ground, outline: colours.accent };
    dot(legend.owner, (x, y) => [shapeOf('person', x + 7, y, 6, paint, 2)]);
  }
  if (view === 'citations' && facts.years) {
    const { first, last } = facts.years;
    dot(first === last ? String(first) : `${first}–${last}`, (x, y) => ramp(x, y, theme), 60);
  }
  if (facts.kinds.has('outside')) {
    const paint = outsidePaint(theme);
    dot(legend.outside, (x, y) => [shapeOf('outside', x + 7, y, 6, paint)]);
  }
  if (facts.hasCitations) {
    const { stroke, width, opacity } = edgeStyle('cites', 1, 255, theme);
    dot(
      legend.cites,
      (x, y) => [
        ...[{ type: 'line', points: [x, y, x + 17, y] } as const].map((mark) => ({
          ...mark,
          ...{ fill: null, stroke, strokeWidth: width, opacity },
        })),
        {
          type: 'polygon',
          points: [x + 24, y, x + 16, y - 3.4, x + 16, y + 3.4],
          ...{ fill: stroke, stroke: null, strokeWidth: 0, opacity: 0.8 },
        },
      ],
      24,
    );
  }
  const sizeText = view === 'citations' ? legend.sizeCited : legend.sizePapers;
  items.push(sizes(input, input.sizeText ?? sizeText));
  return items;
}

/** A run of growing marks that says what size means. */
function sizes({ view, theme }: LegendInput, text: string): Item {
  const kind = view === 'citations' ? 'work' : 'person';
  const radii = [1, 2, 4].map((weight) => Math.min(mostRadius, radiusOf(kind, weight, view) * 0.7));
  const { muted, ground } = tokens[theme];
  const gap = 4;
  return {
    text,
    width: radii.reduce((sum, r) => sum + 2 * r + gap, -gap),
    draw(x, y) {
      let at = x - gap;
      return radii.map((r) => {
        at += gap + 2 * r;
        return shapeOf(kind, at - r, y, r, { fill: ground, outline: muted });
      });
    },
  };
}

/** A bar of the years' colours, oldest first. */
function ramp(x: number, y: number, theme: SceneInput['theme']): Mark[] {
  const steps = 10;
  return Array.from({ length: steps }, (_, i) => ({
    type: 'box',
    ...{ x: x + i * 6, y: y - 5, width: 6.2, height: 10, corner: 0 },
    fill: yearPaint(i / (steps - 1), theme).fill,
    ...{ stroke: null, strokeWidth: 0, opacity: 1 },
  }));
}
