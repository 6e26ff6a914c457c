/** One item of a list in a YAML file, as text. */
export interface Item {
  /** With its dash, at no indent. */
  readonly source: string;
  /** The line of its dash, from 1. */
  readonly line: number;
  /** The keys above the list, outermost first: `2020`, `journal`. */
  readonly keys: readonly string[];
}

const dash = /^( *)- +\S|^( *)-\s*$/;
const lone = /^( *)(?:"([^"]*)"|'([^']*)'|([^\s"'#&*!|>%@`{[-][^:#]*?)):\s*(?:#.*)?$/;

/**
 * The items of the lists of a YAML file: a list, or a map of lists by year or
 * kind. The text is cut before it is parsed, so that a broken item costs itself
 * alone and a long file stays linear.
 */
export function itemsOf(text: string): readonly Item[] {
  const items: Item[] = [];
  let open: Open | null = null;
  let keys: { indent: number; name: string }[] = [];
  const end = () => {
    if (open !== null) {
      items.push({ source: open.lines.join('\n'), line: open.line, keys: open.keys });
    }
    open = null;
  };
  text.split('\n').forEach((source, i) => {
    // YAML has no tabs before a key; who writes them means an indent.
    const line = source.replace(/^ *\t+ */, (lead) => lead.replaceAll('\t', '  '));
    const indent = /^ */.exec(line)![0].length;
    const blank =
      indent === line.length || line[indent] === '#' || /^(?:---|\.\.\.)\s*$/.test(line);
    if (open !== null && (blank || goesOn(open, line, indent))) {
      if (!/^(?:---|\.\.\.)\s*$/.test(line))
        // A key beside the dash is meant to stand under it.
        open.lines.push(
          `${indent <= open.indent && !blank ? '  ' : ''}${line.slice(Math.min(indent, open.indent))}`,
        );
      return;
    }
    if (blank) return;
    end();
    if (dash.test(line)) {
      keys = keys.filter((key) => key.indent <= indent);
      const names = keys.map((key) => key.name);
      const content = indent + /^- */.exec(line.slice(indent))![0].length;
      open = { lines: [line.slice(indent)], line: i + 1, indent, content, keys: names };
      return;
    }
    const key = lone.exec(line);
    keys = keys.filter((one) => one.indent < indent);
    if (key !== null) keys.push({ indent, name: (key[2] ?? key[3] ?? key[4] ?? '').trim() });
  });
  end();
  return items;
}

/** An item that is being gathered. */
interface Open {
  readonly lines: string[];
  readonly line: number;
  /** Of its dash, and of what stands behind that. */
  readonly indent: number;
  readonly content: number;
  readonly keys: readonly string[];
}

/** Keys of an entry and of nothing above entries. */
const ownKey =
  /^(?:authors?|year|date|venue|journal|booktitle|conference|publication|doi|url|pdf|arxiv|abstract|volume|pages?)\s*:\s+\S/i;

/** Whether a line belongs to the item before it. */
function goesOn(open: Open, line: string, indent: number): boolean {
  const text = line.slice(indent);
  const name = (of: string) => /^- +(["']?[\w-]+["']?)\s*:/.exec(of)?.[1];
  if (indent > open.indent) {
    if (!text.startsWith('- ') || name(text) === undefined) return true;
    // A dash between an item's dash and its keys opens the next item, put too far in.
    if (indent < open.content) return false;
    // So does one among its keys that begins as the item did, where no key waits for a list.
    const before = open.lines.findLast((one) => one.trim() !== '')!;
    const waits = /^(?:- +)?["']?[\w -]+["']?:\s*(?:[|>&#].*)?$/.test(before.trim());
    return waits || indent > open.content + 2 || name(text) !== name(open.lines[0]!);
  }
  const key = ownKey.exec(text)?.[0].split(':')[0]!.trim();
  return (
    indent === open.indent &&
    key !== undefined &&
    !open.lines.some((one) => one.replace(/^- +/, '').trim().startsWith(`${key}:`))
  );
}
