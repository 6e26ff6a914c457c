import type { Diagnostic, Draft } from '#core/model';
import type { Line } from '../markup/index.ts';
import { authorsOf } from './authors.ts';
import type { Block } from './blocks.ts';
import { looksLikePublication, readBullet } from './bullet.ts';
import type { Outcome } from './draft.ts';
import { readGroup } from './entry.ts';
import { groupsOf } from './groups.ts';
import { textOf, titleOf } from './lines.ts';
import { headingOf, type Placed } from './sections.ts';

/** A publication in a shape that is not read. */
export interface Foreign {
  readonly shape: string;
  readonly line: number;
}

/** What the blocks of a document gave. */
export interface Scan {
  readonly drafts: readonly Draft[];
  readonly diagnostics: readonly Diagnostic[];
  readonly foreign: readonly Foreign[];
}

/** Reads the blocks in order: entries, entries that cannot be read, publications in other shapes. */
export function scanBlocks(blocks: readonly Placed[], file: string): Scan {
  const drafts: Draft[] = [];
  const diagnostics: Diagnostic[] = [];
  const foreign: Foreign[] = [];
  /** Bullets that were not read; judged once it is known what else their list holds. */
  const unread: { list: number; line: Line; other: boolean }[] = [];
  const entryLists = new Set<number>();

  const lose = (code: string, message: string, line: number) =>
    diagnostics.push({ severity: 'error', code, message, file, line });
  const take = (outcome: Outcome, list: number | null) => {
    if (list !== null) entryLists.add(list);
    if ('problem' in outcome) {
      lose(outcome.problem.code, outcome.problem.message, outcome.problem.line);
    } else {
      drafts.push(outcome.draft);
      diagnostics.push(...outcome.diagnostics);
    }
  };

  blocks.forEach(({ block, year, other }, i) => {
    const next = blocks[i + 1]?.block;
    if (block.kind === 'table') {
      if (!other) foreign.push({ shape: 'a table', line: block.line });
      return;
    }
    const line = block.lines[0]!;
    const heading = headingOf(block);
    if (heading !== null) {
      const titleLike = heading.text.split(' ').length >= 4;
      if (titleLike && !other && startsWithAuthors(next)) {
        foreign.push({ shape: 'a heading for each title', line: line.line });
      }
      return;
    }
    if (block.kind === 'heading' || isApart(blocks[i - 1]?.block, block)) return;
    if (isApart(block, next)) {
      foreign.push({ shape: 'a title and its authors in separate paragraphs', line: line.line });
      return;
    }
    for (const group of groupsOf(block.lines)) {
      const first = group[0]!;
      const place = { file, year };
      const outcome = readGroup(group, place) ?? readBullet(group, place);
      if (outcome !== null) take(outcome, block.list);
      else if (block.list !== null) unread.push({ list: block.list, line: first, other });
      else if (other) continue;
      else if (isLoneTitle(group) && drafts.length > 0) {
        const message = `no authors for "${textOf(first.runs)}"; put them on the line after the title, separated by commas`;
        lose('no-authors', message, first.line);
      } else if (looksLikePublication(first)) {
        foreign.push({ shape: 'a publication in a running sentence', line: first.line });
      }
    }
  });

  for (const { list, line, other } of unread) {
    const meant = entryLists.has(list) || (!other && looksLikePublication(line));
    if (meant)
      foreign.push({ shape: 'a publication on one line of a bulleted list', line: line.line });
  }
  foreign.sort((a, b) => a.line - b.line);
  return { drafts, diagnostics, foreign };
}

/** A bold line by itself, long enough to be a title and not a label. */
function isLoneTitle(lines: readonly Line[]): boolean {
  const title = lines.length === 1 ? titleOf(lines[0]!)?.title : undefined;
  return title !== undefined && title.split(' ').length >= 4 && !title.endsWith(':');
}

/** A title in one paragraph and its authors in the next. */
function isApart(title: Block | undefined, authors: Block | undefined): boolean {
  if (title?.kind !== 'paragraph' || title.lines.length !== 1) return false;
  if (headingOf(title) !== null || titleOf(title.lines[0]!) === null) return false;
  return startsWithAuthors(authors);
}

function startsWithAuthors(block: Block | undefined): boolean {
  if (block?.kind !== 'paragraph' || titleOf(block.lines[0]!) !== null) return false;
  const list = authorsOf(block.lines[0]!.runs);
  return list !== null && list.sure && list.authors.length >= 2;
}
