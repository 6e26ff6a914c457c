import { describe, expect, it } from 'vitest';
import { paintOf, radiusOf, labelSize, themes, tokens, yearPaint, edgeStyle } from '#core/scene';

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function contrast(a: string, b: string): number {
  const luminance = (colour: string) => {
    const [red, green, blue] = [1, 3, 5].map((at) => {
      const value = parseInt(colour.slice(at, at + 2), 16) / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    }) as [number, number, number];
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [one, two] = [luminance(a), luminance(b)];
  return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
}

describe.each(themes)('the %s theme', (theme) => {
  const colours = tokens[theme];

  it('outlines every mark at 3:1 or more against the ground', () => {
    const paints = [colours.work, colours.person, colours.venue, ...colours.groups];
    for (const { outline } of [...paints, yearPaint(0, theme), yearPaint(1, theme)]) {
      expect(contrast(outline, colours.ground)).toBeGreaterThanOrEqual(3);
    }
  });

  it('sets text at 7:1, muted text and the accent at 4.5:1', () => {
    expect(contrast(colours.text, colours.ground)).toBeGreaterThanOrEqual(7);
    expect(contrast(colours.muted, colours.ground)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colours.accent, colours.ground)).toBeGreaterThanOrEqual(4.5);
  });

  it('has seven group colours and a grey, all different', () => {
    expect(new Set(colours.groups.map((paint) => paint.fill)).size).toBe(8);
  });
});

describe('style', () => {
  it('doubles the area for twice the weight', () => {
    const area = (weight: number) => radiusOf('person', weight, 'coauthors') ** 2;
    expect(area(8) / area(4)).toBeCloseTo(2, 6);
  });

  it('never shrinks a node below the least radius', () => {
    expect(radiusOf('person', 0.01, 'everything')).toBe(5);
  });

  it('grows labels from 11 to 24 px', () => {
    expect(labelSize(1, 18)).toBe(11);
    expect(labelSize(18, 18)).toBe(24);
    expect(labelSize(5, 18)).toBeGreaterThan(labelSize(2, 18));
  });

  it('colours co-authors by group and everything by kind', () => {
    const traits = { kind: 'person', group: 2, age: null } as const;
    expect(paintOf({ ...traits, view: 'coauthors' }, 'light')).toBe(tokens.light.groups[2]);
    expect(paintOf({ ...traits, view: 'everything' }, 'light')).toBe(tokens.light.person);
  });

  it('lets a tie inside a group take its colour, and strong ties come forward', () => {
    const inside = edgeStyle('co-authors', 1, 3, 'light');
    const strong = edgeStyle('co-authors', 9, 3, 'light');
    expect(inside.stroke).toBe(tokens.light.groups[3]!.fill);
    expect(edgeStyle('co-authors', 1, 255, 'light').stroke).toBe(tokens.light.edge);
    expect(strong.width).toBeGreaterThan(inside.width);
    expect(strong.opacity).toBeGreaterThan(inside.opacity);
  });
});
