import { MediaQuery } from 'svelte/reactivity';
import { bearersOf, extentOf, facetKey, type FacetKind } from '#core/query';
import { worksOf } from '#core/graph';
import type { Faces, Theme } from '#core/scene';
import { kindOf, type NodeId, type Person, type PersonId, type WorkId } from '#core/model';
import { personRefOf } from '#core/session';
import { weigh } from '#core/views';
import { words } from '#core/words';
import { openLayout, openReader } from '../platform.ts';
import { CorrectionsState } from './corrections.svelte.ts';
import { DocumentState } from './document.svelte.ts';
import { LensState, nodeOf } from './lens.svelte.ts';
import { ListState } from './list.svelte.ts';
import { DrawnState } from './drawn.svelte.ts';
import { neighbourhood, turned, visibleIndex } from './picture.ts';
import { PeopleState } from './people.svelte.ts';
import { PlacementState } from './placement.svelte.ts';
import { Projection } from './projection.svelte.ts';
import { ReferencesState } from './references.svelte.ts';
import { ReviewState } from './review.svelte.ts';
import { ShownState } from './shown.svelte.ts';
import { Storage } from './storage.ts';
import { keptTheme } from './theme.ts';

/** Which panel lies over the stage; those about a person or a paper say which it is. */
export type Dialog =
  | 'sources'
  | 'picture'
  | 'reading'
  | 'keys'
  | 'corrections'
  | { readonly does: 'split' | 'join' | 'name'; readonly person: PersonId }
  | { readonly does: 'edit'; readonly work: WorkId }
  | { readonly does: 'add'; readonly authors: readonly string[] }
  | { readonly does: 'references'; readonly work: WorkId }
  | null;

