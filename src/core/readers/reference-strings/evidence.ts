import { labels } from './grammar.ts';
import { hints } from './lexicon.ts';
import { namesAmong, nameMarks } from './name-marks.ts';
import { scoresOf, type Sign } from './signs.ts';
import { isEditorCue, type Spans, spansOf } from './spans.ts';
import type { Word } from './words.ts';

const url = /^<?\(?(?:https?:|www\.|ftp:)|^[a-z.]+\.(?:org|com|net|edu|gov)\//i;
const identifier = /^\W*(?:doi|arxiv|pmid|pmcid|isbn|issn)\b|^\W*10\.\d{4,9}\//i;
const citationNumber = /^[[(]?\d{1,4}[\])]?[.)\]:]?$|^\[[A-Za-z][\w+.:-]{1,40}\]$/;
const accessed = /^(?:accessed|retrieved|viewed|visited|consulté|abgerufen|zugriff|cited)$/;
const ordinalWord =
  /^(?:\d+(?:st|nd|rd|th|e|è|ère)?|revised|rev|second|third|fourth|fifth|first|new)$/;

/** Everything the signs of a word are read from. */
interface Scene {
  readonly words: readonly Word[];
  readonly names: Uint8Array;
  readonly spans: Spans;
}

/** Scores of each word for each label, a row of `labels.length` a word. */
export function evidenceOf(words: readonly Word[]): Float64Array {
  const n = labels.length;
  const scores = new Float64Array(words.length * n);
  const scene = { words, names: namesAmong(words), spans: spansOf(words) };
  for (let i = 0; i < words.length; i += 1) {
    for (const sign of signsOf(scene, i)) {
      const row = scoresOf[sign];
      for (let k = 0; k < n; k += 1) scores[i * n + k]! += row[k]!;
    }
  }
  return scores;
}

