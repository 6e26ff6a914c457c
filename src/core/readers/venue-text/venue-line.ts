import { isRemark, plain, remark, yearsIn } from '../text/index.ts';
import { isShortName, nameOfVenue, withoutEditorsAhead, withoutLead } from './venue-name.ts';

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
/** A name that goes on after the year. */
const goesOn =
  /^\s+(?:[\p{L}\d&-]+\s+){0,4}(?:workshops?|symposium|conference|congress|colloquium|meeting|companion|proceedings)\b(?:[^,;()[\].]|,(?=(?:\s\p{Lu}[\p{L}-]+,?)*\s(?:and|&)\s))*(?:\([^()]*\))?/iu;
const brokenTag = /<?\/(?:span|b|i|em|strong|font|p|u|a|sup|div)\s*>?\s*$/i;

/** Venue, year and notes of a venue line. A year that is odd or absent is null. */
export function readVenueLine(source: string): VenueLine {
  let text = withSpaces(plain(source).slice(0, longest));
  const broken = brokenTag.exec(text);
  if (broken !== null) text = text.slice(0, broken.index);
  text = trimEnds(text);

  const spot = bestYear(text);
  const notes: string[] = [];
  let before = spot === null ? text : text.slice(0, spot.start);
  let after = spot === null ? '' : text.slice(spot.end);
  const opened = /[([]([^()[\]]*)$/.exec(before);
  const closed = /^[^()[\]]*[)\]]/.exec(after)?.[0];
  if (opened !== null && closed !== undefined) {
    // `(SoE '21)` is part of the name; `(March 2019)` only dates it.
    const named = isShortName(opened[1]! + text.slice(spot!.start, spot!.end));
    before =
      before.slice(0, opened.index) +
      (named ? `${text.slice(opened.index, spot!.end)}${closed}` : '');
    after = after.slice(closed.length);
    if (!named) after = `${closed.slice(0, -1)},${after}`;
  }
  // `ICE 2023 Workshop on Looms`: the year stands inside the name.
  const rest = goesOn.exec(after)?.[0] ?? '';
  before += rest;
  after = after.slice(rest.length);

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
  const track = trackIn(before);
  if (track !== null) {
    notes.push(track);
    before = before.replace(endings, '').slice(0, -track.length);
  }
  // `2019 NeurIPS (oral)`: the year came first.
  const lead = withoutLead(`${before.trim()} `).replace(/^\W*(?:in|at)\W*$/i, '');
  const turned = spot !== null && !/\p{L}{2}|^\p{Lu}\d,/u.test(lead);
  if (turned) after = withoutEditorsAhead(trimEnds(after));
  notes.push(...notesAfter(after));
  const name = turned
    ? trimEnds(after).replace(/[([]([^()[\]]*)[)\]]/g, (whole, inside: string) =>
        remark.test(inside) ? ';' : whole,
      )
    : before;
  const venue = nameOfVenue(trimEnds(name));
  return {
    venue: /\p{L}/u.test(venue) && !address.test(venue) ? venue : null,
    year: spot?.year ?? null,
    notes: notes.map(trimEnds).filter((note) => /\p{L}/u.test(note) && !pages.test(note)),
    mended: broken?.[0].trim() ?? null,
  };
}

/** `LOOMS2023（CCF A）` as `LOOMS 2023 (CCF A)`. */
function withSpaces(text: string): string {
  return text
    .replace(/[（）]/g, (bracket) => (bracket === '（' ? ' (' : ')'))
    .replace(/(?<=(?:^|[\s(,.])\p{Lu}[\p{L}&-]*\p{Lu})(?=(?:19|20)\d\d(?:[\s().,;]|$))/gu, ' ');
}

/** Kinds of tracks that meetings have. */
const tracks =
  /(?<=\p{L}.*\s)(?:(?:Main|Industry|Industrial|Research|Applied(?: Data Science)?|Datasets? (?:and|&) Benchmarks?|Position Papers?|System Demonstrations?|Demos?|Demonstrations?|Short Papers?|Posters?|Resources?|Tools?|Special|Technical|Journal|Creative AI|Software Engineering in Practice)\s)+[Tt]rack$/u;
/** Behind a short name with two capitals whatever has the word is one: `WWW Loom Mining Track`. */
const behindShort =
  /(?<=^\W*(?:\p{L}*\p{Lu}\p{L}*\p{Lu}\p{L}*\s)+(?:[–—:-]\s)?)(?!\p{L}*\p{Lu}\p{L}*\p{Lu})(?:[\p{L}&-]+\s){1,6}[Tt]rack$/u;

const endings = /[\s,;:.]+$/;

/** The track of a meeting that stands behind its name: `NeurIPS Datasets and Benchmarks Track`; null where none does. */
function trackIn(name: string): string | null {
  const text = name.replace(endings, '');
  if (!/\s[Tt]rack$/.test(text)) return null;
  return (tracks.exec(text) ?? behindShort.exec(text))?.[0] ?? null;
}

/** What follows the year: all that is in brackets, and of the rest what remarks on the work. */
function notesAfter(after: string): readonly string[] {
  const bracketed: string[] = [];
  const rest = after.replace(/[([]([^()[\]]*)[)\]]/g, (_, inside: string) => {
    if (!isShortName(inside) && !/^\W*(?:print|online|electronic)\W*$/i.test(inside))
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

/** A number that follows a volume, or opens a range, is rather a page than a year. */
const paged = /(?<![\d–-])\b\d{1,4}\)?\s*[,:]\s*$/;

/** The year among the numbers that could be one: plausible, no page, in full, rather outside brackets, the last. */
export function bestYear(text: string) {
  const weighed = yearsIn(text).map((spot) => {
    const lead = text.slice(0, spot.start);
    const next = text.slice(spot.end);
    const bracketed = lead.lastIndexOf('(') > lead.lastIndexOf(')');
    const alone = /\(\s*(?:\p{L}{3,9}\.?\s)?$/u.test(lead) && /^\s*\)/.test(next);
    const weight =
      (spot.year >= 1800 && spot.year <= 2100 ? 8 : 0) -
      (paged.test(lead) || /\((?:19|20)\d\d\)[\s,:]*$/.test(lead) || /^\s?[–-]\s?\d/.test(next)
        ? 2
        : 0) -
      (spot.end - spot.start < 4 ? 2 : 0) -
      (bracketed && !alone ? 3 : 0);
    return { spot, weight };
  });
  const most = Math.max(...weighed.map(({ weight }) => weight));
  return weighed.findLast(({ weight }) => weight === most)?.spot ?? null;
}

function trimEnds(text: string): string {
  const trimmed = text.trim().replace(/^(?:[\s.,;:|·•–—-]|''|’’)+/, '');
  return plain(trimmed.replace(/[\s,;:|.·•–—-]+$/, ''));
}
