import type { NodeId } from '#core/model';
import { facetKinds, type FacetKind, yearLimits, type YearWindow } from '#core/query';
import { fromQuery, linkParams, plainLayout, toQuery } from '#core/params';
import type { StageCamera } from '../stage/picture.ts';

/** What is selected: a node, the two ends of an edge, or a keyword or place of work. */
export type Selection =
  | { readonly kind: 'node'; readonly id: NodeId }
  | { readonly kind: 'edge'; readonly source: NodeId; readonly target: NodeId }
  | { readonly kind: 'facet'; readonly facet: FacetKind; readonly name: string }
  /** The works outside the list, all of them. */
  | { readonly kind: 'outside' }
  | null;

/** The id of a selected node; null where none is. */
export function nodeOf(selection: Selection): NodeId | null {
  return selection?.kind === 'node' ? selection.id : null;
}

/** What is looked at: everything that a link restores. Facts alone; what follows from them is derived elsewhere. */
export class LensState {
  view = $state<'everything' | 'coauthors' | 'citations'>('everything');
  /** The number of the network looked at, from 1; 0 for the papers. */
  network = $state(0);
  /** Null is every year, and works without one. */
  years = $state.raw<YearWindow>(null);
  counting = $state<'full' | 'fractional'>('full');
  hideOwner = $state(false);
  /** So many of the works outside the list that are cited most, among the citations; 0 for none. */
  outside = $state(0);
  seed = $state(1);
  /** How nodes find their places. */
  layout = $state(plainLayout.layout);
  /** How much room nodes get. */
  spread = $state(plainLayout.spread);
  /** How strongly communities are drawn together. */
  group = $state(plainLayout.group);
  selection = $state.raw<Selection>(null);
  /** Set once a person has moved the camera; null lets the stage fit by itself. */
  camera = $state.raw<StageCamera | null>(null);

  /** The state as the query of a link, without a leading mark. */
  toLink(): string {
    const { view, network, years, counting, hideOwner, outside, seed } = this;
    const { layout, spread, group } = this;
    return toQuery(linkParams, {
      view,
      network,
      years: years ?? { from: null, to: null },
      counting,
      hideOwner,
      outside,
      seed,
      layout,
      spread,
      group,
      select: selectionToText(this.selection),
      camera: this.camera ? cameraToText(this.camera) : '',
    });
  }

  /** Takes the state from a link; what a link does not say is at its default. */
  fromLink(link: string): void {
    const values = fromQuery(linkParams, link);
    this.view = values.view;
    this.network = values.network;
    const { from, to } = values.years;
    this.years =
      from === null && to === null
        ? null
        : { from: from ?? yearLimits.from, to: to ?? yearLimits.to };
    this.counting = values.counting;
    this.hideOwner = values.hideOwner;
    this.outside = values.outside;
    this.seed = values.seed;
    this.layout = values.layout;
    this.spread = values.spread;
    this.group = values.group;
    this.selection = selectionOf(values.select);
    this.camera = cameraOf(values.camera);
  }

  /** Another view, seen whole. */
  show(view: LensState['view']): void {
    this.camera = null;
    this.view = view;
    this.network = 0;
  }

  /** A network, seen whole. */
  showNetwork(number: number): void {
    this.camera = null;
    this.network = number;
  }

  /** Takes the owner out or in again, and shows the whole. */
  hide(owner: boolean): void {
    this.camera = null;
    this.hideOwner = owner;
  }

  select(id: NodeId | null): void {
    this.selection = id === null ? null : { kind: 'node', id };
  }
}

function selectionToText(selection: Selection): string {
  if (!selection) return '';
  switch (selection.kind) {
    case 'node':
      return selection.id;
    case 'edge':
      return `${selection.source}~${selection.target}`;
    case 'facet':
      return `${selection.facet}:${selection.name}`;
    case 'outside':
      return 'outside';
    default:
      return selection satisfies never;
  }
}

function selectionOf(text: string): Selection {
  if (text === '') return null;
  if (text === 'outside') return { kind: 'outside' };
  const facet = facetKinds.find((kind) => text.startsWith(`${kind}:`));
  if (facet) return { kind: 'facet', facet, name: text.slice(facet.length + 1) };
  const [source, target] = text.split(/~(?=[awvno]:)/) as [NodeId, NodeId?];
  return target === undefined ? { kind: 'node', id: source } : { kind: 'edge', source, target };
}

function cameraToText({ x, y, scale }: StageCamera): string {
  return `${x.toFixed(1)},${y.toFixed(1)},${scale.toFixed(3)}`;
}

function cameraOf(text: string): StageCamera | null {
  const [x, y, scale, ...rest] = text.split(',').map(Number);
  if (rest.length > 0 || x === undefined || y === undefined || scale === undefined) return null;
  const sane = [x, y].every((n) => Math.abs(n) < 1e5) && scale > 0.005 && scale < 200;
  return sane ? { x, y, scale } : null;
}
