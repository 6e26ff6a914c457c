import { MediaQuery } from 'svelte/reactivity';
import { nodesIn, worksIn, yearExtent } from '#core/query';
import { worksOf } from '#core/graph';
import type { Faces, Theme } from '#core/scene';
import { kindOf, type NodeId, type PersonId } from '#core/model';
import { viewOf, weigh } from '#core/views';
import { openLayout, openReader } from '../platform.ts';
import type { StagePicture } from '../stage/picture.ts';
import { LensState, nodeOf } from './lens.svelte.ts';
import { ListState, type OpenedList } from './list.svelte.ts';
import type { Given } from './files.ts';
import { exampleList, sameBytes, sameNames, servedLists } from './served.ts';
import { neighbourhood, pictureOf, turned, visibleIndex } from './picture.ts';
import { PlacementState } from './placement.svelte.ts';
import { Storage } from './storage.ts';
import { keptTheme } from './theme.ts';

/** Which panel lies over the stage. */
export type Dialog = 'sources' | 'picture' | 'reading' | 'keys' | null;

/** All that a person works with, and what follows from it. Made once, by `createSession` of create.ts. */
export class Session {
  readonly list = new ListState(openReader());
  readonly lens = new LensState();
  readonly placement = new PlacementState(openLayout());
  readonly storage = new Storage();
  readonly faces: Faces;
  /** Names of the lists served beside the page. */
  #served = '';

  /** The node under the pointer. */
  hovered = $state.raw<NodeId | null>(null);
  /** Counts the visits: each flies the camera to what is selected. */
  flight = $state(0);
  dialog = $state<Dialog>(null);
  /** Set when the list the page starts with could not be fetched. */
  failed = $state(false);

  themeChoice = $state(keptTheme());
  readonly #dark = new MediaQuery('(prefers-color-scheme: dark)');
  readonly theme = $derived.by((): Theme => {
    if (this.themeChoice !== 'system') return this.themeChoice;
    return this.#dark.current ? 'dark' : 'light';
  });

  readonly columns = $derived.by(() => {
    const { graph } = this.list;
    return graph && viewOf(this.lens.view).project(graph, { counting: this.lens.counting });
  });
  readonly extent = $derived(this.list.corpus && yearExtent(this.list.corpus));
  /** One byte a work: whether it is in the window of years. */
  readonly works = $derived.by(() => {
    const { corpus } = this.list;
    return corpus ? worksIn(corpus, this.lens.years) : new Uint8Array();
  });
  readonly hidden = $derived.by((): ReadonlySet<number> => {
    const owner = this.list.corpus?.owner;
    const at = this.lens.hideOwner && owner ? (this.columns?.nodes.id.indexOf(owner) ?? -1) : -1;
    return new Set(at < 0 ? [] : [at]);
  });
  readonly weights = $derived(this.columns && weigh(this.columns, this.works, this.hidden));
  /** Index of each node of the view by id. */
  readonly indexOf = $derived(new Map(this.columns?.nodes.id.map((id, i) => [id, i])));
  /** Ids of what the window of years lets through, whatever the view. */
  readonly inYears = $derived.by((): ReadonlySet<NodeId> => {
    const { corpus } = this.list;
    return corpus ? nodesIn(corpus, this.works) : new Set<NodeId>();
  });

