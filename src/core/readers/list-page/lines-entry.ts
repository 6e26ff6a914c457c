import type { Line, Run } from '../markup/index.ts';
import { type Authored, authorLines } from './author-lines.ts';
import { authorsOf } from './authors.ts';
import { draftFrom, type Outcome, type Place, short } from './draft.ts';
import { isLinkLine, isVenueLine, textOf, titleOf, trimTitle } from './lines.ts';
import { isFootnote, isRemark } from '../text/index.ts';
import { nameLook } from './person-look.ts';
import { isBadge } from './prelude.ts';
import { isLabel } from './labels.ts';
import { isPartlySet } from './title-look.ts';
import { venueOf } from './venue.ts';

/** What became of a group of lines, and whether it surely is an entry of this shape. */
export type GroupOutcome =
  | (Extract<Outcome, { draft: unknown }> & { readonly sure: boolean })
  | Extract<Outcome, { problem: unknown }>;

/**
 * Reads one group of lines: title, authors, venue, links, in this order, the
 * last two optional. Null where the lines are no entry (an introduction, a
 * contact block).
 */
export function readGroup(
  lines: readonly Line[],
  place: Place,
  legend: readonly string[] = [],
): GroupOutcome | null {
  const first = lines[0]!;
  const { line } = first;
  const titled = titleOf(first);
  const rest = lines.slice(1);
  const hasLinks = rest.some(isLinkLine);
  const hasVenue = rest.some((one) => !isLinkLine(one) && isVenueLine(one));

  if (titled === null) {
    const second = rest[0];
    if (second === undefined || !(hasLinks || hasVenue)) return null;
    const list = authorLines(rest, legend);
    // A plain line that was wrapped is no title by itself.
    const asTitle =
      !second.soft &&
      plainTitle(first) &&
      list !== null &&
      list.authors.authors.length >= 2 &&
      hasVenue;
    if (asTitle) return made(textOf(first.runs), null, [], list, line, place);
    const authors = authorsOf(first.runs);
    const people = authors !== null && authors.sure && authors.authors.length >= 2;
    if (!(people && (isLinkLine(second) || isVenueLine(second)))) return null;
    const message = 'an entry without a title; put the title in bold on a line before the authors';
    return { problem: { code: 'no-title', message, line } };
  }

  const list = authorLines(rest, legend);
  if (list === null) {
    if (!hasLinks && !hasVenue) return null;
    const message = `no authors for "${short(titled.title)}"; put them on the line after the title, separated by commas`;
    return { problem: { code: 'no-authors', message, line } };
  }
  const { authors } = list.authors;
  // Without venue and links only the names can tell an entry from an address.
  const alone = authors.length === 1 && authors[0]!.emphasised !== true;
  const doubtful = !list.authors.sure || (alone && titled.title.split(' ').length < 4);
  if (!hasLinks && !hasVenue && list.venue === null && doubtful) return null;
  return made(titled.title, titled.href, titled.rest, list, line, place);
}

function isLabels({ runs }: Line): boolean {
  const text = textOf(runs.filter((run) => run.href === null));
  return /\p{L}/u.test(text) && isLabel(text);
}

/** A venue that is set apart beside the title: `**On Looms** | <span>Looms 2021</span>`. */
function besideTitle(runs: readonly Run[]): readonly Run[] {
  const shown = runs.filter((run) => run.href === null && /[\p{L}\p{N}]/u.test(run.text));
  return shown.every((run) => run.styled || run.italic || run.role === 'venue') ? shown : [];
}

function plainTitle(line: Line): boolean {
  const text = textOf(line.runs);
  if (isVenueLine(line) || isPartlySet(line.runs)) return false;
  const people = authorsOf(line.runs)?.authors ?? [];
  if (people.length > 1 && people.every(({ name }) => nameLook(name) === 2)) return false;
  return line.runs.every((run) => !run.bold) && text.split(' ').length >= 2;
}

function made(
  title: string,
  href: string | null,
  titleRest: readonly Run[],
  list: Authored,
  line: number,
  place: Place,
): GroupOutcome {
  const others = list.rest.filter(
    (one) =>
      !isLinkLine(one) &&
      !isFootnote(textOf(one.runs)) &&
      // `Abstract · [Draft](…)`: labels of which some are links.
      !isLabels(one),
  );
  const venueLine = list.venue === null ? others[0] : undefined;
  const remarks = others.filter((one) => one !== venueLine).map((one) => textOf(one.runs));
  const said = list.venue ?? venueLine?.runs ?? null;
  const venue = venueOf(said ?? besideTitle(titleRest));
  const runs = [...titleRest, ...(list.venue ?? []), ...list.rest.flatMap((one) => one.runs)];
  const titleNote = textOf(titleRest.filter((run) => run.href === null)).replace(
    /^[^([]*|[)\]].*$/g,
    '',
  );
  const notes = [titleNote.replace(/^[([]/, ''), ...venue.notes, ...remarks].filter(isRemark);
  const outcome = draftFrom({
    title: trimTitle(title),
    href,
    authors: list.authors,
    venue: { ...venue, notes: [...new Set([...venue.notes, ...notes])] },
    runs,
    line,
    place,
  });
  // What looks like a venue or a sentence beside the names was not meant as a name.
  const names = list.authors.authors.map((author) => nameLook(author.name));
  const people = names.filter((look) => look > 0).length * 2 >= names.length;
  // `Straight Chairs` looks like a name; several names and a year below it say that it is none.
  const below = list.authors.authors.length >= 2 && venue.year !== null;
  const named = nameLook(title) === 2 && !below;
  // One name, and several on a line below: the first may be where the work appeared.
  const crowd = others.some((one) => {
    const found = list.authors.authors.length === 1 ? authorsOf(one.runs) : null;
    const all = found?.sure === true && found.authors.length > 1 ? found.authors : [];
    return all.length > 0 && all.every(({ name }) => nameLook(name) === 2);
  });
  const titleLike = isLabel(title) || named || crowd || isBadge(trimTitle(title));
  return 'problem' in outcome ? outcome : { ...outcome, sure: people && !titleLike };
}
