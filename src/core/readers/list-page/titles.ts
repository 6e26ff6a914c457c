import { boundary } from './boundaries.ts';
import { leadsOn } from './labels.ts';
import { type Letters, stretches } from './letters.ts';

/** How a title is set apart, by the mark that tells it. */
export type Cue =
  'role' | 'quote' | 'bold' | 'link' | 'italic' | 'underline' | 'styled' | 'line' | 'sentence';

/** A stretch of an entry that may be its title. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly cue: Cue;
}

const quotes = /(?:["“”„«]|``|'')([^"“”»\n]{3,400}?)(?:["”“»]|''|’’)/gu;
const single = /(?:(?<=[\s\v(,.]|^)[‘'])(\p{Lu}[^‘\n]{8,300}?)(?:[’'](?=[\s\v,.)]|$))/gu;
const shortened = /(?:^|[\s(])(?:\p{L}|\d{1,2}|vs|etc|e\.g|i\.e|dr|st|mr|no|vol|cf|al|fig)\.$/iu;
const month = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;
/** What leads from a title to a meeting. */
const presentedAt = /(?<=[.?!])\s+(?:\p{Lu}\p{Ll}+ )?[Pp]resented (?:at|in):?\s*$/u;
const most = 40;

/** The stretches that stand out of an entry's text, which a title may be. */
export function setApart(letters: Letters): readonly Candidate[] {
  const found: Candidate[] = [];
  const add = (cue: Cue, spans: readonly { start: number; end: number }[]) => {
    for (const { start, end } of spans.slice(0, most)) found.push({ start, end, cue });
  };
  add(
    'role',
    stretches(letters, (run) => run.role === 'title'),
  );
  for (const pattern of [quotes, single]) {
    let count = 0;
    for (const match of letters.text.matchAll(pattern)) {
      const start = match.index + match[0].indexOf(match[1]!);
      found.push({ start, end: start + match[1]!.length, cue: 'quote' });
      if ((count += 1) > 5) break;
    }
  }
  add(
    'bold',
    // `**On Looms (2022) [pdf](…)**`: a label in bold is none of it.
    stretches(letters, (run) => run.bold && !leadsOn(run)),
  );
  add('link', linked(letters));
  add(
    'italic',
    stretches(letters, (run) => run.italic),
  );
  add(
    'underline',
    stretches(letters, (run) => run.underline),
  );
  add(
    'styled',
    stretches(letters, (run) => run.styled && !run.bold && !run.italic),
  );
  return found;
}

/** Each link by itself: two links side by side are two. */
function linked(letters: Letters) {
  const hrefs = new Set(letters.spans.map((span) => span.run.href));
  hrefs.delete(null);
  return [...hrefs]
    .slice(0, most)
    .flatMap((href) => stretches(letters, (run) => run.href === href && run.role !== 'links'))
    .sort((a, b) => a.start - b.start);
}

/**
 * The stretches from an offset to the first few ends of a sentence, line or part:
 * a title that nothing sets apart.
 */
export function sentencesFrom(letters: Letters, from: number): readonly Candidate[] {
  const { text } = letters;
  const found: Candidate[] = [];
  const add = (end: number, cue: Cue) => {
    if (end > from && !found.some((one) => one.end === end)) found.push({ start: from, end, cue });
  };
  // A change to italics ends a title that is set plainly, unless it falls into a sentence.
  const italic = stretches(letters, (run) => run.italic).find(
    (one) =>
      one.start > from &&
      (presentedAt.test(text.slice(from, one.start)) ||
        /[.?!,:;”"’)\]|]\s*(?:in:?\s*)?$|\n\s*$|\bin:?\s*$/i.test(text.slice(from, one.start)) ||
        // A few words in italics that are counted by volumes are the venue.
        (one.end - one.start < 80 && /^[\s,*]*\(?\d/.test(text.slice(one.end, one.end + 6)))),
  );
  const link = letters.spans.find(
    (one) =>
      one.start > from &&
      one.run.href !== null &&
      (/^[\s[(]*(?:pdf|paper|link|code|arxiv|doi|http)/i.test(one.run.text) || leadsOn(one.run)),
  );
  const set = italic?.start ?? text.length;
  const presented = presentedAt.exec(text.slice(from, set))?.index;
  const plain = presented === undefined ? set : from + presented;
  const limit = Math.min(plain, link?.start ?? text.length, from + 500);
  // `On looms. A history, Oxford, 1983`
  const place = /,\s(?=(\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)?),?\s+(?:19|20)\d\d\b)/u.exec(
    text.slice(from, limit),
  );
  if (place !== null && !month.test(place[1]!)) add(from + place.index, 'line');
  // What parts the title from the part before it parts it from the next.
  const sign = /[—–|-](?=[\s\v]*$)/.exec(text.slice(Math.max(0, from - 3), from))?.[0];
  const same = sign === undefined ? -1 : text.indexOf(` ${sign} `, from);
  if (same !== -1 && same < limit) add(same, 'line');
  // Where it begins with a line of the source and a comma ends that line, it ends there.
  const line = text.indexOf('\v', from);
  const behind = /\v\s*$/.test(text.slice(Math.max(0, from - 3), from));
  if (behind && line !== -1 && line < limit && /,\s*$/.test(text.slice(from, line)))
    add(line, 'line');
  boundary.lastIndex = from;
  for (
    let match = boundary.exec(text);
    match !== null && match.index < limit;
    match = boundary.exec(text)
  ) {
    if (match[0] === '\n') {
      add(match.index, 'line');
      return found;
    }
    const stop = match[0][0]!;
    if (
      stop === '.' &&
      shortened.test(text.slice(Math.max(from, match.index - 6), match.index + 1))
    )
      continue;
    add(match.index + (/[?!？！]/.test(stop) ? 1 : 0), 'sentence');
    if (found.length >= 5) break;
  }
  if (found.length < 5 && limit < from + 500)
    add(limit, limit === text.length ? 'line' : 'sentence');
  return found;
}
