import type { Line, Mark, Run } from '../../markup/index.ts';
import { textOf } from '../lines.ts';
import type { Box, Piece } from '../page.ts';

/** A stretch of a card that markup sets apart: a line, or what one inline element of it holds. */
export interface Cell {
  /** Where it stands in its card, by elements and classes; cells of one place in several cards are alike. */
  readonly slot: string;
  readonly piece: Piece;
  readonly runs: readonly Run[];
  readonly text: string;
  /** Its line in the source, from 1. */
  readonly line: number;
  /** All of it is a link, and not all of its card is one. */
  readonly linked: boolean;
  /** What it is made of, where neighbours of one place were joined: names, keywords; else itself alone. */
  readonly members: readonly Member[];
}

/** One of the neighbours that make a cell. */
export interface Member {
  readonly runs: readonly Run[];
  readonly text: string;
}

/** A stretch before it is known which classes the cards of its page share. */
interface Raw {
  readonly path: readonly Mark[];
  readonly piece: Piece;
  readonly runs: readonly Run[];
  readonly line: number;
  /** The line that it is a part of; null where it is all of one. */
  readonly within: Line | null;
}

/** Boxes of more stretches are no cards. */
const most = 80;

/** The stretches of each box; null where one has too many. */
function rawOf(box: Box): readonly Raw[] | null {
  const found: Raw[] = [];
  const walk = (children: Box['children'], path: readonly Mark[]): boolean =>
    children.every((child) => {
      if (child.kind === 'box') return walk(child.children, [...path, child]);
      for (const one of child.lines) {
        const { runs, line, mark, parts } = one;
        const own = mark === undefined || isSame(mark, path.at(-1)) ? path : [...path, mark];
        const single = parts?.length === 1 && parts[0]!.mark.className === '';
        if (parts === undefined || single || parts.every((part) => part.mark.name === 'a'))
          found.push({ path: own, piece: child, runs, line, within: null });
        else
          for (const part of parts)
            found.push({
              path: [...own, part.mark],
              piece: child,
              runs: part.runs,
              line,
              within: one,
            });
      }
      return found.length <= most;
    });
  return walk(box.children, []) ? found : null;
}

function isSame(one: Mark, other: Mark | undefined): boolean {
  return one.name === other?.name && one.className === other.className;
}

/** The cells of each of some cards; null where one of them holds too much for a card. */
export function cellsOf(cards: readonly Box[]): readonly (readonly Cell[])[] | null {
  const raw: (readonly Raw[])[] = [];
  for (const card of cards) {
    const own = rawOf(card);
    if (own === null) return null;
    raw.push(own);
  }
  const shared = sharedClasses(raw);
  const slotOf = ({ path }: Raw) =>
    path
      .map((mark) => [mark.name, ...classesOf(mark).filter((name) => shared.has(name))].join('.'))
      .join('>');
  const items = itemSlots(raw.flat(), slotOf);
  return raw.map((own) => withOrdinals(joined(own, slotOf, items)));
}

/** Of the cells of a place so many have to be short, for its neighbours to be joined. */
const enoughItems = 0.8;

/** The places whose cells are one name or keyword each. */
function itemSlots(all: readonly Raw[], slotOf: (one: Raw) => string): ReadonlySet<string> {
  const often = new Map<string, { items: number; all: number }>();
  for (const one of all) {
    const text = textOf(one.runs);
    if (!/[\p{L}\p{N}]/u.test(text)) continue;
    const slot = slotOf(one);
    const before = often.get(slot) ?? { items: 0, all: 0 };
    const more = isItem(text) ? 1 : 0;
    often.set(slot, { items: before.items + more, all: before.all + 1 });
  }
  return new Set(
    [...often].filter(([, { items, all }]) => items >= enoughItems * all).map(([slot]) => slot),
  );
}

function isItem(text: string): boolean {
  return text.split(' ').length <= fewWords && !/[,:;|]|\s(?:and|und|et|y|&)\s/.test(text);
}

/** Classes that fewer of the cards have tell one from the others: `venue icml`, `tag-blue`. */
const enoughCards = 0.4;

function sharedClasses(cards: readonly (readonly Raw[])[]): ReadonlySet<string> {
  const often = new Map<string, number>();
  for (const card of cards) {
    const own = new Set(card.flatMap(({ path }) => path.flatMap((mark) => classesOf(mark))));
    for (const name of own) often.set(name, (often.get(name) ?? 0) + 1);
  }
  return new Set(
    [...often].filter(([, count]) => count >= enoughCards * cards.length).map(([name]) => name),
  );
}

/** The classes of a mark. */
export function classesOf({ className }: Mark): readonly string[] {
  return className.split(/\s+/).filter((name) => name !== '');
}

/** Neighbours of one place are joined where each says as few words. */
const fewWords = 6;

function joined(
  raw: readonly Raw[],
  slotOf: (one: Raw) => string,
  items: ReadonlySet<string>,
): readonly Cell[] {
  const cells: (Cell & { readonly within: Line | null })[] = [];
  for (const one of raw) {
    const { path, piece, runs, line, within } = one;
    const text = textOf(runs);
    if (!/[\p{L}\p{N}]/u.test(text)) continue;
    const slot = slotOf(one);
    const last = path.at(-1);
    const mayRepeat =
      /^(?:span|li|a|small|code|em|i|b|mark|label)$/.test(last?.name ?? '') ||
      (last?.className ?? '') !== '';
    const before = cells.at(-1);
    const member: Member = { runs, text };
    // Lines of one paragraph that breaks part are no neighbours of one kind.
    const beside = within === null ? before?.piece !== piece : before?.within === within;
    const joins = before?.slot === slot && mayRepeat && beside && items.has(slot);
    if (!joins) {
      cells.push({ slot, piece, runs, text, line, linked: false, members: [member], within });
      continue;
    }
    const comma = { ...runs[0]!, text: ', ', href: null };
    cells[cells.length - 1] = {
      ...before,
      runs: [...before.runs, comma, ...runs],
      text: `${before.text}, ${text}`,
      members: [...before.members, member],
    };
  }
  return cells;
}

/** Places that come again in a card are told apart by how often they came. */
function withOrdinals(cells: readonly Cell[]): readonly Cell[] {
  const often = new Map<string, number>();
  const hrefs = new Set(
    cells.flatMap(({ members }) => members.flatMap(({ runs }) => runs.map((run) => run.href))),
  );
  return cells.map(({ slot, piece, runs, text, line, members }) => {
    const before = often.get(slot) ?? 0;
    often.set(slot, before + 1);
    const shown = runs.filter((run) => /[\p{L}\p{N}]/u.test(run.text));
    const linked = hrefs.size > 1 && shown.every((run) => run.href !== null);
    return { slot: `${slot}#${before}`, piece, runs, text, line, linked, members };
  });
}
