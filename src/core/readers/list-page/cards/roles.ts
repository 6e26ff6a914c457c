import { isVenueLike } from '../labels.ts';
import { bareName, nameLook } from '../person-look.ts';
import type { Cell, Member } from './cells.ts';
import { isYear, type Looks, looksOf, venueLook } from './looks.ts';

/** A card taken apart by what all cards of its page have in common. */
export interface Told {
  readonly title: Cell;
  readonly authors: Cell | null;
  readonly venue: Member | null;
  /** A short name that stands beside the venue. */
  readonly badge: Member | null;
  readonly years: readonly Cell[];
  /** What was given no part. */
  readonly rest: readonly Cell[];
}

/** A cell and what it looks like. */
interface Seen {
  readonly cell: Cell;
  readonly looks: Looks;
}

/** From here on a cell is taken for what it looks like. */
const enough = 0.5;
/** What stands in one place of nearly all cards is told by less. */
const enoughUsual = 0.4;
/** A venue is told by less: what else stands beside a title and names? */
const enoughVenue = 0.25;
/** So many of the cards have to have a title, for any to be cards. */
const titled = 0.8;
/** And so many of these their authors, or, where nobody is named at all, a venue. */
const signed = 0.6;
/** From here on a cell is a title, whatever else the card holds. */
const surelyTitle = 0.7;
/** No more of the cards may hold several titles in like places, as lists do. */
const mostLists = 0.2;
/** Boxes in which more than so many cells look like titles hold several works each. */
const mostTitles = 1.25;

/** A box in which so many cells look like the authors of a work holds several works. */
const mostSigned = 4;

/** Each card of a group taken apart; null where they are no cards. */
export function rolesOf(cards: readonly (readonly Cell[])[]): readonly (Told | null)[] | null {
  const seen = cards.map((cells) => cells.map((cell): Seen => ({ cell, looks: looksOf(cell) })));
  const firsts = new Set(seen.map((card) => card.find(({ looks }) => looks.title >= 0.4)));
  const titleLook = (one: Seen) => Math.min(1, one.looks.title + (firsts.has(one) ? 0.1 : 0));
  const title = slotLooks(seen, titleLook);
  const share = slotShares(seen);
  const usual = usualSlot(title, share);
  const titles = seen.map(
    (card) =>
      card.find(({ cell, looks }) => cell.slot === usual && looks.title > 0) ??
      bestOf(card, (one) => mean(titleLook(one), title, one.cell)),
  );
  const likely = seen.map((card) =>
    card.filter((one) => mean(titleLook(one), title, one.cell) >= surelyTitle),
  );
  const found = titles.filter((one) => one !== null);
  if (found.length < Math.max(2, titled * cards.length)) return null;
  if (likely.flat().length > mostTitles * cards.length) return null;
  if (likely.filter(areListed).length > mostLists * cards.length) return null;
  if (seen.some((card) => card.filter(({ looks }) => looks.authors >= 0.8).length >= mostSigned))
    return null;
  if (new Set(found.map(({ cell }) => cell.text)).size < 0.8 * found.length) return null;

  const owner = ownerIn(seen);
  const authorsLook = ({ cell, looks }: Seen) =>
    Math.min(1, looks.authors + (owner !== null && namesIn(cell).includes(owner) ? 0.3 : 0));
  const authors = slotLooks(seen, authorsLook);
  const people = seen.map((card, i) =>
    bestOf(
      card.filter((one) => one !== titles[i]),
      (one) => mean(authorsLook(one), authors, one.cell),
    ),
  );
  const venue = slotLooks(seen, ({ looks }) => looks.venue);
  const told = seen.map((card, i): Told | null => {
    const own = titles[i];
    if (own === null || own === undefined) return null;
    const others = card.filter((one) => one !== own && one !== people[i]);
    return { title: own.cell, authors: people[i]?.cell ?? null, ...placeOf(others, venue, share) };
  });
  const some = told.filter((one) => one !== null);
  const named = some.filter((one) => one.authors !== null).length;
  const placed = some.filter((one) => one.venue !== null).length;
  if (named < signed * some.length && (named > 0 || placed < signed * some.length)) return null;
  return told;
}

/** Where nearly all cards have what looks most like a title; null where no place has. */
function usualSlot(looks: SlotLooks, share: SlotLooks): string | null {
  const [best] = [...looks]
    .filter(([slot, look]) => share.get(slot)! >= titled && look >= enoughUsual)
    .sort((a, b) => b[1] - a[1]);
  return best?.[0] ?? null;
}

