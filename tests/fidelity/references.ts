import { parseReference } from '#core/readers';
import { folded } from './folded.ts';
import { halfOf } from './half.ts';
import type { Tally } from './tally.ts';

/** The fields that are compared, by the names of the marks. */
export type ReferenceField = 'title' | 'author' | 'date';
export type ReferenceTallies = Readonly<Record<ReferenceField, Tally>>;

/** Whether text is a set of references with their fields marked, as AnyStyle trains on. */
export function isReferenceSet(text: string): boolean {
  return /^\s*(?:<\?xml[^>]*>\s*)?<dataset>/.test(text);
}

/**
 * Reads each reference of a set without its marks, and counts by words what of
 * its title, its authors and its year was read: `right` words in both, `read`
 * words read, `truth` words marked. References come in two halves by a hash of
 * their text, so that one half can stay unseen.
 */
export function referenceScores(
  xml: string,
): readonly { readonly references: number; readonly tallies: ReferenceTallies }[] {
  const halves = [empty(), empty()];
  for (const [, sequence] of xml.matchAll(/<sequence>([\s\S]*?)<\/sequence>/g)) {
    const marked = [...sequence!.matchAll(/<([a-z-]+)>([\s\S]*?)<\/\1>/g)].map(
      ([, field, text]) => ({ field, text: plain(text!) }),
    );
    const text = marked.map((part) => part.text).join(' ');
    const half = halves[halfOf(text) - 1]!;
    half.references += 1;
    const of = (field: string) =>
      marked.filter((part) => part.field === field).map((part) => part.text).join(' '); // prettier-ignore
    const parsed = parseReference(text);
    count(half.tallies.title, of('title'), parsed?.title ?? '');
    count(half.tallies.author, of('author'), (parsed?.authors ?? []).map((one) => one.name).join(' ')); // prettier-ignore
    count(half.tallies.date, yearIn(of('date')), parsed?.year ? String(parsed.year) : '');
  }
  return halves;
}

const none = (): Tally => ({ right: 0, read: 0, truth: 0 });
const empty = () => ({
  references: 0,
  tallies: { title: none(), author: none(), date: none() },
});

/** Counts words that are in both; "and" and "et al" are no part of a name. */
function count(tally: Tally, truth: string, read: string): void {
  const own = wordsOf(truth);
  const others = wordsOf(read);
  tally.truth += own.length;
  tally.read += others.length;
  const left = [...own];
  for (const word of others) {
    const at = left.indexOf(word);
    if (at < 0) continue;
    left.splice(at, 1);
    tally.right += 1;
  }
}

function wordsOf(text: string): readonly string[] {
  return folded(text)
    .split(' ')
    .filter((word) => word !== '' && !['and', 'et', 'al', 'und', 'y'].includes(word));
}

function yearIn(text: string): string {
  return /\b(?:1[5-9]|20)\d\d/.exec(text)?.[0] ?? '';
}

function plain(text: string): string {
  const letters: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }; // prettier-ignore
  return text
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(\w+);/g, (all, name: string) => letters[name] ?? all)
    .replace(/\s+/g, ' ')
    .trim();
}
