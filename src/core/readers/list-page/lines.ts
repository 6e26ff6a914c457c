import type { Line, Run } from '../markup/index.ts';
import { plain, yearsIn } from '../text/index.ts';
import { isLabel } from './labels.ts';

/** The text of a line as a person reads it. */
export function textOf(runs: readonly Run[]): string {
  return plain(runs.map((run) => run.text).join(''));
}

/** Whether a run shows nothing. */
export function isBlank(run: Run): boolean {
  return run.text.trim() === '';
}

const punctuation = /^[\s|[\](){},;:.·•/\\*_–—-]*$/u;
const linkWords =
  /^(?:links?|downloads?|resources?|materials?|press|media|presscoverage|coverage|code|data|slides|see|and|or|here|doi|pmid|pmcid|arxiv|url)$/i;
/** Lead-ins of a title: a number, a bracketed number, a dash, a picture. */
const leadIn =
  /^[\s[(]*(?:\d{1,3}[\s.)\]:]*|(?!\s)[\p{Extended_Pictographic}\ufe0f\s]+|[–—•·-]\s*)?$/u;
const unpublished =
  /^(?:preprint|pre-print|arxiv|under review|in submission|submitted|in preparation|working paper|manuscript)\b/i;

/** Whether a line holds links and else only punctuation; a lone link that is more than a label is none. */
export function isLinkLine(line: Line): boolean {
  const rest = line.runs.filter((run) => run.href === null);
  return (
    rest.length < line.runs.length &&
    !isLinkedText(line) &&
    rest.every(
      (run) => punctuation.test(run.text) || linkWords.test(textOf([run]).replace(/\W/g, '')),
    )
  );
}

/** Whether all of a line is one link whose words say more than where it leads. */
function isLinkedText(line: Line): boolean {
  const shown = line.runs.filter((run) => !punctuation.test(run.text));
  const [first] = shown;
  if (first === undefined || shown.some((run) => run.href !== first.href)) return false;
  const text = textOf(shown);
  const dated = yearsIn(text).length > 0;
  return !isLabel(text) && (dated || text.split(' ').length >= 4);
}

/** Whether a line could name a venue: wholly set apart, or with a year, or a word such as Preprint. */
export function isVenueLine(line: Line): boolean {
  const text = textOf(line.runs);
  if (text.length > 300) return false;
  return isSetApart(line) || yearsIn(text).length > 0 || unpublished.test(text);
}

/** Whether all of a line is italic or in a span. */
export function isSetApart(line: Line): boolean {
  const shown = line.runs.filter((run) => !punctuation.test(run.text));
  return shown.length > 0 && shown.every((run) => run.italic || run.styled);
}

/** The title of a title line: its bold runs, and what follows them. */
export interface TitleParts {
  readonly title: string;
  /** The link of the title itself. */
  readonly href: string | null;
  /** What stands after the title on its line. */
  readonly rest: readonly Run[];
}

/**
 * Takes a line apart whose first words are bold, or which is one long link:
 * that is how a list sets titles. Null for any other line. What follows the
 * title may be punctuation, links and a bracketed remark.
 */
export function titleOf(line: Line): TitleParts | null {
  const first = line.runs.findIndex((run) => !leadIn.test(run.text));
  const start = line.runs[first];
  if (start === undefined) return null;
  const belongs = (run: Run) =>
    start.bold ? run.bold : run.href === start.href && start.href !== null;
  let end = first;
  while (end < line.runs.length && (belongs(line.runs[end]!) || isBlank(line.runs[end]!))) end += 1;
  const set = line.runs.slice(first, end);
  const rest = line.runs.slice(end);
  const title = trimTitle(textOf(set));
  if (!(start.bold || start.href !== null) || !/\p{L}/u.test(title)) return null;
  if (!start.bold && title.split(' ').length < 3) return null;
  const after = textOf(rest.filter((run) => run.href === null));
  if (!punctuation.test(after) && !/^[\s.,:]*[([][^()[\]]{1,80}[)\]]/u.test(after)) return null;
  return { title, href: set.find((run) => run.href !== null)?.href ?? null, rest };
}

/** A title without the list's full stop, comma or quotation marks around it. */
export function trimTitle(text: string): string {
  const bare = text
    .replace(/^[\s|]+|^\s*[•●▪◦‣·]\s+/, '')
    .replace(/(?<![.\s])[.,]$|\s[.,]$/, '')
    .replace(/[.,] In:?$/, '')
    .replace(/\]\([^()\s]{0,200}\)$/, '')
    .replace(/^_+(?=\p{L})(?![^_]*_)/u, '')
    .replace(/^["“„](?=[^"”“»]*$)/, '');
  return plain(/^["“”](.*)["“”]$/u.exec(bare)?.[1]?.replace(/[.,]$/, '') ?? bare);
}

/** Whether a line is bold and long enough to be a title and not a label. */
export function isTitleLine(line: Line): boolean {
  const title = titleOf(line)?.title;
  return title !== undefined && title.split(' ').length >= 4 && !title.endsWith(':');
}

/** Whether all that is shown are links with bars between them, the menu of a site, or who owns the page. */
export function isMenu(lines: readonly Line[]): boolean {
  const shown = lines.flatMap((line) => line.runs).filter((run) => run.text.trim() !== '');
  const hrefs = new Set(shown.map((run) => run.href));
  hrefs.delete(null);
  const owned = /^\W*(?:copyright|©)|\ball rights (?:are )?reserved\b/i;
  if (lines.length < 4 && lines.some(({ runs }) => owned.test(textOf(runs).slice(0, 200))))
    return true;
  // Links of a few words each, and nothing else, are no entry, whatever they say.
  const short = (run: Run) =>
    textOf([run])
      .replace(/[^\p{L}\p{N} -]/gu, '')
      .trim()
      .split(' ').length <= 3;
  if (
    hrefs.size >= 2 &&
    shown.every((run) => run.href !== null && run.role === undefined && short(run))
  )
    return true;
  return (
    hrefs.size >= 3 &&
    shown.some((run) => run.href === null) &&
    shown.every((run) => run.href !== null || /^[\s|/·•]+$/.test(run.text))
  );
}
