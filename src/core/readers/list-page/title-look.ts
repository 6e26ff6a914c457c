import type { Run } from '../markup/index.ts';
import { isFootnote, yearsIn } from '../text/index.ts';
import type { KnownNames } from './known.ts';
import { type Letters, runsBetween } from './letters.ts';
import { textOf, trimTitle } from './lines.ts';
import { peopleAt } from './people.ts';
import { isNoName } from './person-look.ts';
import type { Candidate, Cue } from './titles.ts';
import { isPlace } from '../venue-text/index.ts';
import { isLabel, isVenueLike } from './labels.ts';

const cues: Readonly<Record<Cue, number>> = {
  role: 4,
  quote: 2.4,
  bold: 2,
  link: 2,
  italic: 1.2,
  underline: 0.8,
  styled: 1.2,
  line: 1.2,
  sentence: 0.9,
};

/** No title of a cue looks more like one than so. */
export function mostLook(cue: Cue): number {
  return cues[cue] + 1.2 + 0.4 + 0.4 + 0.2;
}

/** So much more it looks like one where the two strokes of Russian lists follow. */
export const strokesTell = 1.5;

/** Sentences that tell of a work, as abstracts do. */
const told =
  /^(?:this|we|in this|our|the (?:paper|article|chapter|authors?)|here we)\b.{0,60}\b(?:discuss|stud(?:y|ies)|shows?\b|find|investigat|argu|propos|examin|introduc|present|analy[sz]e|develop|evaluat|describ|provid|explor|assess|consider)/i;

