import { headOf, type Steady } from './form.ts';
import { textOf } from './lines.ts';
import { isSection } from './places.ts';
import { withLinksBeside } from './links-beside.ts';
import { type Box, type Piece, piecesOf } from './page.ts';
import { isBibtex, partPiece } from './paragraph.ts';
import { none, type Parting, together } from './parting.ts';
import { enough } from './reading.ts';
import { longRow } from './sample.ts';
import type { Context } from './context.ts';

/** No entry reaches over more neighbours. */
const mostJoined = 6;

/**
 * Parts a box into entries: each child by itself, neighbours joined, or all of
 * it as one entry, whichever gives the entries that are surest.
 */
export function partBox(box: Box, context: Context): Parting {
  if (box.name === 'pre' && holdsBibtex(box)) return none;
  if (box.card === undefined) return partPlainly(box, context);
  const told = together([box.card], context, 0, null);
  if (told !== null && told.entries[0]!.draft.authors.length > 0) return told;
  // What has no names of its own place may have them beside the title or the venue.
  const plain = partPlainly(box, context);
  const [entry, ...others] = plain.entries;
  const first = entry?.draft.authors[0]?.name;
  const title = textOf(box.card.lines[0]!.runs);
  // The first words of a title are nobody.
  const named = others.length === 0 && first !== undefined && !title.startsWith(first);
  if (told !== null && !named) return told;
  return entry === undefined ? { ...plain, left: [{ ...box.card, amongEntries: true }] } : plain;
}

/** A box of which nothing says that it is one work. */
function partPlainly(box: Box, context: Context): Parting {
  const row = box.name === 'tr' ? tableRow(box, context) : null;
  if (row !== null) return row;
  const apart = partRow(box.children, context, /^(?:[uo]l|li)$/.test(box.name));
  if (box.children.length < 2) return apart;
  const pieces = piecesOf(box.children);
  const card = /^(?:article|li)$/.test(box.name) && isCard(pieces);
  // Who wrote it stands above the title: what is below that is no other entry.
  const turned = card && pieces[0]?.heading === null;
  if (apart.entries.length > 1 && !turned) return apart;
  const items = box.children.filter(
    (child) => child.kind === 'box' && /^(?:li|tr)$/.test(child.name),
  );
  if (items.length > 1) return apart;
  if (!card && (!mayJoin(pieces) || (pieces[0]?.heading !== null && box.name === 'page')))
    return apart;
  const said = card ? pieces.map(titled) : pieces;
  const floor = turned ? 0 : apart.score;
  const whole = together(said, context, floor, undefined, 1, box.name === 'tr');
  return whole !== null && (turned || whole.score > apart.score) ? { ...whole, left: [] } : apart;
}

/** So much surer than it has to be is a row of a table where its head tells the columns. */
const surely = 3;

/** A row whose columns are told is one entry; null where they are not, or where it may be something else. */
function tableRow(box: Box, context: Context): Parting | null {
  const pieces = piecesOf(box.children);
  const roles = pieces.flatMap((piece) => piece.lines[0]?.runs[0]?.role ?? []);
  if (roles.filter((role) => role === 'title').length !== 1 || roles.length < 2) return null;
  return together(pieces, context, enough + surely, null);
}

/** A long row whose entries are all made of as many neighbours is read from one to the next. */
function partSteadily(
  children: readonly (Box | Piece)[],
  steady: Steady,
  context: Context,
): readonly Parting[] {
  const parts: Parting[] = [];
  for (let i = 0; i < children.length;) {
    const pieces = piecesOf(children.slice(i, i + steady.joined));
    const first = pieces[0];
    const begins = first !== undefined && steady.heads.has(headOf(first.lines)) && mayJoin(pieces);
    const entry = begins ? together(pieces, context, steady.floor, null, steady.joined) : null;
    const child = children[i]!;
    parts.push(
      entry ?? (child.kind === 'box' ? partBox(child, context) : partPiece(child, context)),
    );
    for (let k = 0; entry !== null && k < steady.joined; k += 1) context.step();
    i += entry === null ? 1 : steady.joined;
  }
  return parts;
}

