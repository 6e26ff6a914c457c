/** One field of an entry: its tag, its lines without indentation, and where it stands. */
export interface Field {
  readonly tag: string;
  /** The value's lines in order; at least one, perhaps empty. */
  readonly lines: readonly string[];
  /** From 1. */
  readonly line: number;
}

/** The fields between the opening and the closing tag of one entry. */
export interface Entry {
  readonly line: number;
  /** Offset of that line in the text. */
  readonly at: number;
  readonly fields: readonly Field[];
  /** It began with the tag that opens entries. */
  readonly opened: boolean;
  /** It ended with the tag that closes entries. */
  readonly closed: boolean;
}

/** A line that begins a field. */
export interface TagLine {
  readonly tag: string;
  readonly value: string;
}

/** How a format of tagged lines is laid out. */
export interface Grammar {
  /** Takes a line apart; null where the line continues the field before it. */
  readonly tagOf: (line: string) => TagLine | null;
  /** The tag that opens an entry. */
  readonly first: string;
  /** The tag that closes an entry; null where the next entry does. */
  readonly last: string | null;
  /** Tags of the file and of no entry. */
  readonly outside: readonly string[];
  /** Tags of titles: two titles apart by an empty line are two entries. */
  readonly titles: readonly string[];
}

interface OpenField extends Field {
  readonly lines: string[];
}

interface Piece {
  readonly line: number;
  readonly at: number;
  readonly fields: OpenField[];
  readonly opened: boolean;
  closed: boolean;
  titled: boolean;
  /** How it is parted from the piece before: by tags, or only by an empty line or damage. */
  readonly parted: 'tags' | 'empty-line' | 'loosely';
}

/**
 * The entries of a text of tagged lines, one after the other, in one pass over
 * its lines. An entry ends at its closing tag or where the next one opens. Where
 * those tags are missing an empty line ends it, but only before the first
 * opening tag or where a second title follows, or what was said is said again:
 * abstracts hold empty lines too.
 * Lines before the first tag and between entries are left out.
 */
export function* entriesOf(text: string, grammar: Grammar): Generator<Entry> {
  let entry: Piece | null = null;
  let opens = false;
  for (const piece of piecesOf(text, grammar)) {
    opens ||= piece.opened;
    const starts =
      piece.parted === 'tags' ||
      (piece.parted === 'empty-line' && !opens) ||
      (piece.titled && entry?.titled === true) ||
      (entry !== null && repeats(piece, entry));
    if (entry === null || starts) {
      if (entry !== null) yield entry;
      entry = piece;
      continue;
    }
    for (const field of piece.fields) entry.fields.push(field);
    entry.closed ||= piece.closed;
    entry.titled ||= piece.titled;
  }
  if (entry !== null) yield entry;
}

/** Whether a piece says several things that the entry has said: it is of another, and lost its beginning. */
function repeats(piece: Piece, entry: Piece): boolean {
  const said = new Set(entry.fields.map(({ tag }) => tag));
  const again = new Set(piece.fields.map(({ tag }) => tag).filter((tag) => said.has(tag)));
  return again.size >= 2 && piece.fields.length >= 3;
}

/** Each piece is given when it is complete. */
function* piecesOf(text: string, grammar: Grammar): Generator<Piece> {
  let piece: Piece | null = null;
  let field: OpenField | null = null;
  /** There was an empty line in the field, and its last line was one. */
  let [blank, atBlank] = [false, false];
  let number = 0;
  for (let start = 0; start < text.length;) {
    const next = text.indexOf('\n', start);
    const end = next === -1 ? text.length : next;
    const line = text.slice(start, end);
    const at = start;
    start = end + 1;
    number += 1;
    const found = grammar.tagOf(line);
    if (found === null) {
      const rest = line.trim();
      if (rest !== '') field?.lines.push(rest);
      atBlank = rest === '';
      blank ||= atBlank;
      continue;
    }
    const { tag } = found;
    if (tag === grammar.last || grammar.outside.includes(tag)) {
      if (piece !== null && tag === grammar.last) piece.closed = true;
      if (piece !== null) yield piece;
      piece = field = null;
      continue;
    }
    const opened = tag === grammar.first;
    if (piece === null || opened || blank) {
      if (piece !== null) yield piece;
      const parted: Piece['parted'] =
        piece === null || opened ? 'tags' : atBlank ? 'empty-line' : 'loosely';
      piece = { line: number, at, fields: [], opened, closed: false, titled: false, parted };
    }
    field = { tag, lines: [found.value.trim()], line: number };
    piece.fields.push(field);
    piece.titled ||= grammar.titles.includes(tag);
    blank = atBlank = false;
  }
  if (piece !== null) yield piece;
}
