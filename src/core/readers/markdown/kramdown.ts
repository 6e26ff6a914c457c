const heading = /^ {0,3}<h([1-6])(?:\s[^>]*)?>(.*)<\/h\1>[ \t]*$/i;
/** An element alone on its line whose content is Markdown. */
const opening = /^[ \t]*<(?:div|section|article|p)\s[^>]*\bmarkdown\s*=[^>]*>[ \t]*$/i;

/**
 * Markdown as kramdown, Jekyll's parser, takes it where CommonMark takes HTML to
 * the next blank line: a heading in HTML ends with its line, and in an element
 * that says `markdown="1"` there is Markdown. Lines stay where they are.
 */
export function asKramdown(text: string): string {
  if (!/<h[1-6]|markdown\s*=/i.test(text)) return text;
  return text
    .split('\n')
    .map((line) => {
      if (line.length > 2000 || !line.includes('<')) return line;
      const found = heading.exec(line);
      if (found !== null) return `${'#'.repeat(Number(found[1]))} ${found[2]!.trim()}`;
      return opening.test(line) ? '' : line;
    })
    .join('\n');
}
