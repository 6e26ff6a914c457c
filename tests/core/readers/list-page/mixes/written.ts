import type { Mix } from './dimensions.ts';
import { around, joined } from './wrappers.ts';
import { listOwner, type Made, type Work, worksIn } from './works.ts';

/** A stretch of text and how it is set. */
interface Bit {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly href?: string;
}
type Part = readonly Bit[];

/** The list a mix makes of the works, and the name of its file. */
export function written(
  mix: Mix,
  all: readonly Work[],
): { readonly text: string; readonly file: string } {
  const html = mix.wrapper.startsWith('html');
  const show = html ? asHtml : asMarkdown;
  const head = mix.heading;
  const works = worksIn(mix.order, all);
  const years = mix.year === 'heading' ? works.map((work) => work.year) : [null];
  const sections = years.map((year) => {
    const own = works.filter((work) => year === null || work.year === year);
    const from = works.length - works.indexOf(own[0]!);
    const entries = own.map((work, i) => entryOf(work, mix, from - i, show));
    const title = year === null ? '' : html ? `<h3>${year}</h3>\n` : `### ${year}\n\n`;
    return title + around(entries, mix);
  });
  const body = sections.join('\n\n');
  if (!html) return { text: `${head === '' ? '' : `## ${head}\n\n`}${body}\n`, file: 'list.md' };
  const heading = head === '' ? '' : `<h2>${head}</h2>\n`;
  return {
    text: `<!doctype html>\n<html><head><title>Home</title></head><body>\n${heading}${body}\n</body></html>\n`,
    file: 'list.html',
  };
}

/** The names of a work as a right reading gives them. */
export function namesIn(work: Work, mix: Mix): readonly string[] {
  return peopleOf(work, mix).map(({ given, family }) => {
    if (mix.names === 'owner-written-out' && family === listOwner.family)
      return `${given} ${family}`;
    // Behind the name one initial's full stop may be the list's.
    if (mix.names === 'vancouver-stops')
      return `${initials(given, '.').replace(/^(\p{Lu})\.$/u, '$1')} ${family}`;
    if (/^(?:initials|family-first|owner-written-out)$/.test(mix.names))
      return `${initials(given, '.')} ${family}`;
    if (mix.names === 'vancouver') return `${initials(given, '')} ${family}`;
    if (mix.names === 'family-bare') return family;
    return `${given} ${family}`;
  });
}

function peopleOf(work: Work, mix: Mix): readonly Made[] {
  return mix.order === 'T-with-VY' ? work.people.filter((one) => one !== listOwner) : work.people;
}

function initials(given: string, stop: string): string {
  return given
    .split('-')
    .map((part) => part[0]! + stop)
    .join(stop === '' ? '' : '-');
}

/** The parts of an entry, in order. */
function entryOf(work: Work, mix: Mix, number: number, show: (part: Part) => string): string[] {
  const title = titleOf(work, mix);
  const people = authorsOf(work, mix);
  const venue = venueOf(work, mix);
  const year: Part | null =
    mix.year === 'heading'
      ? null
      : [{ text: mix.year === 'bracketed' ? `(${work.year})` : String(work.year) }];
  const both = bothOf(venue, year, work, mix);
  const parts: (Part | null)[] = {
    ATVY: [people, title, both],
    AYTV:
      mix.year === 'bracketed'
        ? [[...people, { text: ' ' }, ...year!], title, venue]
        : [people, year, title, venue],
    TAVY: [title, people, both],
    TVYA: [title, both, people],
    YATV: [year, people, title, venue],
    YTAV: [year, title, people, venue],
    VYAT: [both, people, title],
    'T(A)VY': [[...title, { text: ' (' }, ...people, { text: ')' }], both],
    'T-with-VY': [[...title, { text: ' (with ' }, ...people, { text: ')' }], both],
  }[mix.order];
  const shown = parts.filter((part) => part !== null).map(show);
  const links = show([
    { text: '[' },
    { text: 'PDF', href: `https://harbour.example/${number}.pdf` },
    { text: '] [' },
    { text: 'Code', href: `https://code.example/${number}` },
    { text: ']' },
  ]);
  const inline = joined(shown, mix);
  if (mix.separator === 'blocks') return mix.links === 'none' ? shown : [...shown, links];
  if (/^(?:md-headings|html-details|html-terms)$/.test(mix.wrapper)) {
    const [first = '', ...rest] = shown;
    return [first, joined(rest, mix), ...(mix.links === 'none' ? [] : [links])];
  }
  if (mix.links === 'none') return [inline];
  if (mix.links === 'trailing') return [`${inline} ${links}`];
  return [inline, links];
}

function bothOf(venue: Part, year: Part | null, work: Work, mix: Mix): Part {
  if (mix.venue === 'bracketed')
    return [...venue, { text: year === null ? ')' : `, ${work.year})` }];
  return year === null
    ? venue
    : [...venue, { text: mix.year === 'bracketed' ? ' ' : ', ' }, ...year];
}

function titleOf({ title, year }: Work, mix: Mix): Part {
  const href = `https://harbour.example/${year}`;
  switch (mix.title) {
    case 'plain':
      return [{ text: title }];
    case 'bold':
      return [{ text: title, bold: true }];
    case 'italic':
      return [{ text: title, italic: true }];
    case 'quoted':
      return [{ text: `“${title}”` }];
    case 'straight':
      return [{ text: `"${title}"` }];
    case 'guillemets':
      return [{ text: `«${title}»` }];
    case 'linked':
      return [{ text: title, href }];
    case 'bold-linked':
      return [{ text: title, href, bold: true }];
  }
}

function venueOf({ venue }: Work, mix: Mix): Part {
  if (mix.venue === 'plain') return [{ text: venue }];
  if (mix.venue === 'bold') return [{ text: venue, bold: true }];
  if (mix.venue === 'bracketed') return [{ text: '(' }, { text: venue, italic: true }];
  const set: Part = [{ text: venue, italic: true }];
  return mix.venue === 'italic' ? set : [{ text: 'In: ' }, ...set];
}

function authorsOf(work: Work, mix: Mix): Part {
  const people = peopleOf(work, mix);
  const bits: Bit[] = [];
  people.forEach((one, i) => {
    if (i > 0) bits.push({ text: between(i === people.length - 1, i, mix) });
    bits.push({
      text: nameOf(one, mix, i),
      ...(one === listOwner && mix.owner === 'bold' ? { bold: true } : {}),
    });
  });
  return bits;
}

function nameOf({ given, family }: Made, mix: Mix, index: number): string {
  switch (mix.names) {
    case 'full':
      return `${given} ${family}`;
    case 'initials':
      return `${initials(given, '.')} ${family}`;
    case 'family-first':
      return `${family}, ${initials(given, '.')}`;
    case 'family-first-full':
      return `${family}, ${given}`;
    case 'owner-written-out':
      return `${family}, ${family === listOwner.family ? given : initials(given, '.')}`;
    case 'vancouver':
      return `${family} ${initials(given, '')}`;
    case 'vancouver-stops':
      return `${family} ${initials(given, '.')}`;
    case 'one-inverted':
      return index === 0 ? `${family}, ${given}` : `${given} ${family}`;
    case 'family-bare':
      return family;
  }
}

function between(last: boolean, index: number, mix: Mix): string {
  if (mix.joiner === 'semicolon') return '; ';
  if (mix.joiner === 'dash') return ' - ';
  if (!last || mix.joiner === 'comma') return ', ';
  const word = { and: 'and', ampersand: '&', und: 'und', et: 'et', y: 'y' }[mix.joiner];
  return index > 1 && mix.joiner === 'and'
    ? ', and '
    : `${mix.names === 'one-inverted' ? ',' : ''} ${word} `;
}

function asMarkdown(part: Part): string {
  return part
    .map(({ text, bold, italic, href }) => {
      const linked = href === undefined ? text : `[${text}](${href})`;
      return bold ? `**${linked}**` : italic ? `*${linked}*` : linked;
    })
    .join('');
}

function asHtml(part: Part): string {
  return part
    .map(({ text, bold, italic, href }) => {
      const safe = text.replace(/&/g, '&amp;');
      const linked = href === undefined ? safe : `<a href="${href}">${safe}</a>`;
      return bold ? `<b>${linked}</b>` : italic ? `<i>${linked}</i>` : linked;
    })
    .join('');
}
