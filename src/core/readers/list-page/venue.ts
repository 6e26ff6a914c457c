import type { Run } from '../markup/index.ts';
import { isFootnote, isRemark, yearsIn } from '../text/index.ts';
import { isLabel, isVenueLike } from './labels.ts';
import { isBlank, textOf } from './lines.ts';
import {
  bestYear,
  readVenueLine,
  type VenueLine,
  withoutEditorsAhead,
} from '../venue-text/index.ts';

const address = /\bhttps?:\/\/\S+|\bdoi:?\s*10\.\S+|\b10\.\d{4,9}\/\S+/gi;
const month =
  /(?:\b(?:on|from)\s+)?(?:\b\d{1,2}(?:st|nd|rd|th)?\s?(?:[-–]\s?\d{1,2}(?:st|nd|rd|th)?)?\s+)?\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|spring|summer|fall|autumn|winter)\b\.?(?:\s?\d{1,2}(?:st|nd|rd|th)?(?:\s?[-–]\s?\d{1,2}(?:st|nd|rd|th)?)?)?,?\s+(?=(?:19|20)\d\d)/gi;
/** Words whose full stop does not end a venue's name. */
const shortened =
  /(?:^|[\s(])(?:\p{L}|ph\.d|jour|journ|reine|angew|acta|bull|compos|proc|conf|int|intl|int'l|trans|symp|j|lett|rev|ann|comput|comp|sci|eng|math|phys|chem|appl|res|soc|am|amer|eur|stat|syst|mach|learn|intell|assoc|ling|commun|mag|math|natl|acad|adv|sel|topics|tech|technol|univ|vol|no|pp|p|art|eds?|st|nat|med|biol|softw|autom|robot|vis|pattern|anal|netw|inf|process|electron|electr|cent|bull|quart|stud|econ|psychol|opt|lect|notes|exp|theor|mol|cell|genet|environ)\.$/iu;

/** Runs without the links that are labels. */
export function withoutLabels(runs: readonly Run[]): readonly Run[] {
  return runs.filter(
    (run) =>
      run.role !== 'links' &&
      (run.href === null || !(isLabel(run.text) || run.text.trim().length > 150)),
  );
}

/** Venue, year and notes of one stretch after title and authors; any of them may be missing. */
export function venueOf(runs: readonly Run[]): VenueLine {
  const kept = withoutLabels(runs);
  const remarks: string[] = [];
  const used = kept.filter((run) => {
    // A remark set apart by colour or weight is no part of the name.
    const text = textOf([run]).replace(/^[\s([,;–-]+|[\s)\],;.–-]+$/g, '');
    const set = run.bold || run.styled || run.italic;
    const named = yearsIn(text).length > 0 || isVenueLike(text) || run.role === 'venue';
    // `Findings` in italics is a journal.
    const single =
      run.italic &&
      !run.bold &&
      /^\p{L}+$/u.test(text) &&
      !/^(?:oral|spotlight|poster|accepted|submitted|award|talk)$/i.test(text);
    if (!set || !isRemark(text) || named || single) return true;
    remarks.push(...text.split(/[,;]\s/));
    return false;
  });
  const text = textOf(used);
  const set = setName(used);
  // Inside a name that is set apart a full stop ends an abbreviation: `Proc. of the Europ. Conf.`.
  const from = set === null ? 0 : text.indexOf(set.text) + set.text.replace(/\.$/, '').length - 1;
  const line = readVenueLine(tidy(text, Math.max(0, from)));
  const own = set === null ? null : readVenueLine(tidy(set.whole, set.whole.length));
  return {
    ...line,
    // What is set apart and is a publisher leaves no venue: what stands before it is its place.
    venue: own === null ? line.venue : own.venue,
    year: line.year ?? own?.year ?? null,
    notes: [...new Set([...line.notes, ...(own?.notes ?? []), ...remarks])]
      .map((note) => note.replace(/^[^\p{L}\p{N}]+/u, ''))
      .filter((note) => note !== ''),
  };
}

/** Words before a name in italics that belong to it: `Proceedings of the 3rd`, `IEEE`. */
const before =
  /(?:^|[.,:;]\s+|\bin:?\s+)((?:(?:the|\d+(?:st|nd|rd|th)|annual|acm|ieee|international|proc(?:eedings|\.)?|workshop|conference|symposium|journal|transactions|trans\.|[A-Z][A-Za-z]+\s(?=workshop|conference|symposium)|of|on|in)\s*)+)$/i;
/** Words after it that belong to it: its short name in brackets, `Workshop on Looms`. */
const behind =
  /^(?:\s*\((?=[^()]*\p{Lu}[^()]*\p{Lu})[^()]{2,30}\)|\s+(?:[\p{Lu}][\p{L}-]*\s+)?(?:workshops?|symposium|conference|companion|findings)\b[^,.;()]*|\s*,?\s+part\s[IVX\d]+\b)/iu;

/** The name of the venue that italics or the page's own classes set apart; null where nothing does. */
function setName(runs: readonly Run[]): { readonly text: string; readonly whole: string } | null {
  const isSet = (run: Run) => run.role === 'venue' || run.italic;
  for (let i = 0; i < runs.length; i += 1) {
    if (!isSet(runs[i]!) || isBlank(runs[i]!)) continue;
    let end = i;
    while (end < runs.length && (isSet(runs[end]!) || isBlank(runs[end]!))) end += 1;
    const text = textOf(runs.slice(i, end));
    const lead = before.exec(textOf(runs.slice(0, i)) + ' ')?.[1]?.trim() ?? '';
    const next =
      behind.exec(
        runs
          .slice(end)
          .map((run) => run.text)
          .join(''),
      )?.[0] ?? '';
    i = end;
    if (!/\p{L}{2}/u.test(text) || text.split(' ').length > 30 || isAside(text)) continue;
    return {
      text,
      whole: `${/^in$/i.test(lead) ? '' : lead} ${text.replace(/[\s,]+$/, '')}${next}`.trim(),
    };
  }
  return null;
}

/** What is in italics and names no venue: `et al.`, `In`, `to appear`, a month. */
function isAside(text: string): boolean {
  return (
    /^\W*(?:et\.? al\.?|in|in press|to appear(?: in)?|forthcoming|accepted|under review|submitted|vol\.?|volume|pp?\.?|pages?|eds?\.?|and|with|by|oral|spotlight|poster|pdf|preprint|arxiv)\W*$/i.test(
      text,
    ) ||
    `${text} 2000`.search(month) !== -1 ||
    isFootnote(text) ||
    /^\W*(?:received|winner|awarded|best|honou?rable)\b|\baward\W*$/i.test(text) ||
    isLabel(text)
  );
}

function tidy(source: string, name: number): string {
  let text = source
    .replace(address, ' ')
    .replace(month, ' ')
    .replace(/__|\*\*/g, ' ')
    .replace(/[[({]\s*(?:[|,/;·]\s*)*[\])}]/g, ' ')
    .replace(/(?:\s*[|/·]\s*){2,}/g, ' ')
    .replace(/^[\s.,;:|)\]"”“»–—-]+/, '')
    .replace(/[\s|[(/·]+$/, '');
  text = /^\(([^()]*)\)\.?$/.exec(text)?.[1] ?? text;
  // `In Byron, A., Ox, B. (Eds.). Looms`: their full stops end no name.
  if (name === 0) text = withoutEditorsAhead(text);
  // `(SoE '21)` and `(CE 2018)` are part of the name; the cut comes after the bracket.
  const bracket = /\((?=[^()]*\p{L}{2})[^()\d'’]*['’\s]\s?(?:\d\d|(?:19|20)\d\d)\)/u.exec(text);
  const sentence = sentenceEnd(
    text,
    Math.max(name, bracket === null ? 0 : bracket.index + bracket[0].length),
  );
  if (sentence === -1) return text;
  const head = text.slice(0, sentence);
  const tail = text.slice(sentence + 1).trim();
  const year = bestYear(head) === null ? (bestYear(tail)?.year ?? null) : null;
  const remark = tail.split(/[.;]\s/).find((part) => isRemark(part)) ?? '';
  return `${head}${year === null ? '' : `, ${year}`}${remark === '' ? '' : ` (${remark.replace(/[()[\].]/g, '')})`}`;
}

function sentenceEnd(text: string, from: number): number {
  const stop = /\.(?=\s|$)/g;
  stop.lastIndex = from;
  for (let match = stop.exec(text); match !== null; match = stop.exec(text)) {
    if (shortened.test(text.slice(Math.max(0, match.index - 10), match.index + 1))) continue;
    // `Hydrol. Loom Syst. Sci. 4`: one shortened word behind the other.
    const word = /\p{L}*$/u.exec(text.slice(0, match.index))![0];
    const chain =
      /^\.\s+(?!(?:Springer|Elsevier|Wiley|Routledge|Academic|Cambridge|Oxford|Sage)\b)(?:\p{Lu}\p{Ll}{1,10}\s){0,2}\p{Lu}\p{Ll}{0,10}(?:\.(?=[\s,]|$)|,?\s+\(?(?!(?:19|20)\d\d\b)\d)/u;
    const abbreviated = /\.\s/.test(text.slice(0, match.index));
    if (
      word !== '' &&
      word.length <= (abbreviated || /^\.\sJ\.\s/.test(text.slice(match.index)) ? 10 : 7) &&
      chain.test(text.slice(match.index, match.index + 45))
    )
      continue;
    // `J. Loom Rad. 32, 4`: what goes on with a number was an abbreviation.
    if (/^\.\s+(?!(?:19|20)\d\d\b)\d/.test(text.slice(match.index, match.index + 8))) continue;
    return match.index;
  }
  return -1;
}
