/** One reference, or a heading, as the file has it. */
export interface Block {
  /** On one line. */
  readonly text: string;
  /** The line it begins on, from 1. */
  readonly line: number;
  /** It bears a number or a bullet. */
  readonly marked: boolean;
}

/** References longer than this, in characters, are cut. */
const longest = 20_000;

const marker = /^\s{0,12}(?:\[[^\]\s]{1,40}\]|\(?\d{1,4}[.)]|[-*+•‣▪◦–—])\s+(?=\S)/u;
const dashes = /^\s*[-—–_]{2,}[.,\s]/;
/** A rule under a heading, or between entries. */
const rule = /^\s*(?:[-=_*~#]\s?){3,}\s*$/;

/** How a reference ends, and how it begins: with a name, a title in quotation marks, or dashes. */
const ends = /[.)\]\d]\s*$/;
const begins =
  /^\s*(?:[-—_]{2,}|["“]|(?:\p{Lu}\p{Ll}?\.\s?-?){1,4}\s?\p{L}|(?:(?:van|von|de|der|den|di|la|le) )*\p{Lu}[\p{L}'’-]+(?:,| [\p{Lu}]))/u;

interface Row {
  readonly text: string;
  readonly line: number;
}

/**
 * The references of a text: apart by blank lines, by numbers or bullets, by
 * hanging indents, else one a line; lines that were only wrapped are joined.
 */
export function blocksOf(source: string): readonly Block[] {
  const groups = groupsOf(source);
  const rows = groups.flat();
  const marked = rows.filter((row) => marker.test(row.text)).length;
  const wrapped = isWrapped(rows);
  const complete = rows.length > 2 && rows.filter(isDated).length * 5 >= rows.length * 4;
  return groups.flatMap((group) => {
    // Where nearly every line has its year, each is a reference, numbered or not.
    if (complete) return splitAt(group, () => true);
    if (marked >= 2 || (marked === 1 && marker.test(group[0]!.text))) {
      const split = splitAt(group, (row) => marker.test(row.text));
      if (split.length > 1 || marker.test(group[0]!.text)) return split;
    }
    const indents = group.map((row) => /^[ \t]*/.exec(row.text)![0].length);
    const least = Math.min(...indents.slice(0, 2000));
    if (indents[0] === least && indents.some((indent) => indent > least + 1)) {
      return splitAt(group, (_, i) => indents[i]! <= least + 1);
    }
    if (group.length > 1 && groups.length > 1 && isOneReference(group)) {
      return splitAt(group, () => false);
    }
    return splitAt(group, (row, i) => !wrapped || isStart(row, group[i - 1]));
  });
}

function isDated(row: Row): boolean {
  return /(?<!\d)(?:1[5-9]|20)\d\d(?!\d)/.test(row.text);
}

/** The lines between blank lines and rules. */
function groupsOf(source: string): readonly (readonly Row[])[] {
  const groups: Row[][] = [];
  let open: Row[] | null = null;
  source.split('\n').forEach((text, i) => {
    if (text.trim() === '' || (rule.test(text) && !dashes.test(text))) {
      open = null;
      return;
    }
    if (open === null) groups.push((open = []));
    open.push({ text, line: i + 1 });
  });
  return groups;
}

function splitAt(
  group: readonly Row[],
  starts: (row: Row, index: number) => boolean,
): readonly Block[] {
  const blocks: { parts: string[]; length: number; line: number; marked: boolean }[] = [];
  group.forEach((row, i) => {
    const last = blocks.at(-1);
    const text = row.text.trim();
    if (last === undefined || starts(row, i)) {
      blocks.push({
        parts: [text],
        length: text.length,
        line: row.line,
        marked: marker.test(row.text),
      });
    } else if (last.length < longest) {
      last.parts.push(text);
      last.length += text.length;
    }
  });
  return blocks.map(({ parts, line, marked }) => {
    const text = parts.join(' ').slice(0, longest);
    // A number in brackets stays: the parser knows it; a bullet says nothing.
    return { text: text.replace(/^[-*+•‣▪◦–—]\s+/u, ''), line, marked };
  });
}

function startsOne({ text }: Row): boolean {
  return text.length >= 60 && begins.test(text);
}

/** A group that holds a year or fewer, and lines that do not end where references do. */
function isOneReference(group: readonly Row[]): boolean {
  if (group.length > 12) return false;
  // Behind the end of a reference, a line that is one by itself is another.
  const isWhole = (row: Row) => isDated(row) && ends.test(row.text);
  if (group.some((row, i) => i > 0 && isWhole(row) && isWhole(group[i - 1]!) && startsOne(row))) {
    return false;
  }
  const ended = group.slice(0, -1).filter((row) => ends.test(row.text)).length;
  const dated = group.filter((row) => /\b(?:1[5-9]|20)\d\d\b/.test(row.text)).length;
  return dated <= 1 || ended * 2 < group.length - 1;
}

/** Whether the lines of a text look cut at a width, and not at the ends of references. */
function isWrapped(rows: readonly Row[]): boolean {
  if (rows.length < 3 || rows.some((row) => row.text.length > 140)) return false;
  const undated = rows.filter((row) => !/\b(?:1[5-9]|20)\d\d\b/.test(row.text)).length;
  return undated * 3 >= rows.length;
}

/** In wrapped text: whether a line begins a reference, by its own start and the end before it. */
function isStart(row: Row, before: Row | undefined): boolean {
  if (before === undefined) return true;
  if (!/[.)\]\d/]\s*$/.test(before.text)) return false;
  return begins.test(row.text);
}
