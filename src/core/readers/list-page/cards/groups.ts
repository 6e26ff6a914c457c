import type { Box, Piece } from '../page.ts';
import { cellsOf } from './cells.ts';
import { entryOf } from './entry.ts';
import { rolesOf } from './roles.ts';

/**
 * A page whose cards hold one work each, with each card read as that: boxes that stand in
 * like places are alike, so that what is the title in one is the title in all, whatever
 * the page calls it. Only where that explains nearly all of them.
 */
export function withCards(page: Box): Box {
  const whole = withTerms(page);
  const entries = within([whole]);
  return entries.size === 0 ? page : marked(whole, entries);
}

type Entries = ReadonlyMap<Box, Piece>;
const nothing: Entries = new Map();

/** Elements that lay out a page and are no cards by themselves. */
const noCard = /^(?:thead|tbody|tfoot|ul|ol|dl|header|hr)$/;

/**
 * The cards in boxes that stand in like places: of boxes in boxes those that hold more
 * works, and of as many the outer ones, which hold more of each.
 */
function within(boxes: readonly Box[]): Entries {
  const groups = new Map<string, Box[]>();
  for (const box of boxes) {
    for (const child of box.children) {
      if (child.kind === 'piece') continue;
      const key = `${child.name}.${firstClass(child)}`;
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [child]);
      else group.push(child);
    }
  }
  const found = new Map<Box, Piece>();
  for (const group of groups.values()) {
    const inner = within(group);
    const own = cardsOf(group);
    for (const [box, piece] of inner.size > own.size ? inner : own) found.set(box, piece);
  }
  return found;
}

/** The class by which boxes of a page are told apart; others may be of one of them alone. */
function firstClass({ className }: Box): string {
  return /\S+/.exec(className)?.[0] ?? '';
}

/** What boxes in like places say as one entry each; nothing where they are no cards. */
function cardsOf(boxes: readonly Box[]): Entries {
  if (boxes.length < 2 || noCard.test(boxes[0]!.name)) return nothing;
  const filled = boxes.filter((box) => piecesOf(box) > 1);
  if (filled.length < Math.max(2, 0.6 * boxes.length)) return nothing;
  const cells = cellsOf(filled);
  const roles = cells === null ? null : rolesOf(cells);
  if (cells === null || roles === null) return nothing;
  const entries = new Map<Box, Piece>();
  roles.forEach((told, i) => {
    if (told !== null) entries.set(filled[i]!, entryOf(told, cells[i]!));
  });
  return entries;
}

function piecesOf(box: Box): number {
  let count = 0;
  for (const child of box.children) {
    count += child.kind === 'piece' ? 1 : piecesOf(child);
    if (count > 1) break;
  }
  return count;
}

/** The terms of a list with what is said of each, a box each: no element holds them together. */
function withTerms(box: Box): Box {
  const children = box.children.map((child) => (child.kind === 'box' ? withTerms(child) : child));
  if (box.name !== 'dl' || !children.some((child) => child.kind === 'box' && child.name === 'dt'))
    return { ...box, children };
  const terms: Box[] = [];
  for (const child of children) {
    const begins = child.kind === 'box' && child.name === 'dt';
    const last = terms.at(-1);
    const follows = last?.children.at(-1);
    const open = follows?.kind === 'box' && follows.name === 'dt' && begins;
    if (last === undefined || (begins && !open))
      terms.push({ kind: 'box', name: 'div', className: 'dt', year: box.year, children: [child] });
    else last.children.push(child);
  }
  return { ...box, children: terms };
}

function marked(box: Box, entries: Entries): Box {
  const card = entries.get(box);
  const children = box.children.map((child) =>
    child.kind === 'box' ? marked(child, entries) : child,
  );
  return card === undefined ? { ...box, children } : { ...box, children, card };
}
