import type { Run } from '../markup/index.ts';
import { isRemark, plain, yearsIn } from '../text/index.ts';
import { isBlank, textOf } from './lines.ts';
import { readVenueLine, type VenueLine } from './venue-line.ts';

const label =
  /^[\s[(|]*(?:pdf|paper|papers?|arxiv|preprint|code|codes|source|slides?|talk|video|videos|demo|bib|bibtex|bibtex entry|cite|citation|doi|link|links|html|project(?: page| website)?|website|web|webpage|page|poster|data|dataset|datasets|blog|blog post|abstract|abs|supp|supplement(?:ary)?(?: material)?|appendix|github|slides?\s?\(.*\)|media|press|news|model|models|tutorial|tweet|thread|more|details?|full text|full paper|full version|journal|conference|version|acm dl|ieee xplore|springer|openreview|http|url|download|ps|online|publisher|preview|read|discussion|recording|teaser|colab|notebook|docs?|documentation|artifacts?|software|package|tool|results?|award|certificate|code & data|\.\w{2,4})[\s\])|:.]*$/i;
const words =
  /\b(?:proc(?:eedings|\.)|conf(?:erence|\.)|symposium|workshop|journal|trans(?:actions|\.)|letters|annals|bulletin|magazine|review|arxiv|preprint|biorxiv|medrxiv|ssrn|lncs|ieee|acm|aaai|neurips|nips|icml|iclr|cvpr|iccv|eccv|acl|emnlp|naacl|phd thesis|thesis|dissertation|technical report|press|advances|communications|nature|science|in submission|under review|under submission|submitted|manuscript|working paper)\b|会议|学报|期刊/i;
const address = /\bhttps?:\/\/\S+|\bdoi:?\s*10\.\S+|\b10\.\d{4,9}\/\S+/gi;
const month =
  /\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|spring|summer|fall|autumn|winter)\b\.?(?:\s\d{1,2}(?:[-–]\d{1,2})?,?)?\s+(?=(?:19|20)\d\d)/gi;
