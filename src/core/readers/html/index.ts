import { defineReader, hasExtension } from '../reader.ts';
import { readHtml } from './read.ts';

const extensions = ['html', 'htm', 'xhtml'] as const;

/** Elements a page has and Markdown with some HTML in it does not begin with. */
const opening =
  /^\s*(?:<!--[^>]{0,2000}-->\s*)*(?:<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]|<\?xml[^>]{0,200}\?>\s*(?:<!doctype\s+html|<html[\s>]))/i;
const fragment =
  /^\s*(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:ul|ol|dl|table|div|section|article|main|p|h[1-6]|li|center)\b/i;

/** Web pages with a publication list, as written by hand, generated or saved from a browser. */
export const html = defineReader({
  id: 'html',
  label: 'HTML publication list',
  extensions,
  sniff(text, file) {
    const start = text.slice(0, 20_000);
    if (opening.test(start)) return 0.95;
    // A piece of a page: tags alone, none of Markdown's marks around them.
    if (!fragment.test(start)) return 0;
    const marked = /^(?:#{1,6} |[-*+] |\d+\. )|\*\*\S|\]\(|^---[ \t]*$|\{%/m.test(start);
    if (marked) return 0;
    return hasExtension(file, extensions) ? 0.9 : 0.45;
  },
  read: readHtml,
});
