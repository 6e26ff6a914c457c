import type { Relations } from '#core/graph';
import { networkPlacementOf, placementOf, type LayoutRun } from '#core/layout';
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
let run: LayoutRun | null = null;
let job = 0;
let timer: ReturnType<typeof setTimeout> | null = null;

/** Whether the page is still at what came last: then it gets no more to draw but the end. */
let drawing = false;

function send(reply: LayoutReply): void {
  self.postMessage({ rest: reply } satisfies Part<LayoutReply>, { transfer: memoryOf(reply) });
}

function post(done: boolean): void {
  if (!run || (drawing && !done)) return;
  drawing = true;
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
  // A large graph is looked into before its nodes have places.
  if (done || run.progress > 0) post(done);
  if (!done) timer = setTimeout(advance, Math.max(0, end - performance.now()));
}

function wake(): void {
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
    return relations && placementOf(relations, { ...rest, view, pins, radiusOf });
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
      halt();
      post(true);
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
