import { groupNames, networkGroupNames, networkSizeText } from '#core';
import { groupOfNodes } from '#core/metrics';
import type { Network, NodeId } from '#core/model';
import { type NodesIn, nodesIn, type Search, yearsIn } from '#core/query';
import { isGrouped } from '#core/scene';
import {
  type Columns,
  networkColumns,
  networkCounts,
  type NodeIndex,
  nodeIndexOf,
  type ShownView,
} from '#core/views';
import { plainLayout } from '#core/params';
import { words } from '#core/words';
import type { PlacedView } from '#workers';
import type { LensState } from './lens.svelte.ts';
import type { ListState } from './list.svelte.ts';
import type { PlacementKey } from './placement.svelte.ts';
import { Projection } from './projection.svelte.ts';

/** The groups of the nodes on the stage. */
export interface Grouping {
  /** Group of each node of the columns. */
  readonly of: Uint8Array;
  /** Names of the coloured groups. */
  readonly names: readonly string[];
}

/** Something that can be put on the stage. */
export interface ViewChoice {
  readonly value: PlacedView;
  readonly label: string;
  readonly hint: string;
}

const paperViews = ['everything', 'coauthors', 'citations'] as const;

/**
 * What is on the stage: a view of the papers, or a network as its file has it.
 * Whoever draws, places, searches or names it asks here and need not know which.
 */
export class ShownState {
  readonly #list: ListState;
  readonly #lens: LensState;
  readonly #projection: Projection;