  /** Index of the selected node, or of the hovered one; -1 where there is none on the stage. */
  readonly selected = $derived.by(() => this.#find(nodeOf(this.lens.selection)));
  readonly pointed = $derived.by(() => this.#find(this.hovered));
  /** The selected edge's index; -1 where none is, or where it is not visible now. */
  readonly selectedEdge = $derived.by(() => {
    const { columns, weights } = this;
    const { selection } = this.lens;
    if (selection?.kind !== 'edge' || !columns || !weights) return -1;
    const { edges } = columns;
    const source = this.#find(selection.source);
    const target = this.#find(selection.target);
    for (let e = 0; e < edges.count; e += 1) {
      if (weights.edge[e] === 0) continue;
      if (edges.source[e] === source && edges.target[e] === target) return e;
    }
    return -1;
  });

  /** Id of the selected node where it is on the stage. */
  readonly selectedId = $derived.by(() =>
    this.selected < 0 ? null : this.columns!.nodes.id[this.selected]!,
  );

  /** A stage taller than wide turns graphs without an axis: what is x in the layout goes down. */
  readonly #upright = new MediaQuery('(max-aspect-ratio: 5/6)');
  readonly turned = $derived.by(() => this.#upright.current && !this.columns?.axis);
  /** Where the nodes are shown. */
  readonly places = $derived.by(() => {
    const { positions } = this.placement;
    return positions && this.turned ? turned(positions) : positions;
  });

  readonly picture = $derived.by((): StagePicture | null => {
    const { columns, weights, list, theme, places: positions } = this;
    if (!columns || !weights || !list.graph || !list.groups || !positions) return null;
    // Positions of another view are still on their way out.
    if (positions.length !== 2 * columns.nodes.count) return null;
    const edge = this.selectedEdge;
    const meant = this.pointed >= 0 ? this.pointed : this.selected;
    const ends = edge < 0 ? [] : [columns.edges.source[edge]!, columns.edges.target[edge]!];
    const focus =
      meant >= 0
        ? neighbourhood(columns, weights, meant)
        : edge >= 0
          ? new Set(ends)
          : this.#worksOfAbsent();
    const named = [...(meant >= 0 ? [meant] : ends)];
    return pictureOf({
      graph: list.graph,
      groups: list.groups,
      view: this.lens.view,
      columns,
      weights,
      works: this.works,
      positions,
      theme,
      focus,
      focused: (e) =>
        meant >= 0
          ? columns.edges.source[e] === meant || columns.edges.target[e] === meant
          : e === edge,
      strong: new Set([this.selected, this.pointed, ...ends].filter((i) => i >= 0)),
      named,
    });
  });

  constructor(faces: Faces) {
    this.faces = faces;
    this.placement.settled = () => void this.keep();
  }

  /** The papers of someone selected who has no place in this view; null where nobody is, or none shows. */
  #worksOfAbsent(): ReadonlySet<number> | null {
    const { graph } = this.list;
    const id = nodeOf(this.lens.selection);
    if (!graph || id === null || this.indexOf.has(id)) return null;
    const works = Array.from(worksOf(graph, id), (work) => graph.corpus.works[work]!.id);
    const shown = works.map((work) => this.#find(work)).filter((at) => at >= 0);
    return shown.length > 0 ? new Set(shown) : null;
  }

  /** A node of the view and those it is tied to now. */
  neighbours(node: number): number[] {
    const { columns, weights } = this;
    return columns && weights ? [...neighbourhood(columns, weights, node)] : [];
  }

  #find(id: NodeId | null): number {
    return this.weights ? visibleIndex(this.indexOf, this.weights, id) : -1;
  }

  /** Opens a list and shows it afresh; the one before stays when it cannot be read. */
  async open(list: OpenedList): Promise<boolean> {
    const ok = await this.list.open(list, (corpus) => {
      this.failed = false;
      this.hovered = null;
      this.lens.fromLink('');
      this.placement.begin(corpus, {});
    });
    if (ok) void this.keep();
    return ok;
  }

  /** "This is me": the graph stays, its owner changes. */
  async claim(person: PersonId): Promise<void> {
    const { opened } = this.list;
    if (!opened) return;
    const ok = await this.list.open({ ...opened, owner: person }, (corpus) =>
      this.placement.begin(corpus, this.placement.pins),
    );
    if (ok) void this.keep();
  }

  /** Selects a node and brings it into view, whatever now leaves it out. */
  visit(id: NodeId): void {
    const kind = kindOf(id);
    // A venue has no place among co-authors, nor a person among citations: show where it has.
    const home = kind === 'person' ? 'coauthors' : kind === 'work' ? 'citations' : 'everything';
    if (this.lens.view !== 'everything' && this.lens.view !== home) this.lens.view = 'everything';
    if (this.lens.hideOwner && id === this.list.corpus?.owner) this.lens.hideOwner = false;
    if (!this.inYears.has(id)) this.lens.years = null;
    this.hovered = null;
    this.lens.camera = null;
    this.lens.select(id);
    this.flight += 1;
  }

  /** Keeps the list and the pins in the browser, so that a reload loses nothing. */
  async keep(): Promise<void> {
    const { opened } = this.list;
    if (!opened) return;
    const { pins, places } = this.placement;
    await this.storage.save({ list: opened, pins, places, served: this.#served });
  }

  /**
   * What the page starts with: the list served beside it, or a list of one's own
   * that was open when the same was served; a served list keeps its pins.
   */
  async start(link: string): Promise<void> {
    const [served, kept] = await Promise.all([
      servedLists().catch(() => null),
      this.storage.load(),
    ]);
    if (!served) {
      this.failed = true;
      return;
    }
    this.#served = served.map(({ file }) => file).join('\n');
    const stays = kept?.served === this.#served ? kept : null;
    const own = stays && !sameNames(stays.list.sources, served) ? stays.list : null;
    const list = own ?? { sources: served, owner: stays?.list.owner ?? null };
    // Places are those of the very same list: a newer one has other nodes.
    const places = stays && sameBytes(stays.list.sources, list.sources) ? stays.places : {};
    const ok = await this.list.open(list, (corpus) => {
      this.placement.begin(corpus, stays?.pins ?? {}, places);
      this.lens.fromLink(link);
    });
    if (ok) void this.keep();
    else this.failed = true;
  }

  /** Opens what was chosen or dropped; false, with the reason in the list, where it cannot be read. */
  async openGiven(given: Promise<Given>): Promise<boolean> {
    const { sources, refusal } = await given;
    if (refusal === null) return this.open({ sources, owner: null });
    this.list.refuse(refusal);
    return false;
  }

  async openExample(): Promise<boolean> {
    return this.open({ sources: await exampleList(), owner: null });
  }
}
