import type { Diagnostic } from '#core/model';
import { named, type RawEntry } from './entry.ts';
import { isBlank, type Span } from './field-table.ts';
import { isPart } from './types.ts';

/** What an entry takes from the one it refers to by `crossref`; identifiers stay where they are. */
const inherited = [
  'author',
  'editor',
  'year',
  'date',
  'month',
  'eventdate',
  'booktitle',
  'journal',
  'journaltitle',
  'eventtitle',
  'series',
  'publisher',
  'institution',
  'school',
];

/** Of these none is taken where the entry has a year of its own. */
const dates = new Set(['year', 'date', 'month', 'eventdate']);

/** What an entry takes from `xdata` is all but this. */
const own = new Set(['xdata', 'crossref', 'ids']);

/**
 * Fills in what entries inherit by `crossref` and `xdata`, however long the chain
 * is: a field of its own is never replaced, and the title of a whole becomes the
 * book title of its parts. A circle is cut where it closes, with a warning.
 * Changes the entries' fields. Source: the BibLaTeX manual, 2.4.1 and 3.13.6.
 */
export function inherit(entries: readonly RawEntry[], file: string): readonly Diagnostic[] {
  const byKey = new Map<string, RawEntry>();
  const diagnostics: Diagnostic[] = [];
  const warn = (entry: RawEntry, code: string, message: string) =>
    diagnostics.push({ severity: 'warning', code, message, file, line: entry.line });
  for (const entry of entries) {
    const key = entry.key.toLowerCase();
    const first = byKey.get(key);
    if (first === undefined) byKey.set(key, entry);
    else if (key !== '') {
      const message = `the key ${named(entry.key)} is used twice, first in line ${first.line}; both entries were kept`;
      warn(entry, 'duplicate-key', message);
    }
  }

  const state = new Map<RawEntry, 'open' | 'done'>();
  for (const root of entries) {
    if (!root.fields.has('crossref') && !root.fields.has('xdata')) continue;
    const stack = state.has(root) ? [] : [root];
    while (stack.length > 0) {
      const entry = stack.at(-1)!;
      if (state.get(entry) === 'done') {
        stack.pop();
        continue;
      }
      const parents = parentsOf(entry).map((name) => byKey.get(name.toLowerCase()) ?? name);
      if (state.get(entry) === undefined) {
        state.set(entry, 'open');
        for (const parent of parents) {
          if (typeof parent === 'string') {
            warn(
              entry,
              'missing-crossref',
              `no entry has the key ${named(parent)}, to which this one refers`,
            );
          } else if (state.get(parent) === 'open') {
            const message = `the entry ${named(entry.key)} refers to itself by crossref or xdata`;
            warn(entry, 'crossref-cycle', message);
          } else if (state.get(parent) === undefined) stack.push(parent);
        }
        continue;
      }
      for (const parent of parents) {
        if (typeof parent !== 'string' && state.get(parent) === 'done') take(entry, parent);
      }
      state.set(entry, 'done');
      stack.pop();
    }
  }
  return diagnostics;
}

/**
 * The proceedings that other entries refer to by `crossref`: an export lists them
 * for the sake of their papers, not as works of the list. One that refers to others
 * itself is no such volume.
 */
export function volumesOf(entries: readonly RawEntry[]): ReadonlySet<RawEntry> {
  const wanted = new Set<string>();
  const parentOf = ({ fields }: RawEntry) => fields.get('crossref')?.trim().toLowerCase() ?? '';
  for (const entry of entries) {
    const parent = parentOf(entry);
    if (!volume.test(entry.type) && parent !== '') wanted.add(parent);
  }
  return new Set(
    entries.filter(
      (entry) =>
        volume.test(entry.type) && wanted.has(entry.key.toLowerCase()) && parentOf(entry) === '',
    ),
  );
}

const volume = /^(?:mv)?proceedings$/;

/** The keys an entry refers to: `xdata` first, since it fills in before `crossref` does. */
function parentsOf({ fields }: RawEntry): readonly string[] {
  const all = [...(fields.get('xdata') ?? '').split(','), fields.get('crossref') ?? ''];
  return all.map((key) => key.trim()).filter((key) => key !== '');
}

function take(child: RawEntry, parent: RawEntry): void {
  const give = (name: string, value: Span | undefined) => {
    if (value === undefined) return;
    const before = child.fields.spanOf(name);
    if (before === undefined || isBlank(before)) child.fields.set(name, value);
  };
  if (parent.type === 'xdata') {
    for (const [name, value] of parent.fields) if (!own.has(name)) give(name, value);
    return;
  }
  const dated = child.fields.has('year') || child.fields.has('date');
  for (const name of inherited) {
    if (!(dated && dates.has(name))) give(name, parent.fields.spanOf(name));
  }
  if (isPart(child.type)) give('booktitle', parent.fields.spanOf('title'));
  give('title', parent.fields.spanOf('title'));
}
