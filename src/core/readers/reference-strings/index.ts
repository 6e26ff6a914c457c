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
const markup =
  /^#{1,6} \S|^```|\]\(\S|\*\*\S|__\S|(?:^|\s)([*_])\S[^*_\n]{1,200}\1(?=[\s.,;:)])|<\/?(?:a|b|br|p|li|ul|strong|em|span|div)\b|\{[{%]/im;

/** So many references are looked at to tell what the text is. */
const sample = 40;

/** References as people paste them, one a line or paragraph. */
export const referenceStrings = defineReader({
  id: 'reference-strings',
  label: 'plain references, one a line or paragraph',
  extensions,
  sniff(text, file) {
    const start = text.slice(0, 60_000);
    if (others.test(start) || markup.test(start)) return 0;
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

function isLong(block: Block): boolean {
  return block.text.length >= 25;
}
