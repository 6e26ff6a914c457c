import { type Diagnostic, type Draft, type Progress, unheard } from '#core/model';
import type { Line } from '../markup/index.ts';
import { isFootnote, yearsIn } from '../text/index.ts';
import { createByLines } from './by-lines.ts';
import { bareReference } from './bare.ts';
import { formOf, noForm } from './form.ts';
import { knownNames, nobodyKnown, regularIn } from './known.ts';
import { partBox } from './group.ts';
import type { Entry, Parting } from './parting.ts';
import { enough } from './reading.ts';
import { textOf } from './lines.ts';
import { type Box, type Piece, piecesOf } from './page.ts';
import { lostOf } from './lost.ts';
import { withLabels } from './page-labels.ts';
import { sampleOf } from './sample.ts';
import type { Context } from './context.ts';
import { isSection } from './places.ts';

/** What the boxes of a page gave. */
export interface Scan {
  readonly drafts: readonly Draft[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads a page twice: once, or of a long page a sample, to see which shapes its entries
 * have and who is named, and then with that in mind.
 */
export function scanPage(
  source: Box,
  file: string,
  relative = false,
  progress: Progress = unheard,
): Scan {
  const page = withLabels(source);
  const pieces = piecesOf([page]);
  const legend = legendOf(pieces);
  const sample = sampleOf(page);
  // Each piece is seen, and those of the sample are seen before.
  const looks = pieces.length + piecesOf([sample]).length;
  let seen = 0;
  const step = () => {
    progress(Math.min(1, seen / looks), 0);
    seen += 1;
  };
  const blank: Context = {
    file,
    known: nobodyKnown,
    form: noForm,
    owned: false,
    legend,
    relative,
    step,
    studies: createByLines(),
    outcomes: createByLines(),
  };
  const named = partBox(sample, blank);
  const first = ownedBy(sample, named, blank) ?? named;
  const parting =
    first.entries.length === 0 && sample === page
      ? first
      : partBox(page, learned(first, { ...blank, owned: first !== named }, sample !== page));
  const entries = withoutDoubtful(parting.entries);
  const diagnostics = entries.flatMap((entry) => entry.diagnostics);
  const drafts = entries.map((entry) => entry.draft);
  const left: Piece[] = [];
  for (const piece of parting.left) {
    const bare = piece.heading !== null || piece.place.other ? null : bareReference(piece, file);
    if (bare === null) left.push(piece);
    else drafts.push(bare);
  }
  drafts.sort((a, b) => a.source.line - b.source.line);
  const lost = lostOf(left, file, drafts.length > 0);
  const doubted = parting.entries
    .filter((entry) => !entries.includes(entry))
    .map(({ draft }) => outside(draft, file));
  return { drafts, diagnostics: [...diagnostics, ...doubted, ...lost] };
}

/** Outside of the sections of works an entry has to be surer by so much. */
const doubt = 1;

/**
 * The entries of a page without those that nothing but their looks makes entries: most
 * others stand in sections of works, and they do not, and are hardly sure.
 */
function withoutDoubtful(entries: readonly Entry[]): readonly Entry[] {
  const works = entries.filter((entry) => entry.works).length;
  if (works * 2 <= entries.length || works < fewestOwned) return entries;
  return entries.filter((entry) => entry.works || entry.score >= enough + doubt);
}

/** What is said of an entry that was left out since it stands elsewhere. */
function outside({ title, source }: Draft, file: string): Diagnostic {
  const message = `this may be an entry, but it stands outside of the lists of works: "${title.slice(0, 60)}"`;
  return { severity: 'warning', code: 'unknown-shape', message, file, line: source.line };
}

/** Fewer works tell no form; of a list that names nobody most have to be of one. */
const fewestOwned = 3;
const shareOwned = 0.6;

/**
 * A page whose sections of works gave next to nothing, read as one that names nobody, as
 * the list of its owner; null where that does not explain most of them.
 */
function ownedBy(page: Box, named: Parting, blank: Context): Parting | null {
  const listed = piecesOf([page]).filter(({ place }) => place.works && !place.other);
  const dated = listed.filter(
    ({ heading, place, lines }) => heading === null && isDated(lines, place.year),
  ).length;
  const headed = listed.filter((piece) => isTitle(piece)).length;
  const works = Math.max(dated, headed);
  if (works === 0 || named.entries.length * 3 > works) return null;
  const owned = partBox(page, { ...blank, owned: true });
  const alone = owned.entries.filter(({ draft }) => draft.authors.length === 0).length;
  // Of a few it has to be each.
  return alone >= (works < fewestOwned ? works : shareOwned * works) ? owned : null;
}

/** Whether a heading may be the title of a work. */
function isTitle({ heading, lines }: Piece): boolean {
  const text = textOf(lines.flatMap((line) => line.runs));
  return heading !== null && text.split(' ').length >= 4 && !isSection(text);
}

/** Whether some lines have the length of a work and its year. */
function isDated(lines: readonly Line[], year: number | null): boolean {
  const text = textOf(lines.flatMap((line) => line.runs)).slice(0, 500);
  return text.length >= 20 && text.length < 400 && (year !== null || yearsIn(text).length > 0);
}

function learned(first: Parting, blank: Context, long: boolean): Context {
  const known = new Set<string>();
  for (const { draft } of first.entries) {
    if (draft.authors.length > 1) for (const { name } of draft.authors) known.add(name);
  }
  const lists = first.entries.map(({ draft }) => draft.authors.map(({ name }) => name));
  return {
    ...blank,
    known: knownNames(known, regularIn(lists)),
    form: formOf(first.entries, long),
  };
}

/** Paragraphs that say for the whole page what marks mean. */
function legendOf(pieces: readonly Piece[]): readonly string[] {
  const legend: string[] = [];
  for (const piece of pieces) {
    for (const line of piece.lines) {
      const text = textOf(line.runs).slice(0, 300);
      if (!isFootnote(text.slice(0, 200)) || !/[*∗†‡#§¶⋆✉^]/u.test(text)) continue;
      // A legend stands by itself: a line that begins with its mark, or is in brackets or is short.
      if (
        /^[([]?\s*[*∗†‡#§¶⋆✉^]|^\W*(?:note|authors?|where|equal|co-?first|corresponding)\b/iu.test(
          text,
        )
      )
        legend.push(text);
    }
  }
  return legend.slice(0, 20);
}
