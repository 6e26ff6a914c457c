import { textOf } from '../lines.ts';
import { type Box, type Piece, piecesOf } from '../page.ts';
import { isSection } from '../places.ts';
import { cellsOf } from './cells.ts';
import { entryOf } from './entry.ts';
import { rolesOf } from './roles.ts';

/**
 * A page whose cards hold one work each, with each card read as that: boxes that stand in
 * like places are alike, so that what is the title in one is the title in all, whatever
 * the page calls it. Only where that explains nearly all of them.
 */
export function withCards(page: Box): Box {
  const found = within([page]);
  return found.entries.size === 0 ? page : marked(page, found);
}

/** The cards of some boxes. */
interface Found {
  /** What each says as one entry. */
  readonly entries: ReadonlyMap<Box, Piece>;
  /** The children of boxes whose headings begin cards, with these in boxes of their own. */
  readonly parted: ReadonlyMap<Box, Box['children']>;
}

type Entries = Found['entries'];
const nothing: Entries = new Map();

/** Elements that lay out a page and are no cards by themselves. */
const noCard = /^(?:thead|tbody|tfoot|ul|ol|dl|header|hr)$/;

/**
 * The cards in boxes that stand in like places: of boxes in boxes those that hold more
 * works, and of as many the outer ones, which hold more of each.
 */
function within(boxes: readonly Box[]): Found {
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
  const entries = new Map<Box, Piece>();
  const parted = new Map<Box, Box['children']>();
  for (const group of groups.values()) {
    const inner = within(group);
    const own = cardsOf(group);
    const better = inner.entries.size > own.size;
    for (const [box, piece] of better ? inner.entries : own) entries.set(box, piece);
    if (better) for (const [box, children] of inner.parted) parted.set(box, children);
  }
  const headed = headedIn(boxes);
  const heads = [...headed.values()]
    .flat()
    .filter((one): one is Box => one.kind === 'box' && one.name === headedBox);
  const own = areSections(heads) ? nothing : cardsOf(heads);
  return own.size > entries.size ? { entries: own, parted: headed } : { entries, parted };
}

/** The class by which boxes of a page are told apart; others may be of one of them alone. */
function firstClass({ className }: Box): string {
  return /\S+/.exec(className)?.[0] ?? '';
}

/** What boxes in like places say as one entry each; nothing where they are no cards. */
function cardsOf(boxes: readonly Box[]): Entries {
  if (boxes.length < 2 || noCard.test(boxes[0]!.name)) return nothing;
  const filled = boxes.filter((box) => isParted(box));
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

/** Whether a box holds several pieces, or one that is all in elements side by side. */
function isParted(box: Box): boolean {
  const pieces = piecesOf(box.children);
  return (
    pieces.length > 1 || (pieces[0]?.lines.some(({ parts }) => (parts?.length ?? 0) > 2) ?? false)
  );
}

/** The name of boxes that a heading begins and no element holds together. */
const headedBox = 'headed';

/** The children of boxes, with each heading that may be a title and what stands below it in a box. */
function headedIn(boxes: readonly Box[]): ReadonlyMap<Box, Box['children']> {
  const parted = new Map<Box, Box['children']>();
  for (const box of boxes) {
    const levels = box.children.flatMap((child) => titleLevel(child) ?? []);
    const level = levels.find((one, i) => levels.indexOf(one) !== i);
    if (level === undefined) continue;
    const children: Box['children'] = [];
    let open: Box | null = null;
    for (const child of box.children) {
      const heading = child.kind === 'piece' ? child.heading : null;
      if (heading !== null && heading <= level) open = null;
      if (titleLevel(child) === level) {
        open = { kind: 'box', name: headedBox, className: '', year: box.year, children: [child] };
        children.push(open);
      } else (open?.children ?? children).push(child);
    }
    parted.set(box, children);
  }
  return parted;
}

/** Longer items of a list say too much for links and keywords, in characters. */
const longItem = 40;

/** Whether headings name sections in a language of their own: words, or two, with a list of several entries below. */
function areSections(heads: readonly Box[]): boolean {
  const like = heads.filter(({ children: [head, ...below] }) => {
    const words = head?.kind === 'piece' ? textIn([head]).split(' ').length : 0;
    const items = below.flatMap((child) =>
      child.kind === 'box' && /^[uo]l$/.test(child.name) ? child.children : [],
    );
    return words < 3 && items.filter((item) => textIn([item]).length >= longItem).length > 1;
  });
  return 2 * like.length >= heads.length;
}

function textIn(children: Box['children']): string {
  return textOf(piecesOf(children).flatMap(({ lines }) => lines.flatMap((line) => line.runs)));
}

/** The level of a heading that may be a title; null for all else. */
function titleLevel(child: Box | Piece): number | null {
  if (child.kind === 'box' || child.heading === null) return null;
  const text = textOf(child.lines.flatMap((line) => line.runs));
  return isSection(text) ? null : child.heading;
}

function marked(box: Box, found: Found): Box {
  const card = found.entries.get(box);
  const children = (found.parted.get(box) ?? box.children).map((child) =>
    child.kind === 'box' ? marked(child, found) : child,
  );
  return card === undefined ? { ...box, children } : { ...box, children, card };
}
