import { isBlock, type Line, type Role } from '../markup/index.ts';
import { itemsOfDefinitions } from './definitions.ts';
import { isLabel } from './labels.ts';
import { textOf } from './lines.ts';
import { createPubmed } from './pubmed.ts';
import { createPlaces, isOther, isSection, type Place } from './places.ts';

/** A paragraph or heading of a page. */
export interface Piece {
  readonly kind: 'piece';
  /** The level of a heading, from 1; null for a paragraph. */
  readonly heading: number | null;
  readonly lines: readonly Line[];
  readonly place: Place;
  /** It stands in a list. */
  readonly listed: boolean;
  /** It is an item that gave no entry, where the others of its list gave some. */
  readonly amongEntries?: boolean;
}

/** An element that holds others: a list, an item, a row, a cell, a division. */
export interface Box {
  readonly kind: 'box';
  readonly name: string;
  readonly className: string;
  /** The year that its class tells, as list pages that can be filtered have it: `year-2021`. */
  readonly year: number | null;
  readonly children: (Box | Piece)[];
  /** What it says as one entry, where the boxes like it hold one work each. */
  readonly card?: Piece;
}

/** The pieces of a row, in order. */
export function piecesOf(children: readonly (Box | Piece)[]): readonly Piece[] {
  return children.flatMap((child) => (child.kind === 'piece' ? [child] : piecesOf(child.children)));
}

/** The lines of the piece at a place among others; their first ends the piece before it, however the source has it. */
export function linesAt({ lines }: Piece, at: number): readonly Line[] {
  const [first] = lines;
  return at > 0 && first?.soft === true ? [{ ...first, soft: false }, ...lines.slice(1)] : lines;
}

/** Takes the elements and paragraphs of a page in order and gives the tree of its boxes. */
export interface Page {
  /** Opens a box with its class; gives what its place says of its content (the column of a table). */
  open(name: string, className?: string): Role | null;
  close(name: string): void;
  paragraph(lines: readonly Line[]): void;
  /** A heading that Markdown marks; in HTML a heading is opened and closed like a box. */
  heading(level: number, lines: readonly Line[]): void;
  end(): Box;
}

/** Boxes deeper than this are not told apart: what walks the tree may recurse. */
const deepest = 40;

/** Elements whose opening ends the last open one of their kind, and what keeps them from it. */
const ending: Readonly<
  Record<string, readonly [ends: readonly string[], within: readonly string[]]>
> = {
  li: [['li'], ['ul', 'ol']],
  tr: [['tr'], ['table']],
  td: [
    ['td', 'th'],
    ['tr', 'table'],
  ],
  th: [
    ['td', 'th'],
    ['tr', 'table'],
  ],
  dt: [['dt', 'dd'], ['dl']],
  dd: [['dt', 'dd'], ['dl']],
};

