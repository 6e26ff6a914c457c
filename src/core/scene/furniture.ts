import type { SceneInput } from './input.ts';
import { boxOf } from './labels.ts';
import { tokens } from './palette.ts';
import type { Mark } from './types.ts';

type LabelMark = Extract<Mark, { type: 'label' }>;

/** Between the furniture and the border of the picture, in pixels. */
export function insetOf(width: number, height: number): number {
  return Math.round(Math.min(28, Math.max(10, Math.min(width, height) * 0.028)));
}

/** Title and subtitle in the upper left corner, and how much room they take there. */
export function titleOf(
  input: Pick<SceneInput, 'title' | 'subtitle' | 'theme' | 'faces'>,
  width: number,
  inset: number,
): { marks: LabelMark[]; height: number } {
  const { text, muted, halo } = tokens[input.theme];
  const marks: LabelMark[] = [];
  let y = inset;
  const add = (content: string | null, size: number, weight: 400 | 600, fill: string) => {
    if (!content) return;
    const line = fitText(content, size, weight, width - 2 * inset, input.faces);
    y += size;
    const box = boxOf(inset, y, 'start', input.faces.widthOf(line, size, weight), size);
    marks.push({
      type: 'label',
      text: line,
      ...{ x: inset, y, anchor: 'start', size, weight, box, fill, halo },
      opacity: 1,
      role: 'title',
    });
    y += 6;
  };
  add(input.title, width < 700 ? 16 : 21, 600, text);
  add(input.subtitle, 13, 400, muted);
  return { marks, height: marks.length === 0 ? 0 : y - inset + 4 };
}

/** A text cut with an ellipsis to what fits. */
function fitText(
  text: string,
  size: number,
  weight: 400 | 600,
  room: number,
  faces: SceneInput['faces'],
): string {
  if (faces.widthOf(text, size, weight) <= room) return text;
  const characters = Array.from(text);
  while (characters.length > 0) {
    characters.pop();
    const cut = `${characters.join('').trimEnd()}…`;
    if (faces.widthOf(cut, size, weight) <= room) return cut;
  }
  return '';
}

/** The years of a time axis: a hairline up the picture and the number at its foot. */
export function axisMarks(input: SceneInput, top: number, bottom: number): Mark[] {
  const { axis } = input.columns;
  if (!axis) return [];
  const { rule, muted } = tokens[input.theme];
  const { frame, faces } = input;
  const size = 12;
  const placed = axis.map(({ year, x }) => ({ year, x: x * frame.scale + frame.offsetX }));
  const inside = placed.filter(({ x }) => x > 0 && x < frame.width);
  // Where years crowd, only each second, fifth or tenth is written.
  const step = inside.length > 1 ? inside[1]!.x - inside[0]!.x : frame.width;
  const every = [1, 2, 5, 10, 20, 50].find((n) => n * step > 44) ?? 100;
  return inside.flatMap(({ year, x }): Mark[] => {
    const hairline: Mark = {
      type: 'line',
      points: [x, top, x, bottom - size - 8],
      ...{ fill: null, stroke: rule, strokeWidth: 1, opacity: 1 },
    };
    if (year % every !== 0) return [hairline];
    const text = String(year);
    const y = bottom - 4;
    const width = faces.widthOf(text, size, 400);
    return [
      hairline,
      {
        type: 'label',
        text,
        ...{ x, y, anchor: 'middle', size, weight: 400, fill: muted, halo: null, opacity: 1 },
        box: boxOf(x, y, 'middle', width, size),
        role: 'axis',
      },
    ];
  });
}