/** Children in a row: those that are no entry alone are joined with their neighbours. */
function partRow(children: readonly (Box | Piece)[], context: Context, inList: boolean): Parting {
  const { steady } = context.form;
  if (steady !== null && children.length > longRow && !inList)
    return rowOf(withLinksBeside(partSteadily(children, steady, context)));
  const single = children.map((child) =>
    child.kind === 'box' ? partBox(child, context) : partPiece(child, context),
  );
  const best: Parting[] = [];
  const from: number[] = [];
  for (let i = 0; i < children.length; i += 1) {
    const before = best[i - 1] ?? none;
    best.push({ ...none, score: before.score + single[i]!.score });
    from.push(i);
    let others = single[i]!.score > 0 ? 1 : 0;
    let sum = single[i]!.score;
    for (let j = i - 1; j >= 0 && i - j < mostJoined; j -= 1) {
      if (single[j]!.score > 0) others += 1;
      if (others > 1 || single[j]!.entries.length > 1) break;
      sum += single[j]!.score;
      if (context.form.joins?.has(i - j + 1) === false) continue;
      const pieces = piecesOf(children.slice(j, i + 1));
      const first = pieces[0];
      // A heading that names a year or a section begins no entry.
      if (first === undefined || !mayJoin(pieces) || areItems(children, j, i)) continue;
      // A list whose item is an entry has said all: what follows it is no part of that.
      if (single[j]!.score > 0 && isList(children[j])) continue;
      const ahead = best[j - 1]?.score ?? 0;
      // Where one of them is an entry by itself, more must be gained.
      const owed = sum === 0 ? 0.05 : owedBy(single[j]!, first);
      const joined = together(
        pieces,
        context,
        Math.max(sum + owed, best[i]!.score - ahead),
        null,
        i - j + 1,
      );
      if (joined === null) continue;
      const score = ahead + joined.score;
      if (joined.score > sum + owed && score > best[i]!.score) {
        best[i] = { score, entries: joined.entries, left: [] };
        from[i] = j;
      }
    }
  }
  const parts: Parting[] = [];
  for (let i = children.length - 1; i >= 0; i = from[i]! - 1) {
    parts.push(from[i] === i ? single[i]! : best[i]!);
  }
  const under = new Set(single.filter((_, i) => inList && isList(children[i])));
  const all = withLinksBeside(parts.reverse(), (part) => under.has(part));
  return rowOf(children.every(isItem) ? withMissed(all) : all, best.at(-1)?.score);
}

function rowOf(
  parts: readonly Parting[],
  score = parts.reduce((all, part) => all + part.score, 0),
): Parting {
  return {
    score,
    entries: parts.flatMap((part) => part.entries),
    left: parts.flatMap((part) => part.left),
  };
}

/** How much surer several pieces must be than the one of them that is an entry by itself. */
function owedBy(start: Parting, first: Piece): number {
  const entry = start.entries[0];
  if (entry === undefined) return first.heading === null ? 1.5 : 0.4;
  return entry.draft.year !== null && entry.draft.year !== first.place.year ? 1.2 : 0.4;
}

/** Two items of one list are two things, and so are two boxes of one class that hold several pieces each. */
function areItems(children: readonly (Box | Piece)[], from: number, to: number): boolean {
  const [one, other] = [children[from], children[to]];
  if (one?.kind !== 'box' || other?.kind !== 'box' || one.name !== other.name) return false;
  if (one.name === 'li') return true;
  const alike = one.className !== '' && one.className === other.className;
  return alike && [one, other].every((box) => piecesOf([box]).length > 1);
}

function isItem(child: Box | Piece): boolean {
  return child.kind === 'box' && /^(?:li|tr)$/.test(child.name);
}

/** The items of a list of entries, where the longest piece of each that gave none is marked as such. */
function withMissed(parts: readonly Parting[]): readonly Parting[] {
  const read = parts.filter((part) => part.entries.length > 0).length;
  if (read === 0 || read === parts.length) return parts;
  return parts.map((part) => {
    if (part.entries.length > 0) return part;
    const lengths = part.left.map(({ lines }) => textOf(lines.flatMap((line) => line.runs)).length);
    const at = lengths.indexOf(Math.max(...lengths));
    const isMissed = part.left[at]?.place.works === true || 2 * read >= parts.length;
    const left = part.left.map((piece, i) =>
      isMissed && i === at ? { ...piece, amongEntries: true } : piece,
    );
    return { ...part, left };
  });
}

function isList(child: Box | Piece | undefined): boolean {
  return child?.kind === 'box' && /^[uo]l$/.test(child.name);
}

/** Headings may stand before an entry's other pieces; behind the first, lower ones alone. */
function mayJoin(pieces: readonly Piece[]): boolean {
  const start = pieces.findIndex((piece) => !isTag(piece));
  const top = pieces[start]?.heading ?? null;
  if (top !== null && isSection(textOf(pieces[start]!.lines.flatMap((line) => line.runs))))
    return false;
  return pieces
    .slice(Math.max(start, 0))
    .every(({ heading }, i) => heading === null || i === 0 || (top !== null && heading > top));
}

/** Whether pieces have one heading, which may be a title: in a card others may stand above it. */
function isCard(pieces: readonly Piece[]): boolean {
  const headings = pieces.filter(({ heading }) => heading !== null);
  const text = textOf(headings.flatMap(({ lines }) => lines.flatMap((line) => line.runs)));
  return headings.length === 1 && pieces.length <= mostJoined + 2 && !isSection(text);
}

/** A heading as the title that it is in a card. */
function titled(piece: Piece): Piece {
  if (piece.heading === null) return piece;
  const lines = piece.lines.map((line) => ({
    ...line,
    runs: line.runs.map((run) => ({ ...run, role: run.role ?? ('title' as const) })),
  }));
  return { ...piece, lines };
}

/** Whether the page says of all of a piece that it is a venue or a year: it may stand above the title. */
function isTag(piece: Piece): boolean {
  const runs = piece.lines.flatMap((line) => line.runs).filter((run) => run.text.trim() !== '');
  return piece.heading === null && runs.every((run) => /^(?:venue|tag|year)$/.test(run.role ?? ''));
}

function holdsBibtex(box: Box): boolean {
  return piecesOf(box.children).some((piece) => isBibtex(piece.lines));
}