const columns: readonly (readonly [RegExp, Role])[] = [
  [
    /^(?:paper\s+|publication\s+|article\s+)?titles?$|^(?:papers?|publications?|articles?|题目|标题|论文)$/i,
    'title',
  ],
  [/^authors?(?:\s|$|\()|^作者/i, 'authors'],
  [
    /^(?:venue|journal|conference|published (?:in|at)|publisher|where|source|journal\s?\/\s?conference|conference\s?\/\s?journal|会议|期刊|刊物)/i,
    'venue',
  ],
  [/^(?:years?|date|年份?|时间)$/i, 'year'],
  [/^(?:links?|pdf|code|download|resources?|doi|url)s?$/i, 'links'],
];

/** Starts an empty page; what its own title says holds for all of it. */
export function createPage(title = ''): Page {
  const root: Box = { kind: 'box', name: 'page', className: '', year: null, children: [] };
  const open: Box[] = [root];
  const tables: { rows: number; cell: number; roles: (Role | null)[] | null }[] = [];
  const places = createPlaces(title);
  const pubmed = createPubmed();
  let heading: number | null = null;

  const placeNow = (): Place => {
    const year = open.findLast((box) => box.year !== null)?.year ?? null;
    return year === null ? places.now() : { ...places.now(), year };
  };
  const listed = () => open.some((box) => box.name === 'li');
  const pop = () => {
    const box = open.pop()!;
    if (box.name === 'table') tables.pop();
    if (box.name === 'tr') endRow(box);
    if (box.name === 'dl') box.children.splice(0, Infinity, ...itemsOfDefinitions(box.children));
  };
  const endRow = (row: Box) => {
    const table = tables.at(-1);
    if (table === undefined) return;
    table.rows += 1;
    if (table.rows > 1) return;
    const roles = row.children.map((cell) => {
      const text = cellText(cell);
      return columns.find(([pattern]) => pattern.test(text))?.[1] ?? null;
    });
    if (!roles.includes('title') || roles.filter((role) => role !== null).length < 2) return;
    table.roles = roles;
    row.children.length = 0;
  };
  const page: Page = {
    open(name, className = '') {
      if (/^h[1-6]$/.test(name)) heading = Number(name[1]);
      if (!isBlock(name) || /^(?:p|h[1-6r]|center|head|html|body|header)$/.test(name)) return null;
      const [ends, within] = ending[name] ?? [[], []];
      const from = open.findLastIndex((box) => within.includes(box.name));
      const last = open.findIndex((box, i) => i > from && ends.includes(box.name));
      if (last > 0) while (open.length > last) pop();
      const table = tables.at(-1);
      if (name === 'tr' && table !== undefined) table.cell = 0;
      if (open.length >= deepest) return null;
      const year = Number(/(?:^|\s)year-((?:19|20)\d\d)(?:\s|$)/.exec(className)?.[1] ?? 0) || null;
      const box: Box = { kind: 'box', name, className, year, children: [] };
      open.at(-1)!.children.push(box);
      open.push(box);
      if (name === 'table') tables.push({ rows: 0, cell: 0, roles: null });
      if (table === undefined || !/^t[dh]$/.test(name)) return null;
      table.cell += 1;
      return table.roles?.[table.cell - 1] ?? null;
    },
    close(name) {
      if (/^h[1-6]$/.test(name)) heading = null;
      const index = open.findLastIndex((box, i) => i > 0 && box.name === name);
      if (index > 0) while (open.length > index) pop();
    },
    paragraph(lines) {
      if (heading !== null) return page.heading(heading, lines);
      const named = /(?:^|[\s_-])(?:sub)?head(?:er|ing)?(?:\s|$)/i.test(open.at(-1)!.className);
      const level = named
        ? sectionLevel(lines)
        : listed() || tables.length > 0
          ? null
          : headingLevel(lines);
      if (level !== null) return page.heading(level, lines);
      const piece: Piece = {
        kind: 'piece',
        heading: null,
        lines: pubmed(lines),
        place: placeNow(),
        listed: listed(),
      };
      open.at(-1)!.children.push(piece);
    },
    heading(level, lines) {
      const place = places.now();
      // `### Loom Conference 2016 [link](…)`: where a heading leads is no part of its words.
      const runs = lines.flatMap((line) => line.runs);
      const said = runs.filter((run) => run.href === null || !isLabel(run.text));
      places.heading(level, textOf(said.length === 0 ? runs : said));
      open.at(-1)!.children.push({ kind: 'piece', heading: level, lines, place, listed: false });
    },
    end() {
      while (open.length > 1) pop();
      return root;
    },
  };
  return page;
}

function cellText(cell: Box | Piece): string {
  if (cell.kind === 'piece') return textOf(cell.lines.flatMap((line) => line.runs));
  return cell.children.map(cellText).join(' ');
}

const onlyYear = /^\W*(?:19|20)\d\d\W*$/;

/** The name of a section of other things, or a year, in a box whose class calls it a heading is one of the lowest level. */
function sectionLevel(lines: readonly Line[]): number | null {
  const text = textOf(lines.flatMap((line) => line.runs));
  return text.length <= 60 && (isOther(text) || onlyYear.test(text)) ? 7 : null;
}

/** A paragraph that is only a year, or a bold name of a section, is a heading of the lowest level. */
function headingLevel(lines: readonly Line[]): number | null {
  // A line of underscores in HTML was meant as a rule.
  const shown = lines.filter(({ runs }) => runs.some(({ text }) => /[\p{L}\p{N}]/u.test(text)));
  const line = shown[0];
  if (line === undefined || shown.length > 1) return null;
  const text = textOf(line.runs);
  if (text.length > 60) return null;
  if (onlyYear.test(text)) return 7;
  const bold = line.runs.every((run) => run.bold || /^[\s:]*$/.test(run.text));
  const ruled = line.runs.every((run) => run.underline || /^[\s:]*$/.test(run.text));
  // `<b><u>Honours and awards</u></b>`
  if (bold && ruled && isSection(text)) return 7;
  return bold &&
    /^(?:selected |recent |other |all |refereed |peer[- ]reviewed |journal |conference |workshop |working )*(?:publications?|papers?|preprints?|articles?|talks?|teaching|awards?|news|patents?|books?|book chapters|theses)(?: (?:and|&) [a-z]+)?:?$/i.test(
      text,
    )
    ? 7
    : null;
}
