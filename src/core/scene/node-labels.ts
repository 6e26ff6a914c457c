import { isInPicture, type PlacedNode, type SceneInput } from './input.ts';
import { labelStylesOf } from './label-style.ts';
import { placeLabels } from './labels.ts';
import { tokens } from './palette.ts';
import { mostLabelIn } from './style.ts';
import type { Box, Mark } from './types.ts';

/** The names of nodes, most important first, none over another or over `blocked`. */
export function nodeLabels(
  input: SceneInput,
  nodes: readonly (PlacedNode | null)[],
  bounds: Box,
  blocked: readonly Box[],
): Extract<Mark, { type: 'label' }>[] {
  const visible = nodes.filter((node) => node !== null && isInPicture(node, input.frame));
  const shown = visible.map((node) => node!);
  // What is dimmed keeps its mark and loses its name.
  const named = shown.filter(({ index }) => !input.highlight || input.highlight.has(index));
  const styles = labelStylesOf(
    { ...input, owner: input.owner ?? -1 },
    named.map(({ index }) => index),
    mostLabelIn(input.frame.width, input.frame.height),
  );
  const candidates = named.map(({ index, x, y, r }, i) => {
    const style = styles[i]!;
    const width = input.faces.widthOf(style.text, style.size, style.weight);
    return { x, y, r: r + (index === input.owner ? 4 : 0), width, ...style };
  });
  const { text, halo } = tokens[input.theme];
  return placeLabels(candidates, { bounds, blocked, discs: shown })
    .filter(({ index }) => candidates[index]!.text !== '')
    .map(({ index, x, y, anchor, box }) => {
      const { text: content, size, weight } = candidates[index]!;
      return {
        type: 'label',
        text: content,
        ...{ x, y, anchor, size, weight, box },
        fill: text,
        halo,
        opacity: 1,
        role: 'node',
      };
    });
}
