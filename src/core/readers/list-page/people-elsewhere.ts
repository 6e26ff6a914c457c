import { yearsIn } from '../text/index.ts';
import { isVenueLike } from './labels.ts';
import type { KnownNames } from './known.ts';
import type { Letters } from './letters.ts';
import { type People, peopleAt } from './people.ts';
import { strayLetters } from './stray.ts';
import type { Candidate } from './titles.ts';

const mostLinesBetween = 6;

/** Several authors on a line of their own that is not the first after the title. */
export function furtherOn(letters: Letters, from: number, known: KnownNames): People | null {
  let at = letters.text.indexOf('\n', from);
  for (let i = 0; i < mostLinesBetween && at !== -1; i += 1) {
    const end = letters.text.indexOf('\n', at + 1);
    const people = peopleAt(letters.names, at + 1, known);
    const stop = end === -1 ? letters.text.length : end;
    if (people !== null && people.sure >= 2 && people.end <= stop) {
      const rest = letters.text.slice(people.end, stop).replace(/[([][^()[\]]*[)\]]/g, '');
      const beyond = strayLetters(rest);
      const ahead = strayLetters(letters.text.slice(at + 1, people.start));
      if (beyond < 2 && ahead === 0) return people;
    }
    at = end;
  }
  return null;
}

/**
 * What stands before a title in bold and ends with a full stop is its authors,
 * though nothing in it looks like a name: `Plato. **The Republic**. 1843.`
 */
export function looseNames(letters: Letters, from: number, title: Candidate): People | null {
  if (title.cue !== 'bold' && title.cue !== 'quote') return null;
  const text = letters.text.slice(from, title.start).trimEnd();
  if (!/\p{L}/u.test(text) || !/[.。．:,]["“]?$/u.test(text) || text.length > 200) return null;
  const parts = text.split(/[,;、，]|\sand\s/);
  if (parts.some((part) => part.trim().split(/\s+/).length > 3)) return null;
  if (text.includes('\n') || yearsIn(text).length > 0 || isVenueLike(text)) return null;
  return { start: from, end: from + text.length, count: 1, sure: 1 };
}
