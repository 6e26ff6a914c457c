import { isInPicture, type PlacedNode, type SceneInput } from './input.ts';
import { labelStyleOf } from './label-style.ts';
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
  const greatest = { work: 0, person: 0, venue: 0 };
  for (const { kind, weight } of shown) greatest[kind] = Math.max(greatest[kind], weight);

  const most = mostLabelIn(input.frame.width, input.frame.height);
  // What is dimmed keeps its mark and loses its name.
  const named = shown.filter(({ index }) => !input.highlight || input.highlight.has(index));
  const candidates = named.map((node) => {
    const style = labelStyleOf(
      {
        kind: node.kind,
        label: input.columns.nodes.label[node.index]!,
        weight: node.weight,
        greatest: greatest[node.kind],
        isOwner: node.index === input.owner,
        view: input.view,
      },
      most,
    );
    const width = input.faces.widthOf(style.text, style.size, style.weight);
    return {
      x: node.x,
      y: node.y,
      r: node.r + (node.index === input.owner ? 4 : 0),
      width,
      ...style,
    };
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
