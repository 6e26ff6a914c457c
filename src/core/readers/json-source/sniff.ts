import type { JsonFormat, Preview } from './format.ts';
import { membersOf } from './scan.ts';
import { walk } from './walk.ts';

/** As much of the text as is looked at, and as many of its entries. */
const looked = 200_000;
const entries = 3;

/** How sure it is that the text is JSON of the format: as sure as for the likeliest first entry. */
export function sniffJson(text: string, format: JsonFormat): number {
  if (!/^\s*[[{]/.test(text)) return 0;
  const start = text.slice(0, looked);
  let sure = 0;
  let count = 0;
  for (const step of walk(start, format.lists)) {
    if (step.kind !== 'entry') break;
    if (start[step.piece.start] === '{') {
      sure = Math.max(sure, format.likeness(previewOf(start, step.piece.start)));
      // A page inside a list: its own entries tell more.
      for (const path of format.lists) sure = Math.max(sure, ofPage(start, step, path, format));
    }
    count += 1;
    if (count >= entries) break;
  }
  return sure;
}

function ofPage(
  text: string,
  step: { readonly piece: { readonly start: number; readonly end: number } },
  path: readonly string[],
  format: JsonFormat,
): number {
  const page = text.slice(step.piece.start, step.piece.end);
  if (!page.includes(`"${path[0] ?? ''}"`)) return 0;
  for (const inner of walk(page, [path])) {
    if (inner.kind !== 'entry' || inner.piece.start === 0) return 0;
    if (page[inner.piece.start] !== '{') continue;
    return format.likeness(previewOf(page, inner.piece.start));
  }
  return 0;
}

function previewOf(text: string, at: number): Preview {
  const keys = new Map<string, string>();
  for (const member of membersOf(text, at)) {
    keys.set(member.key, text.slice(member.at, member.at + 60));
    if (keys.size >= 300) break;
  }
  return keys;
}
