import type { Faces, Mark, Scene } from '#core/scene';
import { fontCss, quoteFamily } from './font-css.ts';
import { number, xmlText } from './xml.ts';

/** What a drawing says beside its marks. */
export interface SvgOptions {
  /** The document's title, for screen readers and tabs. */
  readonly title: string;
  readonly description: string;
  /** The faces the scene was measured with. */
  readonly faces: Faces;
  /** Whether the used glyphs are carried along; without them a viewer needs the fonts installed. */
  readonly embedFonts: boolean;
}

type Label = Extract<Mark, { type: 'label' }>;
type Shape = Exclude<Mark, Label>;

/** The marks in named groups; a group is closed when a mark of another comes. */
const groupOf: Readonly<Record<Shape['type'], string>> = {
  line: 'lines',
  polygon: 'shapes',
  box: 'shapes',
  disc: 'nodes',
  square: 'nodes',
  diamond: 'nodes',
};

/**
 * A scene as a standalone SVG 1.1 file: vectors and live text, same bytes for the
 * same scene. Runs of marks are in `<g class="lines|shapes|nodes|labels">`; each
 * label is a `<text class="ROLE" data-box="x y width height">` with its measured box.
 */
export function sceneToSvg(scene: Scene, options: SvgOptions): string {
  const { width, height, ground, marks } = scene;
  const { faces } = options;
  const family = [...faces.families.map(quoteFamily), 'system-ui', 'sans-serif'].join(',');
  const w = number(width);
  const h = number(height);
  // Kerning and ligatures off, unhinted widths: text is as wide as it was measured.
  const style = [
    options.embedFonts ? fontCss(scene, faces) : '',
    `text{font-kerning:none;font-variant-ligatures:none;font-feature-settings:"calt" 0,"kern" 0;text-rendering:geometricPrecision;white-space:pre}`,
  ].filter((rule) => rule !== '');
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}" role="img" aria-labelledby="title desc" font-family="${xmlText(family.replaceAll('"', "'"))}">`,
    `<title id="title">${xmlText(options.title)}</title>`,
    `<desc id="desc">${xmlText(options.description)}</desc>`,
    `<style>${style.join('\n')}</style>`,
    ...(ground === null ? [] : [`<rect id="ground" width="${w}" height="${h}" fill="${ground}"/>`]),
    ...groups(marks, faces),
    '</svg>',
    '',
  ].join('\n');
}

function groups(marks: readonly Mark[], faces: Faces): string[] {
  const lines: string[] = [];
  let open: string | null = null;
  for (const mark of marks) {
    const group = mark.type === 'label' ? 'labels' : groupOf[mark.type];
    if (group !== open) {
      if (open !== null) lines.push('</g>');
      lines.push(`<g class="${group}">`);
      open = group;
    }
    lines.push(mark.type === 'label' ? label(mark, faces) : shape(mark));
  }
  if (open !== null) lines.push('</g>');
  return lines;
}

function shape(mark: Shape): string {
  const paint = paintOf(mark);
  switch (mark.type) {
    case 'disc':
      return `<circle cx="${number(mark.x)}" cy="${number(mark.y)}" r="${number(mark.r)}"${paint}/>`;
    case 'square': {
      const side = number(mark.r * 2);
      return `<rect x="${number(mark.x - mark.r)}" y="${number(mark.y - mark.r)}" width="${side}" height="${side}" rx="${number(mark.corner)}"${paint}/>`;
    }
    case 'box':
      return `<rect x="${number(mark.x)}" y="${number(mark.y)}" width="${number(mark.width)}" height="${number(mark.height)}" rx="${number(mark.corner)}"${paint}/>`;
    case 'diamond': {
      const { x, y, r } = mark;
      return `<path d="${path([x, y - r, x + r, y, x, y + r, x - r, y])}Z"${paint}/>`;
    }
    case 'polygon':
      return `<path d="${path(mark.points)}Z"${paint} stroke-linejoin="round"/>`;
    case 'line':
      return `<path d="${curve(mark.points)}"${paint}/>`;
    default:
      return mark satisfies never;
  }
}

function paintOf(mark: Shape): string {
  const stroke =
    mark.stroke === null || mark.strokeWidth <= 0
      ? ''
      : ` stroke="${mark.stroke}" stroke-width="${number(mark.strokeWidth)}"`;
  const opacity = mark.opacity === 1 ? '' : ` opacity="${number(mark.opacity)}"`;
  return ` fill="${mark.fill ?? 'none'}"${stroke}${opacity}`;
}

function path(points: readonly number[]): string {
  const pairs: string[] = [];
  for (let i = 0; i + 1 < points.length; i += 2) {
    pairs.push(`${number(points[i]!)} ${number(points[i + 1]!)}`);
  }
  return `M${pairs.join('L')}`;
}

/** Three points are a quadratic curve, any other number a run of straight lines. */
function curve(points: readonly number[]): string {
  if (points.length !== 6) return path(points);
  const [x1, y1, cx, cy, x2, y2] = points.map(number);
  return `M${x1} ${y1}Q${cx} ${cy} ${x2} ${y2}`;
}

function label(mark: Label, faces: Faces): string {
  const { text, x, y, size, anchor, box } = mark;
  const halo =
    mark.halo === null
      ? ''
      : ` stroke="${mark.halo}" stroke-width="${number(Math.max(2.5, size * 0.24))}" stroke-linejoin="round" paint-order="stroke"`;
  // Where the viewer's own font steps in, the text is held to the width it was measured at.
  const length = faces.covers(text)
    ? ''
    : ` textLength="${number(faces.widthOf(text, size, mark.weight))}" lengthAdjust="spacingAndGlyphs"`;
  return [
    `<text class="${mark.role}" x="${number(x)}" y="${number(y)}" font-size="${number(size)}"`,
    mark.weight === 400 ? '' : ` font-weight="${mark.weight}"`,
    anchor === 'start' ? '' : ` text-anchor="${anchor}"`,
    ` fill="${mark.fill}"${halo}`,
    mark.opacity === 1 ? '' : ` opacity="${number(mark.opacity)}"`,
    `${length} data-box="${[box.x, box.y, box.width, box.height].map(number).join(' ')}"`,
    `>${xmlText(text)}</text>`,
  ].join('');
}
