import type { YearSpan, YearWindow } from './years.ts';

function clamp(value: number, { from, to }: YearSpan): number {
  return Math.min(Math.max(value, from), to);
}

function whole(steps: number): number {
  return Number.isFinite(steps) ? Math.trunc(steps) : 0;
}

/** The part of a window within an extent; a window outside it becomes the nearest year. */
export function clampWindow(window: YearSpan, extent: YearSpan): YearSpan {
  return { from: clamp(window.from, extent), to: clamp(window.to, extent) };
}

/** Whether a window leaves no year of the extent out. */
export function isEverything(window: YearWindow, extent: YearSpan): boolean {
  return window === null || (window.from <= extent.from && window.to >= extent.to);
}

/**
 * The window moved by some years; it keeps its width and stops at the ends of the extent.
 * Everything (null) has nowhere to go and stays.
 */
export function moveWindow(window: YearWindow, by: number, extent: YearSpan): YearWindow {
  if (window === null) return null;
  const { from, to } = clampWindow(window, extent);
  const width = to - from;
  const moved = clamp(from + whole(by), { from: extent.from, to: extent.to - width });
  return { from: moved, to: moved + width };
}

/**
 * The window with one end moved by some years. An end stops at the extent and at the other end,
 * so a window is never narrower than a year. Everything (null) is resized from the whole extent.
 */
export function resizeWindow(
  window: YearWindow,
  end: 'from' | 'to',
  by: number,
  extent: YearSpan,
): YearSpan {
  const { from, to } = clampWindow(window ?? extent, extent);
  return end === 'from'
    ? { from: clamp(from + whole(by), { from: extent.from, to }), to }
    : { from, to: clamp(to + whole(by), { from, to: extent.to }) };
}

/**
 * The windows a play button walks through, first to last. A window keeps its width and walks from
 * the start of the extent to its end; where it is everything, it grows from the first year until
 * it is everything again.
 */
export function playFrames(window: YearWindow, extent: YearSpan): YearSpan[] {
  const grows = window === null || isEverything(window, extent);
  const span = clampWindow(window ?? extent, extent);
  const width = grows ? 0 : span.to - span.from;
  const frames: YearSpan[] = [];
  for (let from = extent.from; from + width <= extent.to; from++) {
    frames.push(grows ? { from: extent.from, to: from } : { from, to: from + width });
  }
  return frames;
}
