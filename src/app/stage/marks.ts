import { MultiDirectedGraph } from 'graphology';
import type { Motion } from './motion.ts';
import type { StagePicture } from './picture.ts';

/**
 * The shader's shape of each kind of node: a node of a network is a disc, as a
 * person is; a work outside the list a square, as a paper is.
 */
const shapes = [0, 1, 2, 1, 0] as const;

/** The graph sigma draws: the picture's nodes and edges as they are shown at the moment. */
export class Marks {
  /** Another one for each set of columns. */
  graph = new MultiDirectedGraph();
  /** Node indices in drawing order. */
  #order: number[] = [];

  /** Begins anew for other columns. */
  rebuild(picture: StagePicture): void {
    const { nodes, edges } = picture.columns;
    const { radius } = picture.nodes;
    this.graph = new MultiDirectedGraph();
    // The largest first, so that no small one is hidden.
    this.#order = Array.from(nodes.id.keys()).sort((a, b) => radius[b]! - radius[a]! || a - b);
    for (const i of this.#order) {
      this.graph.addNode(nodes.id[i], { x: 0, y: 0, shape: shapes[nodes.kind[i]!], type: 'shape' });
    }
    for (let e = 0; e < edges.count; e += 1) {
      const [source, target] = [nodes.id[edges.source[e]!], nodes.id[edges.target[e]!]];
      this.graph.addEdgeWithKey(String(e), source, target, {
        size: 0,
        arrow: picture.edges.arrow[e],
      });
    }
  }

  /**
   * Takes over what is shown at the moment.
   *
   * @param sizeAtRest pixels a layout unit of radius while sigma's camera is at rest
   */
  sync(picture: StagePicture, { shown, edgeAlpha }: Motion, sizeAtRest: number): void {
    const { nodes, edges } = picture;
    let at = 0;
    // In place: told of each change, sigma would repaint in the middle of it.
    this.graph.forEachNode((_, attributes) => {
      const i = this.#order[at]!;
      const row = 4 * i;
      at += 1;
      Object.assign(attributes, {
        x: shown[row],
        // Sigma's y points up.
        y: -shown[row + 1]!,
        size: shown[row + 2]! * sizeAtRest,
        alpha: shown[row + 3],
        hidden: shown[row + 3]! < 0.01,
        color: nodes.fill[i],
        outline: nodes.outline[i],
        outlineWidth: nodes.strong[i] ? 3 : 1.2,
      });
    });
    let e = 0;
    this.graph.forEachEdge((_, attributes) => {
      const alpha = edgeAlpha[e]!;
      // What leaves fades at its width.
      if (edges.width[e]! > 0) attributes['size'] = edges.width[e];
      Object.assign(attributes, {
        alpha,
        hidden: alpha < 0.004,
        color: edges.color[e],
        bend: edges.bend[e],
      });
      e += 1;
    });
  }
}
