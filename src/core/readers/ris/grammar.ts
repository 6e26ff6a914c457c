import type { Grammar, TagLine } from '../tagged-lines/index.ts';
import { knownTags } from './tags.ts';

/** As the format says: two letters, two spaces, a hyphen, a space. A value may hold U+2028, which `.` alone does not match. */
const strict = /^([A-Za-z][A-Za-z0-9]) {2}-(?: (.*))?$/s;
/** As programs and hands write it: indented, though less than wrapped lines are, tabs, a space too few. */
const loose = /^[ \t]{0,4}([A-Za-z][A-Za-z0-9])[ \t]{1,3}[-\u2013](.*)$/s;
const tight = /^([A-Za-z][A-Za-z0-9])-(.*)$/s;

/**
 * The layout of RIS. Only a known tag begins a field with other than the
 * format's own spacing; small letters and a missing space before the hyphen
 * count in files that open their entries so, for abstracts hold `ER-positive`.
 */
export function risGrammar(text: string): Grammar {
  const small = /^[ \t]*ty[ \t]*-/m.test(text) && !/^[ \t]*TY[ \t]*-/m.test(text);
  const close = /^ty-/im.test(text);
  const asWritten = small ? /^[A-Za-z]/ : /^[A-Z]/;
  const tagOf = (line: string): TagLine | null => {
    const exact = strict.exec(line);
    if (exact !== null) return { tag: exact[1]!.toUpperCase(), value: exact[2] ?? '' };
    const found = loose.exec(line) ?? (close ? tight.exec(line) : null);
    if (found === null || !asWritten.test(found[1]!)) return null;
    const [tag, value] = [found[1]!.toUpperCase(), found[2]!];
    if (!knownTags.has(tag) || (tag === 'ER' && value.trim() !== '')) return null;
    return tag === 'TY' && !/^\s*\w+\s*$/.test(value) ? null : { tag, value };
  };
  return { tagOf, first: 'TY', last: 'ER', outside: [], titles: ['TI', 'T1'] };
}
