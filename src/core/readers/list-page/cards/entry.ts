import type { Line, Run } from '../../markup/index.ts';
import { isRemark } from '../../text/index.ts';
import { nobodyKnown } from '../known.ts';
import { isLabel } from '../labels.ts';
import { textOf } from '../lines.ts';
import type { Piece } from '../page.ts';
import { peopleAt } from '../people.ts';
import { isBadge } from '../prelude.ts';
import type { Cell } from './cells.ts';
import { isKind, looksOf, withoutByline, withoutHonours } from './looks.ts';
import type { Told } from './roles.ts';

type Role = NonNullable<Run['role']>;

/** What a card says as one paragraph whose lines say what they are: title, authors, venue, year, remarks, links. */
export function entryOf(told: Told, cells: readonly Cell[]): Piece {
  const { title, authors, venue, badge, years, rest } = told;
  const href = hrefOfAll(cells);
  const lineOf = (runs: readonly Run[], line: number): Line => ({ runs, line, soft: false });
  const as = (runs: readonly Run[], role: Role) => runs.map((run) => ({ ...run, role }));
  const from = title.line;
  const isLead = (run: Run) => run.href !== null && isLabel(run.text);
  const lines: Line[] = [
    lineOf(
      as(
        title.runs.filter((run) => !isLead(run)),
        'title',
      ),
      from,
    ),
  ];
  const links: Run[] = title.runs.filter(isLead).flatMap((run) => withSpace([run]));
  if (authors !== null) {
    const { names, behind } = namesOf(authors);
    lines.push(lineOf(as(names, 'authors'), authors.line));
    const said = textOf(behind).replace(/^et\.? al\.?/, '');
    if (venue === null && !isKind(said)) lines.push(lineOf(behind.map(bare), authors.line));
    // `Byron, A., Ox, B. (2024).`: the year of a work whose venue names none.
    else if (years.length === 0) lines.push(lineOf(as(behind, 'year'), authors.line));
  }
  if (venue !== null) {
    const named = withoutHonours(venue.runs);
    lines.push(lineOf(as(named, 'venue'), from));
    const honours = venue.runs.filter((run) => !named.includes(run));
    if (honours.length > 0) lines.push(lineOf(honours.map(bare), from));
  }
  const dates = [...(badge === null ? [] : [badge]), ...years];
  for (const { runs } of dates)
    lines.push(
      lineOf(
        as(runs, 'year').map((run) => ({ ...run, href: null })),
        from,
      ),
    );
  for (const cell of rest) {
    const said = cell.members.filter(
      ({ text, runs }) =>
        text.length < 100 &&
        isRemark(text) &&
        !isKind(text) &&
        runs.every((run) => run.href === null),
    );
    if (said.length > 0 || mayTell(cell, venue !== null))
      lines.push(
        lineOf(
          (said.length > 0 ? said.flatMap(({ runs }) => withSpace(runs)) : cell.runs).map(bare),
          cell.line,
        ),
      );
    else links.push(...cell.runs.filter(leads).flatMap((run) => withSpace([run])));
  }
  if (links.length > 0) lines.push(lineOf(as(links, 'links'), from));
  const own =
    href === null ? lines : lines.map((line, i) => (i === 0 ? line : unlinked(line, href)));
  return { kind: 'piece', heading: null, lines: own, place: title.piece.place, listed: true };
}

/** Whether a run leads somewhere, and is no badge of the meeting that leads to its page. */
function leads({ href, text }: Run): boolean {
  return href !== null && (isLabel(text) || !isBadge(text));
}

/** Whether a cell without a part may tell where or when the work appeared: no keywords, no sentences. */
function mayTell(cell: Cell, placed: boolean): boolean {
  const { text, members, runs } = cell;
  if (runs.every((run) => run.href !== null || run.text.trim() === '')) return false;
  return !placed && members.length === 1 && !isKind(text) && !isLabel(text) && !looksOf(cell).prose;
}

/** A run without what its class says, which was said of something else. */
function bare({ text, bold, italic, underline, raised, styled, href }: Run): Run {
  return { text, bold, italic, underline, raised, styled, href };
}

function withSpace(runs: readonly Run[]): readonly Run[] {
  return [...runs, { ...runs[0]!, text: ' ', href: null }];
}

/** The names of a cell without what leads to them, and what stands behind them. */
function namesOf({ runs }: Cell): {
  readonly names: readonly Run[];
  readonly behind: readonly Run[];
} {
  const text = runs.map((run) => run.text).join('');
  const lead = text.length - withoutByline(text).length;
  const people = peopleAt(text, lead, nobodyKnown);
  const goesOn = people !== null && /\p{L}{3}|(?:19|20)\d\d/u.test(text.slice(people.end));
  const cut = goesOn && (people.count > 1 || people.sure > 0) ? people.end : text.length;
  return { names: between(runs, lead, cut), behind: between(runs, cut, text.length) };
}

/** The runs from an offset of their text to another. */
function between(runs: readonly Run[], from: number, to: number): readonly Run[] {
  let at = 0;
  return runs.flatMap((run) => {
    const start = at;
    at += run.text.length;
    const text = run.text.slice(Math.max(0, from - start), Math.max(0, to - start));
    return text === '' ? [] : [{ ...run, text }];
  });
}

/** The address to which all of a card leads; null where some of it does not. */
function hrefOfAll(cells: readonly Cell[]): string | null {
  const hrefs = new Set(
    cells.flatMap(({ members }) => members.flatMap(({ runs }) => runs.map((run) => run.href))),
  );
  const [href] = hrefs;
  return hrefs.size === 1 && href !== undefined ? href : null;
}

function unlinked(line: Line, href: string): Line {
  return {
    ...line,
    runs: line.runs.map((run) => (run.href === href ? { ...run, href: null } : run)),
  };
}