/** In which share of the cards each place is filled. */
function slotShares(cards: readonly (readonly Seen[])[]): SlotLooks {
  const often = new Map<string, number>();
  for (const { cell } of cards.flat()) often.set(cell.slot, (often.get(cell.slot) ?? 0) + 1);
  return new Map([...often].map(([slot, count]) => [slot, count / cards.length]));
}

/** Whether several cells stand in like places. */
function areListed(cells: readonly Seen[]): boolean {
  return new Set(cells.map(({ cell }) => cell.slot.replace(/#\d+$/, ''))).size < cells.length;
}

type SlotLooks = ReadonlyMap<string, number>;

/** How much the cells of each place look like something, on average. */
function slotLooks(cards: readonly (readonly Seen[])[], look: (one: Seen) => number): SlotLooks {
  const sums = new Map<string, { sum: number; count: number }>();
  for (const one of cards.flat()) {
    const before = sums.get(one.cell.slot) ?? { sum: 0, count: 0 };
    sums.set(one.cell.slot, { sum: before.sum + look(one), count: before.count + 1 });
  }
  return new Map([...sums].map(([slot, { sum, count }]) => [slot, sum / count]));
}

/** What a cell looks like by itself and by what stands in its place in the other cards. */
function mean(own: number, slots: SlotLooks, { slot }: Cell): number {
  return (own + slots.get(slot)!) / 2;
}

/** The same, where the place tells most: what stands where all others have their venue is one. */
function atLeastUsual(own: number, slots: SlotLooks, cell: Cell): number {
  return own === 0 ? 0 : Math.max(mean(own, slots, cell), 0.9 * slots.get(cell.slot)!);
}

/** The cell that looks most like something, of equals the first; null where none does enough. */
function bestOf(card: readonly Seen[], look: (one: Seen) => number): Seen | null {
  let best: Seen | null = null;
  let most = enough;
  for (const one of card) {
    const own = look(one);
    if (best === null ? own < most : own <= most) continue;
    best = one;
    most = own;
  }
  return best;
}

/** Where and when the work of a card appeared: what stands in most cards goes before what stands in few. */
function placeOf(
  card: readonly Seen[],
  slots: SlotLooks,
  share: SlotLooks,
): Omit<Told, 'title' | 'authors'> {
  const years = card.filter(({ cell }) => isYear(cell.text)).map(({ cell }) => cell);
  const ranked = card
    .filter(({ looks }) => looks.venue > 0)
    .flatMap(({ cell }) =>
      cell.members.map((member) => ({
        member,
        cell,
        look: atLeastUsual(venueLook(member, cell), slots, cell),
      })),
    )
    .filter(({ look }) => look >= enoughVenue)
    .map((one) => ({ ...one, look: one.look + 0.2 * share.get(one.cell.slot)! }))
    .sort((a, b) => b.look - a.look);
  const [first, second] = ranked;
  // `ICTC 2019` above the title, and the whole name below: the longer is the name.
  const longer =
    second !== undefined &&
    second.look >= first!.look - 0.2 &&
    second.member.text.length > first!.member.text.length &&
    isVenueLike(second.member.text);
  const venue = longer ? second : first;
  const badge = longer ? first : second;
  const taken = new Set([venue?.cell, ...years]);
  return {
    venue: venue?.member ?? null,
    badge: badge?.member ?? null,
    years,
    rest: card.map(({ cell }) => cell).filter((cell) => !taken.has(cell)),
  };
}

/** The names in a cell, as far as commas and "and" part them. */
function namesIn({ text }: Cell): readonly string[] {
  return text
    .split(/\s*[,;]\s*(?:and\s+)?|\s+(?:and|&)\s+/)
    .map(bareName)
    .filter((name) => nameLook(name) === 2);
}

/** Whoever is named in most of the cards: whose page it is; null where nobody is. */
function ownerIn(cards: readonly (readonly Seen[])[]): string | null {
  const often = new Map<string, number>();
  for (const card of cards) {
    const names = new Set(
      card.filter(({ looks }) => looks.authors > 0.3).flatMap(({ cell }) => namesIn(cell)),
    );
    for (const name of names) often.set(name, (often.get(name) ?? 0) + 1);
  }
  const [most] = [...often].sort((a, b) => b[1] - a[1]);
  return most !== undefined && most[1] >= 2 && most[1] >= 0.4 * cards.length ? most[0] : null;
}
