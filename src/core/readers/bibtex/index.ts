import { defineReader, hasExtension } from '../reader.ts';
import { readBibtex } from './read.ts';
import { isAuxiliary, typeOf } from './types.ts';

const extensions = ['bib', 'bibtex'] as const;

const frontMatter = /^\s*---[ \t]*\n(?:[^\n]*\n){0,60}?---[ \t]*\n/;
/** Blank lines and lines commented out before the first entry. */
const lead = /^(?:[ \t]*(?:%[^\n]*)?\n)*[ \t]*/;
/** An entry with a key and a field, or a definition. */
const full =
  /^[ \t]*@[ \t]*(?:(?:string|preamble|comment)\s{0,20}[{(]|[a-z][\w-]{1,40}\s{0,20}[{(]\s{0,20}[^\s{}(),=]{0,200}\s{0,20},?\s{0,200}[\w-]{1,40}\s{0,40}=)/im;
/** Markdown or HTML. */
const marked = /\*\*|\]\(|```|^#{1,6} |<[a-z!]/im;
/** An entry's head of whatever kind. */
const head = /^[ \t]*@[ \t]*([a-z]{2,40})\s{0,20}[{(]/im;

/** BibTeX and BibLaTeX, with front matter on top or without. */
export const bibtex = defineReader({
  id: 'bibtex',
  label: 'BibTeX or BibLaTeX',
  extensions,
  sniff(text, file) {
    const start = text.slice(0, 200_000).replace(frontMatter, '');
    if (/^\s*[<{[]/.test(start)) return 0;
    const named = hasExtension(file, extensions);
    const whole = full.exec(start);
    if (whole !== null && whole.index <= lead.exec(start)![0].length) return 0.95;
    if (whole !== null && named) return 0.92;
    // After Markdown it may be a list that shows how to cite its papers.
    if (whole !== null) return marked.test(start.slice(0, whole.index)) ? 0.25 : 0.75;
    const type = head.exec(start)?.[1]?.toLowerCase();
    const known = type !== undefined && (typeOf(type) !== undefined || isAuxiliary(type));
    return known ? (named ? 0.9 : 0.35) : 0;
  },
  read: readBibtex,
});
