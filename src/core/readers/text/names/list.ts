import type { DraftAuthor } from '#core/model';
import { plain } from '../plain.ts';
import { authorOf, authorOfIndexName } from './author.ts';
import { familyThenInitials } from './parts.ts';

/**
 * The authors of a list of names that are in one order: as indexes write them
 * (`Liu F.`, `Berg JA`) where all are, or nearly all and a group among them;
 * `Ada L.` among full names is none of those.
 */
export function authorsOfNames(names: readonly string[]): readonly DraftAuthor[] {
  const turned = names.filter(isTurned).length;
  const mostTurned = turned === names.length || (turned > 2 && turned * 4 >= names.length * 3);
  return names.flatMap((name) => (mostTurned ? authorOfIndexName(name) : authorOf(name)) ?? []);
}

function isTurned(name: string): boolean {
  return !name.includes(',') && familyThenInitials(plain(name.slice(0, 1000))) !== null;
}
