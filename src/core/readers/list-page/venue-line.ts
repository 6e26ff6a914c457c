import { isRemark, plain, remark, yearsIn } from '../text/index.ts';

/** A venue line taken apart, e.g. `IEEE Micro 2019 (Best paper award)`. */
export interface VenueLine {
  readonly venue: string | null;
  readonly year: number | null;
  /** What stood in brackets or after the year, e.g. `Best paper award`. */
  readonly notes: readonly string[];
  /** A piece of broken markup that was taken off its end. */
  readonly mended: string | null;
}

/** A venue line is short; what is longer is cut, so that the patterns stay quick. */
const longest = 400;

const pages = /^(?:pp?\.|pages?|vol(?:ume)?\b|no\.|issue|art(?:icle)?\b|arxiv:)|^[\d\s():,–-]+$/i;
/** An identifier or an address where a venue was expected. */
const address = /^(?:10\.\d{4,9}\/|https?:|doi\b|www\.)/i;
const brokenTag = /<?\/(?:span|b|i|em|strong|font|p|u|a|sup|div)\s*>?\s*$/i;

/** Venue, year and notes of a venue line. A year that is odd or absent is null. */
export function readVenueLine(source: string): VenueLine {
  let text = plain(source).slice(0, longest);
  const broken = brokenTag.exec(text);
  if (broken !== null) text = text.slice(0, broken.index);
  text = trimEnds(text).replace(
    /^(?:(?:to appear|published|accepted|appeared)\s+)?(?:in|at)[:\s]+/i,
    '',
  );

  const spot = bestYear(text);
  const notes: string[] = [];
  let before = spot === null ? text : text.slice(0, spot.start);
  const after = spot === null ? '' : text.slice(spot.end);
  if (/[([]\s*$/.test(before) && /^[^([]*[)\]]/.test(after))
    before = before.replace(/[([]\s*$/, '');

  before = before.replace(/[([]([^()[\]]*)[)\]]/g, (whole, inside: string) => {
    if (!remark.test(inside)) return whole;
    notes.push(inside);
    return ' ';
  });
  before = before.replace(
    /,\s*(?:in press|to appear|forthcoming|accepted|under review)\s*$/i,
    (note) => {
      notes.push(note);
      return '';
    },
  );
  let venue = withoutPages(trimEnds(before));
  notes.push(...notesAfter(after));
  if (venue === '' && spot !== null) {
    // `2019 NeurIPS (oral)`: the year came first.
    venue = trimEnds(/^[^()[\],;]*/.exec(after)?.[0] ?? '');
  }
  return {
    venue: /\p{L}/u.test(venue) && !address.test(venue) ? venue : null,
    year: spot?.year ?? null,
    notes: notes.map(trimEnds).filter((note) => /\p{L}/u.test(note) && !pages.test(note)),
    mended: broken?.[0].trim() ?? null,
  };
}

/** What follows the year: all that is in brackets, and of the rest what remarks on the work. */
function notesAfter(after: string): readonly string[] {
  const bracketed: string[] = [];
  const rest = after.replace(/[([]([^()[\]]*)[)\]]/g, (_, inside: string) => {
    bracketed.push(...inside.split(/[,;]/));
    return ';';
  });
  return [
    ...bracketed,
    ...rest
      .split(/[()[\],;]/)
      .map(trimEnds)
      .filter(isRemark),
  ];
}

/** The last year outside brackets, else the last inside; plausible ones first. */
function bestYear(text: string) {
  const spots = yearsIn(text);
  const outside = spots.filter(({ start }) => {
    const lead = text.slice(0, start);
    return lead.lastIndexOf('(') <= lead.lastIndexOf(')');
  });
  const choose = (from: typeof spots) =>
    from.findLast(({ year }) => year >= 1900 && year <= 2100) ?? from.at(-1) ?? null;
  return choose(outside) ?? choose(spots);
}

function withoutPages(venue: string): string {
  return trimEnds(
    venue
      .replace(/,?\s+(?:vol(?:ume|\.)?|no\.|pp?\.|pages|issue)\s*\d.*$/i, '')
      .replace(/,\s*['’-]?\p{Nd}[\p{Nd}\s():,/–-]*[a-z]?$/u, ''),
  );
}

function trimEnds(text: string): string {
  const trimmed = text.trim().replace(/^[\s.,;:|–—-]+/, '');
  return plain(trimmed.replace(/[\s,;:|.–—-]+$/, ''));
}
