import { fold } from '#core/model';
import { plain } from '../text/index.ts';
import { listIn } from './authors.ts';

/**
 * The affiliations of each of `count` authors, from a cell that has them in the
 * authors' order: one a name, behind the name (Scopus: `Liu F., Hunan University;
 * Li C., …`) or in brackets behind it (Dimensions). Empty lists where the cell
 * does not say whose they are. `names` are the authors as the table writes them.
 */
export function affiliationsOf(
  cell: string,
  spellings: readonly (readonly string[])[],
  count: number,
): readonly (readonly string[])[] {
  const none = Array.from({ length: count }, (): readonly string[] => []);
  if (cell.trim() === '' || count === 0) return none;
  if (cell.trimStart().startsWith('[')) return behindBrackets(cell, spellings, count);
  const bracketed = [...cell.matchAll(/\(([^()]*(?:\([^()]*\)[^()]*)*)\)\s*(?:;|$)/g)];
  if (bracketed.length === count) return bracketed.map((match) => listIn(match[1] ?? ''));
  const pieces = listIn(cell);
  for (const names of spellings) {
    const named = names.length === count ? behindNames(pieces, names) : null;
    if (named !== null) return named;
  }
  return pieces.length === count && (count > 1 || !cell.includes(';'))
    ? pieces.map((piece) => [piece])
    : none;
}

/** Web of Science: `[Doe, Jane; Roe, R.] Univ A; [Roe, R.] Univ B`. */
function behindBrackets(
  cell: string,
  spellings: readonly (readonly string[])[],
  count: number,
): readonly (readonly string[])[] {
  const found = Array.from({ length: count }, (): string[] => []);
  for (const [, names = '', place = ''] of cell.matchAll(/\[([^[\]]*)\]\s*([^[\]]*)/g)) {
    const who = new Set(names.split(';').map((name) => fold(plain(name))));
    const text = plain(place).replace(/[;.\s]+$/, '');
    for (let i = 0; i < count; i += 1) {
      const isThere = spellings.some((all) => {
        const name = all.length === count ? all[i] : undefined;
        return name !== undefined && who.has(fold(plain(name)));
      });
      if (isThere && text !== '' && !found[i]!.includes(text)) found[i]!.push(text);
    }
  }
  return found;
}

function behindNames(
  pieces: readonly string[],
  names: readonly string[],
): readonly (readonly string[])[] | null {
  const found: string[][] = [];
  for (const piece of pieces) {
    const next = names[found.length];
    const text = plain(piece);
    // Older exports put a comma into the name here: `Liu, F., Hunan University`.
    const start = next === undefined ? null : startsWithName(text, plain(next));
    if (start !== null) found.push(start === text.length ? [] : [text.slice(start)]);
    else if (found.length === 0) return null;
    else found.at(-1)!.push(text);
  }
  return found.length === names.length ? found : null;
}

/** Where the text goes on behind the name and its comma; null where it does not begin with it. */
function startsWithName(text: string, name: string): number | null {
  const letters = (part: string) => part.replace(/[,\s]/g, '');
  let end = 0;
  let seen = '';
  const wanted = letters(name);
  while (end < text.length && seen.length < wanted.length) {
    seen += letters(text[end]!);
    end += 1;
  }
  if (seen !== wanted) return null;
  const rest = /^\s*(?:,\s*|$)/.exec(text.slice(end));
  return rest === null ? null : end + rest[0].length;
}
