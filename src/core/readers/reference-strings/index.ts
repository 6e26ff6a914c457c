import { defineReader, hasExtension } from '../reader.ts';
import { type Block, blocksOf } from './blocks.ts';
import { likenessOf } from './likeness.ts';
import { readReferences } from './read.ts';

export { looksLikeReference } from './likeness.ts';
export { referenceTexts } from './read.ts';
export { parseAuthors, parseReference, type ParsedReference } from './parse.ts';

const extensions = ['txt', 'text', 'refs'] as const;

/** What begins other formats, and what Markdown and HTML look like. */
const others =
  /^\s*(?:[[{](?!\d|[A-Z][\w+:.-]{1,40}\])|@\s*[a-z]+\s*[{(]|TY {1,3}- |PMID- |%0 |%A |FN |PT[ \t]|<|---[ \t]*\n|\+\+\+[ \t]*\n|\*Vertices)/i;
const headings = /^#{1,6} \S.{0,90}$/m;
const markup =
  /^```|\]\(\S|\*\*\S|__\S|(?:^|\s)([*_])\S[^*_\n]{1,200}\1(?=[\s.,;:)])|<\/?(?:a|b|br|p|li|ul|strong|em|span|div)\b|\{[{%]/i;

/** So many references are looked at to tell what the text is. */
const sample = 40;

/** References as people paste them, one a line or paragraph. */
export const referenceStrings = defineReader({
  id: 'reference-strings',
  label: 'plain references, one a line or paragraph',
  extensions,
  sniff(text, file) {
    const start = text.slice(0, 60_000);
    if (others.test(start) || headings.test(start) || isMarked(start)) return 0;
    const blocks = blocksOf(start).filter(isLong);
    if (blocks.length === 0) return 0;
    const step = Math.max(1, Math.floor(blocks.length / sample));
    let sure = 0;
    let looked = 0;
    for (let i = 0; i < blocks.length; i += step) {
      sure += likenessOf(blocks[i]!.text);
      looked += 1;
    }
    const mean = sure / looked;
    // One alone may be chance; a file of them is not.
    if (mean < (looked < 3 ? 0.7 : 0.4)) return 0;
    return Math.min(0.7, 0.3 + mean * 0.4) + (hasExtension(file, extensions) ? 0.05 : 0);
  },
  read: readReferences,
});

/** Whether the text is marked up; a line or two of several that are so may be a slip. */
function isMarked(text: string): boolean {
  if (!markup.test(text)) return false;
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const marked = lines.filter((line) => markup.test(line)).length;
  return lines.length < 4 || markup.test(lines[0]!) || marked > Math.max(2, lines.length / 10);
}

function isLong(block: Block): boolean {
  return block.text.length >= 25;
}
