import type { Line } from '../markup/index.ts';
import { yearsIn } from '../text/index.ts';
import { isVenueLike } from './labels.ts';
import { isLinkLine, textOf } from './lines.ts';
import type { Piece } from './page.ts';
import type { Place } from './places.ts';
import { isProse } from './rest.ts';

const nameLike = /^(?:and )?\p{Lu}[\p{L}.'’-]*(?: \p{Lu}?[\p{L}.'’-]*){1,3}$/u;

/**
 * Whether a line has the look of a publication in some shape that is not read:
 * two or more names at its start, or one name and a linked, quoted, bold or
 * italic stretch of three words, with a year or a link, and some length.
 */
export function looksLikePublication(line: Line): boolean {
  const text = textOf(line.runs).slice(0, 600);
  if (text.length < 40) return false;
  const linked = line.runs.some((run) => run.href !== null);
  if (!linked && yearsIn(text).length === 0) return false;
  const names = text
    .replace(/^\W*\d{0,3}\W*/u, '')
    .split(/,| and |;|(?<=\p{Ll})\. /u)
    .map((part) => part.replace(/[*†‡]/g, '').trim());
  const leading = names.findIndex((name) => !nameLike.test(name));
  const count = leading === -1 ? names.length : leading;
  const titled =
    /["“][^"”]{12,}["”]/u.test(text) ||
    line.runs.some(
      (run) =>
        (run.href !== null || run.bold || run.italic) && textOf([run]).split(' ').length >= 3,
    );
  // Who signs as a body has no name that looks like one.
  const dated = /^\p{Lu}[^.!?]{2,60}?[\s(](?:19|20)\d\d(?!\d)/u.test(text);
  return count >= 2 || (titled && (count >= 1 || dated));
}

/** Lines that lead to works elsewhere, or speak of the list itself. */
const pointer =
  /\b(?:google scholar|researchgate|orcid|dblp|click here|full list|complete list|list of (?:all )?publications|see (?:also|here|my)|available (?:here|on)|last updated?|curriculum|download (?:all|the list))\b/i;

/** Whether a line leads to works elsewhere and is no work. */
export function isPointer(line: Line): boolean {
  return pointer.test(textOf(line.runs).slice(0, 300));
}

/**
 * Whether lines in a section of works may be an entry that was passed over: in few
 * words, with names and what tells a publication, or a title that is set apart and dated.
 */
export function looksLikeEntry(lines: readonly Line[], place: Place): boolean {
  const runs = lines.flatMap((line) => line.runs);
  const text = textOf(runs).slice(0, 800);
  if (!place.works || text.length < 40 || text.length > 700) return false;
  if (pointer.test(text) || isProse(text)) return false;
  const dated = place.year !== null || yearsIn(text).length > 0;
  const names = text.split(/,|;| and | & |[()“”"]|(?<=\p{Ll})[.:] /u);
  const people = names.filter((part) => nameLike.test(part.replace(/[*†‡\d]/g, '').trim()));
  const set =
    /["“«„][^"”»“]{15,}["”»“]/u.test(text) ||
    runs.some((run) => (run.href !== null || run.bold || run.italic) && wordsOf(run.text) >= 4);
  const venue = isVenueLike(text);
  return people.length >= 2
    ? set || (dated && venue)
    : set && dated && (venue || people.length > 0);
}

/** Shorter items of a list of works are labels, in characters. */
const shortestItem = 20;

/** Whether an item among entries says enough to be one, and leads not merely elsewhere. */
export function mayBeEntry({ place, lines }: Piece): boolean {
  const said = lines.filter((line) => !isLinkLine(line));
  const text = textOf(said.flatMap((line) => line.runs));
  return (
    !place.other &&
    text.length >= shortestItem &&
    wordsOf(text) >= 3 &&
    !pointer.test(text.slice(0, 300))
  );
}

function wordsOf(text: string): number {
  return text.trim().split(/\s+/).length;
}
