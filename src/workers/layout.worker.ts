import type { Relations } from '#core/graph';
import {
  broughtAlong,
  type LayoutRun,
  networkPlacementOf,
  placementOf,
  type PlacementMemory,
} from '#core/layout';
import type { Network } from '#core/model';
import { radiusOf } from '#core/scene';
import { viewOf } from '#core/views';
import { Assembly, memoryOf, type Part } from './parts.ts';
import type { LayoutReply, LayoutRequest, PlaceRequest } from './protocol.ts';

/** A frame is posted this often, in milliseconds. */
const frame = 16;
/** Steps a frame at the most, so that a small graph is seen to settle. */
const stepsPerFrame = 8;

let relations: Relations | null = null;
let networks: readonly Network[] = [];
/** Where the layouts of this list came to rest: another view begins from there. */
let memory: PlacementMemory = new Map();
let run: LayoutRun | null = null;
let job = 0;
let timer: ReturnType<typeof setTimeout> | null = null;

/** Whether it is to stop as soon as the nodes have places. */
let stopping = false;

/** The progress at which the places were told last. */
let told = -1;

/** Whether the page is still at what came last: then it gets no more to draw but the end. */
let drawing = false;

function send(reply: LayoutReply): void {
  self.postMessage({ rest: reply } satisfies Part<LayoutReply>, { transfer: memoryOf(reply) });
}

function post(done: boolean): void {
  if (!run || (drawing && !done)) return;
  drawing = true;
  told = run.progress;
  const positions = run.positions.slice();
  send({ type: 'positions', job, positions, progress: run.progress, done });
}

function advance(): void {
  timer = null;
  if (!run) return;
  const end = performance.now() + frame;
  let done = false;
  for (let step = 0; step < stepsPerFrame && !done && performance.now() < end; step += 1) {
    done = run.step();
  }
  // A large graph is looked into before its nodes have places of their own.
  const { progress } = run;
  if (stopping && progress > broughtAlong) done = true;
  if (done || progress > broughtAlong || (progress > 0 && progress !== told)) post(done);
  if (!done) timer = setTimeout(advance, Math.max(0, end - performance.now()));
}

function wake(): void {
  stopping = false;
  timer ??= setTimeout(advance, 0);
}

function halt(): void {
  if (timer !== null) clearTimeout(timer);
  timer = null;
}

/** The layout of what is asked for; null where it is not known here. */
function begin({ view, pins: list, ...rest }: PlaceRequest): LayoutRun | null {
  const pins = new Map(list.map(([node, x, y]) => [node, [x, y] as const]));
  if (view === 'everything' || view === 'coauthors' || view === 'citations') {
    return relations && placementOf(relations, { ...rest, view, pins, radiusOf }, memory);
  }
  const network = networks[Number(view.slice('network-'.length)) - 1];
  return network ? networkPlacementOf(network, { ...rest, pins, radiusOf }) : null;
}

function obey(data: LayoutRequest): void {
  switch (data.type) {
    case 'list':
      halt();
      run = null;
      drawing = false;
      memory = new Map();
      ({ relations, networks } = data);
      return;
    case 'shape':
      if (!relations) return;
      send({ type: 'shape', job: data.job, shape: viewOf(data.view).shape(relations, data) });
      return;
    case 'drawn':
      drawing = false;
      return;
    case 'place': {
      const next = begin(data.place);
      if (!next) return;
      halt();
      job = data.job;
      told = -1;
      run = next;
      wake();
      return;
    }
    case 'pin':
      run?.pin(data.node, data.x, data.y);
      run?.reheat();
      wake();
      return;
    case 'release':
      run?.release(data.node);
      run?.reheat();
      wake();
      return;
    case 'stop':
      stopping = true;
      if (timer === null || !run || run.progress <= broughtAlong) return;
      halt();
      post(true);
      return;
    case 'resume':
      wake();
      return;
    default:
      data satisfies never;
  }
}

const assembly = new Assembly<LayoutRequest>();
self.onmessage = ({ data }: MessageEvent<Part<LayoutRequest>>) => {
  const request = assembly.add(data);
  if (request !== null) obey(request);
};
