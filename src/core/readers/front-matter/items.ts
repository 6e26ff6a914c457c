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
  let open: { lines: string[]; line: number; indent: number; keys: readonly string[] } | null =
    null;
  let keys: { indent: number; name: string }[] = [];
  const end = () => {
    if (open !== null) {
      items.push({ source: open.lines.join('\n'), line: open.line, keys: open.keys });
    }
    open = null;
  };
  text.split('\n').forEach((line, i) => {
    const indent = /^ */.exec(line)![0].length;
    const blank =
      indent === line.length || line[indent] === '#' || /^(?:---|\.\.\.)\s*$/.test(line);
    if (open !== null && (blank || indent > open.indent)) {
      if (!/^(?:---|\.\.\.)\s*$/.test(line))
        open.lines.push(line.slice(Math.min(indent, open.indent)));
      return;
    }
    if (blank) return;
    end();
    if (dash.test(line)) {
      keys = keys.filter((key) => key.indent <= indent);
      const names = keys.map((key) => key.name);
      open = { lines: [line.slice(indent)], line: i + 1, indent, keys: names };
      return;
    }
    const key = lone.exec(line);
    keys = keys.filter((one) => one.indent < indent);
    if (key !== null) keys.push({ indent, name: (key[2] ?? key[3] ?? key[4] ?? '').trim() });
  });
  end();
  return items;
}
