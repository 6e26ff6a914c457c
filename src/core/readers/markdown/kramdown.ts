const heading = /^ {0,3}<h([1-6])(?:\s[^>]*)?>(.*)<\/h\1>[ \t]*$/i;
/** What opens a block of HTML. */
const block =
  /^ {0,3}<(?:div|section|article|p|ul|ol|li|table|tr|td|center|main|header|dl|details)\b/i;
/** An element alone on its line whose content is Markdown. */
const opening = /^[ \t]*<(?:div|section|article|p)\s[^>]*\bmarkdown\s*=[^>]*>[ \t]*$/i;
/** A box of MkDocs, with what it is called: `!!! quote "Articles"`. */
const boxed = /^(?:!!!|\?\?\?\+?)[ \t]+[\w-]+(?:[ \t]+"([^"]{0,200})")?[ \t]*$/;

/**
 * Markdown as kramdown, Jekyll's parser, takes it where CommonMark takes HTML to
 * the next blank line: a heading in HTML ends with its line, and in an element
 * that says `markdown="1"` there is Markdown. A box of MkDocs opens with its heading.
 * An address may hold spaces, and a table of contents stands where a list says so.
 * Lines stay where they are.
 */
export function asKramdown(source: string): string {
  const text = withoutContents(withSpacedAddresses(source.replace(partedLink, '](')));
  if (!/<h[1-6]|markdown\s*=|^(?:!!!|\?\?\?)/im.test(text)) return text;
  /** The line stands in a block of HTML, which is HTML to the next blank line. */
  let within = false;
  return text
    .split('\n')
    .map((line) => {
      const blank = line.trim() === '';
      const inside = within && !blank;
      within = inside || (!blank && block.test(line) && !opening.test(line));
      const box = boxed.exec(line);
      if (box !== null) return box[1] === undefined ? '' : `###### ${box[1]}`;
      if (line.length > 2000 || !line.includes('<')) return line;
      const found = inside ? null : heading.exec(line);
      if (found !== null) return `${'#'.repeat(Number(found[1]))} ${found[2]!.trim()}`;
      return opening.test(line) ? '' : line;
    })
    .join('\n');
}

/** `* TOC` and `{:toc}`: the list before those marks is replaced by the page's headings. */
function withoutContents(text: string): string {
  return text.replace(/^(?:[*+-]|\d{1,3}\.)[ \t][^\n]{0,200}(?=\n\{:[ \t]{0,9}toc\b)/gim, '');
}

/** An address with spaces in it, and no title behind it. */
const spacedAddress =
  /\]\((?=[^\s()<>"']{0,300}[/.])([^\s()<>"'][^()<>"'\n]{0,500} [^()<>"'\n]{1,500})\)/g;

/** `[On Looms] (https://a.example)`: a space too many. */
const partedLink = /\] \((?=https?:\/\/[^\s()]+\))/g;

/** `[Looms](/papers/On Looms.pdf)`: kramdown takes the spaces, CommonMark shows the marks. */
function withSpacedAddresses(text: string): string {
  return text.replace(
    spacedAddress,
    (_, address: string) => `](${address.trim().replace(/[ \t]+/g, '%20')})`,
  );
}
