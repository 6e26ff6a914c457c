import type { Diagnostic } from '#core/model';
import { groupsOf } from './groups.ts';
import { isPointer, looksLikeEntry, looksLikePublication, mayBeEntry } from './leftover.ts';
import { readGroup } from './lines-entry.ts';
import { isTitleLine, textOf } from './lines.ts';
import type { Piece } from './page.ts';

/** What looks like an entry and was not read, each with its line. */
export function lostOf(left: readonly Piece[], file: string, any: boolean): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const lose = (code: string, message: string, line: number) =>
    found.push({ severity: 'error', code, message, file, line });
  for (const piece of left) {
    if (piece.heading !== null) continue;
    const before = found.length;
    for (const group of groupsOf(piece.lines)) {
      const line = group[0]!;
      const outcome = piece.place.other ? null : readGroup(group, { file, year: piece.place.year });
      if (outcome !== null && 'problem' in outcome) {
        const { code, message } = outcome.problem;
        lose(code, message, outcome.problem.line);
      } else if (outcome !== null && outcome.draft.venue !== null && any) {
        const message = `this may be an entry, but "${textOf(line.runs).slice(0, 60)}" could be a name or a label as well as a title`;
        lose('unknown-shape', message, line.line);
      } else if (
        !piece.place.other &&
        any &&
        group.length === 1 &&
        isTitleLine(line) &&
        !isPointer(line)
      ) {
        const message = `no authors for "${textOf(line.runs).slice(0, 60)}"; put them on the line after the title, separated by commas`;
        lose('no-authors', message, line.line);
      } else if (!piece.place.other) {
        const title = group.length > 1 && any ? group.find(isTitleLine) : undefined;
        const passed = any && looksLikeEntry(group, piece.place) ? line : title;
        const shown = looksLikePublication(line) ? line : passed;
        if (shown === undefined) continue;
        const message = `this looks like a publication, but its title and authors could not be told apart: "${textOf(shown.runs).slice(0, 60)}"`;
        lose('unknown-shape', message, shown.line);
      }
    }
    if (found.length === before && piece.amongEntries === true && mayBeEntry(piece)) {
      const { line, runs } = piece.lines[0]!;
      const message = `passed over in a list of works, since its title and authors could not be told apart: "${textOf(runs).slice(0, 60)}"`;
      found.push({ severity: 'warning', code: 'unknown-shape', message, file, line });
    }
  }
  return found;
}
