import type { Diagnostic, Reading } from '#core/model';
import { refused } from '../reader.ts';
import type { Scan } from './scan.ts';
import { templateOf } from './template.ts';

const readable =
  'an entry is read where its title and the names of its authors can be told apart, ' +
  'for example a title in bold, then authors, venue and year, links';

/**
 * What a page gave as a reading. A page without entries is refused, and the
 * refusal says what fills it where the page shows that.
 */
export function resultOf(
  scan: Scan,
  source: string,
  file: string,
  before: readonly Diagnostic[],
): Reading {
  if (scan.drafts.length === 0) {
    const place = templateOf(source);
    const sure = scan.diagnostics.length === 0;
    if (place !== null && (sure || /\{%/.test(source))) {
      const message = `no entries here; this page is filled from ${place}: give that instead`;
      return refused(file, 'filled-elsewhere', message, before);
    }
    if (sure) {
      const message = isPlaceholder(source)
        ? 'no entries here yet: this page only announces them'
        : `no publications were found in this text; ${readable}`;
      return refused(file, 'no-papers', message, before);
    }
  }
  const diagnostics = [...before, ...scan.diagnostics].sort(
    (a, b) => (a.line ?? 0) - (b.line ?? 0),
  );
  return { kind: 'drafts', drafts: scan.drafts, citations: [], diagnostics };
}

function isPlaceholder(text: string): boolean {
  return /\b(?:coming soon|under construction|to be (?:added|updated)|work in progress|tba|tbd)\b/i.test(
    text.slice(0, 200_000),
  );
}