/** Words whose full stop does not end a venue's name. */
const shortened =
  /(?:^|[\s(])(?:\p{L}|proc|conf|int|intl|int'l|trans|symp|j|lett|rev|ann|comput|comp|sci|eng|math|phys|chem|appl|res|soc|am|amer|eur|stat|syst|mach|learn|intell|assoc|ling|commun|mag|math|natl|acad|adv|sel|topics|tech|technol|univ|vol|no|pp|p|art|eds?|st|nat|med|biol|softw|autom|robot|vis|pattern|anal|netw|inf|process|electron|electr|cent|bull|quart|stud|econ|psychol|opt|lect|notes|exp|theor|mol|cell|genet|environ)\.$/iu;

/** Whether a link's words name what it leads to, and are no part of the entry. */
export function isLabel(text: string): boolean {
  return label.test(plain(text)) || plain(text) === '';
}

/** Whether a text names a venue by its words. */
export function isVenueLike(text: string): boolean {
  return words.test(text);
}

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
  const isSet = (run: Run) => run.role === 'venue' || run.italic;
  const first = kept.findIndex((run) => isSet(run) && !isBlank(run));
  const before = first <= 0 ? '' : textOf(kept.slice(0, first));
  const remarks: string[] = [];
  let from = 0;
  if (
    first > 0 &&
    !/\p{L}{4}/u.test(
      before.replace(/\b(?:in|to appear|published|accepted|appear(?:ed|s)?|at)\b/gi, ''),
    )
  )
    from = first;
  const used = kept.slice(from).filter((run) => {
    // A remark set apart by colour or weight is no part of the name.
    const set = run.bold || run.styled;
    const text = textOf([run]).replace(/^[\s([,;–-]+|[\s)\],;.–-]+$/g, '');
    if (
      !(set || run.italic) ||
      !isRemark(text) ||
      yearsIn(text).length > 0 ||
      words.test(text) ||
      run.role === 'venue'
    )
      return true;
    if (used0(kept, run, from)) return true;
    remarks.push(...text.split(/[,;]\s/));
    return false;
  });
  // Inside a name that is set apart a full stop ends an abbreviation: `Proc. of the Europ. Conf.`.
  const set = used.findIndex((run) => isSet(run) && !isBlank(run));
  const last = used.findIndex((run, i) => i > set && !isSet(run) && !isBlank(run));
  const whole = set === -1 ? '' : textOf(used.slice(0, last === -1 ? used.length : last));
  const line = readVenueLine(tidy(textOf(used), whole.replace(/\.$/, '').length - 1));
  const shown = line.venue === null ? null : shorten(line.venue);
  return {
    ...line,
    venue: shown === '' ? null : shown,
    notes: [...new Set([...line.notes, ...remarks])],
  };
}

/** Whether the run is the first shown one: then it is the venue itself. */
function used0(runs: readonly Run[], run: Run, from: number): boolean {
  return runs.slice(from).find((one) => !isBlank(one)) === run && words.test(run.text);
}

function tidy(source: string, name: number): string {
  let text = source
    .replace(address, ' ')
    .replace(month, ' ')
    .replace(/[[({]\s*(?:[|,/;·]\s*)*[\])}]/g, ' ')
    .replace(/(?:\s*[|/·]\s*){2,}/g, ' ')
    .replace(/^[\s.,;:|)\]"”“»–—-]+/, '')
    .replace(/[\s|[(/·]+$/, '');
  if (/^\([^()]*\)$/.test(text)) text = text.slice(1, -1);
  // `(SoE '21)` and `(CE 2018)` are part of the name; the cut comes after the bracket.
  const bracket = /\((?=[^()]*\p{L}{2})[^()\d'’]*['’\s]\s?(?:\d\d|(?:19|20)\d\d)\)/u.exec(text);
  const sentence = sentenceEnd(
    text,
    Math.max(name, bracket === null ? 0 : bracket.index + bracket[0].length),
  );
  if (sentence !== -1) {
    const head = text.slice(0, sentence);
    const tail = text.slice(sentence + 1).trim();
    const year = yearsIn(head).length > 0 ? '' : (/^\(?((?:19|20)\d\d)\)?/.exec(tail)?.[1] ?? '');
    const remark = tail.split(/[.;]\s/).find((part) => isRemark(part)) ?? '';
    text = `${head}${year === '' ? '' : `, ${year}`}${remark === '' ? '' : ` (${remark.replace(/[()[\].]/g, '')})`}`;
  }
  if (
    bracket !== null &&
    bracket.index < text.length &&
    yearsIn(text.slice(bracket.index + bracket[0].length)).length === 0
  ) {
    const year = yearsIn(bracket[0])[0]?.year;
    const rest = text
      .slice(bracket.index + bracket[0].length)
      .replace(/,?\s*(?:pages|pp?\.).*$/i, '');
    if (year !== undefined && !/\p{L}{5}/u.test(rest))
      text = `${text.slice(0, bracket.index + bracket[0].length)}, ${year} ${rest.replace(/^[\s,.]+/, '')}`;
  }
  return text;
}

function sentenceEnd(text: string, from: number): number {
  const stop = /\.(?=\s|$)/g;
  stop.lastIndex = from;
  for (let match = stop.exec(text); match !== null; match = stop.exec(text)) {
    if (shortened.test(text.slice(Math.max(0, match.index - 10), match.index + 1))) continue;
    return match.index;
  }
  return -1;
}

/** A venue's name without volume, pages and what hangs on. */
function shorten(source: string): string {
  let venue = source
    .replace(/,?\s*\(?(?:pp?\.|pages)\s*\d.*$/i, '')
    .replace(/,?\s*\b(?:vol(?:ume)?|no|issue)\b\.?\s*\d.*$/i, '')
    .replace(/,\s*(?:ser|series|article)\b.*$/i, '');
  if (!/arxiv/i.test(venue)) {
    venue = venue
      .replace(
        /(?<=\p{L}[.)]?)[\s,]+\d{1,4}(?:\.\d{1,3})?\s*(?:\([\d–/-]*\)?)?(?:[:,]\s*[\d–-]+)*[:,(\s]*$/u,
        '',
      )
      .replace(/[\s,;:(.–—-]+$/, (end) => (end.startsWith('.') ? '.' : ''))
      .replace(/(?<=\p{L}{4})\.$/u, '');
  }
  if (/^\(.*\)$/.test(venue)) venue = venue.slice(1, -1);
  return venue.trim();
}
