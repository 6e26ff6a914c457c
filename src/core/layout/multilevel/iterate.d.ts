/** The kernel of ForceAtlas2 in graphology, which comes without types. */
declare module 'graphology-layout-forceatlas2/iterate.js' {
  /** As its documentation names them. */
  export interface ForceAtlasSettings {
    readonly linLogMode: boolean;
    readonly outboundAttractionDistribution: boolean;
    readonly adjustSizes: boolean;
    readonly edgeWeightInfluence: number;
    readonly scalingRatio: number;
    readonly strongGravityMode: boolean;
    readonly gravity: number;
    readonly slowDown: number;
    readonly barnesHutOptimize: boolean;
    readonly barnesHutTheta: number;
  }

  /**
   * One iteration. Mutates the nodes.
   *
   * @param nodes of each x, y, its move and the last one, mass, convergence, size, fixed
   * @param edges of each where its two ends begin among `nodes`, and its weight
   */
  export default function iterate(
    settings: ForceAtlasSettings,
    nodes: Float32Array,
    edges: Float32Array,
  ): void;
}
