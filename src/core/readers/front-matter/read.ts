import { type Draft, type Progress, type Reading, unheard } from '#core/model';
import { refused } from '../reader.ts';
import { createReport, type Report } from '../report.ts';
import { yearOfDate } from '../text/index.ts';
import { draftFrom } from './entry.ts';
import { frameOf, type Frame } from './frame.ts';
import { itemsOf } from './items.ts';
import { entryKeys } from './keys.ts';
import { holdsList, isItem, isPublication } from './kinds.ts';
import { parseLoosely } from './mend.ts';
import { parseToml } from './toml.ts';
import { listOf, mapOf, type Value } from './value.ts';

/** Items longer than this, in characters, are no entries. */
const longestItem = 200_000;

/**
 * Reads a page whose front matter is a publication, or a YAML file whose lists
 * are of publications. Each entry that could not be read is an error with its line.
 */
export function readFrontMatter(text: string, file: string, progress: Progress = unheard): Reading {
  const frame = frameOf(text);
  if (frame === null || /^\s*- /.test(frame.source)) return readItems(text, 1, file, progress);
  return holdsList(frame)
    ? readItems(frame.source, frame.line, file, progress)
    : readPage(frame, file);
}

function readPage(frame: Frame, file: string): Reading {
  const report = createReport(file);
  const { value, problem, repeated } =
    frame.kind === 'yaml' ? parseLoosely(frame.source) : parseToml(frame.source);
  const found = mapOf(value);
  const map = found === null ? null : entryKeys(found);
  if (problem !== null) {
    const message = `the front matter is not valid ${frame.kind.toUpperCase()}: ${problem.message}`;
    const line = frame.line + problem.line - 1;
    if (map?.has('title') === true) report.warn('front-matter', message, line);
    else report.error('front-matter', message, line);
  }
  if (map === null && problem !== null) return given([], report);
  if (map === null || !isPublication(map)) return noEntries(file, frame, report);
  sayRepeated(repeated, frame.line, report);
  const draft = draftFrom(map, { file, line: frame.line }, report);
  return given(draft === null ? [] : [draft], report);
}

function noEntries(file: string, frame: Frame, report: Report): Reading {
  const section =
    /_index\.md$/i.test(file) || /^(?:widget|type|cms_exclude|view)\b/m.test(frame.source);
  const message = section
    ? 'no entries here: this page shows a collection; give the folder with a file for each publication'
    : 'no entries here: the front matter of this page is not that of a publication; give the files of the publications';
  return refused(file, 'no-papers', message, report.diagnostics());
}

/** @param first the line of the file on which `text` begins */
function readItems(text: string, first: number, file: string, progress: Progress): Reading {
  const report = createReport(file);
  const drafts: Draft[] = [];
  const items = itemsOf(text);
  for (const [i, { source, line: row, keys }] of items.entries()) {
    const line = row + first - 1;
    progress(i / items.length, drafts.length);
    if (source.length > longestItem) {
      report.error('too-long', 'this item is longer than any entry; it was left out', line);
      continue;
    }
    const { value, problem, repeated } = parseLoosely(source);
    const found = mapOf(listOf(value ?? undefined)[0]);
    const map = found === null ? null : entryKeys(found);
    const within = map === null || isItem(map) ? [] : itemsWithin(map);
    for (const one of within) {
      const draft = draftFrom(one.map, { file, line }, report);
      if (draft !== null)
        drafts.push({ ...draft, year: draft.year ?? one.year ?? yearAbove(keys) });
    }
    if (within.length > 0) continue;
    if (map === null || !isItem(map)) {
      // Items of other lists, of people or news, are no entries.
      if (problem !== null && /\btitle\s*:/i.test(source)) {
        const message = `this item is not valid YAML: ${problem.message}`;
        report.error('syntax', message, line);
      }
      continue;
    }
    if (problem !== null) {
      const message = `this item is not valid YAML and was read as far as it goes: ${problem.message}`;
      report.warn('syntax', message, line + problem.line - 1);
    }
    sayRepeated(repeated, line, report);
    const draft = draftFrom(map, { file, line }, report);
    if (draft !== null) drafts.push({ ...draft, year: draft.year ?? yearAbove(keys) });
  }
  if (drafts.length === 0 && report.diagnostics().length === 0) {
    const message =
      'no entries here: this YAML file has no list whose items have a title and authors; give the file with the publications';
    return refused(file, 'no-papers', message);
  }
  return given(drafts, report);
}

/** The entries of lists inside an item, as of a year: `- year: 2018`, `papers: [...]`. */
function itemsWithin(map: ReadonlyMap<string, Value>) {
  const year = [...map].map(([key, value]) =>
    typeof value === 'string' ? (yearAbove([value]) ?? yearAbove([key])) : yearAbove([key]),
  );
  const known = year.find((one) => one !== null) ?? null;
  return [...map.values()].flatMap((value) =>
    (Array.isArray(value) ? (value as readonly Value[]) : []).flatMap((one) => {
      const found = mapOf(one);
      const lower = found === null ? null : entryKeys(found);
      return lower !== null && isItem(lower) ? [{ map: lower, year: known }] : [];
    }),
  );
}

function sayRepeated(keys: readonly string[], line: number, report: Report): void {
  for (const key of keys) {
    const message = `the key "${key.slice(0, 40)}" stands twice in this entry; the last was taken`;
    report.warn('repeated-key', message, line);
  }
}

/** The year among the keys above a list. */
function yearAbove(keys: readonly string[]): number | null {
  const years = keys.map((key) => (/^\D*\d{4}\D*$/.test(key) ? yearOfDate(key) : null));
  return years.findLast((year) => year !== null) ?? null;
}

function given(drafts: readonly Draft[], report: Report): Reading {
  return { kind: 'drafts', drafts, citations: [], diagnostics: report.diagnostics() };
}
