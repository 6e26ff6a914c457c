import { linkCorpus, type CorpusGraph } from '#core/graph';
import { networkPlacementOf, placementOf, settle } from '#core/layout';
import {
  circlesOf,
  groupOfNodes,
  groupsOf,
  networkGroupsOf,
  type Groups,
  type NetworkGroups,
} from '#core/metrics';
import { plainLayout, type LayoutSettings } from '#core/params';
import type { Corpus, Network } from '#core/model';
import { clampWindow, worksIn, yearExtent, type YearWindow } from '#core/query';
import {
  buildScene,
  pictureFrame,
  radiusOf,
  type Faces,
  type Scene,
  type Theme,
} from '#core/scene';
import {
  networkColumns,
  networkCounts,
  viewOf,
  weigh,
  type Counting,
  type ViewId,
} from '#core/views';
import { words } from '#core/words';

/** How a picture is drawn, whatever it shows. */
export interface DrawingOptions extends Partial<LayoutSettings> {
  readonly seed: number;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly theme: Theme;
  readonly transparent: boolean;
  readonly legend: boolean;
  readonly title: string | null;
}

/** What a picture of papers shows and how. */
export interface PictureOptions extends DrawingOptions {
  readonly view: ViewId;
  /** Null for all years. */
  readonly years: YearWindow;
  readonly counting: Counting;
  readonly hideOwner: boolean;
  /** So many of the works outside the list that are cited most, among the citations. */
  readonly outside?: number;
}

/** The layout settings among options; what is left out is at its default. */
function settingsIn({ layout, spread, group }: Partial<LayoutSettings>): LayoutSettings {
  return {
    layout: layout ?? plainLayout.layout,
    spread: spread ?? plainLayout.spread,
    group: group ?? plainLayout.group,
  };
}

/**
 * The whole way from a corpus to the marks of a picture: link, project, weigh,
 * lay out, frame, style. Same corpus, options and faces: the same scene, in Node
 * and in a browser.
 *
 * @param report hears how far the layout is, 0 … 1: it is what takes long
 */
export function pictureOf(
  corpus: Corpus,
  options: PictureOptions,
  faces: Faces,
  report?: (progress: number) => void,
): Scene {
  const { view, years, counting, hideOwner, seed, outside = 0 } = options;
  const graph = linkCorpus(corpus);
  const columns = viewOf(view).project(graph, { counting, outside });
  const owner = graph.owner < 0 ? -1 : columns.nodes.id.indexOf(corpus.people[graph.owner]!.id);
  const hidden = new Set(hideOwner && owner >= 0 ? [owner] : []);
  const works = worksIn(corpus, years);
  const weights = weigh(columns, works, hidden);
  const positions = settle(
    placementOf(graph, {
      ...{ view, hideOwner, seed, outside, settings: settingsIn(options) },
      pins: new Map(),
      from: null,
      radiusOf,
    }),
    report,
  );
  const groups = groupsOf(graph);
  const input = {
    ...options,
    columns,
    weights,
    positions,
    groups: {
      of: groupOfNodes(columns, groups),
      names: groupNames(graph, groups, works),
    },
    subtitle: yearsLine(corpus, years),
    faces,
    words,
    owner: owner < 0 ? null : owner,
    highlight: null,
  };
  return buildScene({ ...input, frame: pictureFrame(input, options.width, options.height) });
}

/**
 * The whole way from a network to the marks of a picture. Same network, options
 * and faces: the same scene.
 *
 * @param report hears how far the layout is, 0 … 1
 */
export function networkPictureOf(
  network: Network,
  options: DrawingOptions,
  faces: Faces,
  report?: (progress: number) => void,
): Scene {
  const { seed, width, height, theme, transparent, legend, title } = options;
  const columns = networkColumns(network);
  const positions = settle(
    networkPlacementOf(network, {
      seed,
      settings: settingsIn(options),
      pins: new Map(),
      from: null,
      radiusOf,
    }),
    report,
  );
  const groups = networkGroupsOf(network);
  const input = {
    ...{ width, height, theme, transparent, legend, title },
    view: 'network' as const,
    columns,
    weights: weigh(columns, networkCounts),
    positions,
    groups: { of: groups.of, names: networkGroupNames(network, groups) },
    sizeText: networkSizeText(network),
    subtitle: null,
    faces,
    words,
    owner: null,
    highlight: null,
  };
  return buildScene({ ...input, frame: pictureFrame(input, width, height) });
}

/** What the groups of a network are called: as the file has it, else after the heaviest node. */
export function networkGroupNames(network: Network, { groups }: NetworkGroups): string[] {
  return groups.map(
    ({ name, leader, size }) => name ?? words.legend.group(network.nodes[leader]!.label, size - 1),
  );
}

/** What the size of a network's nodes means. */
export function networkSizeText({ nodes, weightName }: Network): string {
  if (weightName !== null) return words.network.sizeOf(weightName);
  const weighs = nodes.some(({ weight }) => weight !== null);
  return weighs ? words.network.sizeInFile : words.network.sizeTies;
}

/** What the groups are called while only some works count: after the person with most of them. */
export function groupNames(graph: CorpusGraph, groups: Groups, works: Uint8Array): string[] {
  const names = groups.groups.map(() => '');
  for (const { group, size, leader } of circlesOf(graph, groups, works)) {
    names[group] = words.legend.group(graph.corpus.people[leader]!.name, size - 1);
  }
  return names;
}

/** The years a picture shows, for its subtitle; null where it shows all. */
export function yearsLine(corpus: Corpus, years: YearWindow): string | null {
  const extent = yearExtent(corpus);
  if (!years || !extent) return null;
  const { from, to } = clampWindow(years, extent);
  return words.list.years(from, to);
}