/** The signs that the word at `i` bears. */
function signsOf(scene: Scene, i: number): readonly Sign[] {
  const { words, spans } = scene;
  const { raw, shape } = words[i]!.form;
  if (i === 0 && citationNumber.test(raw) && !/^\(?(?:1[89]|20)\d\d/.test(raw)) return ['marker'];
  if (raw.length > 4) {
    if (url.test(raw)) return ['url'];
    if (identifier.test(raw)) return ['identifier'];
  }
  const found: Sign[] = [];
  if (i >= spans.quote[0] && i < spans.quote[1]) found.push('quoted');
  // Where the authors are the editors, nobody else is.
  const { edited } = spans;
  if (edited[0] > 0 || edited[1] === 0) {
    found.push(i >= edited[0] && i < edited[1] ? 'edited' : 'notEdited');
  }
  if (shape === 'd' && i < 2) found.push('repeatDash');
  if (shape === 'n') numberSigns(scene, i, found);
  else wordSigns(scene, i, found);
  return found;
}

function numberSigns({ words, spans }: Scene, i: number, found: Sign[]): void {
  const { form, gap } = words[i]!;
  const numeral = form.numeral!;
  const before = words[i - 1]?.form;
  const next = words[i + 1];
  const cue = before?.hints ?? 0;
  const month =
    (cue & hints.month) !== 0 || (next?.gap === 'none' && (next.form.hints & hints.month) !== 0);
  if ((cue & hints.page) !== 0 && /^(?:pp?|pa?g|s)/.test(before!.low)) found.push('afterPageCue');
  else if ((cue & hints.volume) !== 0 && gap !== 'stop') found.push('afterVolumeCue');
  if ((month || numeral.year) && wasAccessed(words, i)) found.push('accessDay');

  if (month && numeral.day) found.push('day');
  else if (numeral.range && i !== spans.mainYear) found.push('range');
  else if (numeral.year) {
    found.push('year');
    const first = spans.headEnd === 0 && i === spans.firstYear && i < 30;
    const quoted = i >= spans.quote[0] && i < spans.quote[1];
    if (i !== spans.mainYear && !month && (!first || quoted)) found.push('otherYear');
    if (/^[([]/.test(form.raw)) found.push('yearInBrackets');
  } else if (numeral.volume) found.push('volumeShape');
  else if (numeral.ordinal && next !== undefined && (next.form.hints & hints.edition) !== 0) {
    found.push('ordinalEdition');
  } else if (numeral.number) {
    found.push('numberWord');
    const pages = next?.gap === 'comma' ? next.form.numeral : null;
    const paged = pages?.range === true || (pages?.number === true && next!.form.core.length > 2);
    if (paged && pages.year !== true) found.push('beforePages');
    else if (gap === 'comma' && before?.numeral?.number === true && form.core.length > 2) {
      found.push('afterVolume');
    }
  } else if (numeral.glued !== null)
    found.push(numeral.glued === 'pages' ? 'pageCue' : 'volumeCue');
  else found.push('capital');
}

function wordSigns({ words, names, spans }: Scene, i: number, found: Sign[]): void {
  const word = words[i]!;
  const { form, gap } = word;
  const { low, raw, shape, hints: bits } = form;
  const before = words[i - 1]?.form;
  const next = words[i + 1];
  const apart = gap !== 'none';
  if (low === 'et' && next?.form.low === 'al') found.push('etAl');
  else if (low === 'al' && before?.low === 'et') found.push('etAl');

  if (bits !== 0) {
    const numbered = next !== undefined && /^\W*(?:\d|[IVXLC]+\b)/.test(next.form.raw);
    const pages = (bits & hints.page) !== 0 && numbered;
    if (pages && ((apart && low.length > 1) || /^\(?(?:pp?|pages?|[Ss])[.:]?$/.test(raw))) {
      found.push('pageCue');
    } else if ((bits & hints.volume) !== 0 && numbered) found.push('volumeCue');
    if ((bits & hints.month) !== 0 && isDate(words, i)) {
      found.push('month');
      if (wasAccessed(words, i)) found.push('accessDay');
      return;
    }
    const noted = apart || /^[([]/.test(raw) || raw.endsWith(':');
    if ((bits & hints.note) !== 0 && noted) found.push('noteCue');
    if ((bits & hints.kind) !== 0) found.push('kindCue');
    const edition = (bits & hints.edition) !== 0 && before !== undefined;
    if (edition && ordinalWord.test(before.low)) found.push('ordinalEdition');
    else if (isEditorCue(word, next)) {
      const head = spans.edited[0] === 0 && i < spans.edited[1];
      found.push(head ? 'headEditorCue' : 'editorCue');
    }
    if (low === 'in' && i > 0 && isLeadIn(word)) {
      found.push('leadIn');
      return;
    }
  }
  if (/^tech/.test(low) && /^rep/.test(next?.form.low ?? '')) found.push('kindCue');

  const name = names[i]!;
  if (name === nameMarks.sure) found.push('nameSure');
  else if (name === nameMarks.maybe) found.push('nameMaybe');
  else if (name === nameMarks.phrase) found.push('phrase');
  if (i < spans.headEnd) found.push('headBeforeDate');

  if (shape === 'I') found.push('initials');
  else if (/[CUPj]/.test(shape)) found.push('capital');
  else if (shape === 'f') found.push('functional');
  else if (shape === 'o') found.push('otherScript');
  else if (shape === 'p') found.push(name === nameMarks.nothing ? 'functional' : 'particle');
  else if (shape === 'l') found.push((bits & hints.function) === 0 ? 'small' : 'functional');
  if (/[CUI]/.test(shape)) {
    if (spans.issue) found.push('ofJournal');
    if ((bits & hints.given) !== 0 && shape === 'C') found.push('given');
    if ((bits & hints.venue) !== 0) found.push('venueWord');
    else if (next?.gap === 'abbreviation' && shape === 'C') found.push('shortForm');
    if ((bits & hints.publisher) !== 0) found.push('publisherWord');
    if ((bits & hints.place) !== 0) found.push('placeWord');
    if ((bits & hints.body) !== 0 && i < 12) found.push('headBody');
    const begins = (bits & hints.place) !== 0 || gap === 'stop' || gap === 'bracket-opens';
    if (next?.gap === 'colon' && i > 3 && begins) found.push('placeBeforeColon');
  }
}

/** Whether a word that may be a month stands beside a year, a day or another month. */
function isDate(words: readonly Word[], i: number): boolean {
  if (/^(?:n\.d|nd|s\.d|forthcoming)$/.test(words[i]!.form.low)) return true;
  return [words[i - 1], words[i + 1]].some(
    (word) =>
      word !== undefined &&
      (word.form.numeral?.year === true ||
        word.form.numeral?.day === true ||
        (word.form.hints & hints.month) !== 0),
  );
}

function wasAccessed(words: readonly Word[], i: number): boolean {
  for (let k = Math.max(0, i - 4); k < i; k += 1)
    if (accessed.test(words[k]!.form.low)) return true;
  return false;
}

function isLeadIn({ form, gap }: Word): boolean {
  if (/^\(?In:?$/.test(form.raw)) return gap !== 'none';
  return gap === 'comma' || gap === 'quote-ends' || gap === 'quote-closes' || gap === 'stop';
}