  readonly hasPapers = $derived.by(() => (this.#list.corpus?.works.length ?? 0) > 0);
  /** The number of the network on the stage, from 1; 0 for the papers. */
  readonly number = $derived.by(() => {
    const { length } = this.#list.networks;
    const asked = this.#lens.network <= length ? this.#lens.network : 0;
    return asked === 0 && !this.hasPapers ? Math.min(1, length) : asked;
  });
  readonly network = $derived.by(
    (): Network | null => this.#list.networks[this.number - 1] ?? null,
  );
  readonly #networkGroups = $derived.by(
    () => this.network && (this.#list.networkGroups[this.number - 1] ?? null),
  );

  /** How it is drawn. */
  readonly view = $derived.by((): ShownView => (this.network ? 'network' : this.#lens.view));
  /** Whose positions it has. */
  readonly placed = $derived.by((): PlacedView =>
    this.network ? `network-${this.number}` : this.#lens.view,
  );
  readonly columns = $derived.by((): Columns | null => {
    if (this.network) return networkColumns(this.network);
    const { graph } = this.#list;
    const { counting, outside } = this.#lens;
    return graph && this.#projection.of(graph, { view: this.#lens.view, counting, outside });
  });
  /** Finds the nodes of the columns by id. */
  readonly indexOf = $derived.by((): NodeIndex => {
    const { columns, network } = this;
    if (!columns) return { get: () => undefined, has: () => false };
    return nodeIndexOf(columns, network ? null : this.#list.graph);
  });
  /** One byte a work: whether it counts now. */
  readonly works = $derived.by((): Uint8Array => {
    if (this.network) return networkCounts;
    const { graph } = this.#list;
    return graph ? yearsIn(graph.year, this.#lens.years) : new Uint8Array();
  });
  /** What counts now, whether it has a place on the stage or not. */
  readonly inYears = $derived.by((): NodesIn => {
    if (this.network) {
      const ids: ReadonlySet<NodeId> = new Set(this.network.nodes.map(({ id }) => id));
      return { has: (id) => ids.has(id), counts: { node: ids.size } };
    }
    const { graph } = this.#list;
    return graph ? nodesIn(graph, this.works) : { has: () => false, counts: {} };
  });
  readonly owner = $derived.by((): NodeId | null =>
    this.network ? null : (this.#list.corpus?.owner ?? null),
  );
  /** The coloured groups, by name and heaviest node. */
  readonly networkGroups = $derived.by(() => {
    const { network } = this;
    const groups = this.#networkGroups;
    if (!network || !groups) return [];
    const names = networkGroupNames(network, groups);
    return groups.groups.map(({ leader, size }, group) => ({
      ...{ group, size, leader, name: names[group]! },
    }));
  });
  /** The group of each node; null while the groups are not known. */
  readonly groupOf = $derived.by((): Uint8Array | null => {
    if (this.#networkGroups) return this.#networkGroups.of;
    const { columns } = this;
    const { graph, groups } = this.#list;
    return columns && graph && groups ? groupOfNodes(columns, groups) : null;
  });
  readonly grouping = $derived.by((): Grouping | null => {
    const of = this.groupOf;
    if (of === null) return null;
    if (this.#networkGroups) return { of, names: this.networkGroups.map(({ name }) => name) };
    const { graph, groups } = this.#list;
    // Only where groups are shown: naming them counts every paper of every person.
    const isNamed = isGrouped(this.view) && graph !== null && groups !== null;
    return { of, names: isNamed ? groupNames(graph, groups, this.works) : [] };
  });
  /** What size means, where the view alone does not say it. */
  readonly sizeText = $derived(this.network && networkSizeText(this.network));
  /** Whether its file says where the nodes are: then it is shown as it was drawn. */
  readonly hasOwnPlaces = $derived(this.network?.nodes.some(({ place }) => place) ?? false);
  /** What it is called: whose list, or which network. */
  readonly title = $derived.by(() => {
    if (this.network) return this.network.title;
    return this.#list.owner?.name ?? this.#list.file;
  });

  /** The same as the name of a window: `List of` whoever's list it is. */
  readonly heading = $derived(
    this.network || this.title === '' ? this.title : words.list.of(this.title),
  );
  /** Which positions belong to it. */
  readonly placementKey = $derived.by((): PlacementKey => {
    const { hideOwner, seed, outside, layout, spread, group } = this.#lens;
    const isPlain =
      layout === plainLayout.layout && spread === plainLayout.spread && group === plainLayout.group;
    // Nobody is hidden among citations or in a network: their places stay.
    const hides = this.view !== 'citations' && this.view !== 'network';
    return {
      view: this.placed,
      hideOwner: hideOwner && hides,
      seed,
      ...(this.view === 'citations' && outside > 0 ? { outside } : {}),
      ...(!isPlain && { settings: { layout, spread, group } }),
    };
  });

  /** All that can be put on the stage. */
  readonly choices = $derived.by((): readonly ViewChoice[] => {
    const { networks } = this.#list;
    const papers = this.hasPapers || networks.length === 0 ? paperViews : [];
    return [
      ...papers.map((value) => {
        return { value, label: words.views[value], hint: words.views.hints[value] };
      }),
      ...networks.map(({ title }, i) => ({
        value: `network-${i + 1}` as const,
        label: networks.length === 1 ? words.network.view : words.network.numbered(i + 1),
        hint: words.network.viewHint(title),
      })),
    ];
  });

  constructor(list: ListState, lens: LensState, projection = new Projection()) {
    this.#projection = projection;
    this.#list = list;
    this.#lens = lens;
  }

  /** What finds things in it; null while that is made. */
  get search(): Search | null {
    return this.#list.searches.of(this.number);
  }

  /** Puts something else on the stage. */
  show(value: PlacedView): void {
    const view = paperViews.find((one) => one === value);
    if (view) this.#lens.show(view);
    else this.#lens.showNetwork(Number(value.slice('network-'.length)));
  }

  /** Puts on the stage what has a place for an id, where something else is there now. */
  bringIn(id: NodeId): void {
    if (this.inYears.has(id)) return;
    const at = this.#list.networks.findIndex(({ nodes }) => nodes.some((node) => node.id === id));
    if (id.startsWith('n:') ? at >= 0 : this.hasPapers) this.#lens.network = at + 1;
  }
}
