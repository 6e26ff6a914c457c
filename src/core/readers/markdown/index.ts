import { defineReader, hasExtension } from '../reader.ts';
import { readMarkdown } from './read.ts';

const extensions = ['md', 'markdown', 'mdown', 'mkd'] as const;

/** Signs of Markdown and how much each adds to the certainty. */
const signs: readonly (readonly [RegExp, number])[] = [
  [/^\s*---[ \t]*\n/, 0.3],
  [/^#{1,6} \S/m, 0.2],
  [/\*\*\S[^\n]{0,1000}\*\*/, 0.3],
  [/<(?:b|strong)>[^\n]{1,1000}<\/(?:b|strong)>/i, 0.2],
  [/__\S/, 0.1],
  [/\]\(\S/, 0.2],
  [/^[ \t]*(?:[-*+]|\d{1,3}[.)]) \S/m, 0.1],
  [/<(?:b|strong|span|br|a)\b[^<>]{0,200}>/i, 0.1],
];

/** Formats that have some of these signs and are something else. */
const others =
  /^\s*(?:@\s*[a-z]+\s*[{(]|TY {1,3}- |PMID- |%0 |FN |<\?xml|<gexf|<graphml|<svg|\[\s*[\]{]|\{\s*["}])/i;

/** Publication lists in Markdown, as academicpages and its kin have them. */
export const markdown = defineReader({
  id: 'markdown',
  label: 'Markdown publication list',
  extensions,
  sniff(text, file) {
    const start = text.slice(0, 200_000);
    // Jekyll puts empty front matter before other formats too.
    if (others.test(start.replace(/^\s*---[ \t]*\n(?:[^\n]*\n){0,40}?---[ \t]*\n/, ''))) return 0;
    if (/^\s*(?:<!doctype html|<html[\s>]|\+\+\+[ \t]*\n)/i.test(start)) return 0.3;
    const named = hasExtension(file, extensions) ? 0.2 : 0;
    const sure = signs.reduce(
      (sum, [sign, weight]) => sum + (sign.test(start) ? weight : 0),
      named,
    );
    // One sign alone proves nothing: `__` stands in many a table's header. A name tells a little.
    if (sure < 0.3) return named > 0 && /[^\n]{40}/.test(start) ? 0.1 : 0;
    return Math.min(sure, 0.9);
  },
  read: readMarkdown,
});