/** Brackets that open with where a work was sent, and stand open. */
const statusAhead =
  /\([^()]{0,40}\b(?:submi\w+|accepted|in press|to appear|revisions?|(?:under|in) review|forthcoming|in prep\w*)\b[^()]*$/i;

/**
 * How much a stretch looks like a title, some −4 … 6; null where it cannot be one.
 */
export function titleLook(letters: Letters, title: Candidate, known: KnownNames): number | null {
  if (title.end - title.start > 2000) return null;
  const runs = runsBetween(letters, title.start, title.end);
  const text = trimTitle(textOf(runs));
  if (text.length < 2 || !/\p{L}{2}/u.test(text) || isLabel(text)) return null;
  if (isFootnote(text) && text.split(' ').length < 4) return null;
  if (/^(?:https?:|doi:|10\.\d{4})|^(?:in )?(?:the )?proc(?:eedings)?\.?$/i.test(text)) return null;
  // `Byron1843`, `OxPRL09`: the key of a reference.
  if (/^\p{Lu}\p{L}{2,}\d{2,4}[a-z]?$/u.test(text) && title.cue !== 'role') return null;
  const eastern = (
    text.match(/\p{Script=Han}|\p{Script=Hangul}|\p{Script=Katakana}|\p{Script=Hiragana}/gu) ?? []
  ).length;
  const words = text.split(/[\s-]/).filter((word) => word !== '').length + eastern / 2;
  let look = cues[title.cue];
  look += words >= 4 ? 1.2 : words >= 3 ? 0.7 : words >= 2 ? 0 : -1;
  if (text.split(' ').some((word) => /^\p{Ll}/u.test(word) && isNoName(word))) look += 0.4;
  // Quotation marks hold no names.
  const people = title.cue === 'quote' ? null : peopleAt(text, 0, known);
  // A stretch that is all names is no title; one that begins with names is doubtful.
  if (people !== null && people.end >= text.length - 1)
    look -=
      people.count > 1 || known.has(text) || initialled.test(text)
        ? 4
        : people.sure === 0
          ? 0.3
          : words >= 3 ||
              behindYear.test(letters.text.slice(Math.max(0, title.start - 20), title.start))
            ? 1.2
            : 3;
  else if (people !== null && people.count >= 2 && people.sure >= 2) look -= 2.5;
  else if (people !== null && turnedAhead.test(text)) look -= 2;
  if (title.cue !== 'role' && pair.test(text)) look -= 2.5;
  // `Byron, A. (2015)` is who and when; two words in a script without capitals are hardly a name.
  else if (
    people !== null &&
    /\p{Lu}/u.test(text.slice(0, people.end)) &&
    /^[\s.,]*\((?:19|20)\d\d/.test(text.slice(people.end))
  )
    look -= 2.5;
  const years = yearsIn(text);
  const dated = behindYear.test(letters.text.slice(Math.max(0, title.start - 20), title.start));
  // `On looms // Loom Letters. 2018.`: the two strokes of Russian lists part title and venue.
  if (/^(?:[\s\v]+\/\/\s|\/\/(?=[\p{L}\d]))/u.test(letters.text.slice(title.end, title.end + 4)))
    look += strokesTell;
  else if (/\s\/\/\s|\]\/\//.test(text)) look -= 3;
  // `小图的理论[M]. 北京`: what says of what kind a work is ends its title.
  if (/\[[JMCDR](?:\/OL)?\]\.\s/.test(text)) look -= 3;
  if (title.cue !== 'role') {
    if (
      isVenueLike(text.slice(0, 60)) &&
      !/[:?]/.test(text) &&
      /^(?:in |proc|the \d|\d+(?:st|nd|rd|th)|ieee|acm|arxiv|international|journal|trans|preprint|annual|advances in)/i.test(
        text,
      )
    )
      look -= 2.5;
    if (isSerial.test(text)) look -= 2;
    if (years.length > 0 && !dated && /(?:19|20)\d\d\W{0,3}$|['’]\d\d\W*$/.test(text)) look -= 1.2;
    // `On looms. A history, Oxford, 1983`: place and year end a title that holds full stops.
    if (endsAtPlace(letters.text.slice(title.end, title.end + 60))) look += 0.4;
    else if (/(?<=\p{Ll}{2}|[?!]|\d\))[.] \p{Lu}/u.test(text))
      look -= title.cue === 'sentence' || title.cue === 'line' ? 1.5 : 0.8;
    // `On Looms? In Proceedings of …`
    if (/[.?!,]\s+in\s+(?:the\s+)?proc(?:eedings|\.)|[.?!]\s+In:\s/i.test(text)) look -= 2;
    if (/[.?!]\s+In\s+\p{Lu}[^()]{3,120}\(eds?\.?\)/u.test(text)) look -= 2;
    // `*On Looms*, in «Loom Letters», 8`
    if (
      title.cue === 'quote' &&
      leadsIn.test(letters.text.slice(Math.max(0, title.start - 12), title.start))
    )
      look -= 2.5;
    // `"Looms" as a way of life`: a quotation that a sentence goes on from is a part of it.
    if (title.cue === 'quote' && goesOn.test(letters.text.slice(title.end, title.end + 16)))
      look -= 2;
    if (/^(?:I|My|I'm|I’m)\s/.test(text) || told.test(text)) look -= 3;
    // `(under review at *Loom Letters*)`: a name in the brackets of a remark.
    if (statusAhead.test(letters.text.slice(Math.max(0, title.start - 60), title.start))) look -= 4;
    // What is all in brackets is a remark.
    if (/^\(.*\)\W*$/s.test(text) && !/\).*\(.{0,3}\p{L}{3}/su.test(text)) look -= 3;
    // `[On Looms. Loom Letters, 8. doi:10.1000/1](…)`: all of the entry is one link.
    if (/\bdoi:|\b10\.\d{4,}\/|\barXiv\W{1,3}\d{4}\.\d/i.test(text)) look -= 2.5;
    if (words > 30) look -= words > 45 ? 4 : 2;
    const lower = /^[\p{Ll},;)\]]/u.test(text) && !/^\p{Ll}+\p{Lu}/u.test(text);
    if (lower) look -= title.cue === 'sentence' || title.cue === 'line' ? 2.5 : 0.8;
  }
  // A title that is set apart ends where that ends.
  if ((title.cue === 'line' || title.cue === 'sentence') && isPartlySet(runs)) look -= 0.8;
  if (title.cue === 'sentence' && /^\s[–—-]\s/.test(letters.text.slice(title.end, title.end + 3)))
    look -= 0.6;
  // `…, Loom Letters 12, 34–56`: volume and pages are of the venue.
  if (/\d\s?(?:\(\d+\))?[:,]\s?[a-z]?\d+(?:\s?[–-]\s?\d+)?\W*$/.test(text)) look -= 1.5;
  if (/^(?:abstract|keywords?|topics?|tags?|summary|tl;?dr)\s?[:.—–-]/i.test(text)) look -= 4;
  if (/\bet\.? al\.?$/.test(text)) look -= 2;
  // `“Looms”, in: Ada Byron`: the title ended with its quotation.
  if (title.cue !== 'role' && /["”“»],? (?:[Ii]n|[Dd]ans|[Ee]n)\b:?\s/.test(text)) look -= 3;
  // `Looms, in «Loom Letters»`
  if (title.cue !== 'role' && /,\s(?:in|dans|en|su):?\s[«“„]/.test(text)) look -= 3;
  // Who printed it, who employs whom, where it leads.
  if (title.cue !== 'role' && isBodyName(text)) look -= 2.5;
  if (
    /^(?:presented|appeared|published|accepted|to appear|submitted|forthcoming)\s(?:at|in|to|by|for)\b/i.test(
      text,
    )
  )
    look -= 3;
  // `On looms A. Lovelace, C. Babbage`: names begin before the end.
  if (
    title.cue === 'sentence' &&
    !/^(?:Book )?[Rr]eview of\b/.test(text) &&
    /\s\p{Lu}\.[ -]?(?:\p{Lu}\.[ -]?)*\p{Lu}?\p{Ll}*$|[\s,]\p{Lu}$/u.test(text)
  )
    look -= 1.5;
  // `…, Hydrol. Loom Syst. Sci.`: the first shortened word of a venue.
  const next = letters.text.slice(title.end, title.end + 40);
  if (/,\s\p{Lu}\p{Ll}{1,8}$/u.test(text) && /^\.\s+\p{Lu}[^.]{1,30}\./u.test(next)) look -= 1;
  if (cutsStretch(letters, title)) look -= 1.5;
  if (/^(?:in|and|with|by|abstract|we)\s/i.test(text) && title.cue === 'sentence')
    look -= /^(?:abstract|we|and)\s/i.test(text) ? 2 : 0.5;
  if (/\.(?=\s|$)/.test(letters.text[title.end] ?? '') || /[.?!]$/.test(textOf(runs))) look += 0.2;
  return look;
}

/** `Byron, Ada`: a name in the order of an index. */
const pair = /^\p{Lu}[\p{L}'’-]+, \p{Lu}[\p{L}'’-]+(?: \p{Lu}\.?)?$/u;
/** `Byron, A. On Looms`: a name with its initials behind, and more. */
const turnedAhead = /^\p{Lu}[\p{L}'’-]+, (?:\p{Lu}\s?\.[ -]?)+\s?\p{Lu}/u;

/** Names of journals and nothing more: `Review of Loom Studies`, `American Weaving Review`, `The Quarterly Journal of Looms`. */
const isSerial =
  /^(?:The )?(?:\p{Lu}[\p{L}&-]+ ){0,3}(?:Review|Journal|Quarterly|Annals|Bulletin|Letters|Studies|Transactions|Archives?)(?: (?:of|on|in|for)(?: the)?(?: (?:\p{Lu}[\p{L}&-]+|and|of|the|in|&)){1,6})?(?:,? (?:forthcoming|in press|to appear|accepted|\d.*))?$/u;

/** Behind a year in brackets begins the title, though it look like a name: `Ox, B. (2009). Loom Stochasticity.` */
const behindYear = /\((?:19|20)\d\d[a-z]?\)[\s.,:]{1,3}$/;

/** A name with its initials behind or before is nothing else: `Lovelace AK`, `A. K. Lovelace`. */
const initialled = /^(?:\p{Lu}\.[ -]?)+\p{Lu}\p{L}+$|\p{Ll} \p{Lu}{1,3}$/u;

/** Before a quotation, what leads to where a work came out. */
const leadsIn = /(?:^|[\s,(])(?:in|dans|en|em|im|su):?\s*["“„«]\s*$/iu;

/** Behind a quotation, a small word that belongs to no citation. */
const goesOn =
  /^["”“»’']{1,2} (?!(?:in|to|with|by|and|at|for|submitted|accepted|forthcoming|under|presented|published|appeared|ed|eds|vol|pp|arXiv|doi|von|en|dans|et|und)\b)\p{Ll}{2}/u;

/** Whether a place and a year follow, with commas. */
function endsAtPlace(behind: string): boolean {
  const place =
    /^,\s(\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)?)(?:\/\p{Lu}[\p{L}-]+)?,?\s+(?:19|20)\d\d\b/u.exec(
      behind,
    );
  return place !== null && isPlace(place[1]!);
}

/** Whether a text is the name of a university, a publisher or a site and no title. */
function isBodyName(text: string): boolean {
  if (/^(?:Springer|Elsevier|Wiley|Routledge)\b|\b[Ll]inks?$/.test(text)) return true;
  const words = text.split(' ');
  return (
    words.length <= 7 &&
    !/[:?]/.test(text) &&
    /\b(?:University|Universit[äé]t?|Institute|Department|Division|Faculty)\b/.test(text) &&
    words.every((word) => /^(?:\p{Lu}|of$|for$|and$|the$|in$|&$|\()/u.test(word))
  );
}

/** Whether a sentence ends inside a link or italics that go on: `[Who Reads? Costs and Choice](…)`. */
function cutsStretch(letters: Letters, title: Candidate): boolean {
  if (title.cue !== 'sentence') return false;
  const span = letters.spans.find((one) => one.start < title.end && title.end < one.end);
  if (span === undefined || span.start > title.start) return false;
  if (span.run.href === null && !span.run.italic && !span.run.bold) return false;
  const cut = letters.text.slice(title.end, span.end);
  // A link may be of all that is said: title, venue, volume.
  if (span.run.href !== null && /,\s?(?:\d|vol|issue|pages?\b|pp\b)|\(\d|\bdoi\b/i.test(cut))
    return false;
  return span.run.href === null ? /\p{L}{4}/u.test(cut) : /\p{L}{3}\W+\p{L}/u.test(cut);
}

/** Whether most of a stretch is set apart, and a little at its end is not. */
export function isPartlySet(runs: readonly Run[]): boolean {
  const isSet = (run: Run) => run.bold || run.italic || run.href !== null;
  const last = runs.findLastIndex((run) => isSet(run));
  const set = textOf(runs.slice(0, last + 1));
  const open = textOf(runs.slice(last + 1));
  return (
    runs[0] !== undefined &&
    isSet(runs[0]) &&
    /\p{L}{2}/u.test(open) &&
    set.length > 2 * open.length
  );
}
