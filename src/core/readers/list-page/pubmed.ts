import type { Line, Role } from '../markup/index.ts';

/** `2. Loom J. 2019 Mar 5;180(5):11-20.`: the citation with which PubMed begins; in a list without its number. */
const citation =
  /^\s*(?:\d{1,4}[.:]\s+(?=\p{Lu}[^.;]{1,80}\.\s(?:19|20)\d\d\b[^.;]{0,12};\s?[\dA-Z])|(?=\p{Lu}[^.;,]{1,80}\.\s(?:19|20)\d\d\s\p{Lu}\p{Ll}{2}(?:\s\d{1,2})?;\s?\d))/u;
/** What stands below the authors, none of which is the entry's own. */
const below =
  /^\s*(?:Author information:|\(\d{1,2}\)\s?\p{Lu}|Comment (?:in|on)\b|Erratum in\b|©|Copyright\b)/u;
/** When it was first to be had, beside when it appeared. */
const ahead = /\s*Epub\s[^.]{0,40}\./;
/** How such an entry ends. */
const ending = /^\s*(?:DOI|PMC?ID)\s?:/;

/** Takes the paragraphs of a page in order and gives those in PubMed's format with the roles they have. */
export function createPubmed(): (lines: readonly Line[]) => readonly Line[] {
  /** What comes is of an abstract. */
  let within = false;
  return (lines) => {
    const text = (lines[0]?.runs ?? [])
      .map((run) => run.text)
      .join('')
      .slice(0, 200);
    const cited = citation.exec(text);
    if (cited !== null) within = false;
    else if (below.test(text)) within = /^\s*(?:Author|\()/.test(text) || within;
    else if (!within || ending.test(text)) return lines;
    return withRole(lines, cited === null ? 'abstract' : 'venue', cited?.[0].length ?? 0);
  };
}

function withRole(lines: readonly Line[], role: Role, cut: number): readonly Line[] {
  let left = cut;
  return lines.map((line) => ({
    ...line,
    runs: line.runs.map((run) => {
      const from = Math.min(left, run.text.length);
      left -= from;
      const text = run.text.slice(from);
      return { ...run, text: role === 'venue' ? text.replace(ahead, '') : text, role };
    }),
  }));
}