/** All that a person works with, and what follows from it. Made once, by `createSession` of create.ts. */
export class Session {
  readonly list = new ListState(openReader);
  readonly lens = new LensState();
  readonly #layout = openLayout();
  readonly shown = new ShownState(this.list, this.lens, new Projection(this.#layout));
  readonly placement = new PlacementState(this.#layout);
  readonly document: DocumentState;
  readonly people: PeopleState;
  readonly review: ReviewState;
  readonly corrections: CorrectionsState;
  readonly references: ReferencesState;
  readonly faces: Faces;

  /** The node under the pointer. */
  hovered = $state.raw<NodeId | null>(null);
  /** Counts the visits: each flies the camera to what is selected. */
  flight = $state(0);
  dialog = $state.raw<Dialog>(null);

  themeChoice = $state(keptTheme());
  readonly #dark = new MediaQuery('(prefers-color-scheme: dark)');
  readonly theme = $derived.by((): Theme => {
    if (this.themeChoice !== 'system') return this.themeChoice;
    return this.#dark.current ? 'dark' : 'light';
  });

  readonly columns = $derived(this.shown.columns);
  readonly extent = $derived(this.list.graph && extentOf(this.list.graph.year));
  /** One byte a work: whether it is in the window of years. */
  readonly works = $derived(this.shown.works);
  readonly hidden = $derived.by((): ReadonlySet<number> => {
    const { owner } = this.shown;
    const at = this.lens.hideOwner && owner ? this.indexOf.get(owner) : undefined;
    return new Set(at === undefined ? [] : [at]);
  });
  readonly weights = $derived(this.columns && weigh(this.columns, this.works, this.hidden));
  readonly indexOf = $derived(this.shown.indexOf);
  /** What the window of years lets through, whatever the view. */
  readonly inYears = $derived(this.shown.inYears);

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

  /** The keyword or place of work that is selected; null where none is, or this list has it not. */
  readonly facet = $derived.by(() => {
    const { selection } = this.lens;
    if (selection?.kind !== 'facet' || this.shown.network) return null;
    return this.list.facets?.[selection.facet].get(facetKey(selection.name)) ?? null;
  });
  /**
   * What stands for a selection without a place of its own on the stage: what bears
   * a keyword or place of work, the papers of a person, the papers that cite a work
   * outside the list.
   */
  readonly bearers = $derived.by((): readonly number[] => {
    const { graph } = this.list;
    const id = nodeOf(this.lens.selection);
    if (!graph || this.shown.network) return [];
    const { works } = graph.corpus;
    const bearers = this.facet
      ? bearersOf(graph.corpus, this.facet)
      : id !== null && !this.indexOf.has(id)
        ? Array.from(worksOf(graph, id), (work) => works[work]!.id)
        : [];
    return bearers.map((one) => this.#find(one)).filter((at) => at >= 0);
  });

  /** A stage taller than wide turns graphs without an axis: what is x in the layout goes down. */
  readonly #upright = new MediaQuery('(max-aspect-ratio: 5/6)');
  readonly turned = $derived(
    this.#upright.current && !this.columns?.axis && !this.shown.hasOwnPlaces,
  );
  /** Where the nodes are shown. */
  readonly places = $derived.by(() => {
    const { positions } = this.placement;
    return positions && this.turned ? turned(positions) : positions;
  });

  /** What the stage draws; null while there is nothing. */
  readonly drawn = new DrawnState(this);
  readonly picture = $derived(this.drawn.picture);

  constructor(faces: Faces) {
    this.faces = faces;
    const { list, lens, placement } = this;
    this.document = new DocumentState({ list, lens, placement, storage: new Storage() });
    this.people = new PeopleState(list, this.document, lens);
    this.review = new ReviewState(list, this.people);
    this.corrections = new CorrectionsState(list, this.document, lens);
    this.references = new ReferencesState(list, this.document, lens);
  }

  /** The two people of the question that is being answered, where the view has them. */
  get asked(): number[] {
    return this.review.pair.map((id) => this.#find(id)).filter((at) => at >= 0);
  }

  /** A node of the view and those it is tied to now. */
  neighbours(node: number): number[] {
    const { columns, weights } = this;
    return columns && weights ? [...neighbourhood(columns, weights, node)] : [];
  }

  #find(id: NodeId | null): number {
    return this.weights ? visibleIndex(this.indexOf, this.weights, id) : -1;
  }

  /** "This is me": the graph stays, its owner changes. */
  claim({ id, name }: Person): Promise<boolean> {
    // A name outlives joins, which an id may not; it is no use where two bear it.
    const ref = personRefOf(this.list.corpus!, id);
    const owner = ref.works === undefined ? ref.name : id;
    return this.document.change(words.history.claimed(name), { owner });
  }

  /** Selects a keyword or place of work and brings what bears it into view. */
  gather(facet: FacetKind, name: string): void {
    this.hovered = null;
    this.lens.camera = null;
    this.lens.selection = { kind: 'facet', facet, name };
    this.flight += 1;
  }

  /** Opens the questions about people. */
  showReview(): void {
    this.lens.select(null);
    this.review.open = true;
  }

  /** Selects a node and brings it into view, whatever now leaves it out. */
  visit(id: NodeId): void {
    this.shown.bringIn(id);
    if (!this.shown.network) this.#makeRoomFor(id);
    this.hovered = null;
    this.lens.camera = null;
    this.lens.select(id);
    this.flight += 1;
  }

  /** Takes back whatever leaves a work, a person or a venue out of the view. */
  #makeRoomFor(id: NodeId): void {
    const kind = kindOf(id);
    if (!this.inYears.has(id)) this.lens.years = null;
    if (kind === 'outside') {
      // It stands by the papers that cite it, and co-authors are without papers.
      if (this.lens.view === 'coauthors') this.lens.view = 'citations';
      return;
    }
    // A venue has no place among co-authors, nor a person among citations: show where it has.
    const home = kind === 'person' ? 'coauthors' : kind === 'work' ? 'citations' : 'everything';
    if (this.lens.view !== 'everything' && this.lens.view !== home) this.lens.view = 'everything';
    if (this.lens.hideOwner && id === this.list.corpus?.owner) this.lens.hideOwner = false;
  }
}
