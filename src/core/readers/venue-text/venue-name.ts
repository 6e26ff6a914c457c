import { isRemark } from '../text/index.ts';
import { endsInPlace, isPlace } from './place-names.ts';
import { isPublisherName } from './publisher-names.ts';

/** What says that a work has come out, or will, before it says where. */
const leadIn =
  /^(?:(?:(?:to|will)\s+app\w*r|appear(?:s|ed|ing)?|(?:has been |was |is |been |just |recently |conditionally )?(?:accepted|published|presented)|forthcoming|in press|in corso di stampa|im (?:erscheinen|druck)|à paraître|en prensa|no prelo|published online|(?:book )?chapter(?:\s\d+)?)(?:\s+(?:for publication|as (?:an?\s)?\w+(?: \w+)?))?\s*(?:(?:in|at|by|to|for|with|on|dans|en|em|im)\b(?: the\b)?|[:,–-])\s*|(?:in|at|en|em|dans)\s*:\s*|(?:in|at)\s+(?:the\s+)?|for\s+the\s+|published as (?:a )?part of (?:the )?)+/iu;

/** The same in other languages, where it stands before a name: `En Actas de …`. */
const foreignLead =
  /^(?:[Ee]n|[Ee]m|[Dd]ans)\s+(?:(?:el|la|le|les|los|las|o|a)\s+)?(?=[«“"\p{Lu}\d])/u;

/** Where data and drafts are kept, and what says how far a work has come, are no venues. */
const repository =
  /^\W*(?:(?:harvard )?dataverse|zenodo|osf(?: (?:preprints?|registries))?|figshare|dryad|mendeley data|github|kaggle|academia\.edu|hal(?:shs)?|en pr[eé]paration|in vorbereitung|em preparação|en preparación|soumis|(?:technical|research|tech\.?) rep(?:orts?|\.)?|working papers?|(?:in )?revisions?|in review|add\b.*\blinks?)\W*$/i;
/** How far a work has come, and nowhere yet. */
const status =
  /^\W*(?:(?:conference|workshop|journal)\s(?:proceedings|papers?|articles?)|ph\.? ?d\.?|m\.? ?sc\.?|(?:re)?submitted|submission|accepted|to appear|(?:to be )?published)(?: for (?:review|publication)| soon| online)?\W*(?:\(\W*(?:pre-?print\W*)?\))?\W*$/i;
const patent = /\bpatents?\b/i;

/** `Poster presentation at the …`: what was done there is no part of its name. */
const presented =
  /^(?:(?:oral|poster|paper|conference|contributed|invited|short|long|lightning|flash|position|vision|demo|work-in-progress)\s)*(?:presentation|presented|poster|talk|paper|communication|contribution|late[- ]breaking (?:report|results?|work|abstract))\s(?:(?:presented|given|accepted)\s)?(?:at|for|to|in)\s(?:the\s)?/i;

const volume =
  /(?<=[\p{L}\d).])(?:\s?:\s?[a-zA-Z]?\d|(?:[\s,]+|\.(?=Vol))(?:vol(?:ume)?s?|v|no|nr|iss(?:ue)?|bd|tome|n[°ºo])\b[.:]?\s*[\dA-Z]|[\s,]+(?:pp?|pages?|pgs?)\b\.?:?\s*[\dA-Za-z]{1,8}\b|,?\s+\(?[A-Z]{0,2}\d{1,6}(?:\.\d{1,3})?[A-Z]?\)?(?:\/\d+)?(?=\s*(?:[(:,;–]|-\d|\.\s+\d|\.?$)|\s[a-z]{1,5}\d{2,}))/iu;

/** `awab254`, `e2020JA028245`, `A36`: which article of a volume it is. */
const articleNumber = /^[a-z]{0,6}(?:\d+[A-Z]{1,3})?\d{2,}$|^[A-Z]\d{1,6}$/i;

/** Words with which a piece begins that is no part of a name. */
const tailWords =
  /^\W*(?:vol(?:ume)?s?|no|nr|num(?:ber)?|iss(?:ue)?|pp?|pages?|pgs?|art(?:icle)?|chap(?:ter)?|ch|part|paper|sec(?:tion)?|ser(?:ies)?|session|track|track:|eds?|edited|editors?|edition|isbn|issn|doi|arxiv|https?|www|in press|to appear|forthcoming|accepted|submitted|under (?:review|submission)|published|presented|held|online|co-?located|colocated|special (?:issue|section)|supplement|suppl|impact factor|if|jcr|ccf|core|rank(?:ed)?|acceptance|acc|q[1-4]|sci|lncs|lnai|lecture notes in|studies in|advances in intelligent systems|ceur|springer|elsevier|wiley|ieee press|acm press|association for computational linguistics|aaai press|mit press|(?:short|long|full|regular|workshop|demo|poster|conference|journal) papers?|oral|spotlight|poster|best|award|winner|extended|with|by|invited|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|spring|summer|autumn|fall|winter)(?![\p{L}\p{N}_-])/iu;
/** A thesis has appeared nowhere: it names who took it. */
const thesis =
  /^(?:type:)?\W*(?:(?:ph\.?\s?d\.?|m\.?\s?s\.?|m\.?\s?sc\.?|b\.?\s?sc\.?|master(?:['’]?s)?|bachelor(?:['’]?s)?|doctoral|diploma|licentiate|undergraduate|honou?rs|advanced|my|m\.?a\.?|mphil|dphil)\W+)*(?:thesis|diss(?:ertation)?|manuscript|thèse|tesis|habilitation|rapport de master|mémoire|diplomarbeit|masterarbeit|dissertationsschrift)\b/i;
/** What is never a name, even where it comes first. */
const counted =
  /^\W*(?:vol(?:ume)?|no|pp?|pages?|isbn|issn|doi|https?|eds?|in press|under contract|data collection|to appear|forthcoming|chap(?:ter)?|(?:new |latest |current )?drafts?|coming soon|work in progress|available|revise|r&r|under (?:revision|preparation)|in preparation|slides?|last updated?)(?![\p{L}\p{N}_-])/iu;
const publisher =
  /\b(?:press|publish(?:er|ers|ing)|publications?|verlag|springer|elsevier|wiley|routledge|mcgraw|gruyter|blackwell|kluwer|birkh[aä]user|macmillan|palgrave|sage|inc|ltd|llc|gmbh|world scientific|edward elgar|association for computing machinery|curran associates|pmlr|editions?|éditions|universit(?:y|ät|é|à|at|eit)|universidade?|institute|school|college|department)\b/i;
/** Words by which a piece names a meeting, a journal or a series of its own. */
const named =
  /\b(?:proc(?:eedings|\.)|conf(?:erence)?|intl|symp(?:osium)?|workshop|congress|colloquium|journal|transactions|letters|review|annals|magazine|meeting|conférence|atelier|colloque)\b/i;
/** `Volume 56, Number 3, Looms Today`, and `52 Loom Law Review 1084` as lawyers count. */
const volumeFirst =
  /^(?:(?:(?:[Vv]ol(?:ume)?|[Nn]o|[Nn]umber|[Ii]ssue|[Nn]r)\b[.:]?\s*\d+[\s,;:]+)+(?=\p{Lu}\p{L}+\s\p{L})|\d{1,3}\s(?=\p{Lu}[^,]+\s\d{1,5}\W*$))/u;
/** The larger meeting that a workshop was a part of. */
const beside =
  /[\s,;(]+(?:held )?(?:in (?:conjunction|association) (?:with|to)|co-?located (?:with|at)|collocated with|jointly with)(?:\s.*)?$/i;
/** What form of the text lies there. */
const manuscript =
  /[\s.,;(]+(?:\d+ (?:pages|pp\.?)\W*$|presented at\s.*$)|[\s.,;(]+(?:accepted|author(?:'s)?)(?: author)?(?: manuscript| version)?\W*$/i;
/** A word at the end that leads to what was taken off. */
const loose = /(?:\s(?:with|to|in|at|for|of|and|the|on|from)|\s[–—-]\s(?:volume|vol\.?|part))+$/i;
/** An honour, and no place where anything appeared. */
const honour =
  /^(?:(?:winner|recipient|finalist|nominee|nominated|shortlisted|awarded)\b|(?:the )?(?:best|outstanding|distinguished)\b.*\b(?:paper|award|prize|thesis)\b|.*\b(?:award|prize)$)/i;
/** A part of a journal that is a journal of its own: `Series A`; Part I is a volume. */
const series = /^\W*(?:[Ss]eries|[Ss]er\.|[Ss]ection|[Ss]ect\.|[Pp]art)\s[A-HJ-U](?![\p{L}\d])/u;
/** Ordinals of meetings where they are not English: `33e Conférence`, `12. Tagung`. */
const foreignOrdinal = /^\d{1,3}\s?(?:e|è|ème|ième|èmes|º|ª|°|\.)\s+(?=\p{Lu})/u;
const ordinal = /^\W*\d+(?:st|nd|rd|th|e|ème|eme|er|\.º|º|ª|D\b)/i;

/** How it was received, before where that was: `Oral, accepted at`, `Best Paper Award at`. */
const praised =
  /^(?:(?:oral|spotlight|poster|highlight)(?: presentation)?,\s+(?=accepted|presented|published|in |at |\p{Lu})|(?:best|outstanding|distinguished)(?: \p{L}+){0,3} award(?: winner)?,? (?:at|from|of)\s+(?=\p{Lu}))/iu;

/** A venue line without what says how a work came there: `Presented at the`. */
export function withoutLead(text: string): string {
  return text
    .replace(presented, '')
    .replace(leadIn, '')
    .replace(foreignLead, '')
    .replace(/^the\s+(?=[\p{Lu}\d])/u, '');
}

/**
 * A venue's name without what belongs to one volume, meeting or publisher:
 * leading "To appear in", volume and pages, editors, place, month, publisher.
 * Empty where the text names no venue.
 */
export function nameOfVenue(source: string): string {
  let text = withoutLead(source.replace(/^\(([^()]+)\)$/, '$1').replace(praised, ''))
    .replace(/[\s,]+(?:in press|to appear|forthcoming|accepted)$/i, '')
    .replace(/^preparation(?:\s(?:for|to)\b.*)?$/i, '')
    .replace(/^(?:19|20)\d\d[\s,:]+(?=[\p{L}\d])/u, '')
    .replace(foreignOrdinal, '')
    .replace(volumeFirst, '')
    .replace(beside, '')
    .replace(manuscript, '');
  text = withoutBrackets(withoutEditors(text));
  const masked = text.replace(/\([^()]*\)/g, (inside) => `(${'x'.repeat(inside.length - 2)})`);
  const numbered = /\b(?:arxiv|biorxiv|medrxiv)\b/i.test(text) ? null : volume.exec(masked);
  // `Salt and Looms 2: estimation, choice`: what follows is of the name of a book.
  const goesOn =
    numbered !== null && /^: \p{Ll}{4,}/u.test(text.slice(numbered.index + numbered[0].length));
  if (numbered !== null && numbered.index > 1 && !goesOn) text = text.slice(0, numbered.index);
  // `Symposium on Looms – LoomSys ’19`
  text = text.replace(/\s[–—-]\s\p{Lu}\S*\s?['’]\d\d$/u, '');
  if (status.test(text) || honour.test(text) || /^\W*tech\. ?rep\b/i.test(text)) return '';
  if (thesis.test(text) || repository.test(source) || patent.test(text)) return '';
  const pieces = pieceIn(text);
  const first = pieces.findIndex((piece) => !isTail(piece, true));
  if (first === -1) return '';
  const name = trimmed(joined(pieces.slice(first)).replace(loose, ''));
  return repository.test(name.replace(/\.\s.*$/, '')) ? '' : name;
}

/** Who made a book of it: `Ada Byron & Bo Ox (eds.), …`, `…, ed. by Ada Byron`. */
const editorsAhead =
  /^(?:[Ii]n:?\s+)?((?:[^(),;&]{2,40}(?:,? (?:&|and|und|et|y) |[,;&]\s*|\s*(?=\())){1,12})\((?:eds?\.?|editors?|hrsg\.?|hg\.?|dirs?\.?|coords?\.?|orgs?\.?)\)[\s.,:]*/iu;
const editorsBehind =
  /[\s.,;:(]+(?:ed(?:ited|\.)? by|eds\.|hrsg\. von|herausgegeben von|éd(?:ité|\.)? par|a cura di)\s.*$/iu;

/** A few words that a name may be made of. */
const personal =
  /^\s*(?:(?:\p{Lu}[\p{L}.'’-]*|[Dd]e|[Vv][ao]n|der|den|d[aio]s?|del|la|le|el|al|ten)(?:\s+|$)){0,5}$/u;

function withoutEditors(text: string): string {
  return ` ${withoutEditorsAhead(text)}`.replace(editorsBehind, '').trim();
}

/** A text without those who made a book of it, where they stand before its name. */
export function withoutEditorsAhead(text: string): string {
  const ahead = editorsAhead.exec(text);
  const rest = ahead === null ? '' : text.slice(ahead[0].length);
  const names = ahead?.[1]!.split(/,|;|&|\s(?:and|und|et|y)\s/) ?? [];
  return names.every((name) => personal.test(name)) && /\p{L}{3}/u.test(rest) ? rest : text;
}

/** Whether a text says that the work is a thesis. */
export function isThesis(text: string): boolean {
  return thesis.test(text);
}

/** The pieces of a name up to where its tail begins: an enumeration is part of the name. */
function joined(pieces: readonly string[]): string {
  const [head = '', ...others] = pieces;
  const hard = others.findIndex((piece) => isTail(piece, false));
  const open = hard === -1 ? others : others.slice(0, hard);
  // `TOE, Transactions on Engines`: the short name, then the name.
  const short = /^\p{Lu}[\p{L}\d&+-]*\p{Lu}[\p{L}\d]*$/u.test(head) && !/\s/.test(head);
  if (short && open[0] !== undefined && open[0].split(' ').length > 1) {
    return `${joined(open)} (${head})`;
  }
  // `Looms, Webs, Threads`: three words side by side are one name.
  const word = /^(?:[\p{L}\d]{1,4}: )?\p{Lu}\p{Ll}{3,}$/u;
  if (open.length === 2 && [head, ...open].every((piece) => word.test(piece)))
    return [head, ...open].join(', ');
  // `Speech, and Language`: the last piece of an enumeration has the "and".
  const closed = /\)\W*$/.test(head)
    ? -1
    : open.findLastIndex((piece) => /(?:^|\s)(?:and|&|et|und|y)\s/.test(piece));
  const goesOn = open.findLastIndex(
    (piece) => named.test(piece) || series.test(piece) || /^\W*\p{Ll}/u.test(piece),
  );
  return [head, ...open.slice(0, Math.max(closed, goesOn) + 1)].join(', ');
}

/** Whether a piece is no part of a name; the first piece is one only where it can be no name at all. */
function isTail(piece: string, first: boolean): boolean {
  const text = piece.trim();
  // `G3` and `A&A` are journals; `Q1` and `V2` are none.
  if (!/\p{L}{2}/u.test(text))
    return !(first && /^(?:(?![PQVSTF])\p{Lu}\d|\p{Lu}\s?&\s?\p{Lu})$/u.test(text));
  // `In proceedings, LoomCon 2023`
  if (first && /^proceedings$/i.test(text)) return true;
  if (first) return counted.test(text) || isOnlyPublisher(text) || isPlace(text) || isPlaced(text);
  if (series.test(text)) return false;
  if (/^(?:acm|ieee|usenix|aaai)\W*$/i.test(text)) return true;
  if (tailWords.test(text) || articleNumber.test(text)) return true;
  if (/^\W*\d/.test(text) && !ordinal.test(text) && !/\p{L}{4}/u.test(text)) return true;
  if (named.test(text)) return false;
  if (isPublisherName(text)) return true;
  if (publisher.test(text) && text.split(' ').length <= 6) return true;
  return isPlace(text) || endsInPlace(text) || isRemark(text);
}

/** Whether a piece by itself is a publisher and no journal: `Cambridge University Press`. */
function isOnlyPublisher(text: string): boolean {
  if (isPublisherName(text)) return true;
  return /\b(?:university press|mcgraw[- ]?hill|vdm verlag(?: dr\.?)?|springer|elsevier|wiley|routledge|world scientific|mit press|publish(?:ers?|ing)|verlag|publications)$|(?:出版社|出版公司|书局)$/i.test(
    text.replace(/[\s.]+$/, ''),
  );
}

/** `Bielefeld: Looms`: a publisher behind its place. */
function isPlaced(text: string): boolean {
  // `М.: Наука`, `СПб.: Лань`
  if (/^(?:М|Л|СПб|М\.; Л)\. ?: ?\p{Lu}/u.test(text)) return true;
  const colon = text.indexOf(': ');
  if (colon <= 2 || text.split(' ').length > 6) return false;
  return isPlace(text.slice(0, colon)) || isPublisherName(text.slice(colon + 1));
}

/** The pieces between commas that stand in no brackets, bars and dashes that part. */
function pieceIn(text: string): readonly string[] {
  const pieces: string[] = [];
  let depth = 0;
  let quoted = false;
  let start = 0;
  for (let i = 0; i < text.length; i += 1) {
    const char = text[i]!;
    if (/[([“]/.test(char)) depth += 1;
    else if (/[)\]”]/.test(char) && depth > 0) depth -= 1;
    else if (char === '"') quoted = !quoted;
    else if (quoted) continue;
    // `Stem-, Spraak- en Loompathologie`
    else if (char === ',' && text[i - 1] === '-') continue;
    else if (depth === 0 && (/[,;|]/.test(char) || (/[·•]/.test(char) && text[i - 1] === ' '))) {
      pieces.push(text.slice(start, i).trim());
      start = i + 1;
    }
  }
  return [...pieces, text.slice(start).trim()];
}

/** Brackets go, but for the venue's short name in them. */
function withoutBrackets(text: string): string {
  return text
    .replace(/\s*[([]([^()[\]]*)[)\]]/g, (whole, inside: string) =>
      isShortName(inside) ? whole : ' ',
    )
    .replace(/\s*[([][^()[\]]*$/, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Whether what stands in brackets is a short name, with or without the year: `OSDI '21`. */
export function isShortName(source: string): boolean {
  const bare = source.replace(/(?:[\s'’]*\d{2,4})$/, '').trim();
  if (bare === '' || bare.length > 30 || isRemark(bare)) return false;
  // `NE` is a short name here and no state.
  if (bare.length > 3 && isPlace(bare)) return false;
  if (/^(?:print|online|pdf|eds?|isbn|issn|usa|uk|ifs?|sci|q\d|ccf.*|core.*)\b/i.test(bare))
    return false;
  return /^\p{Lu}\S*[\p{Lu}\d]\S*$/u.test(bare);
}

function trimmed(text: string): string {
  const bare = text.replace(/^[\s.,;:|–—"“”-]+/, '').replace(/[\s,;:|–—"“”~-]+$/, '');
  // Names that are shortened leave out such words: this full stop ends a sentence.
  return /^[^.]*\s(?:of|and|the|in|on|for)\s[^.]*\p{Ll}{3}\.$/u.test(bare)
    ? bare.slice(0, -1)
    : bare;
}
