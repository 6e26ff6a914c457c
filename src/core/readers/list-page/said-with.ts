import type { KnownNames } from './known.ts';
import type { Letters, Stretch } from './letters.ts';
import { type People, peopleAt } from './people.ts';

/** People whom an entry names as those with whom it was written. */
export interface SaidWith {
  readonly people: People;
  /** All that says so, with its words and its brackets. */
  readonly whole: Stretch;
}

/** `(with `, `. With `, `, joint work with `, and a title before the first name. */
const opening =
  /(?:^|[([.,;:)\]”"’\n–—-])[\s\v]*(?:(?:joint(?:ly)?(?:[\s\v](?:work|paper|project))?|together|(?:in[\s\v])?collaboration|co-?(?:authored|written))[\s\v]+)?with[\s\v]+(?:(?:prof(?:essors?|\.)?|drs?\.?)[\s\v]+)?(?=\p{L})/giu;
/** What follows the names where nothing but they was said. */
const closing = /^[\s\v]*(?:[)\]]|$|[.;:\n[({|–—-]|,[\s\v]*(?:19|20)\d\d)/u;
const most = 6;

/** Where an entry says with whom it was written: the only names of pages whose owner wrote all of it. */
export function saidWith({ text, names }: Letters, known: KnownNames): readonly SaidWith[] {
  if (!/\bwith[\s\v]/i.test(text)) return [];
  const found: SaidWith[] = [];
  opening.lastIndex = 0;
  for (let match = opening.exec(text); match !== null; match = opening.exec(text)) {
    const from = match.index + match[0].length;
    const open = /^[([]/.test(match[0]);
    const people = peopleAt(names, from, known);
    if (people === null || people.start > from || 2 * people.sure < people.count) continue;
    const behind = closing.exec(text.slice(people.end, people.end + 60));
    if (behind === null || (open && !/[)\]]/.test(behind[0]))) continue;
    const start = open ? match.index : match.index + match[0].search(/\p{L}/u);
    const end = people.end + (open ? behind[0].length : 0);
    found.push({ people, whole: { start, end } });
    if (found.length === most) break;
  }
  return found;
}
